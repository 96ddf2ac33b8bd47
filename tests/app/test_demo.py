"""The demonstration: believable, true to its own sums, the same at every run."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from app import boot, calendar, demo, keepers
from app.check import check
from app.clock import local
from app.context import Paths
from app.people import NAME_MOST
from app.reports import month
from app.station import is_trial, station
from app.visits import Filter, month_sums, page
from db.models import Operation, Person, Visit, VisitVoid

TODAY = date(2025, 11, 21)
MONTHS = ("2025-09", "2025-10", "2025-11")


def make(folder):
    demo.prepare(folder)
    return boot.open_context(folder, actor=boot.COMMAND)


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("YIZHAN_NOW", "2025-11-21T12:40")
        context = make(tmp_path_factory.mktemp("demo") / "data")
        yield context
        boot.close(context.engine)


def rows(context, query):
    return context.read(lambda s: s.execute(query).all())


def test_demonstration_is_sound(shown):
    assert check(shown) == []
    assert shown.read(is_trial)
    assert not (shown.paths.data / ".making").exists()


def test_station_is_busy_with_a_peak_at_noon(shown):
    for one in MONTHS:
        sums = shown.read(lambda s, of=one: month_sums(s, of))
        assert 0.2 < sums.named / sums.total < 0.5
        assert sums.by_band["12-14"] == max(sums.by_band.values())
        assert 100 < sums.people <= 200
    days = shown.read(lambda s: month.month_figures(s, "2025-10", today=TODAY)).visits.by_day
    assert min(days.values()) >= 58
    assert max(days.values()) <= 135


def test_weekdays_are_busier_than_weekends(shown):
    days = shown.read(lambda s: month.month_figures(s, "2025-09", today=TODAY)).visits.by_day
    on = {True: [], False: []}
    for day, heads in days.items():
        on[date.fromisoformat(day).isoweekday() < 6].append(heads)
    assert sum(on[True]) / len(on[True]) > sum(on[False]) / len(on[False]) + 10


def test_nothing_is_later_than_now(shown):
    newest = shown.read(lambda s: page(s, Filter(), size=1))[0]
    assert newest.day == TODAY
    assert newest.at <= shown.now()
    assert max(rows(shown, select(Operation.entered_at)))[0] <= shown.now()


def test_trace_runs_forward_and_names_two_keepers(shown):
    told = rows(shown, select(Operation.entered_at, Operation.actor).order_by(Operation.seq))
    behind = [(a, b) for (a, _), (b, _) in pairwise(told) if b < a - timedelta(hours=4)]
    assert behind == []
    names = {row.name for row in shown.read(keepers.keepers)}
    assert names == {"李站长", "赵敏"}
    assert names <= {actor for _, actor in told}


def test_nobody_comes_twice_within_ten_minutes(shown):
    query = (
        select(Visit.person_id, Visit.at)
        .outerjoin(VisitVoid, VisitVoid.visit_id == Visit.id)
        .where(Visit.person_id.is_not(None), VisitVoid.visit_id.is_(None))
        .order_by(Visit.person_id, Visit.at)
    )
    near = [
        (one, at)
        for (one, at), (other, after) in pairwise(rows(shown, query))
        if one == other and after - at < timedelta(minutes=10)
    ]
    assert near == []


def test_everything_a_station_meets_is_in_it(shown):
    visits = rows(shown, select(Visit.is_late, Visit.is_extended, Visit.group_name, Visit.source))
    assert sum(row.is_late for row in visits) > 30
    assert sum(row.is_extended for row in visits) > 100
    assert len({row.group_name for row in visits}) > 3
    assert {row.source for row in visits} == {"desk", "card", "sheet"}
    assert len(rows(shown, select(VisitVoid.visit_id))) > 50
    assert len(rows(shown, select(Visit.id).where(Visit.replaces_id.is_not(None)))) > 20
    assert len(rows(shown, select(Person.id).where(Person.merged_into_id.is_not(None)))) == 1


def test_months_that_are_over_are_closed_one_of_them_twice(shown):
    closed = [(row.month, row.revision) for row in shown.read(month.revisions)]
    assert closed == [("2025-10", 1), ("2025-09", 2), ("2025-09", 1)]
    october = shown.read(lambda s: month.month_figures(s, "2025-10", today=TODAY))
    assert october.is_closed
    assert october.problems.problems
    assert october.problems.plan
    september = shown.read(lambda s: month.month_figures(s, "2025-09", today=TODAY))
    assert ("total", 4) in {(c.part, (c.after or 0) - (c.before or 0)) for c in september.changes}


def test_calendar_has_a_closed_day_and_one_without_visits(shown):
    october = shown.read(lambda s: calendar.month(s, "2025-10"))
    assert [(row.day.day, row.reason) for row in october if row.reason] == [
        (11, "电路检修，停一天"),
        (17, "暴雨，没有人来"),
    ]
    assert sum(row.is_open for row in october) == 30


def test_people_and_their_phones_are_made_up(shown):
    people = rows(shown, select(Person.name, Person.phone))
    assert 150 < len(people) <= 201
    assert {phone[:7] for _, phone in people if phone} == {"1990000"}
    assert all(0 < len(name) <= NAME_MOST for name, _ in people)


def test_story_is_the_same_at_every_run(shown, tmp_path, monkeypatch):
    monkeypatch.setenv("YIZHAN_NOW", "2025-11-21T12:40")
    again = make(tmp_path / "data")
    for one in MONTHS:
        first = shown.read(lambda s, of=one: month.month_figures(s, of, today=TODAY))
        assert again.read(lambda s, of=one: month.month_figures(s, of, today=TODAY)) == first
    boot.close(again.engine)


def test_demonstration_that_was_cut_short_is_made_again(tmp_path, monkeypatch):
    monkeypatch.setenv("YIZHAN_NOW", "2025-11-21T12:40")
    steps = []

    def stop(*step):
        steps.append(step)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.prepare(tmp_path, progress=stop)
    assert not Paths(tmp_path).database.exists()
    context = make(tmp_path)
    assert context.read(station).name == "和平路工会驿站"
    boot.close(context.engine)


def test_station_already_there_is_left_alone(shown):
    before = shown.paths.database.read_bytes()
    demo.prepare(shown.paths.data)
    assert shown.paths.database.read_bytes() == before


def test_morning_of_the_first_has_its_quarter_too(tmp_path, monkeypatch):
    monkeypatch.setenv("YIZHAN_NOW", "2026-01-01T07:00")
    context = make(tmp_path)
    assert check(context) == []
    oldest = min(rows(context, select(Visit.at)))[0]
    assert local(oldest).date() == date(2025, 10, 1)
    boot.close(context.engine)
