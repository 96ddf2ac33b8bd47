"""Chapter 问题与打算: two texts, with the month's facts beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit

from app.errors import UserError
from app.reports.month import TEXT_MOST
from ui.areas.month.look import Look
from ui.areas.month.services import service_rows
from ui.areas.month.view import ChapterView, side_by_side
from ui.areas.month.visits import against_previous, category_rows
from ui.areas.month.wording import NONE, band_name, number, say
from ui.kit.button import Button
from ui.kit.card import Card, label, restyled, set_role
from ui.kit.field import Field
from ui.kit.messages import sentence
from ui.kit.theme import metrics
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate
NAMES = ("problems", "plan")
LEAST_LINES = 3


class TextEdit(QPlainTextEdit):
    """Several lines: Enter is a new one, Tab leaves."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"month_{name}")
        self.setTabChangesFocus(True)
        self.restyle()

    def set_state(self, state: str) -> None:
        """``error`` or nothing."""
        if self.property("state") != state:
            self.setProperty("state", state)
            restyled(self)

    def restyle(self) -> None:
        self.setMinimumHeight(LEAST_LINES * metrics().lineSpacing() + SPACE.page)


class ProblemsView(ChapterView):
    """What was typed stays a draft until it is kept: by Ctrl+S, or on leaving."""

    def __init__(self) -> None:
        super().__init__()
        self._month = ""
        self._kept: dict[str, str] = {}
        self._off = ""
        self.editors = {name: TextEdit(name) for name in NAMES}
        self.fields = {
            name: Field(say(name), editor, reserve=False) for name, editor in self.editors.items()
        }
        self.save = Button(translate("month", "存下"), icon="save", shortcut="Ctrl+S")
        self.save.setObjectName("month_save")
        self.state = label("", "small")
        self._card = Card(" ")
        self._facts = Card(translate("month", "这个月"))
        self._values = _FactGrid()
        self._facts.body.addLayout(self._values)
        self._facts.body.addStretch(1)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        for editor in self.editors.values():
            editor.textChanged.connect(self._on_typed)

    def show_month(self, look: Look, place: int) -> None:
        """A draft of the same month stays; another month brings its own text."""
        self._card.set_heading(f"{place} {say('section_problems')}")
        self._values.say(_facts(look))
        kept = {name: getattr(look.figures.problems, name) for name in NAMES}
        is_draft = self.draft() is not None and look.month == self._month
        if not is_draft or look.is_old:
            self._fill(kept)
        self._month, self._kept = look.month, kept
        self._on_typed()

    def set_off(self, why: str) -> None:
        """*why* (translated) nothing can be written now; "" when it can."""
        self._off = why
        for editor in self.editors.values():
            editor.setReadOnly(bool(why))
            restyled(editor)
        self._on_typed()

    def take_focus(self) -> None:
        empty = (one for one in self.editors.values() if not one.toPlainText())
        next(empty, self.editors["problems"]).setFocus()

    def draft(self) -> dict[str, str] | None:
        """What was typed and not kept yet, with its month; None when everything is kept."""
        typed = {name: editor.toPlainText() for name, editor in self.editors.items()}
        if typed == self._kept or self._off or not self._month:
            return None
        return {"month": self._month} | typed

    def kept(self) -> None:
        """The draft was written."""
        self._kept = {name: editor.toPlainText() for name, editor in self.editors.items()}
        self._on_typed()

    def refuse(self, error: UserError) -> None:
        """Say at its field why the draft was not written; the draft stays."""
        field = self.fields.get(error.field or "", self.fields["problems"])
        field.set_error(sentence(error))
        field.editor.setFocus()

    def _on_save(self) -> None:
        draft = self.draft()
        if draft is not None:
            self.save_wanted.emit(draft)

    def _on_typed(self) -> None:
        for name, editor in self.editors.items():
            typed = len(editor.toPlainText())
            count = translate("month", "{n} / {most} 字").format(n=typed, most=TEXT_MOST)
            self.fields[name].note.setText(count)
            set_role(self.fields[name].note, "warn" if typed > TEXT_MOST else "small")
            self.fields[name].set_error("")
        self._say_state()

    def _say_state(self) -> None:
        if self._off:
            self.save.set_off(self._off)
        elif self.draft() is None:
            self.save.set_off("")
        else:
            self.save.set_on()
        is_draft = self.draft() is not None
        written = any(self._kept.values())
        words = translate("month", "还没存；离开这里会自动存下") if is_draft else ""
        if not words and written and not self._off:
            words = translate("month", "已存下")
        self.state.setText(words)
        set_role(self.state, "warn" if is_draft else "small")

    def _fill(self, texts: dict[str, str]) -> None:
        for name, editor in self.editors.items():
            if editor.toPlainText() != texts[name]:
                editor.setPlainText(texts[name])

    def _lay_out(self) -> None:
        for field in self.fields.values():
            self._card.body.addWidget(field, 1)
            policy = field.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Expanding)
            field.setSizePolicy(policy)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.inner)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.save.reason)
        foot.addWidget(self.save)
        self._card.body.addLayout(foot)
        self.column.addLayout(side_by_side((self._card, 5), (self._facts, 2)), 1)


class _FactGrid(QGridLayout):
    """Captions and figures, two columns."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(SPACE.inner)
        self.setVerticalSpacing(SPACE.inner)
        self.setColumnStretch(0, 1)

    def say(self, facts: list[tuple[str, str]]) -> None:
        while self.rowCount() and self.count() < 2 * len(facts):
            row = self.count() // 2
            self.addWidget(label("", "small"), row, 0)
            value = label("", "strong")
            self.addWidget(value, row, 1, value.alignment())
        for place, words in enumerate(part for fact in facts for part in fact):
            self.itemAt(place).widget().setText(words)  # type: ignore[union-attr]


def _facts(look: Look) -> list[tuple[str, str]]:
    figures = look.figures
    v = figures.visits
    categories, services = category_rows(figures), service_rows(figures)
    busiest = max(v.by_band, key=lambda one: v.by_band[one], default="")
    return [
        (say("total"), number(v.total)),
        (against_previous(figures), ""),
        (say("people"), number(v.distinct_people)),
        (say("mean"), f"{v.daily_mean:,}"),
        (translate("month", "开站天数"), number(v.open_days)),
        (translate("month", "最忙的时段"), band_name(busiest) if busiest else NONE),
        (translate("month", "来得最多"), categories[0].name if categories else NONE),
        (translate("month", "用得最多"), services[0].name if services else NONE),
        (say("station_extended"), number(v.extended)),
    ]
