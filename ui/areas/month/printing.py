"""From figures to paper: drawn by the worker, looked at, then printed or saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.papers.paper import Printed
from app.reports.figures import MonthFigures
from ui.areas.month.wording import month_name
from ui.kit.drawing import Drawing
from ui.kit.messages import language
from ui.kit.operations import Operations
from ui.kit.preview import Preview
from ui.kit.progress import ProgressStrip

translate = QCoreApplication.translate


class Printing(QObject):
    """One paper at a time.

    Signals:
        shown: the preview to show, and what it is, in words.
        closed: the preview to take away.
        said: one sentence in passing.
    """

    shown = Signal(object, str)
    closed = Signal(object)
    said = Signal(str)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip("file-text")
        self.strip.hide()
        self.strip.cancelled.connect(self.give_up)
        self.preview: Preview | None = None
        self._drawing = Drawing(operations, self, self.strip.setVisible)

    def is_busy(self) -> bool:
        return self._drawing.is_busy()

    def make(self, figures: MonthFigures) -> None:
        """Draw the paper of *figures* and show it."""
        title = translate("month", "{month}月报").format(month=month_name(figures.month))
        self.strip.show_step(
            translate("month", "正在做 {paper}").format(paper=title),
            0,
            0,
            hint=translate("month", "可以继续登记；做好了在这里说。"),
        )
        self._drawing.draw(
            "month_pdf",
            {"figures": figures, "lang": language()},
            lambda printed: self._show(title, figures, printed),
        )

    def give_up(self) -> None:
        """Esc: the paper is not wanted any more."""
        self._drawing.give_up()

    def take_focus(self) -> None:
        if self.preview is not None:
            self.preview.take_focus()

    def _show(self, title: str, figures: MonthFigures, printed: Printed) -> None:
        self._close()
        name = translate("month", "月报 {month} 第{n}稿.pdf")
        self.preview = Preview(
            title,
            printed.pdf,
            file_name=name.format(month=figures.month, n=figures.revision),
            note=missing_words(printed.missing),
        )
        self.preview.closed.connect(self._close)
        self.preview.said.connect(self.said)
        self.shown.emit(self.preview, title)

    def _close(self) -> None:
        preview, self.preview = self.preview, None
        if preview is not None:
            self.closed.emit(preview)


def missing_words(missing: str) -> str:
    """What is said of characters that no font on this machine has."""
    if not missing:
        return ""
    words = translate("month", "这台机器没有这些字的字形，印成〓：{marks}")
    return words.format(marks=missing)
