"""From figures to paper: made in the child process, looked at, then printed or saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.papers.paper import Printed
from app.reports.figures import MonthFigures
from app.reports.month_pdf import month_pdf
from ui.areas.month.wording import month_name
from ui.kit.messages import language
from ui.kit.preview import Preview
from ui.kit.progress import ProgressStrip

translate = QCoreApplication.translate


class Printing(QObject):
    """One paper at a time.

    Signals:
        shown: the preview to show.
        closed: the preview to take away.
        said: one sentence in passing.
    """

    shown = Signal(object)
    closed = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip("file-text")
        self.strip.hide()
        self.strip.cancelled.connect(self.cancel)
        self.preview: Preview | None = None

    def is_busy(self) -> bool:
        return False

    def make(self, figures: MonthFigures) -> None:
        """Make the paper of *figures*; a paper under way is given up."""
        self._show(figures, month_pdf(figures, lang=language()))

    def cancel(self) -> None:
        pass

    def take_focus(self) -> None:
        if self.preview is not None:
            self.preview.take_focus()

    def _show(self, figures: MonthFigures, printed: Printed) -> None:
        title = translate("month", "{month}月报").format(month=month_name(figures.month))
        name = translate("month", "月报 {month} 第{n}稿.pdf")
        self.preview = Preview(
            title,
            printed.pdf,
            file_name=name.format(month=figures.month, n=figures.revision),
            note=missing_words(printed.missing),
        )
        self.preview.closed.connect(self._close)
        self.preview.said.connect(self.said)
        self.shown.emit(self.preview)
        self.preview.take_focus()

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
