"""Where a scan goes: the desk signs a card in, a paper's code says which paper it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from app import scans
from app.codes import Kind
from app.errors import UserError
from app.scans import ScanRow
from ui.kit.messages import sentence

if TYPE_CHECKING:
    from ui.kit.operations import Operations
    from ui.shell.frame import MainWindow


class Scans(QObject):
    """Takes every burst, from whichever page; what is not ours says what it was not."""

    def __init__(self, window: MainWindow, operations: Operations) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations

    def take(self, marks: str) -> None:
        """Act on what the gun sent, and show it in the scan box."""
        try:
            found = self._operations.read(lambda session: scans.read(session, marks))
        except UserError as error:
            self._window.scan.show_scan(sentence(error), ok=False)
            return
        takers = {
            Kind.PERSON: self._card,
            Kind.SIGNIN_SHEET: self._sheet,
            Kind.MONTH_REPORT: self._month,
        }
        takers[found.kind](found)

    def _card(self, found: ScanRow) -> None:
        """The desk signs the person in and says in the scan box what became of it."""
        self._window.go("desk")
        desk: Any = self._window.page("desk")
        said, is_well = desk.on_card(found.person_id)
        self._window.scan.show_scan(said, ok=is_well)

    def _sheet(self, found: ScanRow) -> None:
        words = QCoreApplication.translate("shell", "这是签到表 {number}")
        self._window.scan.show_scan(words.format(number=found.number), ok=True)

    def _month(self, found: ScanRow) -> None:
        words = QCoreApplication.translate("shell", "这是 {month} 的月报，第 {revision} 稿")
        said = words.format(month=found.month, revision=found.revision)
        self._window.scan.show_scan(said, ok=True)
        self._window.go("month")
        page: Any = self._window.page("month")
        page.go_to(found.month, found.revision)
