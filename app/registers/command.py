"""``yizhan import visits FILE``: read, show what was refused, write or not."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TextIO
from uuid import UUID

from sqlalchemy.orm import Session

from app import catalogue
from app.clock import business_day
from app.context import Context
from app.errors import UserError
from app.registers.compare import Comparison, compare
from app.registers.publish import Chosen, bring_in, check
from app.registers.read import read_register
from app.registers.reading import NoticeRow, Reading, RefusedRow
from app.registers.values import plain
from app.words import Lang, say

OK, BAD_INPUT = 0, 3


@dataclass(frozen=True, slots=True)
class _Meanings:
    """Every spelling known, the command's ``--map`` included; ``chosen`` are the new ones."""

    categories: dict[str, UUID]
    services: dict[str, UUID]
    chosen: list[Chosen] = field(default_factory=list)


def run(context: Context, args: Namespace) -> int:
    """Bring one register in.

    Args:
        context: of the station.
        args: ``file`` (Path), ``year`` (int or None), ``map`` (pairs of word and meaning),
            ``skip_refused``, ``dry_run``, ``json`` (bool), ``lang``.

    Returns:
        0, or 3 when rows were refused and nothing was written.

    Raises:
        UserError: the file cannot be read, or ``--map`` names nothing known.
    """
    meanings = context.read(lambda session: _meanings(session, args.map))
    reading = read_register(
        args.file,
        today=business_day(context.now()),
        year=args.year,
        categories=meanings.categories,
        services=meanings.services,
    )
    if not reading.is_understood:
        check(reading, skip_refused=args.skip_refused)
    compared = context.read(lambda session: compare(session, reading))
    _warn(reading, compared, args.lang)
    added = 0
    if not args.dry_run and (args.skip_refused or not reading.refused):
        written = bring_in(
            context,
            reading,
            file_name=args.file.name,
            skip_refused=args.skip_refused,
            remember=meanings.chosen,
        )
        added = written.added
    elif args.dry_run:
        added = compared.added
    _tell(args, reading, added, compared.already)
    return BAD_INPUT if reading.refused and not args.skip_refused else OK


def _meanings(session: Session, said: Iterable[tuple[str, str]]) -> _Meanings:
    """The spellings of the database and what ``--map`` adds; a new word is remembered."""
    known = {kind: catalogue.aliases(session, kind) for kind in ("category", "service")}
    found = {
        kind: {plain(word): id_ for word, id_ in words.items()} for kind, words in known.items()
    }
    chosen = []
    for word, meaning in said:
        kind = next((kind for kind, words in found.items() if plain(meaning) in words), None)
        if kind is None:
            raise UserError("register.unknown_target", field="map", name=meaning)
        target = found[kind][plain(meaning)]
        if plain(word) not in found[kind]:
            chosen.append(Chosen(kind, word, target))
        found[kind][plain(word)] = target
    return _Meanings(found["category"], found["service"], chosen)


def _warn(reading: Reading, compared: Comparison, lang: Lang) -> None:
    """What the keeper should look at, on stderr: figures alone go to stdout."""
    for notice in reading.notices:
        _write(sys.stderr, notice_text(notice, lang))
    for day in compared.desk_days:
        words = say(
            "register.desk_day", lang, day=day.day, at_desk=day.at_desk, in_file=day.in_file
        )
        _write(sys.stderr, words)


def _tell(args: Namespace, reading: Reading, added: int, already: int) -> None:
    if args.json:
        figures = {
            "rows": len(reading.rows),
            "visits": reading.heads,
            "added": added,
            "already": already,
            "refused": [_refused(cell, reading, args.lang) for cell in reading.refused],
        }
        _write(sys.stdout, json.dumps(figures, ensure_ascii=False))
        return
    for cell in reading.refused:
        _write(sys.stderr, refused_text(cell, args.lang))
    code = "register.would_add" if args.dry_run else "register.added"
    refused = reading.refused_rows + reading.waiting_rows
    told = {"rows": len(reading.rows), "heads": reading.heads, "added": added}
    _write(sys.stdout, say(code, args.lang, **told, already=already, refused=refused))
    if refused and not args.skip_refused:
        _write(sys.stderr, say("register.rows_refused", args.lang, rows=refused))


def _write(to: TextIO, text: str) -> None:
    to.write(f"{text}\n")


def _refused(cell: RefusedRow, reading: Reading, lang: Lang) -> dict[str, Any]:
    """One refused cell; the sheet is named when there are several to tell apart."""
    told: dict[str, Any] = {
        "row": cell.row,
        "column": cell.column or say(f"register.kind.{cell.kind}", lang),
        "value": cell.value,
        "reason": say(cell.code, lang, **cell.values),
    }
    return told | ({"sheet": cell.sheet} if len(reading.sheets) > 1 else {})


def refused_text(cell: RefusedRow, lang: Lang) -> str:
    """One refused cell as a line: where, as written, why, what to do."""
    return say(
        "register.refused_line",
        lang,
        place=f"{cell.sheet} / {cell.row}" if cell.sheet else str(cell.row),
        column=cell.column or say(f"register.kind.{cell.kind}", lang),
        value=cell.value,
        reason=say(cell.code, lang, **cell.values),
        fix=say(cell.fix_code, lang),
    )


def notice_text(notice: NoticeRow, lang: Lang) -> str:
    """One notice as a line."""
    said = say(notice.code, lang, **notice.values)
    if not notice.row:
        return said
    place = f"{notice.sheet} / {notice.row}" if notice.sheet else str(notice.row)
    return say("register.notice_line", lang, place=place, said=said)
