"""The desk's acts and the sums they keep."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app import catalogue, people
from app.errors import UserError
from app.visits import (
    Entry,
    Filter,
    correct,
    day_rows,
    day_sums,
    merge,
    month_sums,
    page,
    sign_in,
    visit_row,
    void,
)
from tests.conftest import NOON

DAY = NOON.astimezone().date()


@pytest.fixture
def rider(context):
    return context.read(catalogue.categories)[0].id


@pytest.fixture
def courier(context):
    return context.read(catalogue.categories)[1].id


def enter(context, **values):
    return context.write("visit.sign_in", lambda s: sign_in(s, Entry(**values)))


def person(context, name, category_id, phone=""):
    values = {"name": name, "category_id": category_id, "phone": phone}
    return context.write("people.add", lambda s: people.add(s, **values))


def sums(context):
    return context.read(lambda s: (day_sums(s, DAY), month_sums(s, "2025-11")))


def test_three_unnamed_riders_are_three_heads_in_one_row(context, rider):
    visit = enter(context, category_id=rider, heads=3, services=3)
    row = context.read(lambda s: visit_row(s, visit))
    assert (row.heads, row.day_no, row.name, row.band, row.is_extended) == (
        3,
        1,
        "",
        "12-14",
        False,
    )
    day, month = sums(context)
    assert (day.total, day.named, day.anonymous, day.by_category[rider]) == (3, 0, 3, 3)
    assert day.by_service_bit == {0: 3, 1: 3}
    assert month.people == 0


def test_numbers_of_the_day_count_heads_and_are_kept_by_void_rows(context, rider):
    enter(context, category_id=rider, heads=3)
    second = enter(context, category_id=rider)
    context.write("visit.void", lambda s: void(s, second, reason="点错"))
    third = enter(context, category_id=rider)
    assert context.read(lambda s: visit_row(s, third)).day_no == 5


def test_a_person_within_ten_minutes_is_not_counted_twice(context, clock, rider):
    wang = person(context, "王师傅", rider)
    enter(context, category_id=rider, person_id=wang)
    clock.forward(minutes=9, seconds=59)
    with pytest.raises(UserError, match=r"visit\.repeated"):
        enter(context, category_id=rider, person_id=wang)
    clock.forward(seconds=1)
    enter(context, category_id=rider, person_id=wang)
    day, month = sums(context)
    assert (day.total, day.named, month.people) == (2, 2, 1)


def test_the_ten_minutes_hold_for_backdated_rows_too(context, rider):
    wang = person(context, "王师傅", rider)
    enter(context, category_id=rider, person_id=wang, at=NOON - timedelta(hours=2))
    with pytest.raises(UserError, match=r"visit\.repeated"):
        enter(context, category_id=rider, person_id=wang, at=NOON - timedelta(hours=2, minutes=5))
    assert sums(context)[0].total == 1


def test_a_void_frees_the_ten_minutes(context, rider):
    wang = person(context, "王师傅", rider)
    first = enter(context, category_id=rider, person_id=wang)
    context.write("visit.void", lambda s: void(s, first, reason="点错"))
    enter(context, category_id=rider, person_id=wang)
    day, month = sums(context)
    assert (day.total, month.people) == (1, 1)


def test_a_refused_entry_leaves_no_operation(context, clock, rider):
    before = context.read(
        lambda s: s.connection().exec_driver_sql("select count(*) from operations").scalar()
    )
    with pytest.raises(UserError, match=r"visit\.heads"):
        enter(context, category_id=rider, heads=0)
    after = context.read(
        lambda s: s.connection().exec_driver_sql("select count(*) from operations").scalar()
    )
    assert after == before


def test_a_correction_voids_and_replaces_in_one_operation(context, rider, courier):
    wrong = enter(context, category_id=rider, heads=2)
    right = context.write(
        "visit.correct",
        lambda s: correct(s, wrong, Entry(category_id=courier, heads=2), reason="点错类别"),
    )
    old, new = context.read(lambda s: (visit_row(s, wrong), visit_row(s, right)))
    assert (old.void_reason, old.voided_by, new.replaces_id) == ("点错类别", "李站长", wrong)
    assert sums(context)[0].by_category == {courier: 2}


def test_after_closing_is_extended(context, clock, rider):
    clock.forward(hours=5, minutes=59)
    enter(context, category_id=rider)
    clock.forward(minutes=1)
    enter(context, category_id=rider, heads=4)
    day, _ = sums(context)
    assert (day.extended, day.by_band) == (4, {"14-18": 1, ">=18": 4})


def test_merging_two_records_counts_one_person_and_keeps_both_visits(context, clock, rider):
    first, second = (
        person(context, "王师傅", rider, "19900000001"),
        person(context, "王师付", rider),
    )
    enter(context, category_id=rider, person_id=first)
    clock.forward(minutes=30)
    enter(context, category_id=rider, person_id=second)
    assert sums(context)[1].people == 2
    context.write("people.merge", lambda s: merge(s, keep_id=first, drop_id=second))
    assert sums(context)[1].people == 1
    assert sums(context)[1].named == 2
    rows = context.read(lambda s: page(s, Filter(person_id=first)))
    assert [row.name for row in rows] == ["王师傅", "王师傅"]
    with pytest.raises(UserError, match=r"visit\.repeated"):
        enter(context, category_id=rider, person_id=second)
    now = clock()
    found = context.read(lambda s: people.search(s, "wangshifu", now=now))
    assert [(one.id, one.month_visits) for one in found] == [(first, 2)]


@pytest.mark.parametrize(
    "typed", ["wsf", "sf", "angshi", "王", "师傅", "0001", "9900000001", "WangSF".lower()[:4]]
)
def test_a_person_is_found_by_name_pinyin_initials_and_phone(context, clock, rider, typed):
    wang = person(context, "王师傅", rider, "19900000001")
    found = context.read(lambda s: people.search(s, typed, now=clock()))
    assert [one.id for one in found] == [wang]
    assert found[0].phone_masked == "199****0001"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("曾丽", "zengli"),
        ("单玉丽", "shan"),
        ("仇强", "qiuq"),
        ("解放", "xief"),
        ("查文", "zha"),
        ("尉迟恭", "yuchi"),
        ("单玉丽", "danyu"),
    ],
)
def test_surnames_with_special_readings_are_found(context, clock, rider, name, typed):
    one = person(context, name, rider)
    assert [p.id for p in context.read(lambda s: people.search(s, typed, now=clock()))] == [one]


def test_the_register_shows_the_newest_first_and_pages_by_key(context, clock, rider):
    for _ in range(7):
        enter(context, category_id=rider)
        clock.forward(minutes=1)
    every = context.read(lambda s: day_rows(s, DAY))
    first = context.read(lambda s: page(s, Filter(), size=4))
    after = (first[-1].day, first[-1].at, first[-1].id)
    rest = context.read(lambda s: page(s, Filter(), after=after, size=4))
    assert [*first, *rest] == every
    assert [row.day_no for row in every] == [7, 6, 5, 4, 3, 2, 1]


def test_correcting_a_row_without_a_time_gives_it_none(context, rider, courier):
    entry = {"at": NOON.replace(hour=0) - timedelta(hours=8), "has_time": False}
    wrong = enter(context, category_id=rider, **entry)
    right = context.write(
        "visit.correct",
        lambda s: correct(s, wrong, Entry(category_id=courier, **entry), reason="点错类别"),
    )
    row = context.read(lambda s: visit_row(s, right))
    assert (row.band, row.is_extended) == ("未记录", False)


def test_a_correction_that_keeps_person_and_time_is_not_a_repeat(context, rider, courier):
    wang = person(context, "王师傅", rider)
    wu = person(context, "吴师傅", rider)
    at = NOON - timedelta(hours=1)
    enter(context, category_id=rider, person_id=wang, at=at)
    second = enter(context, category_id=rider, person_id=wu, at=at + timedelta(minutes=5))
    context.write("people.merge", lambda s: merge(s, keep_id=wang, drop_id=wu))
    entry = Entry(category_id=courier, person_id=wu, at=at + timedelta(minutes=5))
    context.write("visit.correct", lambda s: correct(s, second, entry, reason="点错类别"))
    assert sums(context)[0].by_category == {rider: 1, courier: 1}


def test_a_renamed_person_is_still_found_by_the_names_merged_in(context, clock, rider):
    keep, drop = person(context, "王师傅", rider), person(context, "汪师傅", rider)
    context.write("people.merge", lambda s: merge(s, keep_id=keep, drop_id=drop))
    context.write("people.update", lambda s: people.update(s, keep, name="王大力"))
    found = context.read(lambda s: people.search(s, "汪", now=clock()))
    assert [one.id for one in found] == [keep]


def test_a_row_without_a_time_is_near_no_other(context, rider):
    wang = person(context, "王师傅", rider)
    midnight = NOON.replace(hour=0) - timedelta(hours=8)
    enter(context, category_id=rider, person_id=wang, at=midnight, has_time=False)
    night = enter(context, category_id=rider, person_id=wang, at=midnight + timedelta(minutes=5))
    assert context.read(lambda s: visit_row(s, night)).band == "<09"


def test_correcting_a_row_may_keep_the_long_remark_of_its_register(
    monkeypatch, context, rider, courier
):
    monkeypatch.setattr("app.visits.entry.TEXT_MOST", 500)  # as an import lets them in
    wrong = enter(context, category_id=rider, remark="长" * 300)
    monkeypatch.undo()
    right = context.write(
        "visit.correct",
        lambda s: correct(s, wrong, Entry(category_id=courier, remark="长" * 300), reason="点错"),
    )
    assert context.read(lambda s: visit_row(s, right)).remark == "长" * 300
    with pytest.raises(UserError, match=r"visit\.long_text"):
        context.write(
            "visit.correct",
            lambda s: correct(s, right, Entry(category_id=rider, remark="另" * 300), reason="点错"),
        )
