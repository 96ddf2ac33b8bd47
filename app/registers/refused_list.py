"""The rows a register leaves out, as a list to put them right by."""

from __future__ import annotations

from app.exports.draft import Heading, Value
from app.exports.plans import Plan
from app.registers.reading import RefusedRow
from app.words import Lang, say

FEWEST_DIGITS = 8
_WIDTHS = {"sheet": 12, "row": 7, "heading": 14, "as_written": 24, "why_refused": 34, "todo": 30}


def refused_plan(lang: Lang) -> Plan[RefusedRow]:
    """Where, as written, why, and what to do; numbers are masked."""

    def cells(row: RefusedRow) -> tuple[Value, ...]:
        return (
            row.sheet,
            row.row,
            row.column or say(f"register.kind.{row.kind}", lang),
            masked(row),
            say(row.code, lang, **row.values),
            say(row.fix_code, lang),
        )

    headings = tuple(Heading(say(f"column.{name}", lang), width) for name, width in _WIDTHS.items())
    return Plan("refused", say("list.refused", lang), headings, cells)


def masked(row: RefusedRow) -> str:
    """What was written, its number as 138****0001 where it may be somebody's."""
    if row.kind != "phone":
        return row.value
    digits = [place for place, mark in enumerate(row.value) if mark.isdigit()]
    if len(digits) < FEWEST_DIGITS:
        return row.value
    hidden = set(digits[3:-4])
    return "".join("*" if place in hidden else mark for place, mark in enumerate(row.value))
