"""The line on the desk: what is typed, read as ``[heads | who][services]``; pure, no database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.clock import month_days
from app.errors import UserError

LONGEST = 60
ASK_ABOVE = 50
HEADS_DIGITS, SHORTEST_PHONE = 3, 3
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
# On a keyboard whose input method is left in Chinese, the key of "/" writes this mark.
_FOLD = _WIDE | {ord("、"): ord("/")}
_AGAIN = re.compile(r"([0-9]{0,3})[+=]")
_NUMBER = re.compile(r"[0-9](?:[ -]?[0-9])*")
_NAMED = re.compile(r"([^0-9]+)([0-9]*)")
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_MARKS = "\u200e\u200f\u061c"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the line says.

    Args:
        number: digits where a name could stand: heads, or a part of a phone, or either.
        name: a name, pinyin or initials.
        services: digits that switch services on or off, in the order typed.
        is_again: one more like the last (or as many as ``number`` says).
        is_ticking: digits typed next switch services.
        problem: code of the sentence that says why the line means nothing, or "".
    """

    number: str = ""
    name: str = ""
    services: tuple[int, ...] = ()
    is_again: bool = False
    is_ticking: bool = False
    problem: str = ""

    @property
    def who(self) -> str:
        """What to look people up by, or ""."""
        return self.name or (self.number if len(self.number) >= SHORTEST_PHONE else "")

    @property
    def heads(self) -> int | None:
        """How many an F-key would add; None when the line cannot mean a number of people."""
        if self.problem or self.name or len(self.number) > HEADS_DIGITS:
            return None
        return int(self.number or 1)


def fold(text: str) -> str:
    """*text* with full-width letters, digits and signs as the plain ones, blanks trimmed."""
    return text.translate(_FOLD).strip()


def read(text: str) -> Typed:
    """Understand the line; never raises, whatever was pasted."""
    line = fold(text)
    if len(line) > LONGEST:
        return Typed(problem="line.too_long")
    if any(_is_hidden(mark) for mark in line):
        return Typed(problem="person.bad_name")
    if again := _AGAIN.fullmatch(line):
        return Typed(number=again[1], is_again=True)
    head, slash, tail = line.partition("/")
    if tail and not (tail.isascii() and tail.isdecimal()):
        return Typed(problem="line.unclear")
    return _read_head(head.strip(), tail, ticking=bool(slash))


def _is_hidden(mark: str) -> bool:
    """Marks no name holds: control codes, halves of characters, turns of direction."""
    turns = unicodedata.bidirectional(mark) in _TURNING or mark in _MARKS
    return turns or unicodedata.category(mark) in {"Cc", "Cs"}


def _read_head(head: str, tail: str, *, ticking: bool) -> Typed:
    if not head or _NUMBER.fullmatch(head):
        number = re.sub("[ -]", "", head)
        return Typed(number=number, services=_digits(tail), is_ticking=ticking)
    named = _NAMED.fullmatch(head)
    if named is None:
        return Typed(problem="line.unclear")
    return Typed(name=named[1].strip(), services=_digits(named[2] + tail), is_ticking=True)


def _digits(text: str) -> tuple[int, ...]:
    return tuple(int(digit) for digit in text)


def switched(mask: int, typed: Typed, masks: Sequence[int]) -> int:
    """The set *mask* after the digits typed; ``masks[0]`` is the service on key 1.

    Raises:
        UserError: ``line.no_service`` (value ``digit``): no service stands on that key.
    """
    for digit in typed.services:
        if not 1 <= digit <= len(masks):
            raise UserError("line.no_service", digit=digit)
        mask ^= masks[digit - 1]
    return mask


def heads_for_key(typed: Typed, *, most: int) -> int:
    """How many anonymous heads an F-key adds.

    Raises:
        UserError: the line's own problem; ``visit.heads`` outside 1 to *most*;
            ``line.phone_digits`` when four or more digits can only be a phone.
    """
    if typed.problem:
        raise UserError(typed.problem, most=LONGEST)
    if typed.heads is None:
        raise UserError("line.phone_digits", most=most)
    if not 1 <= typed.heads <= most:
        raise UserError("visit.heads", most=most)
    return typed.heads


def refuse_enter(typed: Typed) -> None:
    """Say why Enter signs nobody in, when nobody was found.

    Raises:
        UserError: the line's own problem; ``line.heads_need_key`` (value ``heads``) for a bare
            number; ``line.nobody_has`` (value ``digits``); ``line.services_need_key``;
            ``line.empty``.
    """
    if typed.problem:
        raise UserError(typed.problem, most=LONGEST)
    if typed.number and typed.who and typed.heads is not None:
        raise UserError("line.nobody_has", digits=typed.who, heads=typed.heads)
    if typed.number:
        raise UserError("line.heads_need_key", heads=typed.heads)
    raise UserError("line.services_need_key" if typed.is_ticking else "line.empty")


def late_day(text: str, today: date) -> date:
    """The day a late entry is for: ``MMDD``, ``YYYYMMDD``, ``YYYYMM`` (its last day) or ``.``.

    ``MMDD`` is the latest such day that is not after *today*.

    Raises:
        UserError: ``line.bad_date`` (field ``day``; value ``value``).
    """
    digits = re.sub(r"[\s.。\-/年月日]", "", fold(text))
    if not digits:
        return today
    try:
        return _day(digits, today)
    except ValueError:
        raise UserError("line.bad_date", field="day", value=text.strip()[:LONGEST]) from None


def _day(digits: str, today: date) -> date:
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError(digits)
    if len(digits) == len("MMDD"):
        return _latest(int(digits[:2]), int(digits[2:]), today)
    if len(digits) == len("YYYYMM"):
        return month_days(f"{digits[:4]}-{digits[4:]}")[-1]
    if len(digits) == len("YYYYMMDD"):
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    raise ValueError(digits)


def _latest(month: int, day: int, today: date) -> date:
    """29 February may be up to eight years back."""
    tomorrow = today + timedelta(days=1)
    for year in range(today.year, today.year - 9, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found < tomorrow:
            return found
    raise ValueError(month, day)
