"""Registers that were brought in: the list of them, and people they may have doubled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.people import PersonRow, person_row
from db.models import Import, ImportRow, Operation, Person, PersonKey, Visit, VisitVoid

MOST_DOUBLES = 200


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A file that was brought in; ``standing`` of its ``added`` rows are not voided.

    A row that was corrected stands as what took its place.
    """

    id: UUID
    file_name: str
    entered_at: datetime
    actor: str
    rows: int
    added: int
    already: int
    refused: int
    standing: int


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """Two records that may be one person; ``same`` is ``phone`` or ``name``."""

    older: PersonRow
    newer: PersonRow
    same: str


def imports(session: Session, *, most: int = 50) -> list[ImportedRow]:
    """The newest imports first."""
    query = (
        select(
            Import.id,
            Import.file_name,
            Operation.entered_at,
            Operation.actor,
            Import.rows,
            Import.added,
            Import.already,
            Import.refused,
        )
        .join(Operation, Operation.op_id == Import.op_id)
        .order_by(Operation.seq.desc())
        .limit(most)
    )
    return [ImportedRow(*row, _standing(session, row[0])) for row in session.execute(query)]


def visits_of(import_id: UUID) -> Select[UUID]:
    """The visits that an import's rows became, and what took their place when corrected."""
    first = select(ImportRow.visit_id).where(ImportRow.import_id == import_id)
    chain = first.cte("chain", recursive=True)
    later = select(Visit.id).join(chain, Visit.replaces_id == chain.c.visit_id)
    chain = chain.union_all(later)
    return select(chain.c.visit_id)


def _standing(session: Session, import_id: UUID) -> int:
    visits = visits_of(import_id).subquery()
    void = select(VisitVoid.visit_id).where(VisitVoid.visit_id == visits.c.visit_id)
    return session.scalar(select(func.count()).select_from(visits).where(~void.exists())) or 0


def doubles(session: Session, import_id: UUID, *, now: datetime) -> list[DoubleRow]:
    """People that an import added who look like somebody else, at most ``MOST_DOUBLES``.

    Alike are two with one phone under different names, and two with one name of whom one told
    no phone. The same name with two phones is two people: many share a name.
    """
    found: dict[tuple[UUID, UUID], str] = {}
    for same, query in (("phone", _same_phone(import_id)), ("name", _same_name(import_id))):
        for one, other in session.execute(query.limit(MOST_DOUBLES)):
            found.setdefault((min(one, other), max(one, other)), same)
    return [
        DoubleRow(person_row(session, older, now=now), person_row(session, newer, now=now), same)
        for (older, newer), same in sorted(found.items())[:MOST_DOUBLES]
    ]


_NEW, _OTHER = aliased(Person), aliased(Person)


def _pairs(import_id: UUID) -> Select[UUID, UUID]:
    op = select(Import.op_id).where(Import.id == import_id).scalar_subquery()
    return select(_NEW.id, _OTHER.id).where(
        _NEW.op_id == op,
        _NEW.id != _OTHER.id,
        _NEW.merged_into_id.is_(None),
        _OTHER.merged_into_id.is_(None),
    )


def _same_phone(import_id: UUID) -> Select[UUID, UUID]:
    """By the search keys, where a whole phone is a key: ``people`` has no index of phones."""
    return _pairs(import_id).where(
        PersonKey.key == _NEW.phone,
        _NEW.phone != "",
        _OTHER.id == PersonKey.person_id,
        _OTHER.phone == _NEW.phone,
    )


def _same_name(import_id: UUID) -> Select[UUID, UUID]:
    return _pairs(import_id).where(
        _OTHER.name_key == _NEW.name_key,
        _NEW.name_key != "",
        or_(_NEW.phone == "", _OTHER.phone == ""),
    )
