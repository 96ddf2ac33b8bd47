from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reports.figures import ChangeRow, changes, days_of, percent, ratio, thaw
from tests.app.months import EXPECTED, month, nothing_happened, visit_figures


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6), st.integers(0, 3))
def test_ratios_are_rounded_half_up_from_the_raw_counts(part, whole, digits):
    exact = abs(Fraction(part, whole))
    found = ratio(part, whole, digits=digits)

    half = Fraction(1, 2 * 10**digits)
    assert -half < exact - abs(Fraction(found)) <= half - Fraction(1, 10**12) or (
        exact - abs(Fraction(found)) == -half
    )
    assert found == 0 or (found > 0) == (part > 0)
    assert -found.as_tuple().exponent == digits


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(1, 8, "12.5"), (1, 16, "6.3"), (1, 3, "33.3"), (1, 2000, "0.1"), (-1, 16, "-6.3")],
)
def test_percents_have_one_decimal(part, whole, expected):
    assert percent(part, whole) == Decimal(expected)


def test_the_mean_is_the_registers():
    assert float(visit_figures().daily_mean) == EXPECTED["daily_mean"]


def test_a_closed_station_has_a_mean_of_nothing():
    assert nothing_happened().daily_mean == Decimal("0.00")


@pytest.mark.parametrize(("before", "expected"), [(508, 8.3), (None, None), (0, None)])
def test_month_on_month_needs_a_month_before(before, expected):
    figures = month(visits=visit_figures(previous_total=before)).to_json()

    assert figures["visits"]["month_on_month_percent"] == expected
    assert figures["visits"]["previous_total"] == before


def test_json_has_the_keys_that_were_asked_for_in_their_order():
    figures = month().to_json()

    assert list(figures) == ["month", "revision", "visits"]
    assert " ".join(figures["visits"]) == (
        "total named anonymous distinct_people open_days planned_open_days daily_mean "
        "previous_total month_on_month_percent extended by_category by_band by_service by_day"
    )
    assert json.loads(json.dumps(figures, ensure_ascii=False)) == figures


def test_a_frozen_month_thaws_to_itself():
    figures = month(changes=(ChangeRow(part="by_day", name="2025-11-03", before=0, after=5),))

    assert thaw(figures.freeze()) == figures


def test_a_month_frozen_by_an_older_program_takes_defaults():
    stored = json.loads(month().freeze())
    for later in ("changes", "english", "repeat_minutes"):
        del stored[later]

    assert thaw(json.dumps(stored)) == month()


def test_a_month_frozen_by_a_newer_program_can_be_read():
    stored = json.loads(month().freeze()) | {"stock": {"batches": 3}}

    assert thaw(json.dumps(stored)) == month()


def test_changes_name_each_figure_that_differs():
    old = month()
    days = {**old.visits.by_day, "2025-11-18": 7}
    bands = {**old.visits.by_band, "09-12": 133}
    visits = replace(old.visits, total=557, open_days=30, by_day=days, by_band=bands)
    new = month(visits=visits, problems=replace(old.problems, plan="另作打算"))

    assert changes(old, new) == (
        ChangeRow(part="total", before=550, after=557),
        ChangeRow(part="open_days", before=29, after=30),
        ChangeRow(part="by_band", name="09-12", before=126, after=133),
        ChangeRow(part="by_day", name="2025-11-18", before=0, after=7),
        ChangeRow(part="plan"),
    )


def test_the_same_month_has_no_changes():
    assert changes(month(), month(revision=2)) == ()


def test_february_knows_leap_years():
    assert len(days_of("2028-02")) == 29
