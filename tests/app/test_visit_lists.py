"""The register as one list shows at every place what a full scan would."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import catalogue, people
from app.context import act_of
from app.visits import Entry, Filter, correct, listing, page, sign_in, visit_row, void
from app.visits.detail import visit_detail
from app.visits.history import Origin, cursor
from app.visits.listing import CollectedList, SummedList, open_list
from db.base import new_id
from db.models import Import, ImportRow
from tests.conftest import NOON

SHARED = [HealthCheck.function_scoped_fixture]  # the register is only read
SOURCES = ("desk", "card", "paper")


@pytest.fixture(autouse=True)
def short_steps(monkeypatch):
    """Steps so short that a few dozen visits need many of them."""
    monkeypatch.setattr(listing, "SLICE", 5)


@pytest.fixture
def station(context):
    """A register of 40 days with holes, voids and corrections; every filter has something."""
    kinds = [row.id for row in context.read(catalogue.categories)[:3]]
    wang = context.write("people.add", lambda s: people.add(s, name="王师傅", category_id=kinds[0]))
    for n in range(60):
        entry = Entry(
            category_id=kinds[n % 7 % 3],
            person_id=wang if n % 5 == 0 else None,
            services=1 << n % 3,
            at=NOON - timedelta(days=n * 2 // 3 + (n % 4 == 0) * 9, minutes=11 * n),
            source=SOURCES[n % 4 % 3],
        )
        visit = context.write("visit.sign_in", lambda s, e=entry: sign_in(s, e))
        if n % 6 == 0:
            context.write("visit.void", lambda s, v=visit: void(s, v, reason="wrong"))
        if n % 15 == 1:
            changed = Entry(kinds[0], heads=2, at=entry.at)
            context.write(
                "visit.correct", lambda s, v=visit, e=changed: correct(s, v, e, reason="wrong")
            )
    return context, kinds, wang


def complete(context, wanted):
    found = context.read(lambda s: open_list(s, wanted))
    for _ in range(1000):
        if found.is_complete:
            return found
        context.read(found.extend)
    raise AssertionError("never complete")


def filters(kinds, wang):
    days = st.none() | st.integers(0, 60).map(lambda n: NOON.date() - timedelta(days=n))
    return st.builds(
        Filter,
        first_day=days,
        last_day=days,
        category_id=st.none() | st.sampled_from(kinds),
        service=st.sampled_from((0, 1, 2, 4)),
        person_id=st.sampled_from((None, None, wang)),
        source=st.sampled_from(("", *SOURCES, "door")),
    )


@settings(max_examples=120, deadline=None, suppress_health_check=SHARED)
@given(data=st.data())
def test_every_place_holds_the_row_of_a_full_scan(station, data):
    context, kinds, wang = station
    wanted = data.draw(filters(kinds, wang))
    scan = context.read(lambda s: page(s, wanted, size=1000))
    found = complete(context, wanted)
    assert found.count == len(scan)
    first, size = data.draw(st.integers(0, 70)), data.draw(st.integers(1, 20))
    rows = context.read(lambda s: found.rows(s, first, size))
    assert rows == scan[first : first + size]


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
@given(data=st.data())
def test_every_row_is_found_at_its_place(station, data):
    context, kinds, wang = station
    wanted = data.draw(filters(kinds, wang))
    scan = context.read(lambda s: page(s, wanted, size=1000))
    found = complete(context, wanted)
    places = [context.read(lambda s, r=row: found.place_of(s, cursor(r))) for row in scan]
    assert places == list(range(len(scan)))


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
@given(data=st.data())
def test_a_day_is_found_or_the_next_older_one(station, data):
    context, kinds, wang = station
    wanted = data.draw(filters(kinds, wang))
    day = NOON.date() - timedelta(days=data.draw(st.integers(-3, 70)))
    scan = context.read(lambda s: page(s, wanted, size=1000))
    found = complete(context, wanted)
    place = context.read(lambda s: found.place_of_day(s, day))
    older = [at for at, row in enumerate(scan) if row.day <= day]
    assert place == (older[0] if older else max(0, len(scan) - 1))


def test_months_tell_what_is_in_the_list(station):
    context, kinds, _wang = station
    for wanted in (Filter(), Filter(category_id=kinds[0]), Filter(source="card")):
        scan = context.read(lambda s, w=wanted: page(s, w, size=1000))
        found = complete(context, wanted)
        months = [(row.month, row.entries) for row in found.periods()]
        assert months == [
            (month, sum(f"{row.day:%Y-%m}" == month for row in scan))
            for month in dict.fromkeys(f"{row.day:%Y-%m}" for row in scan)
        ]


def test_common_sides_are_reckoned_and_rare_ones_collected(station, monkeypatch):
    context, kinds, wang = station

    def kind(wanted):
        return type(context.read(lambda s: open_list(s, wanted)))

    assert kind(Filter()) is SummedList
    assert kind(Filter(category_id=kinds[0])) is SummedList
    assert kind(Filter(category_id=kinds[0], source="desk")) is CollectedList
    assert kind(Filter(person_id=wang)) is CollectedList
    monkeypatch.setattr(listing, "RARE", 1)
    assert kind(Filter(category_id=kinds[0])) is CollectedList


def test_an_empty_register_has_an_empty_list(context):
    found = context.read(lambda s: open_list(s, Filter()))
    assert (found.count, found.is_complete, found.periods()) == (0, True, [])
    assert context.read(lambda s: found.rows(s, 0, 9)) == []
    assert context.read(lambda s: found.place_of_day(s, date(2025, 11, 1))) == 0


def test_one_step_looks_at_a_bounded_part(station):
    context, kinds, _wang = station
    found = context.read(lambda s: open_list(s, Filter(category_id=kinds[0], source="desk")))
    context.read(found.extend)
    assert not found.is_complete
    assert found.count <= 8


def test_a_corrected_visit_names_what_took_its_place(context):
    rider = context.read(catalogue.categories)[0].id
    first = context.write("visit.sign_in", lambda s: sign_in(s, Entry(rider)))
    second = context.write(
        "visit.correct", lambda s: correct(s, first, Entry(rider, heads=2), reason="wrong")
    )
    was, now = (context.read(lambda s, v=one: visit_detail(s, v)) for one in (first, second))
    assert (was.operation, was.void_operation, was.replaced_by) == (
        "visit.sign_in",
        "visit.correct",
        second,
    )
    assert (now.operation, now.void_operation, now.replaced_by) == ("visit.correct", None, None)
    assert now.visit.replaces_id == first
    assert was.visit == context.read(lambda s: visit_row(s, first))
    assert (was.entered_at, was.operation_source) == (NOON, "desk")


def test_an_imported_visit_tells_its_file_and_row(context):
    rider = context.read(catalogue.categories)[0].id
    visit = context.write("visit.sign_in", lambda s: sign_in(s, Entry(rider, source="import")))
    other = context.write("visit.sign_in", lambda s: sign_in(s, Entry(rider, source="import")))

    def bring_in(session):
        one = Import(
            id=new_id(),
            file_name="来访登记 9 月.xlsx",
            file_digest=bytes(32),
            rows=1,
            added=1,
            already=0,
            refused=0,
            **act_of(session).stamp,
        )
        session.add(one)
        session.flush()
        row = ImportRow(identity=bytes(32), import_id=one.id, visit_id=visit, sheet="9月", row=214)
        session.add(row)

    context.write("import.visits", bring_in)
    rows = {row.id: row.origin for row in context.read(lambda s: page(s, Filter()))}
    assert rows == {visit: Origin("来访登记 9 月.xlsx", "9月", 214), other: None}
