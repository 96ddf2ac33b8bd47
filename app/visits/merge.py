"""Two records of one person become one; their visits stay as they were written."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import delete, false, func, select, update
from sqlalchemy.orm import Session

from app.context import act_of
from app.errors import UserError
from app.people import search_keys
from db.models import Person, PersonKey, PersonMonth, VisitMonthTotal
from db.upsert import table_of, upsert

_PERSON = upsert(PersonMonth, add=("visits",), greatest=("last_at",))
_MONTH = upsert(VisitMonthTotal, add=("heads", "entries"))


def merge(session: Session, *, keep_id: UUID, drop_id: UUID) -> UUID:
    """Let *drop_id* be *keep_id* from now on.

    Visits keep the id they were written with; months count one person instead of two; what
    *keep_id* lacks (phone, employer, birth month, card) is taken from the other.

    Returns:
        *keep_id*.

    Raises:
        UserError: ``person.merge_self``, ``person.merged_already``.
    """
    if keep_id == drop_id:
        raise UserError("person.merge_self")
    keep, drop = session.get_one(Person, keep_id), session.get_one(Person, drop_id)
    if keep.merged_into_id or drop.merged_into_id:
        raise UserError("person.merged_already")
    _take_missing(session, keep, drop)
    _take_months(session, keep_id, drop_id)
    act = act_of(session)
    changes = {"merged_into_id": keep_id, "op_id": act.op_id, "changed_seq": act.seq}
    family = (Person.id == drop_id) | (Person.merged_into_id == drop_id)
    session.execute(update(Person).where(family).values(**changes))
    _take_keys(session, keep, drop)
    return keep_id


def likely_doubles(session: Session, people: Iterable[UUID]) -> list[tuple[UUID, UUID]]:
    """(older, newer) pairs among *people* and everybody else with the same name or phone."""
    pairs: set[tuple[UUID, UUID]] = set()
    for one in session.scalars(select(Person).where(Person.id.in_(list(people)))):
        # A whole phone is a search key; the column itself has no index.
        holders = select(PersonKey.person_id).where(PersonKey.key == one.phone)
        same_phone = Person.id.in_(holders) if one.phone else false()
        same_name = (Person.name_key == one.name_key) & (Person.name_key != "")
        blank = (Person.phone == "") | (one.phone == "")
        query = select(Person.id).where(
            Person.id != one.id,
            Person.merged_into_id.is_(None),
            same_phone | (same_name & blank),
        )
        pairs |= {(min(one.id, other), max(one.id, other)) for other in session.scalars(query)}
    return sorted(pairs)


def _take_missing(session: Session, keep: Person, drop: Person) -> None:
    card, drop.card_serial = drop.card_serial, None
    session.flush()  # a card's number is unique: free it before the other takes it
    keep.card_serial = keep.card_serial or card
    for name in ("name", "name_key", "phone", "employer", "birth_month", "remark"):
        if not getattr(keep, name):
            setattr(keep, name, getattr(drop, name))
    act = act_of(session)
    keep.op_id, keep.changed_seq = act.op_id, act.seq
    session.flush()


def _take_months(session: Session, keep_id: UUID, drop_id: UUID) -> None:
    """Move the sums of *drop_id*; a month that knew both has one person less."""
    connection = session.connection()
    months = table_of(PersonMonth)
    columns = (months.c.month, months.c.visits, months.c.last_at)
    theirs = connection.execute(select(*columns).where(months.c.person_id == drop_id)).all()
    ours = set(
        connection.execute(
            select(months.c.month).where(months.c.person_id == keep_id, months.c.visits > 0)
        ).scalars()
    )
    if not theirs:
        return
    rows = [{"person_id": keep_id, "month": m, "visits": n, "last_at": at} for m, n, at in theirs]
    connection.execute(_PERSON, rows)
    connection.execute(delete(months).where(months.c.person_id == drop_id))
    less = [
        {"month": month, "dimension": "people", "key": "", "heads": -1, "entries": 0}
        for month, visits, _ in theirs
        if visits > 0 and month in ours
    ]
    if less:
        connection.execute(_MONTH, less)


def _take_keys(session: Session, keep: Person, drop: Person) -> None:
    """The one who stays is found by the names and phones of both."""
    keys = table_of(PersonKey)
    session.execute(delete(keys).where(keys.c.person_id == drop.id))
    known = set(session.scalars(select(keys.c.key).where(keys.c.person_id == keep.id)))
    wanted = search_keys(keep.name, keep.phone) | search_keys(drop.name, drop.phone)
    rows = [{"key": key, "person_id": keep.id} for key in wanted - known]
    if rows:
        session.connection().execute(keys.insert(), rows)


def merged_count(session: Session, person_id: UUID) -> int:
    """How many other records were merged into this person."""
    query = select(func.count()).where(Person.merged_into_id == person_id)
    return session.scalar(query) or 0
