"""Read a register: file -> rows that are certain, and every refusal with its reason."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from uuid import UUID

from app.registers.cells import load, sheets_of
from app.registers.fields import Words
from app.registers.layout import Layout, lay_out
from app.registers.reading import NoticeRow, Reading, SheetRow, WordRow
from app.registers.rows import Found, SheetReader
from app.registers.values import plain
from app.registers.years import file_hints

Columns = Mapping[int, str] | Mapping[tuple[str, int], str]
"""Column (from 0), of every sheet or of one, -> its kind."""


def read_register(
    path: Path,
    *,
    today: date,
    categories: Mapping[str, UUID],
    services: Mapping[str, UUID],
    year: int | None = None,
    columns: Columns | None = None,
) -> Reading:
    """Read the register at *path*; nothing is written.

    Args:
        path: .xlsx, .xls or .csv.
        today: station-local date; later dates are refused.
        categories: every spelling -> category, the user's choices included; the word （空）
            stands for a cell left blank.
        services: every spelling -> service.
        year: year of dates that tell none.
        columns: column (from 0), or sheet and column, -> kind of ``headings.KINDS`` that the
            user gave, "" to leave it out.

    Raises:
        UserError: the file as a whole cannot be read, see ``cells.load`` and ``cells.sheets_of``.

    Source: README of the shared registers, "what cannot be read is reported by row, never guessed".
    """
    data = load(path)
    sheets = sheets_of(data)
    words = Words(_plain_keys(categories), _plain_keys(services))
    layouts = [
        lay_out(sheet, _of_sheet(columns or {}, sheet.name), words.services.keys())
        for sheet in sheets
        if not sheet.is_hidden
    ]
    hints = file_hints(layouts, year, today)
    seen: Counter[bytes] = Counter()
    found = [SheetReader(layout, hints=hints, words=words, seen=seen).read() for layout in layouts]
    hidden = [
        NoticeRow(sheet.name, 0, "register.sheet_hidden", {"sheet": sheet.name})
        for sheet in sheets
        if sheet.is_hidden and sheet.rows
    ]
    return Reading(
        rows=tuple(row for part in found for row in part.rows),
        refused=tuple(cell for part in found for cell in part.refused),
        words=_words(found),
        notices=tuple(hidden + [note for part in found for note in part.notices]),
        sheets=tuple(map(_sheet, layouts)),
        columns=tuple(column for layout in layouts for column in layout.columns),
        file_digest=hashlib.sha256(data).digest(),
    )


def _of_sheet(columns: Columns, name: str) -> dict[int, str]:
    told = {key if isinstance(key, tuple) else (name, key): kind for key, kind in columns.items()}
    return {column: kind for (sheet, column), kind in told.items() if sheet == name}


def _plain_keys(words: Mapping[str, UUID]) -> dict[str, UUID]:
    return {plain(word): id_ for word, id_ in words.items()}


def _words(found: list[Found]) -> tuple[WordRow, ...]:
    counted: Counter[tuple[str, str]] = Counter()
    for part in found:
        counted.update(part.words)
    return tuple(WordRow(kind, word, rows) for (kind, word), rows in counted.most_common())


def _sheet(layout: Layout) -> SheetRow:
    titles = sum(line.role == "title" for line in layout.lines)
    rows = sum(line.role == "data" for line in layout.lines)
    return SheetRow(layout.name, rows, titles, layout.is_read)
