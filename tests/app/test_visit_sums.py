"""Whatever is entered, voided, corrected, brought in or merged: the sums equal a full recount."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy.exc import IntegrityError

from app import catalogue, people
from app import settings as rules
from app.check import check_sums
from app.clock import band_of, business_day, local
from app.context import Actor, Context, Paths, act_of
from app.errors import UserError
from app.permissions import Role
from app.station import set_up, station
from app.visits import Entry, correct, entry, merge, sign_in, totals, void, void_many
from app.visits.totals import Counted, post
from db.base import new_id
from db.engine import open_engine
from db.models import Visit
from db.upgrade import upgrade

NEW_MONTH = datetime(2025, 11, 30, 16, 20, tzinfo=UTC)
"""2025-12-01, 00:20 at the station: a little back lies another day and another month."""
HEADS = st.integers(1, 5)
SERVICES = st.integers(0, 0b10111)
MINUTES = st.sampled_from([0, 5, 9, 30, 400, 1440, 1441, 30 * 1440, 31 * 1440, 45 * 1440])


HEAD = Actor("李", Role.HEAD)
IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (a folder of its own)


@cache
def empty_station() -> bytes:
    """A database with a station and nothing else."""
    with TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        engine = open_engine(paths.database)
        upgrade(engine, lambda: None)
        set_up(Context(engine, paths, HEAD, now=lambda: NEW_MONTH), code="A", name="B", keeper="李")
        engine.dispose()
        return paths.database.read_bytes()


class Register(RuleBasedStateMachine):
    """A station whose keeper does everything in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(dir=IN_MEMORY)
        paths = Paths(Path(self.folder.name))
        paths.database.write_bytes(empty_station())
        self.at = NEW_MONTH
        bare = Context(open_engine(paths.database), paths, HEAD, now=lambda: self.at)
        self.context = bare.acting(station_id=bare.read(station).id)
        self.categories = [row.id for row in self.context.read(catalogue.categories)[:3]]
        self.visits: list[UUID] = []
        self.imports: list[list[UUID]] = []
        self.people: list[UUID] = []
        self.merged: set[UUID] = set()

    @initialize()
    def some_people(self) -> None:
        for name in "王李张":
            self.add_person(name)

    def add_person(self, name: str) -> None:
        values = {"name": name, "category_id": self.categories[0]}
        self.people.append(self.context.write("people.add", lambda s: people.add(s, **values)))

    def try_to(self, operation, action) -> UUID | None:
        """Do it, or be refused: a refusal keeps nothing, and that too is recounted."""
        try:
            return self.context.write(operation, action)
        except UserError:
            return None

    def make(self, data, minutes: int) -> Entry:
        who = data.draw(st.sampled_from([None, *self.people]))
        return Entry(
            category_id=data.draw(st.sampled_from(self.categories)),
            heads=data.draw(HEADS),
            person_id=who,
            services=data.draw(SERVICES),
            at=self.at - timedelta(minutes=minutes),
        )

    @rule(minutes=st.integers(0, 900))
    def time_passes(self, minutes) -> None:
        self.at += timedelta(minutes=minutes)

    @rule(data=st.data(), minutes=MINUTES)
    def enter(self, data, minutes) -> None:
        made = self.make(data, minutes)
        done = self.try_to("visit.sign_in", lambda s: sign_in(s, made))
        if done is not None:
            self.visits.append(done)

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def void_one(self, data) -> None:
        chosen = data.draw(st.sampled_from(self.visits))
        self.try_to("visit.void", lambda s: void(s, chosen, reason="点错"))

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), minutes=MINUTES)
    def correct_one(self, data, minutes) -> None:
        chosen, made = data.draw(st.sampled_from(self.visits)), self.make(data, minutes)
        done = self.try_to("visit.correct", lambda s: correct(s, chosen, made, reason="改"))
        if done is not None:
            self.visits.append(done)

    @rule(data=st.data(), size=st.integers(1, 6), minutes=MINUTES)
    def bring_in(self, data, size, minutes) -> None:
        """Many rows at once, written and counted as an import does."""
        rows = [self.make(data, minutes + data.draw(st.integers(0, 3)) * 1440) for _ in range(size)]
        done = self.context.write("import.visits", lambda s: write_all(s, rows))
        self.visits += done
        self.imports.append(done)

    @precondition(lambda self: self.imports)
    @rule(data=st.data())
    def take_back_an_import(self, data) -> None:
        chosen = data.draw(st.sampled_from(self.imports))
        self.context.write("import.void", lambda s: void_many(s, chosen, reason="导错"))

    @precondition(lambda self: len(self.people) - len(self.merged) > 1)
    @rule(data=st.data())
    def merge_two(self, data) -> None:
        roots = [one for one in self.people if one not in self.merged]
        keep, drop = data.draw(
            st.lists(st.sampled_from(roots), min_size=2, max_size=2, unique=True)
        )
        self.context.write("people.merge", lambda s: merge(s, keep_id=keep, drop_id=drop))
        self.merged.add(drop)

    @rule(name=st.sampled_from(["赵", "钱", "孙"]))
    def new_person(self, name) -> None:
        self.add_person(name)

    @rule(closes=st.sampled_from(["17:00", "20:00"]))
    def change_hours(self, closes) -> None:
        values = {"valid_from": business_day(self.at), "closes": closes}
        self.context.write("settings.set", lambda s: rules.set_rules(s, **values))

    @invariant()
    def sums_equal_a_recount(self) -> None:
        assert self.context.read(check_sums) == []

    def teardown(self) -> None:
        self.context.engine.dispose()
        self.folder.cleanup()


