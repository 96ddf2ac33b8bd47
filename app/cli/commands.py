"""Every command: open the folder, act, say what was done."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app import backups, boot
from app.cli.arguments import Namespace
from app.clock import business_day, local
from app.context import Context, Paths
from app.errors import EnvironmentFault, UserError
from app.files import write_file
from app.folders import DATABASE as DATABASE_FILE
from app.founding import found
from app.lock import use_lock
from app.words import say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.backups import BackupDetail
    from app.papers.paper import Printed
    from app.reports.figures import MonthFigures

DATABASE = 4
BUSY_MS = 5000
"""A command waits for the window's write; the window does not wait for a command's."""


@contextmanager
def opened(args: Namespace) -> Iterator[Context]:
    """The station's context, held open beside a window.

    Raises:
        EnvironmentFault: ``fault.no_station`` when nothing was set up there; as ``open_context``.
    """
    if args.demo:
        from app.demo import prepare  # noqa: PLC0415

        prepare(args.data)
    if not Paths(args.data).database.is_file():
        raise EnvironmentFault("fault.no_station", folder=str(args.data))
    with use_lock(args.data):
        written: set[str] = set()
        context = _context(args.data).acting(changed=written.update)
        try:
            if context.station_id is None:
                raise EnvironmentFault("fault.no_station", folder=str(args.data))
            yield context
            if written:
                _back_up(context, args)
        finally:
            boot.close(context.engine)


def _context(folder: Path) -> Context:
    return boot.open_context(
        folder,
        actor=boot.COMMAND,
        source="command",
        busy_ms=BUSY_MS,
    )


def _back_up(context: Context, args: Namespace) -> None:
    """The day's backup at its first write; what the command did stands without it too."""
    try:
        backups.auto_backup(context)
    except EnvironmentFault as error:
        why = say(error.code, args.lang, **error.values)
        print(say("cli.no_backup", args.lang, why=why), file=sys.stderr)


def init(args: Namespace) -> int:
    """Set up a station in a folder that has none."""
    found(
        args.data,
        is_trial=args.trial or args.demo,
        actor=boot.COMMAND,
        source="command",
        code=args.code,
        name=args.name,
        opens=args.opens,
        closes=args.closes,
        keeper=args.keeper or say("cli.keeper", args.lang),
    )
    tell(args, "cli.made", name=args.name, number=args.code, folder=str(args.data))
    return 0


def tell(args: Namespace, code: str, **values: object) -> None:
    """Say one sentence: to stdout, unless that is taken by figures."""
    to = sys.stderr if getattr(args, "json", False) else sys.stdout
    print(say(code, args.lang, **values), file=to)


def target(path: Path, context: Context) -> Path:
    """*path* as a place to write to.

    Raises:
        UserError: ``cli.no_folder``, ``cli.is_folder``; ``cli.same_file`` for the database, the
            logs SQLite keeps beside it, and the locks.
    """
    if not path.parent.is_dir():
        raise UserError("cli.no_folder", folder=str(path.parent))
    if path.is_dir():
        raise UserError("cli.is_folder", folder=str(path))
    where, data = path.resolve(), context.paths.data.resolve()
    if where.parent == data and where.name.startswith((DATABASE_FILE, ".")):
        raise UserError("cli.same_file", file=str(path))
    return path


def sheet(args: Namespace) -> int:
    """Print blank sign-in sheets; their numbers are taken once they can be written."""
    from app.sheets.giving import give_out  # noqa: PLC0415  (paper is slow to load)

    with opened(args) as context:
        out = target(args.out, context)
        printed = give_out(
            context,
            day=args.date,
            pages=args.pages or 1,
            lang=args.lang,
            keep=lambda pdf: write_file(out, pdf),
        )
    _printed(args, printed, out)
    return 0


def report(args: Namespace) -> int:
    """Print a month, as it stands or as it was closed, and tell its figures."""
    from app.reports import month  # noqa: PLC0415

    with opened(args) as context:
        out = target(args.out, context) if args.out else None
        if args.close:
            context.write("month.close", lambda session: month.close_month(session, args.month))
        figures = context.read(lambda session: _figures(session, args, context))
    if out is not None:
        from app.reports.month_pdf import month_pdf  # noqa: PLC0415

        printed = month_pdf(figures, lang=args.lang)
        write_file(out, printed.pdf)
        _printed(args, printed, out)
    if args.json:
        print(json.dumps(figures.to_json(), ensure_ascii=False))
    return 0


def _figures(session: Session, args: Namespace, context: Context) -> MonthFigures:
    from app.reports import month  # noqa: PLC0415

    if args.revision:
        return month.revision_figures(session, args.month, args.revision)
    return month.month_figures(session, args.month, today=business_day(context.now()))


def _printed(args: Namespace, printed: Printed, out: Path) -> None:
    tell(args, "cli.saved", file=str(out))
    if printed.missing:
        print(say("cli.missing", args.lang, marks=printed.missing), file=sys.stderr)


def backup(args: Namespace) -> int:
    """Write a verified copy of the data."""
    with opened(args) as context:
        out = target(args.out, context)
        made = backups.backup(context.paths, out)
    tell(args, "cli.saved", file=str(out))
    _describe(args, made)
    return 0


def restore(args: Namespace) -> int:
    """Put a backup in the place of the data, once it was said what it is."""
    from app.restore import restore as put_in_place  # noqa: PLC0415

    _describe(args, backups.describe(args.file))
    done = put_in_place(args.data, args.file, actor=boot.COMMAND, source="command")
    tell(args, "cli.restored", folder=str(args.data))
    if done.kept is not None:
        tell(args, "cli.kept", file=str(done.kept))
    return 0


def _describe(args: Namespace, found: BackupDetail) -> None:
    last = "" if found.last_at is None else f"{local(found.last_at):%Y-%m-%d %H:%M}"
    tell(
        args,
        "cli.backup_is",
        station=found.station_name,
        number=found.station_code,
        visits=found.visits,
        at=last,
        what=say(f"op.{found.last_name}", args.lang),
        who=found.last_actor,
    )


def check(args: Namespace) -> int:
    """Check the data against themselves and name what differs; 4 when something does."""
    from app.check import check as find  # noqa: PLC0415

    with opened(args) as context:
        found = find(context)
    if args.json:
        rows = [row.to_json(args.lang) for row in found]
        print(json.dumps({"ok": not found, "findings": rows}, ensure_ascii=False))
        return DATABASE if found else 0
    for row in found:
        print(row.says(args.lang))
    if not found:
        tell(args, "check.sound")
        return 0
    print(say("check.found", args.lang, count=len(found)), file=sys.stderr)
    return DATABASE


def import_(args: Namespace) -> int:
    """Bring in a register that already exists."""
    from app.registers.command import run  # noqa: PLC0415

    with opened(args) as context:
        return run(context, args)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "init": init,
    "import": import_,
    "sheet": sheet,
    "report": report,
    "backup": backup,
    "restore": restore,
    "check": check,
}
