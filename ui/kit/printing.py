"""Send pages to a printer, one at a time, so that the window keeps answering."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.kit.pdfpages import PdfPages

DPI = 300


def printers() -> list[str]:
    """Names of the printers of this machine, the usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != usual)


def page_range(typed: str, count: int) -> list[int] | None:
    """Pages (from 0) of ``1-3,5``; blank is all of *count*; None when it cannot be read."""
    if not typed.strip():
        return list(range(count))
    pages: list[int] = []
    for part in typed.replace("，", ",").replace("、", ",").replace("–", "-").split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            return None
        pages += range(int(first) - 1, int(last if dash else first))
    inside = pages and all(0 <= page < count for page in pages)
    return pages if inside else None


class PrintRun(QObject):
    """One printing under way.

    Signals:
        step: pages done, pages in all.
        done: every page was handed to the printer.
        failed: the printer would not start or went away.
    """

    step = Signal(int, int)
    done = Signal()
    failed = Signal()

    def __init__(
        self, pages: PdfPages, wanted: Sequence[int], printer: QPrinter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pages, self._wanted, self._printer = pages, list(wanted), printer
        self._next = 0
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._one)

    def start(self) -> None:
        """Begin; a page is drawn each time the window has nothing else to do."""
        if not self._painter.begin(self._printer):
            self.failed.emit()
            return
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop; pages the printer already has may still come out."""
        self._timer.stop()
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _one(self) -> None:
        if self._next and not self._printer.newPage():
            self.cancel()
            self.failed.emit()
            return
        picture = self._pages.picture(self._wanted[self._next], dpi=DPI)
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        shown = self._printer.pageRect(QPrinter.Unit.DevicePixel)
        target = QRectF(-shown.x(), -shown.y(), paper.width(), paper.height())
        self._painter.drawImage(target, picture)
        self._next += 1
        self.step.emit(self._next, len(self._wanted))
        if self._next == len(self._wanted):
            self._timer.stop()
            self._painter.end()
            self.done.emit()


def printer_named(name: str, *, copies: int) -> QPrinter:
    """The printer *name*, set to A4 without margins of its own: ours are on the page."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    return printer
