"""Bring a register in, in one short write; take an import back whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import catalogue
from app.context import Context, act_of
from app.errors import UserError
from app.registers.draft import Draft, Values, draft
from app.registers.reading import Reading
from app.visits.entry import void_many
from app.visits.totals import post
from db.base import new_id
from db.models import Import, ImportRow, Person, PersonKey, Visit
from db.ready import Ready
from db.upsert import table_of

OPERATION = "import.visits"
TRIES = 3
_IMPORT = Ready(insert(table_of(Import)))
_PERSON = Ready(insert(table_of(Person)))
_KEY = Ready(insert(table_of(PersonKey)))
_VISIT = Ready(insert(table_of(Visit)))
_ROW = Ready(insert(table_of(ImportRow)))


class _StaleError(Exception):
    """Somebody wrote after the draft was made."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody said a word means: ``kind`` is ``category`` or ``service``."""

    kind: str
    word: str
    target_id: UUID


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written: rows ``added``, their ``heads``, rows ``already`` there.

    ``import_id`` is None when every row was there already.
    """

    import_id: UUID | None
    added: int
    already: int
    heads: int


@dataclass(frozen=True, slots=True)
class _What:
    """What is brought in, and the words settled for it."""

    reading: Reading
    file_name: str
    meant: tuple[Chosen, ...]


def bring_in(
    context: Context,
    reading: Reading,
    *,
    file_name: str,
    skip_refused: bool = False,
    remember: Iterable[Chosen] = (),
) -> Outcome:
    """Write the rows of *reading* that are new, as one operation, all or none.

    A draft of every row is made on a snapshot, without the write lock; inside the lock it is only
    copied in. When somebody wrote in between it is made again, the last time inside the lock: then
    no sign-in at the counter can keep an import waiting for ever. A staging table would take the
    lock for every chunk and gain nothing, since the rows must reach ``visits`` in one transaction
    anyway; what the lock costs is the copying (README of the bench).

    Args:
        context: whose actor brings it in.
        reading: what was read; its rows carry their identity.
        file_name: as the trace and the lists will show it.
        skip_refused: bring the other rows in although some were refused.
        remember: meanings of words chosen for this file, kept for the next.

    Raises:
        UserError: ``register.no_columns``, ``register.rows_refused`` (``rows``).
        NotPermittedError: the actor's role may not import.
    """
    check(reading, skip_refused=skip_refused)
    what = _What(reading, file_name, tuple(remember))
    acting = context.acting(source="import")
    for _ in range(TRIES):
        made = acting.read(lambda session: draft(session, reading))
        if not made.visits and not what.meant:
            return Outcome(None, 0, made.already, 0)
        try:
            return acting.write(OPERATION, partial(_publish, made=made, what=what))
        except _StaleError:
            continue
    return acting.write(OPERATION, lambda session: _write(session, draft(session, reading), what))


def check(reading: Reading, *, skip_refused: bool) -> None:
    """Refuse a reading that must not be brought in; raises as ``bring_in``."""
    if not reading.is_understood:
        raise UserError("register.no_columns", field="file")
    refused = reading.refused_rows + reading.waiting_rows
    if refused and not skip_refused:
        raise UserError("register.rows_refused", rows=refused)


def _publish(session: Session, *, made: Draft, what: _What) -> Outcome:
    """Copy *made* in, unless another operation came between it and this one."""
    if act_of(session).seq != made.seq + 1:
        raise _StaleError
    return _write(session, made, what)


def _write(session: Session, made: Draft, what: _What) -> Outcome:
    for word in what.meant:
        catalogue.remember(session, kind=word.kind, word=word.word, target_id=word.target_id)
    if not made.visits:
        return Outcome(None, 0, made.already, 0)
    import_id = _record(session, made, what)
    stamp = act_of(session).stamp
    connection = session.connection()
    _PERSON.run_many(connection, (person | stamp for person in made.people))
    _KEY.run_many(connection, made.keys)
    _VISIT.run_many(connection, (visit | stamp for visit in made.visits))
    _ROW.run_many(connection, (row | {"import_id": import_id} for row in made.rows))
    post(session, made.counted)
    return Outcome(import_id, len(made.visits), made.already, made.heads)


def _record(session: Session, made: Draft, what: _What) -> UUID:
    reading = what.reading
    values: Values = {
        "id": new_id(),
        "file_name": what.file_name,
        "file_digest": reading.file_digest,
        "rows": len(reading.rows),
        "added": len(made.visits),
        "already": made.already,
        "refused": reading.refused_rows + reading.waiting_rows,
    }
    _IMPORT.run(session.connection(), values | act_of(session).stamp)
    import_id: UUID = values["id"]
    return import_id


def void_import(session: Session, import_id: UUID, *, reason: str) -> int:
    """Take back every visit of an import that still stands; its rows stay known.

    Returns:
        How many visits were voided.

    Raises:
        UserError: ``register.void_already`` when none of them stands.
    """
    rows = table_of(ImportRow)
    visits = session.scalars(select(rows.c.visit_id).where(rows.c.import_id == import_id))
    voided = void_many(session, visits, reason=reason)
    if not voided:
        raise UserError("register.void_already")
    return voided
