"""The list of people: everybody a part at a time, or those that were typed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app import catalogue, everybody, people
from app.everybody import PeopleList, notice_text, visit_count
from app.visits import Entry, likely_doubles, merge, sign_in, void


@pytest.fixture
def rider(context):
    return context.read(catalogue.categories)[0].id


def person(context, name, rider, phone="", **values):
    told = {"name": name, "category_id": rider, "phone": phone} | values
    return context.write("people.add", lambda s: people.add(s, **told))


def names(context, typed=""):
    found = PeopleList(typed, context.now())
    for _ in range(50):
        if found.is_complete:
            return [row.person.name for row in context.read(lambda s: found.rows(s, 0, 999))]
        context.read(found.extend)
    raise AssertionError("never complete")


def test_everybody_is_read_in_parts_newest_first(context, rider, monkeypatch):
    monkeypatch.setattr(everybody, "PART", 2)
    for name in "甲乙丙丁戊":
        person(context, name, rider)
    assert names(context) == list("戊丁丙乙甲")


def test_merged_and_erased_people_are_not_listed(context, rider):
    one, two, three = (person(context, name, rider) for name in ("甲", "乙", "丙"))
    context.write("people.merge", lambda s: merge(s, keep_id=one, drop_id=two))
    context.write("people.erase", lambda s: people.erase(s, three))
    assert names(context) == ["甲"]


def test_typing_finds_by_everything_the_desk_finds_by(context, rider):
    person(context, "王师傅", rider, "19900000001")
    person(context, "李建国", rider, "19900000002")
    assert names(context, "wsf") == ["王师傅"]
    assert names(context, "0002") == ["李建国"]
    assert names(context, "zzz") == []


def test_consent_names_the_version_that_was_shown(context, rider):
    person(context, "甲", rider, consent_version=1)
    person(context, "乙", rider)
    found = PeopleList("", context.now())
    context.read(found.extend)
    rows = context.read(lambda s: found.rows(s, 0, 9))
    assert [row.consent_version for row in rows] == [None, 1]
    assert "姓名、手机可以不填" in context.read(lambda s: notice_text(s, 1, english=False))
    assert "optional" in context.read(lambda s: notice_text(s, 1, english=True))


def test_somebody_whose_first_visit_was_void_comes_again(context, clock, rider):
    wang = person(context, "王师傅", rider)
    entry = Entry(rider, person_id=wang)
    first = context.write("visit.sign_in", lambda s: sign_in(s, entry))
    context.write("visit.void", lambda s: void(s, first, reason="wrong"))
    clock.forward(hours=1)
    context.write("visit.sign_in", lambda s: sign_in(s, entry))
    row = context.read(lambda s: people.person_row(s, wang, now=clock()))
    assert (row.last_at, row.month_visits) == (clock(), 1)
    assert context.read(lambda s: visit_count(s, wang)) == 1


def test_erasing_forgets_what_was_merged_in_too(context, rider):
    one = person(context, "王师傅", rider, "19900000001")
    two = person(context, "王建国", rider, "19900000002")
    context.write("people.merge", lambda s: merge(s, keep_id=one, drop_id=two))
    context.write("people.erase", lambda s: people.erase(s, one))
    kept = [context.read(lambda s, p=p: people.detail(s, p)) for p in (one, two)]
    assert [(row.name, row.phone_masked) for row in kept] == [("", ""), ("", "")]
    assert names(context, "1990000") == []


def test_doubles_are_found_by_phone_and_by_name_without_one(context, rider):
    first = person(context, "王师傅", rider, "19900000001")
    same_phone = person(context, "王建国", rider, "19900000001")
    no_phone = person(context, "王师傅", rider)
    person(context, "王师傅", rider, "19900000009")
    pairs = context.read(lambda s: likely_doubles(s, [first]))
    assert pairs == sorted([(first, same_phone), (first, no_phone)])


def test_a_month_is_counted_by_the_stations_calendar(context, clock, rider):
    wang = person(context, "王师傅", rider)
    late = Entry(rider, person_id=wang, at=clock() - timedelta(days=30))
    context.write("visit.sign_in", lambda s: sign_in(s, late))
    row = context.read(lambda s: people.person_row(s, wang, now=clock()))
    assert row.month_visits == 0
    assert context.read(lambda s: visit_count(s, wang)) == 1
