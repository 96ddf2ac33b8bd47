"""撤回整份: asked why once, since rows that were taken back do not come in again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.registers.imports import imports
from app.visits.entry import REASONS
from ui.areas.desk.rows import reason_words
from ui.kit.allowing import allowed
from ui.kit.formats import number

if TYPE_CHECKING:
    from ui.areas.imports.work import Work
    from ui.areas.registers.asks import Asks
    from ui.kit.operations import Operations

VOID = "void_import"


def ask_void(operations: Operations, work: Work, asks: Asks, import_id: UUID | None) -> None:
    """Ask in *asks* why an import is taken back whole; nothing when no row of it stands."""
    if work.is_busy or not allowed(operations, "import.void"):
        return
    rows = operations.read(imports)
    row = next((row for row in rows if row.id == import_id and row.standing), None)
    if row is None:
        return
    said = QCoreApplication.translate("imports", "撤回这 {n} 行？再导也不会回来")
    short = QCoreApplication.translate("imports", "撤回这 {n} 行？")
    count = number(row.standing)
    asks.ask(
        (said.format(n=count), short.format(n=count)),
        [(code, reason_words(code)) for code in REASONS],
        lambda code: work.start(VOID, row.file_name, import_id=row.id, reason=code),
    )
