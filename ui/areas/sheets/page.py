"""The tab 签到表: what to print with its specimen beside it, and the sheets given out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.clock import business_day
from app.papers.paper import Printed
from app.sheets import service
from app.sheets.giving import give_out
from app.sheets.service import SheetRow
from app.sheets.signin import SheetForm, signin_sheets
from ui.areas.sheets.columns import printed_again, sheet_columns, told
from ui.areas.sheets.form import AskForm
from ui.areas.sheets.specimen import Specimen
from ui.kit import formats
from ui.kit.allowing import gate
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.drawing import Drawing
from ui.kit.empty import EmptyState
from ui.kit.i18n import tr_later
from ui.kit.list import Table
from ui.kit.messages import language
from ui.kit.operations import Operations
from ui.kit.page import Page
from ui.kit.preview import Preview
from ui.kit.table import TableModel
from ui.kit.tokens import SPACE

translate = QCoreApplication.translate
SHOWN = 500
EVERY = 1_000_000


class SheetsTab(Page):
    """Numbers are taken by printing or saving, never by looking."""

    AREA = "sheets"
    READS = frozenset(
        {
            "categories",
            "documents",
            "privacy_notices",
            "services",
            "sheet_prints",
            "sheets",
            "stations",
        }
    )
    KEYS = (
        ("Enter", tr_later("sheets", "下一栏；最后一栏看样张")),
        ("Ctrl P", tr_later("sheets", "打印预览")),
        ("Tab", tr_later("sheets", "到发出的签到表")),
        ("Enter", tr_later("sheets", "在清单里：重印这一张")),
        ("Esc", tr_later("sheets", "关掉预览，不占号码")),
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.setObjectName("sheets")
        self.form = AskForm()
        self.specimen = Specimen("sheets_specimen", translate("sheets", "样张"))
        self.model: TableModel[SheetRow] = TableModel(self.AREA, sheet_columns())
        self.table = Table("sheets_list", translate("sheets", "发出的签到表"))
        self.reprint = Button(translate("sheets", "重印选中的一张"), icon="printer", key="Enter")
        self.reprint.setObjectName("sheets_reprint")
        self.found = label("", "ok")
        self.reason = label("", "warn")
        self.preview: Preview | None = None
        self._whole = QStackedWidget()
        self._main = QWidget()
        self._specimens = Drawing(operations, self)
        self._previews = Drawing(operations, self, self.form.say_busy)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_specimen)
        self._lay_out()
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:  # noqa: ARG002  (a short list and a form)
        self.form.set_today(business_day(self.operations.context.now()))
        self._show_rows(SHOWN)
        self._gate()
        if self.preview is None:
            self._soon.start()

    def take_focus(self) -> None:
        if self.preview is not None:
            self.preview.take_focus()
        else:
            self.form.take_focus()

    def show_number(self, number: str) -> None:
        """Mark the sheet *number*, e.g. one that was scanned."""
        self._close_preview()
        if self._place_of(number) is None:
            self._show_rows(EVERY)
        place = self._place_of(number)
        if place is not None:
            self.table.select_row(place)
            self.table.setFocus()
            self.found.setText(told(self.model.row_at(place)))

    def print_new(self) -> None:
        """Look at the sheets asked for; printing or saving gives them their numbers."""
        asked = self.form.asked()
        if asked is None or not self.form.preview.isEnabled():
            return
        day, pages = asked

        def numbered() -> bytes:
            """From here on the numbers are given out, whatever becomes of the paper."""
            context = self.operations.context
            return give_out(
                context, day=day, pages=pages, lang=language(), keep=lambda _pdf: None
            ).pdf

        title = translate("sheets", "签到表 {day}").format(day=formats.day(day))
        name = translate("sheets", "签到表 {day}.pdf").format(day=formats.day(day))
        self._previews.draw(
            "sheets_pdf",
            {"pages": service.specimen_pages(day, pages), "form": self._form(is_specimen=True)},
            lambda printed: self._open_preview(title, printed, numbered, name),
        )

    def print_again(self, place: int) -> None:
        """Look at a sheet given out before; printing or saving it is noted."""
        if not self.reprint.isEnabled() or place < 0:
            return
        row = self.model.row_at(place)

        def print_it() -> bytes:
            page = self.operations.write(
                "sheet.print", lambda session: service.reprint(session, row.id)
            )
            return signin_sheets([page], self._form(is_specimen=False)).pdf

        title = translate("sheets", "重印 {number}").format(number=row.number)
        name = translate("sheets", "签到表 {number} 重印.pdf").format(number=row.number)
        self._previews.draw(
            "sheets_pdf",
            {"pages": [printed_again(row)], "form": self._form(is_specimen=False)},
            lambda printed: self._open_preview(title, printed, print_it, name),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.preview is None:
            self._previews.give_up()
            self.form.take_focus()
            return
        super().keyPressEvent(event)

    def _form(self, *, is_specimen: bool) -> SheetForm:
        return self.operations.read(
            lambda session: service.sheet_form(session, lang=language(), is_specimen=is_specimen)
        )

    def _draw_specimen(self) -> None:
        """Beside the form only the first page is seen."""
        asked = self.form.asked()
        if asked is not None and self.preview is None:
            first = service.specimen_pages(*asked)[:1]
            arguments = {"pages": first, "form": self._form(is_specimen=True)}
            self._specimens.draw("sheets_pdf", arguments, self._show_specimen)

    def _show_specimen(self, printed: Printed) -> None:
        self.specimen.show_pdf(printed.pdf)

    def _open_preview(
        self, title: str, shown: Printed, final: Callable[[], bytes], file_name: str
    ) -> None:
        self._close_preview()
        note = translate("sheets", "每张号码不同，要多印就加张数，不要加份数。")
        if shown.missing:
            lacking = translate("sheets", "这台机器没有这些字的字形，印成〓：{marks}")
            note += lacking.format(marks=shown.missing)
        self.preview = Preview(title, shown.pdf, file_name=file_name, final=final, note=note)
        self.preview.copies.setEnabled(False)
        layout = self.preview.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self.preview.closed.connect(self._close_preview)
        self.preview.said.connect(self.toast.say)
        self._whole.addWidget(self.preview)
        self._whole.setCurrentWidget(self.preview)
        if self.isVisible():
            self.preview.take_focus()

    def _close_preview(self) -> None:
        preview, self.preview = self.preview, None
        if preview is not None:
            self._whole.setCurrentWidget(self._main)
            self._whole.removeWidget(preview)
            preview.deleteLater()
            self._soon.start()
            self.form.take_focus()

    def _show_rows(self, most: int) -> None:
        rows = self.operations.read(lambda session: service.sheets(session, limit=most))
        before = self.table.current_row()
        number = self.model.row_at(before).number if before >= 0 else ""
        self.model.set_rows(rows)
        place = self._place_of(number)
        if place is not None:
            self.table.select_row(place)
        self.found.clear()

    def _place_of(self, number: str) -> int | None:
        rows = self.model.rows()
        return next((at for at, row in enumerate(rows) if row.number == number), None)

    def _gate(self) -> None:
        buttons = {self.form.preview: "sheet.print", self.reprint: "sheet.print"}
        gate(self.operations, buttons, self.reason)

    def _on_moved(self, place: int) -> None:
        self.found.setText(told(self.model.row_at(place)) if place >= 0 else "")

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.inner)
        foot.addWidget(self.found, 1)
        foot.addWidget(self.reason)
        foot.addWidget(self.reprint)
        left = QVBoxLayout()
        left.setSpacing(SPACE.gap)
        left.addWidget(self.form)
        left.addWidget(self.table, 1)
        left.addLayout(foot)
        row = QHBoxLayout(self._main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.gap)
        row.addLayout(left, 3)
        row.addWidget(self.specimen, 2)
        self._whole.addWidget(self._main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect(self) -> None:
        self.table.set_model(self.model)
        self.table.set_empty(
            EmptyState(
                "printer",
                translate("sheets", "还没有发出签到表"),
                translate("sheets", "填好日期和张数按 Enter，看过样张再打印，号码就记在这里。"),
            )
        )
        self.form.changed.connect(self._soon.start)
        self.form.wanted.connect(self.print_new)
        self.table.opened.connect(self.print_again)
        self.table.moved.connect(self._on_moved)
        self.reprint.clicked.connect(lambda: self.print_again(self.table.current_row()))
        self.operations.actor_changed.connect(self._gate)
