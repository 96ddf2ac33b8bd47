"""The 合计 rows of a sheet against what was counted above them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.registers.cells import Cell
from app.registers.values import is_blank, whole_number, written

_PART = re.compile("[周页]")
_WHOLE = re.compile("[月年表]|总计|累计")


def is_of_part(label: str) -> bool:
    """Whether *label* sums a page or a week, which end no day and cannot be checked by day."""
    return bool(_PART.search(label))


@dataclass(slots=True)
class Totals:
    """Heads since the last 合计 (``block``), of the day, and of the sheet."""

    on: date | None = None
    block: int = 0
    day: int = 0
    sheet: int = 0
    days: int = 0
    has_totals: bool = False
    was_total: bool = False

    def start(self, on: date | None) -> None:
        """A day begins; None for one that cannot be read."""
        if on is None or on != self.on:
            self.on, self.day, self.block = on, 0, 0
            self.days += 1

    def add(self, heads: int) -> None:
        """Count one row, also one that is refused for another cell."""
        self.block += heads
        self.day += heads
        self.sheet += heads
        self.was_total = False

    def check(self, label: str, cell: Cell) -> tuple[str, int] | None:
        """What a 合计 says and what was counted, when they disagree.

        A second 合计 below another, or the only one under several days, sums the sheet.
        """
        sums = {self.block, self.day}
        if self.was_total or _WHOLE.search(label) or (not self.has_totals and self.days > 1):
            sums.add(self.sheet)
        counted = self.sheet if _WHOLE.search(label) else self.day
        self.has_totals = self.was_total = True
        self.block = 0
        if is_blank(cell) or is_of_part(label) or whole_number(cell) in sums:
            return None
        return written(cell), counted
