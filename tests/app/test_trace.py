"""The trace shows every act and every number shown, whatever is asked of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import catalogue, keepers, people, trace
from app.context import Actor
from app.disclosures import log_export, unmask
from app.permissions import Role
from app.trace import DisclosureList, OperationFilter, actors, masked_name, open_operations
from app.visits import Entry, sign_in, void
from tests.conftest import NOON

SHARED = [HealthCheck.function_scoped_fixture]  # the register is only read
NAMES = ("visit.sign_in", "visit.void", "list.export", "keepers.add")


@pytest.fixture
def acted(context, clock, monkeypatch):
    """Two keepers who acted over three days."""
    monkeypatch.setattr(trace, "SLICE", 4)
    rider = context.read(catalogue.categories)[0].id
    other = context.write("keepers.add", lambda s: keepers.add(s, name="陈", role=Role.MANAGER))
    chen = context.acting(actor=Actor("陈", Role.MANAGER, other))
    for n in range(18):
        who = (context, chen)[n % 3 == 0]
        visit = who.write("visit.sign_in", lambda s: sign_in(s, Entry(rider)))
        if n % 4 == 0:
            who.write("visit.void", lambda s, v=visit: void(s, v, reason="wrong"))
        clock.forward(hours=4)
    chen.write("list.export", lambda s: log_export(s, what="visits", rows=18, why="2025-11"))
    return context


def rows(context, wanted):
    found = context.read(lambda s: open_operations(s, wanted))
    for _ in range(100):
        if found.is_complete:
            return context.read(lambda s: found.rows(s, 0, 1000))
        context.read(found.extend)
    raise AssertionError("never complete")


def test_every_act_stands_in_the_trace_newest_first(acted):
    found = rows(acted, OperationFilter())
    assert [row.seq for row in found] == list(range(len(found), 0, -1))
    assert (found[0].actor, found[0].role, found[0].name, found[0].rows) == (
        "陈", "manager", "list.export", 18,
    )  # fmt: skip
    assert (found[-1].name, found[-1].rows) == ("station.init", None)


def test_a_page_in_the_middle_is_read_alone(acted):
    every = acted.read(lambda s: open_operations(s, OperationFilter()))
    seqs = [row.seq for row in acted.read(lambda s: every.rows(s, 5, 3))]
    assert seqs == [every.count - 5, every.count - 6, every.count - 7]


@settings(max_examples=50, deadline=None, suppress_health_check=SHARED)
@given(
    actor=st.sampled_from(("", "李站长", "陈", "没有这人")),
    name=st.sampled_from(("", *NAMES)),
    day=st.none() | st.integers(-1, 4).map(lambda n: NOON.date() + timedelta(days=n)),
)
def test_filters_find_what_a_full_scan_finds(acted, actor, name, day):
    every = rows(acted, OperationFilter())
    wanted = [
        row
        for row in every
        if actor in ("", row.actor)
        and name in ("", row.name)
        and day in (None, (row.at + timedelta(hours=8)).date())
    ]
    assert rows(acted, OperationFilter(actor, name, day)) == wanted


def test_keepers_can_be_asked_for(acted):
    assert acted.read(actors) == ["李站长", "陈"]


def test_numbers_shown_and_lists_taken_out_are_read_in_parts(acted, monkeypatch):
    monkeypatch.setattr(trace, "PART", 2)
    rider = acted.read(catalogue.categories)[0].id
    values = {"name": "王师傅", "category_id": rider, "phone": "19900000001"}
    wang = acted.write("people.add", lambda s: people.add(s, **values))
    for _ in range(3):
        acted.write("people.unmask", lambda s: unmask(s, wang, why="contact"))
    found = DisclosureList()
    while not found.is_complete:
        acted.read(found.extend)
    assert [(row.kind, row.person) for row in acted.read(lambda s: found.rows(s, 0, 9))] == [
        *[("unmask", "王师傅")] * 3,
        ("export", ""),
    ]


def test_an_auditor_reads_a_name_only_as_far_as_needed():
    assert [masked_name(one) for one in ("王师傅", "王", "")] == ["王**", "王", ""]
