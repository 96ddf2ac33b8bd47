"""Bring a register in, in one short write; take an import back whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from app import catalogue
from app.context import Context, act_of
from app.errors import UserError
from app.registers.draft import Draft, Values, draft, is_stale
from app.registers.imports import visits_of
from app.registers.reading import Reading
from app.visits.entry import void_many
from app.visits.totals import post_tally
from db.base import new_id
from db.engine import sole_engine
from db.models import Import, ImportRow, Person, PersonKey, Visit
from db.ready import Ready
from db.staging import Staged
from db.upsert import table_of

OPERATION = "import.visits"
TRIES = 9
STAMP = ("station_id", "op_id", "changed_seq")
_IMPORT = Ready(insert(table_of(Import)))
_PEOPLE = Staged(table_of(Person), given=STAMP)
_KEYS = Staged(table_of(PersonKey))
_VISITS = Staged(table_of(Visit), given=STAMP)
_ROWS = Staged(table_of(ImportRow), given=("import_id",))


class _StaleError(Exception):
    """Something the draft rests on was written after it was made."""


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

    A draft of every row and every sum is made on a snapshot and put aside in memory; the write
    lock is held only to copy it in, 10 to 20 ms for each 1,000 rows. When something the draft
    rests on was written in between, it is made again. Parts of 50 ms each would let the counter
    in between, but a reader would meet half a register; so a year in one file holds the lock for
    longer, and sign-ins wait in the window's queue meanwhile.

    Args:
        context: whose actor brings it in.
        reading: what was read; its rows carry their identity.
        file_name: as the trace and the lists will show it.
        skip_refused: bring the other rows in although some were refused.
        remember: meanings of words chosen for this file, kept for the next.

    Raises:
        UserError: ``register.no_columns``, ``register.rows_refused`` (``rows``),
            ``register.busy`` when others wrote into the same days all the time.
        NotPermittedError: the actor's role may not import.
    """
    check(reading, skip_refused=skip_refused)
    what = _What(reading, _as_text(file_name), tuple(remember))
    alone = context.acting(engine=sole_engine(context.engine), source="import")
    try:
        return _bring_in(alone, what)
    finally:
        alone.engine.dispose()


def _as_text(file_name: str) -> str:
    """A name that can be stored: bytes that are no text (GBK names of an old disk) become "?"."""
    return file_name.encode("utf-8", "replace").decode()


def _bring_in(alone: Context, what: _What) -> Outcome:
    for _ in range(TRIES):
        made = alone.read(lambda session: draft(session, what.reading))
        if not made.visits and not what.meant:
            return Outcome(None, 0, made.already, 0)
        _put_aside(alone.engine, made)
        try:
            return alone.write(OPERATION, partial(_publish, made=made, what=what))
        except _StaleError:
            continue
    raise UserError("register.busy")


def _put_aside(engine: Engine, made: Draft) -> None:
    _PEOPLE.put(engine, made.people)
    _KEYS.put(engine, made.keys)
    _VISITS.put(engine, made.visits)
    _ROWS.put(engine, made.rows)


def check(reading: Reading, *, skip_refused: bool) -> None:
    """Refuse a reading that must not be brought in; raises as ``bring_in``."""
    if not reading.is_understood:
        raise UserError("register.no_columns", field="file")
    refused = reading.refused_rows + reading.waiting_rows
    if refused and not skip_refused:
        raise UserError("register.rows_refused", rows=refused)


def _publish(session: Session, *, made: Draft, what: _What) -> Outcome:
    """Copy *made* in, unless something it rests on was written since."""
    act = act_of(session)
    if is_stale(session, made):
        raise _StaleError
    for word in what.meant:
        catalogue.remember(session, kind=word.kind, word=word.word, target_id=word.target_id)
    if not made.visits:
        return Outcome(None, 0, made.already, 0)
    import_id = _record(session, made, what)
    connection = session.connection()
    _PEOPLE.copy(connection, **act.stamp)
    _KEYS.copy(connection)
    _VISITS.copy(connection, **act.stamp)
    _ROWS.copy(connection, import_id=import_id)
    post_tally(session, made.sums)
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

    A row that was corrected goes too: what took its place tells of the same line of the file.

    Returns:
        How many visits were voided.

    Raises:
        UserError: ``register.void_already`` when none of them stands.
    """
    voided = void_many(session, session.scalars(visits_of(import_id)), reason=reason)
    if not voided:
        raise UserError("register.void_already")
    return voided
