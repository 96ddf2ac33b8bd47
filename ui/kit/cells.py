"""What a list's cell and row may show: plain data a model hands to the painter."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt

from ui.kit.paint import ChipSpec

CELL = Qt.ItemDataRole.UserRole + 1
ROW_LOOK = Qt.ItemDataRole.UserRole + 2

Tone = Literal["ink", "ink2", "ink3", "ok", "warn", "danger", "info", "primary_ink"]


class RowLook(Enum):
    """How a whole row looks besides being selected."""

    PLAIN = "plain"
    VOID = "void"
    ALERT = "alert"
    SUNKEN = "sunken"


class Cell(NamedTuple):
    """One cell.

    ``text`` stands first; ``note`` follows it in small letters on the same line; ``second`` is a
    second line in small letters; ``chips`` stand after the text; ``bar`` is a share 0..1 drawn as
    a bar filling the cell.
    """

    text: str = ""
    note: str = ""
    second: str = ""
    chips: tuple[ChipSpec, ...] = ()
    icon: str = ""
    bold: bool = False
    small: bool = False
    tone: Tone = "ink"
    bar: float | None = None
