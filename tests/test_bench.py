"""What the bench measures on keeps the program's rules, and a break of them is found."""

from __future__ import annotations

from contextlib import closing

import pytest

from app.context import Paths
from db.engine import connect
from tests.bench import data, made_up
from tests.bench.line import BenchLine, interleaved, percentile
from tests.bench.verify import BadDataError, verify

SMALL = data.Size(visits=4_000, people=300, days=2_000)


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "KEPT", tmp_path)
    return data.built(SMALL, lambda _words: None)


def test_built_data_is_whole_and_built_once(kept):
    told = []
    assert data.built(SMALL, told.append) == kept
    assert told == []


def test_a_sum_that_is_wrong_is_found(kept):
    with closing(connect(Paths(kept).database)) as database:
        database.execute(
            "UPDATE visit_day_totals SET heads = heads + 1 WHERE day = ? AND dimension = 'total'",
            (made_up.LAST_DAY.isoformat(),),
        )
    with pytest.raises(BadDataError, match="2025-11-21"):
        verify(kept)


def test_nobody_made_up_comes_twice_within_ten_minutes():
    last = {}
    for visit in made_up.visits(count=3_000, days=2, people=50, categories=13):
        if visit.person is not None:
            assert visit.at_ms - last.get(visit.person, 0) >= made_up.REPEAT_MS
            last[visit.person] = visit.at_ms


def test_the_median_ratio_is_taken_round_by_round():
    ours, theirs = iter([3.0, 1.0, 8.0]), iter([1.0, 1.0, 4.0])
    assert interleaved(lambda: next(ours), lambda: next(theirs), rounds=3) == 2


@pytest.mark.parametrize(
    ("line", "found", "holds"),
    [
        (BenchLine("at most", 2, float), 2.0, True),
        (BenchLine("at most", 2, float), 2.01, False),
        (BenchLine("at least", 0.9, float, at_least=True), 0.89, False),
        (BenchLine("exactly", 1, float, exactly=True), 1.02, False),
    ],
)
def test_a_line_holds_up_to_its_limit(line, found, holds):
    assert line.holds(found) is holds


def test_the_99th_percentile_leaves_one_of_a_hundred_above():
    assert percentile(range(1, 101), 0.99) == 100
    assert percentile(range(1, 102), 0.5) == 51
