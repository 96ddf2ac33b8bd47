"""Personal information shown or taken out: each time is one row that says whose, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.context import act_of
from app.errors import UserError
from app.people import root_of
from app.texts import one_line
from db.base import new_id
from db.models import Disclosure, Operation, Person

WHY_MOST = 100
UNMASK_WHYS = ("contact", "verify", "other")


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """One showing (``unmask``) or one list taken out (``export``), and who did it.

    ``why`` of an unmasking is one of ``UNMASK_WHYS``; of an export it is what was written.
    """

    id: UUID
    kind: str
    at: datetime
    actor: str
    person: str
    what: str
    why: str
    rows: int


def unmask(session: Session, person_id: UUID, *, why: str) -> str:
    """Note that *person_id*'s phone is shown, and return it.

    Args:
        session: open write session.
        person_id: whose; of a merged one, the person it was merged into.
        why: one of ``UNMASK_WHYS``.

    Returns:
        Eleven digits.

    Raises:
        UserError: ``disclosure.no_why`` (field ``why``), ``disclosure.no_phone``.
    """
    person = session.get_one(Person, root_of(session, person_id))
    if not person.phone:
        raise UserError("disclosure.no_phone")
    _log(session, kind="unmask", person_id=person.id, what="phone", why=why, rows=1)
    return person.phone


def log_export(session: Session, *, what: str, rows: int, why: str) -> UUID:
    """Note that a list of *rows* rows was taken out as a file.

    Raises:
        UserError: ``disclosure.no_why``, ``station.long_text`` (field ``why``).
    """
    return _log(session, kind="export", person_id=None, what=what, why=why, rows=rows)


def disclosures(
    session: Session, *, before: UUID | None = None, limit: int = 256
) -> list[DisclosureRow]:
    """The newest *limit* disclosures, newest first; those older than the row *before*."""
    query = (
        select(
            Disclosure.id,
            Disclosure.kind,
            Operation.entered_at,
            Operation.actor,
            func.coalesce(Person.name, ""),
            Disclosure.what,
            Disclosure.why,
            Disclosure.rows,
        )
        .join(Operation, Operation.op_id == Disclosure.op_id)
        .outerjoin(Person, Person.id == Disclosure.person_id)
        .order_by(Disclosure.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Disclosure.id < before)
    return [DisclosureRow(*row) for row in session.execute(query)]


def _log(
    session: Session, *, kind: str, person_id: UUID | None, what: str, why: str, rows: int
) -> UUID:
    told = one_line(why, field="why", most=WHY_MOST)
    if not told:
        raise UserError("disclosure.no_why", field="why")
    row = Disclosure(
        id=new_id(),
        kind=kind,
        person_id=person_id,
        what=what,
        why=told,
        rows=rows,
        **act_of(session).stamp,
    )
    session.add(row)
    session.flush()
    return row.id
