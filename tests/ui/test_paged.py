"""A paged list shows at every place what a full scan would, and reads only where one looks."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.visits import Filter, listing, page
from app.visits.listing import open_list
from tests.ui.registers import filled
from ui.kit import paged
from ui.kit.cells import ROW_LOOK, RowLook
from ui.kit.operations import Operations
from ui.kit.paged import PagedModel
from ui.kit.table import SORT_ROLE, Column

SHARED = [HealthCheck.function_scoped_fixture]  # the register is only read
COLUMNS = (Column("id", lambda row: row.id), Column("n", lambda row: row.heads, right=True))


class Counted:
    """A list of numbers that tells how it was read."""

    def __init__(self, size, step=0):
        self.size, self.step, self.count = size, step, 0 if step else size
        self.reads = []

    @property
    def is_complete(self):
        return self.count >= self.size

    def extend(self, _session):
        self.count = min(self.size, self.count + self.step)

    def rows(self, _session, first, size):
        self.reads.append(first)
        return list(range(first, min(self.count, first + size)))


NUMBER = (Column("n", lambda row: row),)


@pytest.fixture
def operations(qapp, context):
    return Operations(context)


@pytest.fixture
def register(context, monkeypatch):
    monkeypatch.setattr(listing, "SLICE", 3)
    monkeypatch.setattr(paged, "BLOCK", 4)
    monkeypatch.setattr(paged, "KEPT", 3)
    return filled(context)


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
@given(data=st.data())
def test_the_model_shows_what_a_full_scan_shows(qtbot, operations, register, data):
    wanted = data.draw(
        st.builds(
            Filter,
            category_id=st.sampled_from((None, *register.kinds[:5])),
            service=st.sampled_from((0, 1, 2)),
            person_id=st.sampled_from((None, None, register.wang)),
            source=st.sampled_from(("", "desk", "paper", "door")),
        )
    )
    scan = register.context.read(lambda s: page(s, wanted, size=1000))
    model = PagedModel("x", COLUMNS, operations)
    model.set_source(register.context.read(lambda s: open_list(s, wanted)))
    qtbot.waitUntil(lambda: model.source.is_complete)
    assert model.rowCount() == len(scan)
    for place in data.draw(st.lists(st.integers(0, 60), max_size=12)):
        assert model.row_at(place) == (scan[place] if place < len(scan) else None)


def test_a_jump_reads_only_the_block_it_lands_on(operations):
    model, numbers = PagedModel("x", NUMBER, operations), Counted(10_000_000)
    model.set_source(numbers)
    assert model.index(7_654_321, 0).data() == "7654321"
    assert numbers.reads == [7_654_321 // paged.BLOCK * paged.BLOCK]


def test_blocks_are_kept_but_not_for_ever(operations, monkeypatch):
    monkeypatch.setattr(paged, "KEPT", 2)
    model, numbers = PagedModel("x", NUMBER, operations), Counted(1000)
    model.set_source(numbers)
    for place in (0, 1, 100, 200, 0):
        model.row_at(place)
    assert len(numbers.reads) == 4


def test_an_eager_list_grows_until_it_is_whole(qtbot, operations):
    model = PagedModel("x", NUMBER, operations)
    model.set_source(Counted(100, step=30))
    assert model.rowCount() == 30
    with qtbot.waitSignal(model.grown, check_params_cb=None):
        pass
    qtbot.waitUntil(lambda: model.rowCount() == 100)
    assert model.index(99, 0).data() == "99"


def test_a_block_that_was_cut_is_read_again_when_the_list_grows(qtbot, operations):
    model = PagedModel("x", NUMBER, operations)
    model.set_source(Counted(100, step=30))
    assert model.row_at(29) == 29
    qtbot.waitUntil(lambda: model.rowCount() == 100)
    assert model.row_at(31) == 31


def test_a_lazy_list_grows_as_one_scrolls(operations):
    model = PagedModel("x", NUMBER, operations, eager=False)
    model.set_source(Counted(100, step=60))
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 100
    assert not model.canFetchMore(QModelIndex())


def test_reading_again_keeps_the_place_when_nothing_came_or_went(qtbot, operations):
    model = PagedModel("x", NUMBER, operations)
    model.set_source(Counted(50))
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.read_again(Counted(50))
    with qtbot.waitSignal(model.modelReset):
        model.read_again(Counted(51))


def test_the_model_keeps_qts_rules_and_answers_like_a_short_list(operations):
    model = PagedModel("x", NUMBER, operations, look=lambda _row: RowLook.VOID)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_source(Counted(3))
    index = model.index(2, 0)
    assert (index.data(SORT_ROLE), index.data(ROW_LOOK)) == (2, RowLook.VOID)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "n"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.row_at(3) is None
    assert tester.model() is model
