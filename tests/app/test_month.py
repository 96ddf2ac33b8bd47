"""The month: figures from the sums, what the keeper wrote, closing as revisions."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app import calendar, catalogue, keepers, people, settings, station
from app.errors import UserError
from app.permissions import Role
from app.reports import month
from app.reports.figures import ChangeRow
from app.visits import Entry, sign_in, void
from tests.conftest import NOON

NOVEMBER, TODAY = "2025-11", date(2025, 11, 21)


@pytest.fixture
def rider(context):
    return context.read(catalogue.categories)[0]


def enter(context, category, **values):
    entry = Entry(category_id=category.id, **values)
    return context.write("visit.sign_in", lambda s: sign_in(s, entry))


def figures(context, of=NOVEMBER):
    return context.read(lambda s: month.month_figures(s, of, today=TODAY))


def close(context, of=NOVEMBER):
    return context.write("month.close", lambda s: month.close_month(s, of))


def write_text(context, problems="", plan=""):
    values = {"month": NOVEMBER, "problems": problems, "plan": plan}
    return context.write("month.text", lambda s: month.save_text(s, **values))


def mark_open(context, day, *, is_marked_open=True):
    values = {"day": date(2025, 11, day), "is_marked_open": is_marked_open}
    context.write("calendar.set", lambda s: calendar.set_day(s, **values))


def test_empty_month_says_nothing_it_does_not_know(context):
    visits = figures(context).to_json()["visits"]
    assert visits == {
        "total": 0,
        "named": 0,
        "anonymous": 0,
        "distinct_people": 0,
        "open_days": 0,
        "planned_open_days": 30,
        "daily_mean": 0.0,
        "previous_total": None,
        "month_on_month_percent": None,
        "extended": 0,
        "by_category": {},
        "by_band": {},
        "by_service": {},
        "by_day": {},
    }


def test_month_is_told_by_stored_names_and_bands(context, rider):
    wang = context.write("people.add", lambda s: people.add(s, name="王一", category_id=rider.id))
    enter(context, rider, person_id=wang, heads=3, services=0b101)
    enter(context, rider, at=NOON - timedelta(days=1, hours=-6))  # 18:00, when it closes
    visits = figures(context).to_json()["visits"]
    assert visits["by_category"] == {rider.name: 4}
    assert visits["by_band"] == {"12-14": 3, ">=18": 1}
    assert visits["by_service"] == {"休息": 3, "热饭": 3}
    assert visits["by_day"] == {"2025-11-20": 1, "2025-11-21": 3}
    wanted = {"total": 4, "named": 1, "anonymous": 3, "distinct_people": 1, "extended": 1}
    assert {key: visits[key] for key in wanted} == wanted


def test_mean_is_over_open_days_and_marked_days_are_open(context, rider):
    enter(context, rider, heads=5)
    mark = {"day": date(2025, 11, 3), "is_marked_open": True}
    context.write("calendar.set", lambda s: calendar.set_day(s, **mark))
    visits = figures(context).visits
    assert (visits.open_days, visits.daily_mean) == (2, Decimal("2.50"))
    assert visits.marked_open_on == (date(2025, 11, 3),)


def test_month_before_is_compared_once_a_day_of_it_was_open(context, rider):
    enter(context, rider, heads=3)
    mark = {"day": date(2025, 10, 3), "is_marked_open": True}
    context.write("calendar.set", lambda s: calendar.set_day(s, **mark))
    visits = figures(context).visits
    assert (visits.previous_total, visits.month_on_month_percent) == (0, None)
    enter(context, rider, heads=2, at=NOON - timedelta(days=30))
    visits = figures(context).visits
    assert (visits.previous_total, visits.month_on_month_percent) == (2, Decimal("50.0"))
    assert visits.previous_by_category == {rider.name: 2}


def test_month_before_with_only_voided_rows_has_no_day_recorded(context, rider):
    wrong = enter(context, rider, at=NOON - timedelta(days=30))
    context.write("visit.void", lambda s: void(s, wrong, reason="点错"))
    assert figures(context).visits.previous_total is None


def test_cumulative_begins_with_the_opening_total_and_the_year_stands_beside_it(context, rider):
    context.write("station.update", lambda s: station.update(s, opening_total=1000))
    for days in (0, 30, 400):
        enter(context, rider, at=NOON - timedelta(days=days))
    visits = figures(context).visits
    assert (visits.cumulative_total, visits.year_to_date) == (1003, 2)
    assert figures(context, "2025-10").visits.cumulative_total == 1002


def test_station_is_told_with_the_hours_that_held_in_the_month(context):
    rules = {"valid_from": date(2025, 11, 10), "closes": "20:00", "repeat_minutes": 15}
    context.write("settings.set", lambda s: settings.set_rules(s, **rules))
    found = figures(context)
    hours = [(f"{row.closes:%H:%M}", row.from_on) for row in found.station.hours]
    assert hours == [("18:00", None), ("20:00", date(2025, 11, 10))]
    assert found.repeat_minutes == (10, 15)
    assert found.english["驿站"] == "Rest station"


def test_keeper_of_the_month_is_the_head_on_the_list(context):
    context.write("keepers.add", lambda s: keepers.add(s, name="赵", role=Role.MANAGER))
    assert figures(context).station.keeper == "李站长"


def test_future_month_is_refused(context):
    with pytest.raises(UserError, match=r"month\.not_begun"):
        figures(context, "2025-12")


def test_closed_month_stays_as_it_was_closed(context, rider, clock):
    enter(context, rider, heads=2)
    write_text(context, "空调坏了", "修空调")
    close(context)
    closed = figures(context)
    assert (closed.revision, closed.is_closed, closed.changes) == (1, True, ())
    clock.forward(days=30)
    assert figures(context) == closed
    assert closed.problems.problems == "空调坏了"
    assert len(closed.code) == 16


def test_late_change_makes_the_next_revision_and_lists_what_changed(context, rider):
    enter(context, rider, heads=2)
    close(context)
    first = figures(context)
    enter(context, rider, at=NOON - timedelta(days=2))
    draft = figures(context)
    assert (draft.revision, draft.is_closed) == (2, False)
    close(context)
    second = context.read(lambda s: month.revision_figures(s, NOVEMBER, 2))
    assert ChangeRow(part="total", before=2, after=3) in second.changes
    assert ChangeRow(part="by_day", name="2025-11-19", before=0, after=1) in second.changes
    assert context.read(lambda s: month.revision_figures(s, NOVEMBER, 1)) == first
    assert second.code != first.code


def test_another_day_marked_open_is_a_change(context):
    mark_open(context, 3)
    close(context)
    mark_open(context, 3, is_marked_open=False)
    mark_open(context, 4)
    told = figures(context)
    assert (told.revision, [row.part for row in told.changes]) == (2, ["marked_open_on"])


def test_closing_again_without_a_change_is_refused(context, rider):
    enter(context, rider)
    close(context)
    with pytest.raises(UserError, match=r"month\.not_changed"):
        close(context)


def test_revisions_tell_who_closed_when_and_what(context, rider):
    enter(context, rider, heads=4)
    close(context)
    [row] = context.read(month.revisions)
    assert (row.month, row.revision, row.total) == (NOVEMBER, 1, 4)
    assert (row.closed_by, row.closed_at) == ("李站长", NOON)
    assert context.read(lambda s: month.revisions(s, "2025-10")) == []


def test_revision_that_was_never_made_is_refused(context):
    with pytest.raises(UserError, match=r"month\.no_revision"):
        context.read(lambda s: month.revision_figures(s, NOVEMBER, 1))


def test_text_keeps_its_lines_and_is_replaced_by_the_next(context):
    write_text(context, "  一\r\n二  \n\n", "三\t四")
    assert context.read(lambda s: month.texts(s, NOVEMBER)).problems == "一\n二"
    write_text(context, "", "五")
    text = context.read(lambda s: month.texts(s, NOVEMBER))
    assert (text.problems, text.plan) == ("", "五")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"problems": "字" * 1001}, "month.long_text", "problems"),
        ({"plan": "字" * 200_000}, "month.long_text", "plan"),
        ({"plan": "零\x00"}, "month.bad_text", "plan"),
    ],
)
def test_text_that_cannot_be_kept_is_refused(context, values, code, field):
    with pytest.raises(UserError) as refused:
        write_text(context, **values)
    assert (refused.value.code, refused.value.field) == (code, field)
