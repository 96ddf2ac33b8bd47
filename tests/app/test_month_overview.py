"""What is asked of a month before it is closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app import calendar, catalogue, station
from app.reports import month, overview
from app.visits import Entry, sign_in, void
from tests.app.months import STATION, visit_figures
from tests.conftest import NOON

TODAY = date(2025, 11, 21)


def enter(context, *, days):
    rider = context.read(catalogue.categories)[0]
    entry = Entry(category_id=rider.id, at=NOON - timedelta(days=days))
    return context.write("visit.sign_in", lambda session: sign_in(session, entry))


def unopened(context, of="2025-11"):
    return [day.day for day in context.read(lambda s: overview.unopened_days(s, of, TODAY))]


def test_month_is_there_once_it_has_a_visit_a_text_or_a_closing(context):
    enter(context, days=30)
    values = {"month": "2025-08", "problems": "无", "plan": ""}
    context.write("month.text", lambda s: month.save_text(s, **values))
    context.write("month.close", lambda s: month.close_month(s, "2025-09"))
    assert context.read(overview.months) == ["2025-08", "2025-09", "2025-10"]


def test_month_whose_only_visit_was_voided_is_not_there(context):
    wrong = enter(context, days=30)
    context.write("visit.void", lambda s: void(s, wrong, reason="点错"))
    assert context.read(overview.months) == []


def test_planned_day_without_a_visit_counts_from_the_first_recorded_day(context):
    enter(context, days=5)
    enter(context, days=2)
    assert unopened(context) == [17, 18, 20, 21]
    assert unopened(context, "2025-10") == []


def test_day_marked_open_or_planned_closed_is_not_missing(context):
    enter(context, days=3)
    for values in (
        {"day": date(2025, 11, 19), "is_marked_open": True},
        {"day": date(2025, 11, 20), "planned": False, "reason": "停电"},
    ):
        context.write("calendar.set", lambda s, v=values: calendar.set_day(s, **v))
    assert unopened(context) == [21]


def test_station_that_recorded_nothing_missed_nothing(context):
    assert unopened(context) == []


@pytest.mark.parametrize("group", overview.GROUPS)
def test_group_that_does_not_add_up_is_named(group):
    assert overview.disagreements(visit_figures()) == ()
    assert overview.disagreements(visit_figures(**{group: {}})) == (group,)


def test_blank_facts_of_the_station_are_named(context):
    assert overview.missing_facts(STATION) == ()
    context.write("station.update", lambda s: station.update(s, host_unit="", facilities=()))
    found = context.read(lambda s: month.month_figures(s, "2025-11", today=TODAY)).station
    assert overview.missing_facts(found) == ("host_unit", "facilities")
