"""The same actions without a screen: arguments -> one command -> exit code."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from typing import TextIO

from app.cli.arguments import Namespace, help_code, language_of, parse
from app.errors import EnvironmentFault, NotPermittedError, UserError
from app.words import Lang, say

OK, UNEXPECTED, USAGE, BAD_INPUT, DATABASE, NOT_PERMITTED = 0, 1, 2, 3, 4, 6
INTERRUPTED = 130

__all__ = ["help_code", "main", "parse"]


def main(argv: Sequence[str]) -> int:
    """Run one command.

    Args:
        argv: what the person typed after the program's name.

    Returns:
        0 ok, 2 usage, 3 bad input, 4 database, 6 not permitted, 130 interrupted.

    Raises:
        SystemExit: 1 with a reference number, after anything unexpected.
    """
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    lang = language_of(argv)
    wanted = help_code(argv)
    if wanted:
        print(say(wanted, lang))
        return OK
    try:
        args = parse(argv)
    except UserError as error:
        return _refuse(USAGE, error, lang)
    return _guarded(lambda: _run(args), lang)


def _run(args: Namespace) -> int:
    if args.command is None:
        return _refuse(USAGE, UserError("cli.use.all"), args.lang)
    from app.cli.commands import COMMANDS  # noqa: PLC0415  (SQLAlchemy only once it is needed)

    return COMMANDS[args.command](args)


def _guarded(run: Callable[[], int], lang: Lang) -> int:
    """Every way a command can end, as one sentence and an exit code."""
    try:
        return run()
    except NotPermittedError as error:
        return _refuse(NOT_PERMITTED, error, lang)
    except UserError as error:
        return _refuse(BAD_INPUT, error, lang)
    except EnvironmentFault as error:
        return _refuse(DATABASE, error, lang)
    except KeyboardInterrupt:
        print(say("cli.interrupted", lang), file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        from app.context import utc_now  # noqa: PLC0415
        from app.trouble import log_file, note  # noqa: PLC0415

        reference = note(error, at=utc_now())
        words = say("cli.unexpected", lang, reference=reference, log=str(log_file()))
        print(words, file=sys.stderr)
        raise SystemExit(UNEXPECTED) from error


def _refuse(code: int, error: UserError | EnvironmentFault, lang: Lang) -> int:
    print(say(error.code, lang, **error.values), file=sys.stderr)
    return code


def _speak_utf8(stream: TextIO) -> None:
    """A pipe gets UTF-8 whatever the code page; what a terminal cannot show is escaped."""
    if isinstance(stream, io.TextIOWrapper):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
