"""The right side of the preview: what has to be settled, and what the months become."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.registers.preview import Preview, Wanted
from ui.areas.desk.choices import Choices
from ui.areas.imports.months import Months
from ui.areas.imports.word_fields import WordFields
from ui.kit.card import Card, Rule, label
from ui.kit.edits import LineEdit
from ui.kit.field import Field
from ui.kit.theme import current
from ui.kit.tokens import SPACE

YEAR_DIGITS = 4
FIRST_YEAR = 2000


class SideCard(Card):
    """Scrolls what has to be settled; the months stay in sight below.

    Signals:
        year_given: the year of dates that tell none.
    """

    year_given = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_side")
        self.words = WordFields()
        self.known = label(
            QCoreApplication.translate("imports", "类别和服务的词都认得"), "ok", wrap=True
        )
        self.year = Field(
            QCoreApplication.translate("imports", "日期没写年份，是哪一年的？"),
            LineEdit("imports_year", hint="2025", latin=True),
            reserve=False,
        )
        self.months = Months()
        self._area = self._scroller()
        self.body.addWidget(self._area, 1)
        self.body.addWidget(Rule())
        self.body.addWidget(self.months)
        editor = self.year.editor
        if isinstance(editor, LineEdit):
            editor.returnPressed.connect(lambda: self._on_year(editor.text()))
        self.restyle()

    def show_preview(self, wanted: Wanted, preview: Preview, choices: Choices) -> None:
        """Ask for what is open and say what the months become."""
        self.words.show_words(preview.words, wanted.meant, choices)
        self.known.setVisible(not preview.words and preview.ready > 0)
        self.year.setVisible(preview.asks_year or wanted.year is not None)
        self.year.set_error("")
        editor = self.year.editor
        if isinstance(editor, LineEdit):
            editor.setText("" if wanted.year is None else str(wanted.year))
        self.months.show_months(preview.changes.months)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  (a Qt-style setter)
        """Nothing can be settled while it is brought in."""
        self.words.set_busy(busy)
        self.year.editor.setEnabled(not busy)

    def take(self) -> bool:
        """Take the keys, if there is something to settle."""
        if not self.year.isHidden() and not self._year_text():
            self.year.editor.setFocus()
            return True
        return self.words.take()

    def has_keys(self) -> bool:
        return self.words.has_keys() or self.year.editor.hasFocus()

    def restyle(self) -> None:
        self.setFixedWidth(current().sizes.side)

    def _scroller(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.inner)
        column.addWidget(self.year)
        column.addWidget(self.words)
        column.addWidget(self.known)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _year_text(self) -> str:
        editor = self.year.editor
        return editor.text().strip() if isinstance(editor, LineEdit) else ""

    def _on_year(self, typed: str) -> None:
        text = typed.strip()
        is_year = len(text) == YEAR_DIGITS and text.isascii() and text.isdecimal()
        if is_year and int(text) >= FIRST_YEAR:
            self.year.set_error("")
            self.year_given.emit(int(text))
        else:
            self.year.set_error(QCoreApplication.translate("imports", "写 4 位年份，像 2025"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow, Qt.ConnectionType.UniqueConnection)

    def _follow(self, _from: QWidget | None, to: QWidget | None) -> None:
        """What takes the keys is scrolled into sight."""
        if to is not None and self._area.isAncestorOf(to):
            self._area.ensureWidgetVisible(to, 0, current().sizes.control)
