"""Document numbers: one allocator, no gaps within a kind and year; a void keeps its number."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app.clock import business_day
from app.context import act_of
from app.errors import UserError
from db.base import new_id
from db.models import Document, DocumentKind, DocumentVoid
from db.upsert import table_of

KINDS = {"sheet": ("P-{number:06d}", False)}


def seed(session: Session) -> None:
    """Write the kinds this program starts with."""
    for kind, (pattern, is_yearly) in KINDS.items():
        session.add(DocumentKind(kind=kind, pattern=pattern, is_yearly=is_yearly))
    session.flush()


def allocate(session: Session, kind: str) -> tuple[UUID, int, str]:
    """Give out the next number of *kind*, inside the write that uses it.

    Returns:
        The document's id, its number, and the number as printed.
    """
    return allocate_many(session, kind, 1)[0]


def allocate_many(session: Session, kind: str, count: int) -> list[tuple[UUID, int, str]]:
    """Give out the next *count* numbers of *kind*; see ``allocate``."""
    act = act_of(session)
    how = session.get_one(DocumentKind, kind)
    year = _year(how, business_day(act.at))
    first = _last(session, act.station_id, kind, year) + 1
    given = [
        (new_id(), number, how.pattern.format(number=number, year=year))
        for number in range(first, first + count)
    ]
    fixed = {"kind": kind, "year": year} | act.stamp
    rows = [{"id": id_, "number": number, "text": text} | fixed for id_, number, text in given]
    session.connection().execute(insert(table_of(Document)), rows)
    return given


def coming(session: Session, kind: str, count: int, *, station_id: UUID, today: date) -> list[str]:
    """The numbers that would be given out next, as printed; none is taken by looking."""
    how = session.get_one(DocumentKind, kind)
    year = _year(how, today)
    first = _last(session, station_id, kind, year) + 1
    return [how.pattern.format(number=one, year=year) for one in range(first, first + count)]


def _year(how: DocumentKind, day: date) -> int:
    return day.year if how.is_yearly else 0


def _last(session: Session, station_id: UUID | None, kind: str, year: int) -> int:
    query = select(func.max(Document.number)).where(
        Document.station_id == station_id, Document.kind == kind, Document.year == year
    )
    return session.scalar(query) or 0


def void(session: Session, document_id: UUID, *, reason: str) -> None:
    """Take a number out of use. Raises ``number.void_already`` or ``number.no_reason``."""
    if not reason.strip():
        raise UserError("number.no_reason", field="reason")
    if session.get(DocumentVoid, document_id) is not None:
        raise UserError("number.void_already")
    session.add(
        DocumentVoid(document_id=document_id, reason=reason.strip(), **act_of(session).stamp)
    )
    session.flush()
