"""What happens on a day: who comes when, what is typed late, voided, corrected. No database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal

from app.clock import instant
from app.demo.regulars import Regular, category

_HOURS = (6, 7, 8, 11, 24, 18, 7, 6, 6, 7, 5, 1)
"""How busy the hours from 8 are; noon is when everybody comes."""
_FIRST_HOUR = 8
_SATURDAY = 6
_GROUPS = ("园林养护三班", "城管二中队", "燃气抢修班", "社区志愿服务队", "道路养护队")
_MORE = ((2, 0.5), (3, 0.3), (4, 0.35), (6, 0.05), (7, 0.22), (9, 0.03), (11, 0.02))
"""Services ticked besides rest and water: place in key order, and how often."""
_RESTS, _WATER, _MEAL = 1, 2, 4
Fate = Literal["stands", "void", "corrected"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One row to be: ``who`` is a place among the regulars; ``entered_at`` when it was typed."""

    at: datetime
    entered_at: datetime
    heads: int
    who: int | None
    category: int
    services: int
    source: str = "desk"
    group_name: str = ""
    is_late: bool = False
    fate: Fate = "stands"


def day(chance: Random, on: date, people: list[Regular], *, is_quiet: bool) -> list[Arrival]:
    """Everybody who came on *on*, in the order they were typed in.

    Args:
        chance: of the story; the same seed tells the same day.
        on: the day.
        people: the regulars.
        is_quiet: a weekend or holiday.
    """
    busy = on.isoweekday() < _SATURDAY and not is_quiet
    wanted = round(min(130, max(60, chance.gauss(104 if busy else 76, 9))))
    found = list(_named(chance, on, people, factor=1.0 if busy else 0.7))
    heads = sum(one.heads for one in found)
    if chance.random() < 0.3:  # noqa: PLR2004
        found.append(_group(chance, on))
        heads += found[-1].heads
    while heads < wanted:
        found.append(_arrival(chance, _moment(chance, on), None, category(chance)))
        heads += found[-1].heads
    return sorted(found, key=lambda one: one.entered_at)


def typed_later(at: datetime, entered_at: datetime, *, count: int) -> list[Arrival]:
    """*count* rows of a paper sheet that were found and typed in later."""
    return [
        Arrival(
            at=at + timedelta(minutes=7 * number),
            entered_at=entered_at + timedelta(minutes=number),
            heads=1,
            who=None,
            category=number % 3,
            services=_RESTS | _WATER,
            source="sheet",
            is_late=True,
        )
        for number in range(count)
    ]


def _named(chance: Random, on: date, people: list[Regular], *, factor: float) -> Iterator[Arrival]:
    for number, one in enumerate(people):
        if chance.random() >= one.odds * factor:
            continue
        hour = min(17.5, max(8.05, chance.gauss(one.hour, 0.4)))
        at = instant(on, time(8)) + timedelta(hours=hour - 8)
        yield _arrival(chance, at, number, one.category)
        if chance.random() < 0.06:  # noqa: PLR2004  (back again later, far enough apart to count)
            yield _arrival(chance, at + timedelta(hours=2.5), number, one.category)


def _arrival(chance: Random, at: datetime, who: int | None, kind: int) -> Arrival:
    at = at.replace(microsecond=0)
    heads = 1 if who is not None else chance.choices((1, 2, 3, 4), (86, 9, 4, 1))[0]
    is_late = chance.random() < 0.012  # noqa: PLR2004
    fate: Fate = chance.choices(("stands", "void", "corrected"), (980, 13, 7))[0]
    return Arrival(
        at=at,
        entered_at=at + timedelta(minutes=chance.randint(40, 240)) if is_late else at,
        heads=heads,
        who=who,
        category=kind,
        services=_services(chance, at),
        source=_source(chance, named=who is not None, is_late=is_late),
        is_late=is_late,
        fate="stands" if is_late else fate,
    )


def _source(chance: Random, *, named: bool, is_late: bool) -> str:
    if is_late:
        return "sheet"
    return "card" if named and chance.random() < 0.3 else "desk"  # noqa: PLR2004


def _group(chance: Random, on: date) -> Arrival:
    at = instant(on, time(chance.choice((10, 11, 15)), chance.randrange(60)))
    return Arrival(
        at=at,
        entered_at=at,
        heads=chance.randint(5, 12),
        who=None,
        category=chance.choice((2, 6, 10)),
        services=_RESTS | _WATER,
        group_name=chance.choice(_GROUPS),
    )


def _moment(chance: Random, on: date) -> datetime:
    hour = _FIRST_HOUR + chance.choices(range(len(_HOURS)), _HOURS)[0]
    return instant(on, time(hour, chance.randrange(60), chance.randrange(60)))


def _services(chance: Random, at: datetime) -> int:
    """Rest and water mostly; meals are heated at noon."""
    services = chance.choice((_RESTS | _WATER, _RESTS | _WATER, _WATER, _RESTS))
    hour = (at + timedelta(hours=8)).hour
    for place, odds in _MORE:
        likely = odds if place != 2 or hour in (11, 12) else odds / 10  # noqa: PLR2004
        if chance.random() < likely:
            services |= 1 << place
    return services
