"""Write the story into a trial station, in the order in which its keepers would have."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from app import boot, calendar, catalogue, keepers, people, settings, station
from app.clock import business_day, instant, month_of, previous_month
from app.context import Context, Paths
from app.demo.regulars import Regular, regulars
from app.demo.story import Arrival, day, typed_later
from app.demo.writing import Book
from app.keepers import KeeperRow
from app.lock import use_lock
from app.permissions import Role
from app.reports.month import close_month, save_text
from app.sheets.service import print_sheets
from app.visits import Entry, merge, sign_in
from db.backup import settle

T = TypeVar("T")
SEED = 117
LEAST_DAYS = 80
Progress = Callable[[int, int], None]
STATION: dict[str, Any] = {
    "code": "YZ-0117",
    "name": "和平路工会驿站",
    "plate_no": "0117",
    "type": "驿站",
    "build_mode": "改建",
    "run_mode": "共建单位代管",
    "host_unit": "和平路街道办事处",
    "facilities": ("空调", "桌椅", "饮水机", "微波炉", "冰箱", "充电", "药箱", "图书角", "雨伞"),
    "opening_total": 12480,
    "keeper": "李站长",
}
SECOND_KEEPER = "赵敏"
PROBLEMS = (
    "中午饮水机排队长，十二点到一点最多时有二十多人在等。\n微波炉一台时好时坏，已报修两次。",
    "中午座位不够，有骑手端着饭在门口吃。\n雨天伞借出去多，还回来慢。",
)
PLANS = (
    "向街道申请加一台饮水机；微波炉请师傅上门换件。",
    "靠窗加一排折叠桌椅；给雨伞编号，借还都登记。",
)


@dataclass(frozen=True, slots=True)
class _Part:
    """Days that are written together, and what is done after them."""

    days: list[date]
    after: Callable[[], object] | None = None


def silent(_done: int, _total: int) -> None:
    """Nobody follows."""


def prepare(folder: Path, *, progress: Progress = silent) -> None:
    """Make the demonstration in *folder*; does nothing where a database is already.

    It is made beside and moved in whole: one that was cut short is made again.
    """
    if Paths(folder).database.exists():
        return
    making = Paths(folder / ".making")
    shutil.rmtree(making.data, ignore_errors=True)
    context = boot.open_context(making.data, actor=boot.SETUP).acting(now=boot.trial_clock())
    try:
        first = _first_day(business_day(context.now()))
        earlier = context.acting(now=lambda: instant(first, time(7, 20)))
        station_id = station.set_up(earlier, is_trial_folder=True, **STATION)
        here = context.acting(station_id=station_id)
        fill(here, today=business_day(here.now()), progress=progress)
    finally:
        boot.close(context.engine)
    settle(making.database, key=None)
    with use_lock(folder):
        making.database.replace(Paths(folder).database)
    shutil.rmtree(making.data)


def fill(context: Context, *, today: date, progress: Progress = silent) -> None:
    """Let a new trial station look back on a quarter.

    Args:
        context: a station without visits.
        today: the last day of the story; nothing is later than the context's clock.
        progress: told (days written, days in all).
    """
    chance = Random(SEED)  # noqa: S311  (a story, not a secret)
    teller = _Teller(context, chance, today)
    done = 0
    for part in teller.parts():
        teller.book.write(teller.arrivals(part.days), until=context.now())
        if part.after is not None:
            part.after()
        done += len(part.days)
        progress(done, len(teller.days))


class _Teller:
    """The station while its story is told."""

    def __init__(self, context: Context, chance: Random, today: date) -> None:
        self.context = context
        self.chance = chance
        first = _first_day(today)
        self.days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
        self.second_month = next(one for one in self.days if one.month != first.month)
        self.closed = self.second_month + timedelta(days=10)
        self.rainy = self.second_month + timedelta(days=16)
        self.people: list[Regular] = regulars(chance)
        self.staff = self._begin(first)
        self.book = Book(context, self.people, self.staff)

    def parts(self) -> Iterator[_Part]:
        """Months, the second one cut where a late sheet of the first was found."""
        for month, days_ in groupby(self.days, month_of):
            days = list(days_)
            if days[0] == self.second_month:
                yield _Part(days[:3], partial(self._correct_first_month, days[2]))
                days = days[3:]
            is_over = month < month_of(self.days[-1])
            yield _Part(days, self._closing(month, days[-1]) if is_over else None)

    def arrivals(self, days: list[date]) -> list[Arrival]:
        """Everybody of *days*, in the order they were typed in."""
        open_days = [one for one in days if one not in {self.closed, self.rainy}]
        found = [
            arrival
            for one in open_days
            for arrival in day(self.chance, one, self.people, is_quiet=_is_holiday(one))
        ]
        if days[0] == self.second_month:
            at = instant(days[0] - timedelta(days=2), time(15, 20))
            found += typed_later(at, instant(days[2], time(16, 40)), count=4)
        return sorted(found, key=lambda one: one.entered_at)

    def _begin(self, first: date) -> list[KeeperRow]:
        at = instant(first, time(7, 40))
        held = [row.name for row in self.context.read(keepers.keepers)]
        if SECOND_KEEPER not in held:
            name, role = SECOND_KEEPER, Role.MANAGER
            self._do("keepers.add", at, lambda s: keepers.add(s, name=name, role=role))
        for since, closes in ((first, "19:00"), (self.second_month, "18:00")):
            self._rule(at, since, closes)
        self._mark(at, day=self.closed, planned=False, reason="电路检修，停一天")
        self._mark(at, day=self.rainy, is_marked_open=True, reason="暴雨，没有人来")
        return self.context.read(lambda session: keepers.keepers(session, active_only=True))

    def _rule(self, at: datetime, since: date, closes: str) -> None:
        self._do(
            "settings.set",
            at,
            lambda session: settings.set_rules(session, valid_from=since, closes=closes),
        )

    def _mark(self, at: datetime, **values: Any) -> None:
        self._do("calendar.set", at, lambda session: calendar.set_day(session, **values))

    def _closing(self, month: str, last: date) -> Callable[[], object]:
        def close() -> None:
            at = instant(last + timedelta(days=1), time(7, 45))
            number = int(month[5:]) % len(PLANS)
            text = {"month": month, "problems": PROBLEMS[number], "plan": PLANS[number]}
            self._do("month.text", at, lambda session: save_text(session, **text))
            self._do("month.close", at, lambda session: close_month(session, month))
            self._do("sheet.print", at, lambda s: print_sheets(s, day=at.date(), pages=2))

        return close

    def _correct_first_month(self, on: date) -> None:
        """A sheet was found behind the counter: a second revision; two records were one person."""
        month = previous_month(month_of(on))
        at = instant(on, time(20, 10))
        self._do("month.close", at, lambda session: close_month(session, month))
        kind = self.context.read(catalogue.categories)[0].id
        known = self.book.somebody()
        name = self.people[known].name
        twin = self._do(
            "people.add", at, lambda session: people.add(session, name=name, category_id=kind)
        )
        entry = Entry(category_id=kind, person_id=twin)
        self._do("visit.sign_in", at, lambda session: sign_in(session, entry))
        keep = self.book.ids[known]
        self._do("people.merge", at, lambda s: merge(s, keep_id=keep, drop_id=twin))

    def _do(self, operation: str, at: datetime, action: Callable[[Session], T]) -> T:
        rows = self.context.read(lambda session: keepers.keepers(session, active_only=True))
        acting = self.context.acting(now=lambda: at, actor=rows[0].actor)
        return acting.write(operation, action)


def _first_day(today: date) -> date:
    """The first of a month, far enough back for a quarter."""
    return (today - timedelta(days=LEAST_DAYS)).replace(day=1)


def _is_holiday(on: date) -> bool:
    return (on.month, on.day) in {(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)}
