"""Every paper is seen before it is printed: pages on sunken ground, printer, copies, PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QWidget

from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.edits import Choice, LineEdit
from ui.kit.field import Field
from ui.kit.panel import Panel
from ui.kit.pdfpages import POINTS_PER_INCH, PdfPages
from ui.kit.places import documents
from ui.kit.printing import PrintRun, page_range, printer_named, printers
from ui.kit.progress import ProgressStrip
from ui.kit.theme import colour, current
from ui.kit.tokens import SPACE

MOST_DPI = 120
translate = QCoreApplication.translate
MOST_COPIES = 99


class Sheets(QWidget):
    """The pages, one under the other, as wide as there is room; only those in sight are drawn."""

    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages = pages
        self._points = [pages.size(n) for n in range(len(pages))]
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width)) + SPACE.card * (len(self._points) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour(current().colours.sunken))
        ratio = self.devicePixelRatioF()
        dpi = POINTS_PER_INCH * self._scale(self.width()) * ratio
        top = SPACE.card
        for number, height in enumerate(self._heights(self.width())):
            if top < event.rect().bottom() and top + height > event.rect().top():
                picture = self._pages.picture(number, dpi=dpi)
                picture.setDevicePixelRatio(ratio)
                left = (self.width() - round(picture.width() / ratio)) // 2
                painter.drawImage(left, top, picture)
            top += height + SPACE.card

    def _scale(self, width: int) -> float:
        widest = max(points for points, _ in self._points)
        return min((width - 2 * SPACE.card) / widest, MOST_DPI / POINTS_PER_INCH)

    def _heights(self, width: int) -> list[int]:
        scale = max(self._scale(width), 0.1)
        return [round(points * scale) for _, points in self._points]


class Preview(QWidget):
    """Pages at the left, what to do with them at the right.

    Args:
        title: what the paper is.
        shown: the PDF to look at.
        final: makes the PDF that is printed or saved; asked once, then kept. Papers whose
            numbers are taken only by printing show a specimen and give the numbered one here.
            None: what is shown is final.
        file_name: name offered for the PDF.

    Signals:
        closed: Esc or the button; the page takes itself back.
        said: one sentence for the toast.
    """

    closed = Signal()
    said = Signal(str)

    def __init__(
        self,
        title: str,
        shown: bytes,
        *,
        file_name: str,
        final: Callable[[], bytes] | None = None,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._shown = PdfPages(shown)
        self._final = final or (lambda: shown)
        self._file_name = file_name
        self._made: PdfPages | None = None
        self.destroyed.connect(self._shown.close)
        self._run: PrintRun | None = None
        self.area = QScrollArea()
        self.area.setObjectName("preview_pages")
        self.area.setAccessibleName(translate("preview", "纸样"))
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidget(Sheets(self._shown))
        self._panel = Panel(
            title, icon="printer", note=translate("preview", "{n} 页").format(n=len(self._shown))
        )
        self._panel.closed.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.page, SPACE.gap, SPACE.page, SPACE.gap)
        row.setSpacing(SPACE.gap)
        row.addWidget(self.area, 1)
        row.addWidget(self._panel)
        self._fill(note)

    def take_focus(self) -> None:
        """Enter prints, or saves where there is no printer."""
        (self.print_button if self.print_button.isEnabled() else self.save_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def save_to(self, path: Path) -> None:
        """Write the final PDF to *path*, through the one file writer."""
        from app.files import write_file  # noqa: PLC0415

        write_file(path, self._ready().data)
        self.said.emit(translate("preview", "已存成 {name}").format(name=path.name))

    def print_now(self) -> None:
        """Hand the chosen pages to the chosen printer."""
        wanted = page_range(self.range.text(), len(self._shown))
        copies = int(self.copies.text() or 1) if (self.copies.text() or "1").isdecimal() else 0
        self._range_field.set_error(
            "" if wanted else translate("preview", "写成 1-3 或 1,3，不超过总页数")
        )
        enough = 1 <= copies <= MOST_COPIES
        self._copies_field.set_error("" if enough else translate("preview", "份数要在 1–99 之间"))
        if not wanted or not enough:
            return
        printer = printer_named(str(self.printer.value()), copies=copies)
        self._run = PrintRun(self._ready(), wanted, printer, self)
        self._run.step.connect(self._stepped)
        self._run.done.connect(self._printed)
        self._run.failed.connect(self._not_printed)
        self._run.start()

    def _ready(self) -> PdfPages:
        """What goes to paper; what *final* raises is told by the window, like every refusal."""
        if self._made is None:
            self._made = PdfPages(self._final())
            self.destroyed.connect(self._made.close)
            self.area.setWidget(Sheets(self._made))
        return self._made

    def _fill(self, note: str) -> None:
        names = printers()
        self.printer = Choice("printer", [(name, name) for name in names])
        self.copies = LineEdit("copies", latin=True)
        self.copies.setText("1")
        self.range = LineEdit("range", hint=translate("preview", "全部，或 1-3"), latin=True)
        self._copies_field = Field(translate("preview", "份数"), self.copies)
        self._range_field = Field(translate("preview", "页码"), self.range, optional=True)
        self.words = label(note, "small", wrap=True)
        self.progress = ProgressStrip("printer")
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self._panel.body.addWidget(
            Field(translate("preview", "打印机"), self.printer, reserve=False)
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE.gap)
        row.addWidget(self._copies_field, 1)
        row.addWidget(self._range_field, 2)
        self._panel.body.addLayout(row)
        self._panel.body.addWidget(self.words)
        self.words.setVisible(bool(note))
        self._panel.body.addWidget(self.progress)
        self._add_buttons(has_printer=bool(names))

    def _add_buttons(self, *, has_printer: bool) -> None:
        self.print_button = Button(
            translate("preview", "打印"), kind="primary", key="Enter", icon="printer"
        )
        self.save_button = Button(translate("preview", "存成 PDF"), shortcut="Ctrl+S")
        close = Button(translate("preview", "关闭"), kind="ghost", key="Esc")
        for name, button in (
            ("print", self.print_button), ("save_pdf", self.save_button), ("close_preview", close),
        ):  # fmt: skip
            button.setObjectName(name)
        self.print_button.clicked.connect(self.print_now)
        self.save_button.clicked.connect(self._ask_where)
        close.clicked.connect(self.closed)
        self._panel.body.addWidget(self.print_button.reason)
        if not has_printer:  # the reason has its place by now: alone it would be a window
            self.print_button.set_off(translate("preview", "没有打印机，请存成 PDF"))
        self._panel.body.addWidget(self.save_button)  # three in one row are too wide at 特大
        self._panel.foot.addWidget(close)
        self._panel.foot.addStretch(1)
        self._panel.foot.addWidget(self.print_button)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translate("preview", "存成 PDF"), documents(), "PDF (*.pdf)")
        dialog.selectFile(self._file_name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _stepped(self, done: int, total: int) -> None:
        self.progress.show()
        self.progress.show_step(translate("preview", "正在打印"), done, total)

    def _printed(self) -> None:
        self.progress.hide()
        self.said.emit(
            translate("preview", "已送到打印机 {name}").format(name=self.printer.value())
        )

    def _not_printed(self) -> None:
        self.progress.hide()
        self.said.emit(translate("preview", "打印机没有响应，可以先存成 PDF"))

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()
        self.progress.hide()
