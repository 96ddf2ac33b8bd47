"""Station, keepers, catalogue, dated rules, calendar and document numbers."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from app import calendar, catalogue, keepers, numbers, settings, station
from app.errors import UserError
from app.permissions import Role
from app.visits import Entry, sign_in, visit_row
from db.models import Document, Operation, PrivacyNotice
from tests.conftest import NOON


def test_setting_up_twice_is_refused(context, bare_context):
    with pytest.raises(UserError, match=r"station\.exists"):
        station.set_up(bare_context, code="X", name="Y", keeper="Z")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"code": " ", "name": "驿站", "keeper": "李"}, "station.no_code", "code"),
        ({"code": "A", "name": "", "keeper": "李"}, "station.no_name", "name"),
        ({"code": "A", "name": "驿\x00站", "keeper": "李"}, "station.long_text", "name"),
        ({"code": "A", "name": "B", "keeper": ""}, "keeper.no_name", "name"),
        ({"code": "A", "name": "B", "keeper": "李", "closes": "06:00"}, "settings.hours", "closes"),
        ({"code": "A", "name": "B", "keeper": "李", "opens": "8点"}, "settings.time", "opens"),
    ],
)
def test_a_station_that_cannot_be_leaves_nothing(bare_context, values, code, field):
    with pytest.raises(UserError) as refused:
        station.set_up(bare_context, **values)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert bare_context.read(lambda s: s.scalars(select(Operation)).all()) == []


def test_the_last_head_stays(context):
    head = context.read(keepers.keepers)[0]
    change = {"name": head.name, "role": Role.MANAGER, "is_active": True}
    with pytest.raises(UserError, match=r"keeper\.last_head"):
        context.write("keepers.update", lambda s: keepers.update(s, head.id, **change))
    context.write("keepers.add", lambda s: keepers.add(s, name="王站长", role=Role.HEAD))
    context.write("keepers.update", lambda s: keepers.update(s, head.id, **change))
    assert context.read(keepers.keepers)[0].role is Role.MANAGER


def test_two_active_keepers_differ_in_name(context):
    with pytest.raises(UserError, match=r"keeper\.same_name"):
        context.write("keepers.add", lambda s: keepers.add(s, name=" 李站长 ", role=Role.LEADER))


def test_a_backdated_entry_uses_the_closing_time_of_its_day(context):
    rider = context.read(catalogue.categories)[0].id
    later = {"opens": "08:00", "closes": "20:00", "valid_from": date(2025, 11, 20)}
    context.write("settings.set", lambda s: settings.set_rules(s, **later))

    def at_seven_in_the_evening(day):
        entry = Entry(category_id=rider, at=NOON.replace(day=day, hour=11), is_late=True)
        visit = context.write("visit.sign_in", lambda s: sign_in(s, entry))
        return context.read(lambda s: visit_row(s, visit)).is_extended

    assert at_seven_in_the_evening(19) is True
    assert at_seven_in_the_evening(20) is False


def test_a_rule_of_one_day_can_be_written_again(context):
    day = date(2025, 11, 20)
    for minutes in (5, 15):
        context.write(
            "settings.set",
            lambda s, n=minutes: settings.set_rules(s, valid_from=day, repeat_minutes=n),
        )
    rules = context.read(lambda s: settings.rules_on(s, day))
    assert (rules.repeat_minutes, rules.opens) == (15, time(8))
    assert context.read(lambda s: settings.rules_on(s, date(2025, 11, 19))).repeat_minutes == 10


def set_calendar(context, rule):
    first = date(2025, 10, 1)
    context.write("settings.set", lambda s: settings.set_rules(s, valid_from=first, calendar=rule))


@pytest.mark.parametrize(
    ("rule", "days"), [("every", 31), ("12345", 23), ("working", 18), ("67", 8)]
)
def test_planned_open_days_of_october_2025(context, rule, days):
    set_calendar(context, rule)
    assert context.read(lambda s: calendar.planned_open_days(s, "2025-10")) == days


def test_exceptions_close_and_open_days_with_a_reason(context):
    set_calendar(context, "12345")
    saturday, monday = date(2025, 10, 18), date(2025, 10, 20)
    with pytest.raises(UserError, match=r"calendar\.no_reason"):
        context.write("calendar.set", lambda s: calendar.set_day(s, day=monday, planned=False))
    for day, planned in ((monday, False), (saturday, True)):
        context.write(
            "calendar.set",
            lambda s, d=day, p=planned: calendar.set_day(s, day=d, planned=p, reason="停水"),
        )
    assert context.read(lambda s: calendar.planned_open_days(s, "2025-10")) == 23
    context.write("calendar.set", lambda s: calendar.set_day(s, day=monday))
    assert context.read(lambda s: calendar.planned_open_days(s, "2025-10")) == 24


def test_open_days_are_days_with_visits_and_days_marked_open(context):
    rider = context.read(catalogue.categories)[0].id
    context.write("visit.sign_in", lambda s: sign_in(s, Entry(category_id=rider)))
    quiet = date(2025, 11, 3)
    context.write("calendar.set", lambda s: calendar.set_day(s, day=quiet, is_marked_open=True))
    assert context.read(lambda s: calendar.open_days(s, "2025-11")) == 2


def test_a_year_the_library_does_not_know_stops_nothing(context):
    assert context.write("holidays.edit", lambda s: calendar.fill_year(s, 2090)) == 0
    set_calendar(context, "working")
    assert context.read(lambda s: calendar.planned_open_days(s, "2090-05")) == 23


def test_the_holiday_table_can_be_edited(context):
    set_calendar(context, "working")
    day = date(2025, 11, 21)
    change = {"day": day, "is_work": False, "name": "检修"}
    before = context.read(lambda s: calendar.planned_open_days(s, "2025-11"))
    context.write("holidays.edit", lambda s: calendar.set_holiday(s, **change))
    assert context.read(lambda s: calendar.planned_open_days(s, "2025-11")) == before - 1
    context.write("holidays.edit", lambda s: calendar.drop_holiday(s, day))
    assert context.read(lambda s: calendar.planned_open_days(s, "2025-11")) == before


def test_document_numbers_have_no_gaps_and_a_void_keeps_its_number(context):
    def one():
        return context.write("sheet.print", lambda s: numbers.allocate(s, "sheet"))

    first, second = one(), one()
    context.write("sheet.print", lambda s: numbers.void(s, first[0], reason="打坏了"))

    def fails(session):
        numbers.allocate(session, "sheet")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        context.write("sheet.print", fails)
    assert [first[2], second[2], one()[2]] == ["P-000001", "P-000002", "P-000003"]
    with pytest.raises(UserError, match=r"number\.void_already"):
        context.write("sheet.print", lambda s: numbers.void(s, first[0], reason="再作废"))
    assert context.read(lambda s: s.get_one(Document, first[0]).number) == 1


def test_a_category_has_a_short_name_of_three_characters_at_most(context):
    values = {"name": "代驾司机", "short_name": "代驾司机", "name_en": "Driver"}
    with pytest.raises(UserError, match=r"catalogue\.long_short_name"):
        context.write("categories.edit", lambda s: catalogue.save_category(s, None, **values))
    values["short_name"] = "代驾"
    new = context.write("categories.edit", lambda s: catalogue.save_category(s, None, **values))
    assert context.read(catalogue.categories)[-1].id == new
    with pytest.raises(UserError, match=r"catalogue\.same_name"):
        context.write("categories.edit", lambda s: catalogue.save_category(s, None, **values))


def test_a_new_service_takes_the_next_bit(context):
    bits = {row.bit for row in context.read(catalogue.services)}
    values = {"name": "擦鞋", "short_name": "擦鞋"}
    context.write("services.edit", lambda s: catalogue.save_service(s, None, **values))
    assert context.read(catalogue.services)[-1].bit == max(bits) + 1


def test_a_word_is_remembered(context):
    rider = context.read(catalogue.categories)[0].id
    context.write(
        "words.remember",
        lambda s: catalogue.remember(s, kind="category", word="跑腿小哥", target_id=rider),
    )
    assert context.read(lambda s: catalogue.aliases(s, "category"))["跑腿小哥"] == rider


def test_a_new_notice_is_a_new_version_and_the_old_one_stays(context):
    texts = {"text_zh": "新告知", "text_en": "New notice"}
    context.write("notice.issue", lambda s: station.issue_notice(s, **texts))
    assert context.read(station.notice).version == 2
    assert len(context.read(lambda s: s.scalars(select(PrivacyNotice)).all())) == 2


@pytest.mark.parametrize("calendar_rule", ["", "weekdays", "890"])
def test_a_calendar_that_says_no_days_is_refused(context, calendar_rule):
    with pytest.raises(UserError, match=r"settings\.calendar"):
        context.write(
            "settings.set",
            lambda s: settings.set_rules(s, valid_from=NOON.date(), calendar=calendar_rule),
        )
