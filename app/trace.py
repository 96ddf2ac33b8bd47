"""Reading the trace: who did what, when, and how much personal information was shown."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.clock import instant
from app.disclosures import DisclosureRow, disclosures
from db.models import Disclosure, Import, Keeper, Operation
from db.upsert import table_of

SLICE = 20_000
"""Operations looked at in one ``extend``: about 10 ms."""

PART = 256
_OPERATIONS, _KEEPERS = table_of(Operation), table_of(Keeper)
_WITH_ROWS = {"list.export": Disclosure.rows, "import.visits": Import.added}


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One act. ``role`` is that of the keeper now, "" for the command line.

    ``rows`` is how many rows went out or came in, None where that says nothing.
    """

    seq: int
    op_id: UUID
    at: datetime
    actor: str
    role: str
    name: str
    source: str
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class OperationFilter:
    """What of the trace is wanted; "" or None leaves a side open.

    Args:
        actor: name of who acted.
        name: an operation of ``app.permissions.ALLOWED``.
        day: station-local day it was entered on.
    """

    actor: str = ""
    name: str = ""
    day: date | None = None


class OperationList(Protocol):
    """Operations as one list, newest first."""

    @property
    def count(self) -> int:
        """Rows whose place is known by now."""

    @property
    def is_complete(self) -> bool:
        """Whether ``count`` is all there are."""

    def extend(self, session: Session) -> None:
        """Look for more rows; a bounded step."""

    def rows(self, session: Session, first: int, size: int) -> list[OperationRow]:
        """*size* rows from place *first* on."""


def open_operations(session: Session, wanted: OperationFilter) -> OperationList:
    """The list of what *wanted* asks for."""
    last = session.scalar(select(func.max(Operation.seq))) or 0
    return EveryOperation(last) if wanted == OperationFilter() else FoundOperations(wanted, last)


@dataclass(frozen=True, slots=True)
class EveryOperation:
    """All of them: the table only grows and its numbers have no gaps, so a place is a number."""

    count: int
    is_complete: bool = True

    def extend(self, session: Session) -> None:
        """Nothing is left to look for."""

    def rows(self, session: Session, first: int, size: int) -> list[OperationRow]:
        newest = self.count - first
        return operation_rows(session, range(newest, max(0, newest - size), -1))


@dataclass(slots=True)
class FoundOperations:
    """Those that match, found in steps from the newest down, and kept by number."""

    wanted: OperationFilter
    _below: int
    _seqs: array[int] = field(default_factory=lambda: array("q"))

    @property
    def count(self) -> int:
        return len(self._seqs)

    @property
    def is_complete(self) -> bool:
        return self._below <= 0

    def extend(self, session: Session) -> None:
        query = _matching(select(_OPERATIONS.c.seq), self.wanted).where(
            _OPERATIONS.c.seq.between(self._below - SLICE + 1, self._below)
        )
        found = session.connection().execute(query.order_by(_OPERATIONS.c.seq.desc()))
        self._seqs.extend(found.scalars())
        self._below -= SLICE

    def rows(self, session: Session, first: int, size: int) -> list[OperationRow]:
        return operation_rows(session, self._seqs[first : first + size])


@dataclass(slots=True)
class DisclosureList:
    """Every number shown and every list taken out, newest first, read in parts."""

    is_complete: bool = False
    _rows: list[DisclosureRow] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self._rows)

    def extend(self, session: Session) -> None:
        last = self._rows[-1].id if self._rows else None
        found = disclosures(session, before=last, limit=PART)
        self._rows += found
        self.is_complete = len(found) < PART

    def rows(self, _session: Session, first: int, size: int) -> list[DisclosureRow]:
        return self._rows[first : first + size]


def operation_rows(session: Session, seqs: Sequence[int]) -> list[OperationRow]:
    """The operations of these numbers, newest first."""
    query = (
        select(
            _OPERATIONS.c.seq,
            _OPERATIONS.c.op_id,
            _OPERATIONS.c.entered_at,
            _OPERATIONS.c.actor,
            func.coalesce(_KEEPERS.c.role, ""),
            _OPERATIONS.c.name,
            _OPERATIONS.c.source,
        )
        .outerjoin(_KEEPERS, _KEEPERS.c.id == _OPERATIONS.c.keeper_id)
        .where(_OPERATIONS.c.seq.in_(seqs))
        .order_by(_OPERATIONS.c.seq.desc())
    )
    found = session.connection().execute(query).all()
    counted = _counted(session, [(row.name, row.op_id) for row in found])
    return [OperationRow(*row, counted.get(row.op_id)) for row in found]


def actors(session: Session) -> list[str]:
    """Names of the keepers, those that left too, to filter by."""
    return list(session.scalars(select(Keeper.name).order_by(Keeper.is_active.desc(), Keeper.id)))


def masked_name(name: str) -> str:
    """``王**``: enough for an auditor to ask, not enough to learn who came."""
    return name[:1] + "*" * max(0, len(name) - 1)


def _counted(session: Session, acts: Sequence[tuple[str, UUID]]) -> dict[UUID, int]:
    """Rows that imports and exports among *acts* moved."""
    found: dict[UUID, int] = {}
    for name, column in _WITH_ROWS.items():
        ids = [op_id for acted, op_id in acts if acted == name]
        if ids:
            op_id = column.class_.op_id
            pairs = session.execute(select(op_id, column).where(op_id.in_(ids)))
            found.update((one, rows) for one, rows in pairs)
    return found


def _matching(query: Select[Any], wanted: OperationFilter) -> Select[Any]:
    if wanted.actor:
        query = query.where(_OPERATIONS.c.actor == wanted.actor)
    if wanted.name:
        query = query.where(_OPERATIONS.c.name == wanted.name)
    if wanted.day:
        first = instant(wanted.day, time())
        query = query.where(_OPERATIONS.c.entered_at >= first)
        query = query.where(_OPERATIONS.c.entered_at < first + timedelta(days=1))
    return query
