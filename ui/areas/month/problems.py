"""Chapter 问题与打算: two texts, with the month's facts beside them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit

from app.errors import UserError
from app.reports.month import TEXT_MOST
from ui.areas.month.look import Look
from ui.areas.month.services import service_rows
from ui.areas.month.view import ChapterView, side_by_side
from ui.areas.month.visits import category_rows
from ui.areas.month.wording import NONE, band_name, change, number, say
from ui.kit.button import Button
from ui.kit.card import Card, label, restyled, set_role
from ui.kit.field import Field
from ui.kit.messages import sentence
from ui.kit.theme import metrics
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate
NAMES = ("problems", "plan")
LEAST_LINES = 3


class Fact(NamedTuple):
    """A caption and what it is, in words; ``is_name``: words that may be long."""

    caption: str
    value: str
    is_name: bool = False


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
    """Captions with their figures beside them; names, which may be long, below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(SPACE.inner)
        self.setVerticalSpacing(SPACE.inner)
        self.setColumnStretch(0, 1)
        self._values: list[QLabel] = []

    def say(self, facts: list[Fact]) -> None:
        """Always the same facts, with other values."""
        if not self._values:
            self._values = [self._add(fact) for fact in facts]
        for value, fact in zip(self._values, facts, strict=True):
            value.setText(fact.value)

    def _add(self, fact: Fact) -> QLabel:
        row = self.rowCount()
        self.addWidget(label(fact.caption, "small"), row, 0)
        value = label("", "strong", wrap=fact.is_name)
        if fact.is_name:
            self.addWidget(value, row + 1, 0, 1, 2)
        else:
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.addWidget(value, row, 1)
        return value


def _facts(look: Look) -> list[Fact]:
    figures = look.figures
    v = figures.visits
    categories, services = category_rows(figures), service_rows(figures)
    busiest = max(v.by_band, key=lambda one: v.by_band[one], default="")
    on_last = change(v.month_on_month_percent)
    came = categories[0].name if categories else NONE
    used = services[0].name if services else NONE
    return [
        Fact(say("total"), number(v.total)),
        Fact(translate("month", "比上月"), on_last),
        Fact(say("people"), number(v.distinct_people)),
        Fact(translate("month", "开站天数"), number(v.open_days)),
        Fact(translate("month", "最忙的时段"), band_name(busiest) if busiest else NONE),
        Fact(translate("month", "来得最多"), came, is_name=True),
        Fact(translate("month", "用得最多"), used, is_name=True),
    ]
