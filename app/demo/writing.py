"""Arrivals -> operations, people, visits and voids, in bulk but as the desk would leave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import catalogue, people
from app.clock import band_of, business_day, local
from app.context import Context, act_of
from app.demo.regulars import Regular
from app.demo.story import Arrival
from app.keepers import KeeperRow
from app.settings import RulesRow, rules_by_day
from app.visits.entry import row_values
from app.visits.totals import Counted, post, unpost
from db.base import new_id
from db.models import Operation, Person, Visit, VisitDayTotal, VisitVoid
from db.upsert import table_of

_TABLES = {"people": Person, "visits": Visit, "voids": VisitVoid}
_MOMENT = timedelta(seconds=40)
Values = dict[str, Any]


@dataclass(slots=True)
class _Act:
    """One operation and the rows it leaves, by table."""

    at: datetime
    name: str
    rows: dict[str, Values]
    op_id: UUID = field(default_factory=new_id)


@dataclass(slots=True)
class _Part:
    """What one write leaves; ``numbers`` are the last given out on each day."""

    rules: dict[date, RulesRow]
    numbers: Counter[date]
    acts: list[_Act] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)
    voided: list[Counted] = field(default_factory=list)


class Book:
    """Writes parts of the story one after another.

    ``ids`` are the people's by their place in *cast*, once they came.
    """

    def __init__(self, context: Context, cast: list[Regular], staff: list[KeeperRow]) -> None:
        self.context = context
        self.ids: dict[int, UUID] = {}
        self._cast = cast
        self._staff = staff
        self._kinds = [row.id for row in context.read(catalogue.categories)]

    def somebody(self) -> int:
        """Place of somebody who came and told a phone."""
        return next(one for one in self.ids if self._cast[one].phone)

    def write(self, arrivals: list[Arrival], *, until: datetime) -> None:
        """Write those of *arrivals* that were typed in by *until*, in their order."""
        told = [one for one in arrivals if one.entered_at <= until]
        if not told:
            return
        part = self.context.read(lambda session: _part(session, told))
        for one in told:
            part.acts += self._acts(part, one)
        part.acts.sort(key=attrgetter("at"))
        first = part.acts[0]
        acting = self.context.acting(now=lambda: first.at, actor=self._on_duty(first.at).actor)
        acting.write(first.name, lambda session: self._publish(session, part), first.op_id)

    def _acts(self, part: _Part, one: Arrival) -> Iterator[_Act]:
        if one.who is not None and one.who not in self.ids:
            self.ids[one.who] = new_id()
            yield _Act(one.entered_at - _MOMENT, "people.add", {"people": self._person(one)})
        visit, counted = self._visit(part, one)
        part.counted.append(counted)
        yield _Act(one.entered_at, "visit.sign_in", {"visits": visit})
        if one.fate == "stands":
            return
        part.voided.append(counted)
        void, after = {"visit_id": visit["id"], "reason": "wrong"}, one.entered_at + _MOMENT
        if one.fate == "void":
            yield _Act(after, "visit.void", {"voids": void})
            return
        mended, mended_counted = self._visit(part, one, replaces=visit["id"])
        part.counted.append(mended_counted)
        yield _Act(after, "visit.correct", {"voids": void, "visits": mended})

    def _visit(
        self, part: _Part, one: Arrival, *, replaces: UUID | None = None
    ) -> tuple[Values, Counted]:
        on = business_day(one.at)
        place = one.category if replaces is None else (one.category + 1) % len(self._kinds)
        counted = Counted(
            day=on,
            at=one.at,
            heads=one.heads,
            person_id=None if one.who is None else self.ids[one.who],
            category_id=self._kinds[place],
            services=one.services,
            band=band_of(one.at),
            source=one.source,
            is_extended=local(one.at).time() >= part.rules[on].closes,
        )
        number = part.numbers[on] + 1
        part.numbers[on] += one.heads
        values = row_values(counted, visit_id=new_id(), day_no=number, replaces=replaces)
        texts = {"is_late": one.is_late, "group_name": one.group_name, "remark": ""}
        return values | texts, counted

    def _person(self, one: Arrival) -> Values:
        if one.who is None:
            raise LookupError("nobody came")
        who = self._cast[one.who]
        return {
            "id": self.ids[one.who],
            "name": who.name,
            "name_key": people.name_key(who.name),
            "phone": who.phone,
            "category_id": self._kinds[who.category],
            "employer": who.employer,
            "birth_month": who.birth_month,
            "consent_version": 1 if who.phone else None,
            "consent_at": one.entered_at if who.phone else None,
        }

    def _publish(self, session: Session, part: _Part) -> None:
        """The write's own operation is the first act; the others follow it without a gap."""
        act, connection = act_of(session), session.connection()
        rows: dict[str, list[Values]] = {"people": [], "visits": [], "voids": []}
        operations = []
        for seq, one in enumerate(part.acts, start=act.seq):
            stamp = {"station_id": act.station_id, "op_id": one.op_id}
            operations.append(self._operation(one) | stamp | {"seq": seq})
            for table, values in one.rows.items():
                rows[table].append(values | stamp | {"changed_seq": seq})
        connection.execute(insert(table_of(Operation)), operations[1:])
        for table, values_ in rows.items():
            if values_:
                connection.execute(insert(table_of(_TABLES[table])), values_)
        people.index(session, [(row["id"], row["name"], row["phone"]) for row in rows["people"]])
        post(session, part.counted)
        unpost(session, part.voided)

    def _operation(self, one: _Act) -> Values:
        keeper = self._on_duty(one.at)
        return {
            "keeper_id": keeper.id,
            "actor": keeper.name,
            "entered_at": one.at,
            "name": one.name,
            "source": "desk",
        }

    def _on_duty(self, at: datetime) -> KeeperRow:
        return self._staff[at.toordinal() % 3 == 0 and len(self._staff) > 1]


def _part(session: Session, arrivals: Iterable[Arrival]) -> _Part:
    days = sorted({business_day(one.at) for one in arrivals})
    query = select(VisitDayTotal.day, VisitDayTotal.heads).where(
        VisitDayTotal.dimension == "number",
        VisitDayTotal.key == "",
        VisitDayTotal.day.between(days[0], days[-1]),
    )
    numbers = Counter(dict(session.connection().execute(query).all()))
    return _Part(rules_by_day(session, days), numbers)
