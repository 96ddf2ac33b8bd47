"""Finding people while the name is typed, against the bare driver reading the same candidates."""

from __future__ import annotations

from functools import partial

from app.clock import business_day, month_of
from app.people import CANDIDATES, search
from tests.bench.ground import Ground
from tests.bench.line import BenchLine, Ratio, interleaved, percentile, timed
from tests.bench.made_up import LAST_AT

TYPED = (
    "wangwei",
    "zhangjie",
    "lxm",
    "cgq",
    "shizixuan",
    "李娜",
    "陈建国",
    "yang",
    "1990004",
    "0731",
    "w",
)
MOST = 8
CANDIDATES_IN_ORDER = """
    SELECT p.id, p.name, p.phone, p.category_id, c.short_name, p.employer, min(k.key),
           (SELECT visits FROM person_months m WHERE m.person_id = p.id AND m.month = :month),
           (SELECT max(last_at) FROM person_months m WHERE m.person_id = p.id AND visits > 0) AS at
    FROM (SELECT key, person_id FROM person_keys WHERE key >= :low AND key < :high
          ORDER BY key LIMIT :candidates) k
    JOIN people p ON p.id = k.person_id JOIN categories c ON c.id = p.category_id
    GROUP BY p.id ORDER BY at DESC NULLS LAST, p.id DESC LIMIT :most
"""


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    return [
        BenchLine("search at every keystroke p99, x bare driver", 2, partial(search_ratio, ground))
    ]


def search_ratio(ground: Ground) -> Ratio:
    """``people.search`` after every key of names, initials, characters and phones.

    The driver reads and orders the same candidates by one statement written by hand, and fetches
    the same rows; keys are folded and rows made only by ours.
    """
    keystrokes = [word[:end] for word in TYPED for end in range(1, len(word) + 1)]
    month = month_of(business_day(LAST_AT))

    def ours(typed: str) -> object:
        return ground.desk.read(lambda s: search(s, typed, now=LAST_AT, most=MOST))

    def theirs(typed: str) -> object:
        values = {"low": typed, "high": typed + "\U0010ffff", "month": month, "most": MOST}
        return ground.driver.execute(
            CANDIDATES_IN_ORDER, values | {"candidates": CANDIDATES}
        ).fetchall()

    def slowest(act: object) -> float:
        assert callable(act)
        return percentile([timed(partial(act, typed)) for typed in keystrokes * 3], 0.99)

    slowest(ours), slowest(theirs)
    return interleaved(lambda: slowest(ours), lambda: slowest(theirs))
