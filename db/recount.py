"""Count everything again from the rows themselves: what the kept sums must equal.

Raw SQLite on a bare or SQLAlchemy cursor: each query reads the register once, in order.
"""

# ruff: noqa: S608  (queries are made of constants of this module)
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

Sums = dict[tuple[str, str, str], tuple[int, int]]
"""(day or month, dimension, key) -> (heads standing, rows ever written)."""
Rows = Iterable[Any]

_FROM = "FROM visits v LEFT JOIN visit_voids x ON x.visit_id = v.id"
_STANDS = "x.visit_id IS NULL"
_GROUPED = (
    ("total", "''", "v.heads", "1"),
    ("category", "lower(hex(v.category_id))", "v.heads", "1"),
    ("band", "v.band", "v.heads", "1"),
    ("source", "v.source", "v.heads", "1"),
    ("named", "''", "1", "v.person_id IS NOT NULL"),
    ("extended", "''", "v.heads", "v.is_extended"),
)
_SERVICES = f"""
    SELECT v.day, v.services, sum(v.heads * ({_STANDS})), count(*)
    {_FROM} WHERE v.services <> 0 GROUP BY v.day, v.services
"""
_NUMBERS = "SELECT day, sum(heads) FROM visits GROUP BY day"
_COUNTED = f"""
    WITH counted (person, month, visits, last_at) AS MATERIALIZED (
        SELECT coalesce(p.merged_into_id, p.id), substr(v.day, 1, 7),
               sum({_STANDS}), max(CASE WHEN {_STANDS} THEN v.at END)
        {_FROM} JOIN people p ON p.id = v.person_id
        GROUP BY 1, 2)
"""
_UNLIKE = f"""
    {_COUNTED}
    SELECT hex(c.person), c.month, coalesce(k.visits, 0), c.visits FROM counted c
    LEFT JOIN person_months k ON k.person_id = c.person AND k.month = c.month
    WHERE coalesce(k.visits, 0) <> c.visits OR (c.visits > 0 AND k.last_at IS NOT c.last_at)
    UNION ALL
    SELECT hex(k.person_id), k.month, k.visits, 0 FROM person_months k
    LEFT JOIN counted c ON c.person = k.person_id AND c.month = k.month
    WHERE k.visits <> 0 AND c.person IS NULL
    LIMIT ?
"""
_DISTINCT = f"{_COUNTED} SELECT month, count(*) FROM counted WHERE visits > 0 GROUP BY month"
HOUR = "((v.at / 1000 + 28800) % 86400) / 3600"
BAND = f"""
    CASE WHEN {HOUR} < 9 THEN '<09' WHEN {HOUR} < 12 THEN '09-12' WHEN {HOUR} < 14 THEN '12-14'
         WHEN {HOUR} < 18 THEN '14-18' ELSE '>=18' END
"""


def day_sums(cursor: Any) -> Sums:
    """Every sum of every day, counted from the visits."""
    found: Sums = {}
    for dimension, key, heads, where in _GROUPED:
        query = f"""
            SELECT v.day, {key}, sum(({heads}) * ({_STANDS})), count(*)
            {_FROM} WHERE {where} GROUP BY v.day, {key}
        """
        for day, value, standing, entries in cursor.execute(query).fetchall():
            found[day, dimension, value] = (standing, entries)
    found |= _service_sums(cursor.execute(_SERVICES).fetchall())
    for day, heads in cursor.execute(_NUMBERS).fetchall():
        found[day, "number", ""] = (heads, 0)
    return found


def _service_sums(rows: Rows) -> Sums:
    """Sums by service from sums by set of services: a set has a bit for each."""
    heads: Counter[tuple[str, str, str]] = Counter()
    entries: Counter[tuple[str, str, str]] = Counter()
    for day, services, standing, count in rows:
        for bit in range(services.bit_length()):
            if services >> bit & 1:
                heads[day, "service", str(bit)] += standing
                entries[day, "service", str(bit)] += count
    return {place: (heads[place], count) for place, count in entries.items()}


def month_sums(cursor: Any, days: Sums) -> Sums:
    """Every sum of every month: of the counted *days*, and distinct people from the visits."""
    heads: Counter[tuple[str, str, str]] = Counter()
    entries: Counter[tuple[str, str, str]] = Counter()
    for (day, dimension, key), (standing, count) in days.items():
        if dimension != "number":
            heads[day[:7], dimension, key] += standing
            entries[day[:7], dimension, key] += count
    for month, people in cursor.execute(_DISTINCT).fetchall():
        heads[month, "people", ""] = people
    return {place: (count, entries[place]) for place, count in heads.items()}


def unlike_person_months(cursor: Any, most: int) -> Rows:
    """(person, month, kept, counted) where the kept row of a person's month is not as counted.

    Merged people are counted as one; equal counts appear when the last instant differs.
    """
    return list(cursor.execute(_UNLIKE, (most,)).fetchall())


def kept_sums(cursor: Any, table: str) -> Sums:
    """The sums as kept in ``visit_day_totals`` or ``visit_month_totals``."""
    period = {"visit_day_totals": "day", "visit_month_totals": "month"}[table]
    query = f"SELECT {period}, dimension, key, heads, entries FROM {table}"
    return {tuple(row[:3]): (row[3], row[4]) for row in cursor.execute(query).fetchall()}
