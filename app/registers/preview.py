"""What a register would bring in, in a few rows; and bringing in exactly what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from app import catalogue
from app.clock import business_day
from app.context import Context
from app.errors import UserError
from app.registers.compare import Comparison, compare
from app.registers.imports import DoubleRow, doubles
from app.registers.layout import ColumnRow
from app.registers.publish import Chosen, Outcome, bring_in
from app.registers.read import read_register
from app.registers.reading import (
    BLANK_WORD,
    WORD_CODES,
    NoticeRow,
    Reading,
    RefusedRow,
    SheetRow,
    WordRow,
)
from app.registers.values import plain as read_as

MOST_REFUSED = 5_000
NO_YEAR = frozenset({"register.date_no_year", "register.date_years"})
_ANY = UUID(int=1)
"""Stands for whatever an open word will mean: how many rows there are does not depend on it."""

Word = tuple[str, str]
"""Kind (``category`` or ``service``) and a word as written."""
Tell = Callable[[str, int, int], object]
"""Told what is done (a code of ``app.words``), step n of m; may raise to give up."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file and what the user said of it.

    Args:
        path: .xlsx, .xls or .csv.
        year: year of dates that tell none.
        columns: (sheet, column from 0) -> kind, "" to leave it out; wins over headings.
        meant: word -> what it means; None leaves its rows out.
    """

    path: Path
    year: int | None = None
    columns: Mapping[tuple[str, int], str] = field(default_factory=dict)
    meant: Mapping[Word, UUID | None] = field(default_factory=dict)

    @property
    def skipped(self) -> frozenset[Word]:
        """Words whose rows are left out."""
        return frozenset(word for word, target in self.meant.items() if target is None)


@dataclass(frozen=True, slots=True)
class Preview:
    """A register as it would come in once every open word is settled.

    ``ready`` rows need nothing more; ``waits`` are the rows that wait for words, counted by the
    words they wait for; ``left`` rows stay out. ``refused`` are the cells that keep them out, at
    most ``MOST_REFUSED``. ``changes`` supposes that every word not skipped means something.
    """

    digest: bytes
    sheets: tuple[SheetRow, ...]
    columns: tuple[ColumnRow, ...]
    words: tuple[WordRow, ...]
    notices: tuple[NoticeRow, ...]
    refused: tuple[RefusedRow, ...]
    ready: int
    waits: tuple[tuple[frozenset[Word], int], ...]
    left: int
    asks_year: bool
    is_understood: bool
    changes: Comparison

    def open_rows(self, settled: Iterable[Word]) -> int:
        """How many rows still wait when *settled* words are known."""
        known = set(settled)
        return sum(rows for words, rows in self.waits if words - known)


@dataclass(frozen=True, slots=True)
class Brought:
    """What was written, the rows left out, and people it may have doubled."""

    outcome: Outcome
    left: int
    doubles: tuple[DoubleRow, ...]


def preview(context: Context, wanted: Wanted, *, tell: Tell) -> Preview:
    """Read the file of *wanted* and compare it with what is registered; nothing is written.

    Raises:
        UserError: the file as a whole cannot be read, see ``read.read_register``.
    """
    tell("register.reading", 0, 2)
    known = _known(context)
    plain = _read(context, wanted, known, {})
    supposed = {word: _ANY for word in _open_words(plain) if word not in wanted.skipped}
    whole = _read(context, wanted, known, supposed) if supposed else plain
    tell("register.comparing", 1, 2)
    changes = context.read(lambda session: compare(session, whole))
    tell("register.comparing", 2, 2)
    return _previewed(plain, whole, wanted.skipped, changes)


def bring(context: Context, wanted: Wanted, *, digest: bytes, tell: Tell) -> Brought:
    """Bring in the rows of *wanted* that can be read, as one operation, all or none.

    What its words mean is remembered for the next file, but not what a blank cell means.

    Args:
        context: whose actor brings it in.
        wanted: as it was previewed, its words settled.
        digest: of the file that was previewed.
        tell: told how far it is.

    Raises:
        UserError: ``register.changed``: the file is another one by now; else as ``bring_in``.
        NotPermittedError: the actor's role may not import.
    """
    tell("register.reading", 0, 2)
    settled = {word: target for word, target in wanted.meant.items() if target is not None}
    reading = _read(context, wanted, _known(context), settled)
    if reading.file_digest != digest:
        raise UserError("register.changed", field="file")
    tell("register.writing", 1, 2)
    used = [
        Chosen(kind, word, target) for (kind, word), target in settled.items() if word != BLANK_WORD
    ]
    outcome = bring_in(
        context, reading, file_name=wanted.path.name, skip_refused=True, remember=used
    )
    return Brought(outcome, reading.refused_rows + reading.waiting_rows, _doubles(context, outcome))


def _doubles(context: Context, outcome: Outcome) -> tuple[DoubleRow, ...]:
    brought, now = outcome.import_id, context.now()
    if brought is None:
        return ()
    return tuple(context.read(lambda session: doubles(session, brought, now=now)))


def _known(context: Context) -> dict[str, dict[str, UUID]]:
    kinds = ("category", "service")
    return context.read(lambda s: {kind: catalogue.aliases(s, kind) for kind in kinds})


def _read(
    context: Context,
    wanted: Wanted,
    known: Mapping[str, Mapping[str, UUID]],
    settled: Mapping[Word, UUID],
) -> Reading:
    said = {
        kind: {**words, **{word: to for (of, word), to in settled.items() if of == kind}}
        for kind, words in known.items()
    }
    return read_register(
        wanted.path,
        today=business_day(context.now()),
        categories=said["category"],
        services=said["service"],
        year=wanted.year,
        columns=wanted.columns,
    )


def _previewed(
    plain: Reading, whole: Reading, skipped: frozenset[Word], changes: Comparison
) -> Preview:
    waits = _waits(plain, skipped)
    return Preview(
        digest=plain.file_digest,
        sheets=plain.sheets,
        columns=plain.columns,
        words=_words(plain, waits, skipped),
        notices=whole.notices,
        refused=whole.refused[:MOST_REFUSED],
        ready=len(whole.rows) - sum(waits.values()),
        waits=tuple(waits.items()),
        left=whole.refused_rows + whole.waiting_rows,
        asks_year=any(cell.code in NO_YEAR for cell in whole.refused),
        is_understood=plain.is_understood,
        changes=changes,
    )


def _open_words(plain: Reading) -> dict[Word, Word]:
    """Every unknown word -> the spelling it is asked by: two that are read alike are one."""
    first: dict[Word, Word] = {}
    return {
        (row.kind, row.word): first.setdefault((row.kind, read_as(row.word)), (row.kind, row.word))
        for row in plain.words
    }


def _words(
    plain: Reading, waits: Counter[frozenset[Word]], skipped: frozenset[Word]
) -> tuple[WordRow, ...]:
    """Words that rows wait for, and those whose rows are left out, most rows first."""
    found: Counter[Word] = Counter()
    for words, rows in waits.items():
        found.update(dict.fromkeys(words, rows))
    for row in plain.words:
        if (row.kind, row.word) in skipped:
            found[row.kind, row.word] = row.rows
    return tuple(WordRow(kind, word, rows) for (kind, word), rows in found.most_common())


def _waits(plain: Reading, skipped: frozenset[Word]) -> Counter[frozenset[Word]]:
    """How many rows wait for which words; rows kept out by anything else wait for nothing."""
    asked = _open_words(plain)
    words: dict[tuple[str, int], set[Word]] = {}
    out: set[tuple[str, int]] = set()
    for cell in plain.refused:
        place = (cell.sheet, cell.row)
        word = asked.get(("category" if cell.kind == "category" else "service", cell.value))
        if cell.code not in WORD_CODES or word is None or word in skipped:
            out.add(place)
        else:
            words.setdefault(place, set()).add(word)
    return Counter(frozenset(of) for place, of in words.items() if place not in out)
