"""Open a station's folder: engine, schema, safety, and the context everything works through."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app import keepers
from app.clock import LOCAL
from app.context import Actor, Context, Paths, utc_now
from app.errors import EnvironmentFault, UserError
from app.permissions import Role
from app.station import is_trial, station
from app.words import say
from db import engine as storage
from db.faults import fault_code
from db.upgrade import DatabaseTooNewError, NotOursError, refuse_newer, upgrade

COMMAND = Actor(say("actor.command"), Role.HEAD)
SETUP = Actor(say("actor.setup"), Role.HEAD)


def open_context(
    folder: Path,
    *,
    actor: Actor,
    source: str = "desk",
    busy_ms: int = storage.BUSY_MS,
    checkpoint_pages: int = storage.CHECKPOINT_PAGES,
    key: bytes | None = None,
) -> Context:
    """Open (or make) the database in *folder*.

    Args:
        folder: the station's data folder; made when it does not exist.
        actor: who writes until somebody else is chosen.
        source: ``desk`` or ``command``.
        busy_ms: how long a write waits for another process.
        checkpoint_pages: 0 when the caller checkpoints at idle times.
        key: see ``db.engine.open_engine``.

    Returns:
        A context; its ``station_id`` is None while no station was set up.

    Raises:
        EnvironmentFault: ``fault.too_new``, ``fault.damaged``, ``fault.read_only`` ...; the
            file is untouched then.
    """
    paths = Paths(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_emptied(paths)
        refuse_newer(paths.database, key=key)
        engine = storage.open_engine(
            paths.database, key=key, busy_ms=busy_ms, checkpoint_pages=checkpoint_pages
        )
        upgrade(engine, lambda: _keep(paths, key))
        storage.assert_safe(engine)
    except DatabaseTooNewError as error:
        raise EnvironmentFault("fault.too_new", folder=str(folder)) from error
    except NotOursError as error:
        raise EnvironmentFault("fault.damaged", folder=str(folder)) from error
    except (DBAPIError, OSError) as error:
        raise _fault(error, folder) from error
    return _with_station(Context(engine, paths, actor, source=source))


def _keep(paths: Paths, key: bytes | None) -> None:
    """A verified copy of what is there, before its schema changes."""
    from app import backups  # noqa: PLC0415  (only an upgrade needs it)

    backups.keep(paths, "before-upgrade", utc_now(), key=key)


def _with_station(context: Context) -> Context:
    row = context.read(station)
    if row is None:
        return context
    now = trial_clock() if context.read(is_trial) else utc_now
    return context.acting(station_id=row.id, now=now)


def trial_clock() -> Callable[[], datetime]:
    """The clock of a demo or trial folder: ``YIZHAN_NOW`` (ISO 8601) where it is set.

    Raises:
        UserError: ``cli.bad_now``.
    """
    said = os.environ.get("YIZHAN_NOW")
    if not said:
        return utc_now
    try:
        at = datetime.fromisoformat(said)
        fixed = (at if at.tzinfo else at.replace(tzinfo=LOCAL)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UserError("cli.bad_now", value=said) from None
    return lambda: fixed


def on_duty(context: Context, remembered: str) -> Context:
    """The context with the keeper last on duty, else the first active one."""
    active = context.read(lambda session: keepers.keepers(session, active_only=True))
    chosen = next((row for row in active if str(row.id) == remembered), active[0])
    return context.acting(actor=chosen.actor)


def outside_version(context: Context) -> int:
    """A number that changes when another process has written."""
    return storage.data_version(context.engine)


def checkpoint(context: Context) -> None:
    """Empty the write-ahead log into the file; called when the desk is idle."""
    storage.checkpoint(context.engine)


def close(engine: Engine) -> None:
    """Let go of the file."""
    engine.dispose()


def _refuse_emptied(paths: Paths) -> None:
    """A file of no length beside backups was a station once: a new one must not take its place."""
    is_empty = paths.database.is_file() and paths.database.stat().st_size == 0
    if is_empty and any(paths.backups.glob("*.sqlite")):
        raise NotOursError


def _fault(error: Exception, folder: Path) -> Exception:
    code = fault_code(error, folder)
    return error if code is None else EnvironmentFault(code, folder=str(folder))