def write_all(session, rows: list[Entry]) -> list[UUID]:
    """Insert and count *rows* in bulk, whatever the ten-minute rule says."""
    made, counted = [], []
    for number, row in enumerate(rows):
        root = row.person_id and people.root_of(session, row.person_id)
        one = Counted(
            day=business_day(row.at),
            at=row.at,
            heads=row.heads,
            person_id=root,
            category_id=row.category_id,
            services=row.services,
            band=band_of(row.at),
            source="import",
            is_extended=local(row.at).hour >= 18,
        )
        values = entry.row_values(one, visit_id=new_id(), day_no=number)
        session.add(Visit(**values, is_late=False, **act_of(session).stamp))
        made.append(values["id"])
        counted.append(one)
    session.flush()
    post(session, counted)
    return made


RUN = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestRegister = Register.TestCase
TestRegister.settings = RUN


def nothing(*_arguments):
    """A step left out."""


def whole_row_named(visit):
    """A named row of n heads counted as n named."""
    return [(d, k, visit.heads if d == "named" else n) for d, k, n in dimensions(visit)]


def without(name):
    return lambda visit: [one for one in dimensions(visit) if one[0] != name]


dimensions = totals.dimensions
merging = import_module("app.visits.merge")
MUTANTS = [
    (totals, "_people", nothing),
    (totals, "_drop", nothing),
    (totals, "_mend_last", nothing),
    (totals, "dimensions", whole_row_named),
    (totals, "dimensions", without("extended")),
    (totals, "dimensions", without("service")),
    (totals, "month_of", lambda day: f"{day + timedelta(days=1):%Y-%m}"),
    (entry, "unpost", nothing),
    (entry, "_rooted", lambda _session, visits: visits),
    (entry, "root_of", lambda _session, person_id: person_id),
    (merging, "_take_months", nothing),
]


@pytest.mark.slow
@pytest.mark.parametrize(("module", "name", "wrong"), MUTANTS)
def test_machine_kills_a_posting_that_is_wrong(monkeypatch, module, name, wrong):
    monkeypatch.setattr(module, name, wrong)
    quick = settings(RUN, max_examples=300, phases=[Phase.generate], derandomize=True)
    with pytest.raises((AssertionError, IntegrityError)):
        run_state_machine_as_test(Register, settings=quick)
