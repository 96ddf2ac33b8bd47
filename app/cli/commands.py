"""Every command: open the folder, act, say what was done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app import boot
from app.cli.arguments import Namespace
from app.context import Context, Paths
from app.errors import EnvironmentFault, UserError
from app.founding import found
from app.lock import use_lock
from app.words import say

BUSY_MS = 5000
"""A command waits for the window's write; the window does not wait for a command's."""


@contextmanager
def opened(args: Namespace) -> Iterator[Context]:
    """The station's context, held open beside a window.

    Raises:
        EnvironmentFault: ``fault.no_station`` when nothing was set up there; as ``open_context``.
    """
    if not Paths(args.data).database.is_file():
        raise EnvironmentFault("fault.no_station", folder=str(args.data))
    with use_lock(args.data):
        context = _context(args.data)
        try:
            if context.station_id is None:
                raise EnvironmentFault("fault.no_station", folder=str(args.data))
            yield context
        finally:
            boot.close(context.engine)


def _context(folder: Path) -> Context:
    return boot.open_context(folder, actor=boot.COMMAND, source="command", busy_ms=BUSY_MS)


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
    """*path* as a place to write to. Raises ``cli.no_folder`` or ``cli.same_file``."""
    if not path.parent.is_dir():
        raise UserError("cli.no_folder", folder=str(path.parent))
    if path.is_dir() or path.resolve() == context.paths.database.resolve():
        raise UserError("cli.same_file", file=str(path))
    return path


COMMANDS: dict[str, Callable[[Namespace], int]] = {"init": init}
