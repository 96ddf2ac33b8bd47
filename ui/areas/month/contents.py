"""The left card: which month, its chapters and what is wrong in each, printing and closing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.clock import local, month_of
from app.reports.month import RevisionRow
from ui.areas.month.chapters import chapters_of, open_points
from ui.areas.month.lines import ChapterLine
from ui.areas.month.look import Look
from ui.areas.month.wording import month_name
from ui.kit.button import Button
from ui.kit.card import Card, Rule, label
from ui.kit.edits import Choice
from ui.kit.theme import current
from ui.kit.tokens import BORDER, SPACE

translate = QCoreApplication.translate
USUAL_WIDTH = 284
MOST_WIDTH = 380
LEAST_LINES = 2


class Contents(Card):
    """Chapters are walked with ↑ ↓, months with ← → or PgUp PgDn.

    Signals:
        month_chosen: ``YYYY-MM``.
        stepped: -1 a month back, 1 a month on.
        revision_chosen: a revision's number, None for the month as it stands.
        chapter_chosen: a chapter's key.
        entered: Enter on the chapter.
    """

    month_chosen = Signal(str)
    stepped = Signal(int)
    revision_chosen = Signal(object)
    chapter_chosen = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.month = Choice("month_choice")
        self.month.setAccessibleName(translate("month", "月份"))
        self.before = _arrow("month_before", "chevron-left", translate("month", "上个月"))
        self.after = _arrow("month_after", "chevron-right", translate("month", "下个月"))
        self.revision = Choice("month_revision")
        self.revision.setAccessibleName(translate("month", "稿次"))
        self.state = label("", "warn", wrap=True)
        self.lines: list[ChapterLine] = []
        self.still = label("", "warn", wrap=True)
        self.print_button = Button(
            translate("month", "打印预览"), icon="printer", shortcut="Ctrl+P"
        )
        self.close_button = Button(
            translate("month", "定稿"), kind="primary", shortcut="Ctrl+Return"
        )
        self.print_button.setObjectName("month_print")
        self.close_button.setObjectName("month_close")
        self.close_button.reason.setWordWrap(True)
        self._chapters = _Scroll()
        self._lay_out()
        self._connect()
        self.restyle()

    def show_look(self, look: Look, chapter: str, why_not: str) -> None:
        """Show *look* with *chapter* marked; *why_not* (translated): it cannot be closed now."""
        self._show_months(look)
        self._show_revisions(look)
        self._show_chapters(look, chapter)
        self.restyle()
        points = open_points(look)
        self.still.setText(
            translate("month", "定稿前还有 {n} 处要看").format(n=len(points)) if points else ""
        )
        self.still.setVisible(bool(points) and not why_not)
        if why_not:
            self.close_button.set_off(why_not)
        else:
            self.close_button.set_on()

    def mark(self, chapter: str) -> None:
        """Show *chapter* as the one in sight; the keys go with the mark."""
        had_focus = any(line.hasFocus() for line in self.lines)
        for line in self.lines:
            line.setChecked(line.key == chapter)
            line.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if line.key == chapter else Qt.FocusPolicy.ClickFocus
            )
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        next((line for line in self.lines if line.isChecked()), self.lines[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        here = next((at for at, line in enumerate(self.lines) if line.hasFocus()), None)
        if here is not None and step is not None:
            to = self.lines[min(max(here + step, 0), len(self.lines) - 1)]
            to.setFocus()
            self._chapters.ensureWidgetVisible(to, 0, 0)
            to.click()
        elif here is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            event.ignore()

    def restyle(self) -> None:
        """As wide as the month and the titles need; what stands beside them may give way."""
        around = 2 * (SPACE.card + BORDER.normal)
        whole = max([line.sizeHint().width() for line in self.lines] + [0])
        least = max([line.minimumSizeHint().width() for line in self.lines] + [self._head_width()])
        self.setFixedWidth(max(USUAL_WIDTH, least + around, min(whole + around, MOST_WIDTH)))
        self._chapters.setMinimumHeight(LEAST_LINES * current().sizes.row)

    def _head_width(self) -> int:
        arrows = self.before.sizeHint().width() + self.after.sizeHint().width()
        return self.month.sizeHint().width() + arrows + 2 * SPACE.unit

    def _show_months(self, look: Look) -> None:
        months = sorted({*look.months, look.month, month_of(look.today)})
        with QSignalBlocker(self.month):
            self.month.set_options([(one, month_name(one)) for one in months])
            self.month.set_value(look.month)
        self.after.setEnabled(look.month < month_of(look.today))
        self.before.setEnabled(look.month > look.first)

    def _show_revisions(self, look: Look) -> None:
        options: list[tuple[int | None, str]] = [
            (row.revision, _closed_words(row)) for row in look.revisions
        ]
        if look.is_draft:
            words = translate("month", "第 {n} 稿 未定稿").format(n=len(look.revisions) + 1)
            options.insert(0, (None, words))
        chosen = look.figures.revision if look.figures.is_closed else None
        with QSignalBlocker(self.revision):
            self.revision.set_options(options)
            self.revision.setCurrentIndex([value for value, _ in options].index(chosen))
        self.revision.setVisible(bool(look.revisions))
        n = look.figures.revision
        self.state.setText(translate("month", "第 {n} 稿，未定稿").format(n=n))
        self.state.setVisible(not look.revisions)

    def _show_chapters(self, look: Look, chapter: str) -> None:
        wanted = chapters_of(look)
        if [line.key for line in self.lines] != [one.key for one in wanted]:
            self._make_lines([one.key for one in wanted])
        for place, (one, line) in enumerate(zip(wanted, self.lines, strict=True), start=1):
            line.say(place, one.title(), one.standing(look))
        self.mark(chapter)

    def _make_lines(self, keys: list[str]) -> None:
        had_focus = any(line.hasFocus() for line in self.lines)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [ChapterLine(key) for key in keys]
        for line in self.lines:
            self._column.addWidget(line)
            line.show()  # now: a layout would only do it later, and the keys are wanted at once
            line.clicked.connect(self._on_line)
        if had_focus:
            self.lines[0].setFocus()

    def _on_line(self) -> None:
        line = self.sender()
        assert isinstance(line, ChapterLine)  # noqa: S101  (nothing else is connected)
        self.chapter_chosen.emit(line.key)

    def _lay_out(self) -> None:
        self._lay_out_chapters()
        top = QHBoxLayout()
        top.setSpacing(SPACE.unit)
        top.addWidget(self.before)
        top.addWidget(self.month, 1)
        top.addWidget(self.after)
        self.body.addLayout(top)
        self.body.addWidget(self.revision)
        self.body.addWidget(self.state)
        self.body.addWidget(self._chapters, 1)
        self.body.addWidget(Rule())
        self.body.addWidget(self.still)
        self.body.addWidget(self.close_button.reason)
        self.body.addWidget(self.print_button)
        self.body.addWidget(self.close_button)

    def _lay_out_chapters(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(self._column)
        held.addStretch(1)
        self._chapters.setWidget(inside)
        self._chapters.setWidgetResizable(True)
        self._chapters.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.month.activated.connect(lambda _at: self.month_chosen.emit(self.month.value()))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.revision.activated.connect(
            lambda _at: self.revision_chosen.emit(self.revision.value())
        )


class _Scroll(QScrollArea):
    """Scrolls by following the mark: its own arrow keys would keep the card from walking."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _arrow(name: str, icon: str, words: str) -> Button:
    button = Button("", kind="ghost", icon=icon)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button


def _closed_words(row: RevisionRow) -> str:
    """第 1 稿 11-01 定稿."""
    words = translate("month", "第 {n} 稿 {day} 定稿")
    return words.format(n=row.revision, day=f"{local(row.closed_at):%m-%d}")
