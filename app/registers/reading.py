"""What was read of a register: rows, what was refused and why, words to be settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property
from uuid import UUID

from app.registers.layout import ColumnRow

BLANK_WORD = "（空）"
WORD_CODES = frozenset(
    {"register.category_unknown", "register.service_unknown", "register.category_missing"}
)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of the register, read for sure.

    ``row`` counts from 1 as the spreadsheet does; ``at`` is None when no time was written;
    ``name`` and ``phone`` are "" when blank; ``identity`` is the digest of all read columns and
    its how-many-th equal row of that day.
    """

    sheet: str
    row: int
    on: date
    at: time | None
    name: str
    phone: str
    category: UUID
    heads: int
    services: tuple[UUID, ...]
    remark: str
    identity: bytes


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One cell that keeps its row out; ``column`` is its heading, ``value`` as written.

    ``app.words.say(code, lang, **values)`` is the reason, ``fix_code`` what to do.
    """

    sheet: str
    row: int
    kind: str
    column: str
    value: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def fix_code(self) -> str:
        return f"register.fix.{self.code.removeprefix('register.')}"


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word nobody has said the meaning of; *kind* is ``category`` or ``service``."""

    kind: str
    word: str
    rows: int


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """Something to know before bringing it in: a 合计 that disagrees, a sheet left out."""

    sheet: str
    row: int
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet: how many rows say something, how many titles were skipped."""

    name: str
    rows: int
    titles: int
    is_read: bool


@dataclass(frozen=True)
class Reading:
    """Everything read of one file; plain data, so that a child process can hand it over."""

    rows: tuple[ReadRow, ...]
    refused: tuple[RefusedRow, ...]
    words: tuple[WordRow, ...]
    notices: tuple[NoticeRow, ...]
    sheets: tuple[SheetRow, ...]
    columns: tuple[ColumnRow, ...]
    file_digest: bytes

    @property
    def is_understood(self) -> bool:
        """Whether any sheet has headings that are known or were named by the user."""
        return any(sheet.is_read for sheet in self.sheets)

    @cached_property
    def heads(self) -> int:
        """People counted in the rows that can be brought in (人次)."""
        return sum(row.heads for row in self.rows)

    @cached_property
    def by_day(self) -> dict[date, int]:
        """Heads of each day."""
        days: Counter[date] = Counter()
        for row in self.rows:
            days[row.on] += row.heads
        return dict(sorted(days.items()))

    @cached_property
    def refused_rows(self) -> int:
        """How many rows are kept out by a cell that cannot be read."""
        return len({(cell.sheet, cell.row) for cell in self.refused if cell.code not in WORD_CODES})

    @cached_property
    def waiting_rows(self) -> int:
        """How many rows only wait for a word to be settled."""
        kept_out = {(cell.sheet, cell.row) for cell in self.refused}
        return len(kept_out) - self.refused_rows
