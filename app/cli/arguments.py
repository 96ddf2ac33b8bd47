"""What may be typed, as data; read into values or refused with how to write it."""

from __future__ import annotations

import argparse
import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from app import folders
from app.errors import UserError
from app.words import Lang

__all__ = ["Namespace", "help_code", "language_of", "parse"]
_MOST_PAGES = 500


class _Parser(argparse.ArgumentParser):
    """argparse without its English: a mistake is answered with how the command is written."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002  (argparse's own, English only)
        command = self.prog.split()[-1]
        raise UserError(f"cli.use.{command if command in _ARGUMENTS else 'all'}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError("cli.bad_day", value=text) from None


def _month(text: str) -> str:
    if not re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", text, re.ASCII):
        raise UserError("cli.bad_month", value=text)
    return text


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST_PAGES:
        raise UserError("cli.bad_count", value=text, most=_MOST_PAGES)
    return int(text)


def _year(text: str) -> int:
    if not re.fullmatch(r"(19|20)\d\d", text, re.ASCII):
        raise UserError("cli.bad_year", value=text)
    return int(text)


def _word(text: str) -> tuple[str, str]:
    word, sign, meaning = text.partition("=")
    if not sign or not word.strip() or not meaning.strip():
        raise UserError("cli.bad_map", value=text)
    return word.strip(), meaning.strip()


_OUT = ("--out", {"type": Path, "required": True})
_JSON = ("--json", {"action": "store_true"})
_ARGUMENTS: dict[str, tuple[tuple[str, dict[str, Any]], ...]] = {
    "init": (
        ("--code", {"required": True}),
        ("--name", {"required": True}),
        ("--opens", {"default": "08:00"}),
        ("--closes", {"default": "18:00"}),
        ("--keeper", {}),
        ("--trial", {"action": "store_true"}),
    ),
    "import": (
        ("kind", {"choices": ("visits",)}),
        ("file", {"type": Path}),
        ("--year", {"type": _year}),
        ("--map", {"type": _word, "action": "append", "default": []}),
        ("--skip-refused", {"action": "store_true"}),
        ("--dry-run", {"action": "store_true"}),
        _JSON,
    ),
    "sheet": (("--date", {"type": _day, "required": True}), ("--pages", {"type": _count}), _OUT),
    "report": (
        ("month", {"type": _month}),
        ("--out", {"type": Path}),
        ("--close", {"action": "store_true"}),
        ("--revision", {"type": _count}),
        _JSON,
    ),
    "backup": (_OUT,),
    "restore": (("file", {"type": Path}),),
    "check": (_JSON,),
}


def parse(argv: Sequence[str]) -> Namespace:
    """Read *argv*, which does not ask for help.

    Returns:
        ``command`` (None: the window is wanted), ``data``, ``demo``, ``lang`` and the values of the
        command.

    Raises:
        UserError: ``cli.use.…`` and others, to be told with exit code 2.
    """
    args = _parser().parse_args(list(argv))
    if args.command == "report" and not (args.out or args.json):
        raise UserError("cli.use.report")
    args.lang = language_of(argv)
    args.data = folders.demo_data() if args.demo else args.data or _remembered()
    return args


def help_code(argv: Sequence[str]) -> str | None:
    """The sentence that *argv* asks for with ``-h``, None when it does not."""
    if not {"-h", "--help"} & set(argv):
        return None
    command = next((word for word in argv if word in _ARGUMENTS), "all")
    return f"cli.use.{command}"


def language_of(argv: Sequence[str]) -> Lang:
    """The language to answer in, even when *argv* makes no sense."""
    words = " ".join(argv)
    said = re.search(r"(?:^|\s)--lang[ =](zh|en)(?:\s|$)", words)
    chosen = said[1] if said else folders.preferences().language
    return "en" if chosen == "en" else "zh"


def _remembered() -> Path:
    kept = folders.preferences().data
    return Path(kept) if kept else folders.usual_data()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="yizhan", add_help=False, allow_abbrev=False)
    _everywhere(parser, None)
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)
    for name, arguments in _ARGUMENTS.items():
        one = commands.add_parser(name, add_help=False, allow_abbrev=False)
        _everywhere(one, argparse.SUPPRESS)
        for spelling, how in arguments:
            one.add_argument(spelling, **how)
    return parser


def _everywhere(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Options that may stand before or after the command; after it they must not undo the first."""
    parser.add_argument("--data", type=Path, default=default)
    parser.add_argument("--lang", choices=("zh", "en"), default=default)
    parser.add_argument("--demo", action="store_true", default=default or False)
