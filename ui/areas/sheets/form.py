"""What is asked before sheets are printed: the day, and how many."""

from __future__ import annotations

import unicodedata
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.errors import UserError
from app.sheets.day import sheet_day
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.edits import LineEdit
from ui.kit.elided import Elided
from ui.kit.field import Field
from ui.kit.messages import sentence, words
from ui.kit.tokens import SPACE
from ui.kit.walk import EnterWalk

translate = QCoreApplication.translate
MOST = 20


class AskForm(Card):
    """Day, then pages; Enter goes on and in the end asks for the preview.

    Signals:
        changed: other sheets are meant now.
        wanted: show what would be printed.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("sheets", "打印新的签到表"))
        self._today = date.min
        self.day = LineEdit("sheets_day", hint=translate("sheets", "今天"), latin=True)
        self.pages = LineEdit("sheets_pages", latin=True, unit=translate("sheets", "张"))
        self.pages.setText("1")
        self.day_field = Field(translate("sheets", "日期，比如 1122"), self.day)
        self.pages_field = Field(translate("sheets", "张数，1–20"), self.pages)
        self.preview = Button(
            translate("sheets", "打印预览"), kind="primary", icon="printer", shortcut="Ctrl+P"
        )
        self.preview.setObjectName("sheets_preview")
        self.hint = Elided("small", tone="ink2")
        self.say_busy(is_busy=False)
        self._lay_out()
        self._walk = EnterWalk(self, self.wanted.emit)
        self.preview.clicked.connect(self.wanted)
        self.day.textChanged.connect(self._on_typed)
        self.day.editingFinished.connect(self._tidy)
        self.pages.textChanged.connect(self._on_typed)

    def set_today(self, today: date) -> None:
        """Dates are read from *today* on; an empty field is today."""
        if today != self._today:
            self._today = today
            self._on_typed()

    def asked(self) -> tuple[date, int] | None:
        """The day and the pages; None when one of them cannot be read, said at its field."""
        day, pages = self._read_day(), self._read_pages()
        return None if day is None or pages is None else (day, pages)

    def take_focus(self) -> None:
        self.day.setFocus()
        self.day.selectAll()

    def say_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - told by a drawing
        """Say that the preview is on its way, or when numbers are given out."""
        if is_busy:
            self.hint.setText(translate("sheets", "正在排版，Esc 取消"))
        else:
            self.hint.setText(translate("sheets", "打印或存成 PDF 时才给号码，一张一个"))

    def _read_day(self) -> date | None:
        try:
            day = sheet_day(self.day.text(), self._today)
        except UserError as error:
            self.day_field.set_error(sentence(error))
            self.day_field.note.clear()
            return None
        self.day_field.set_error("")
        names = words("paper.weekdays").split()
        self.day_field.note.setText(names[day.weekday()])
        return day

    def _read_pages(self) -> int | None:
        typed = unicodedata.normalize("NFKC", self.pages.text()).strip()
        is_number = typed.isascii() and typed.isdecimal()
        pages = int(typed) if is_number and len(typed) <= len(str(MOST)) else 0
        if not 1 <= pages <= MOST:
            wrong = translate("sheets", "一次 1 到 {most} 张").format(most=MOST)
            self.pages_field.set_error(wrong)
            return None
        self.pages_field.set_error("")
        return pages

    def _on_typed(self) -> None:
        """While a date is being typed it is no mistake yet."""
        if self.asked() is not None:
            self.changed.emit()
        elif self.day.hasFocus():
            self.day_field.set_error("")

    def _tidy(self) -> None:
        day = self._read_day()
        if day is not None and self.day.text().strip():
            self.day.setText(f"{day:%Y-%m-%d}")

    def _lay_out(self) -> None:
        self.head.insertWidget(self.head.count() - 1, self.hint)
        row = QHBoxLayout()
        row.setSpacing(SPACE.page)
        row.addWidget(self.day_field, 3)
        row.addWidget(self.pages_field, 2)
        beside = QVBoxLayout()
        beside.setSpacing(SPACE.unit // 2)
        beside.addWidget(label(" ", "small"))
        beside.addWidget(self.preview)
        beside.addStretch(1)
        row.addLayout(beside)
        self.body.addLayout(row)
