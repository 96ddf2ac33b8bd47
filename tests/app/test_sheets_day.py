"""The day of a sheet may lie ahead."""

from __future__ import annotations

from datetime import date

import pytest

from app.errors import UserError
from app.sheets.day import sheet_day

NEW_YEARS_EVE = date(2025, 12, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", NEW_YEARS_EVE),
        (".", NEW_YEARS_EVE),
        ("0101", date(2026, 1, 1)),
        ("1230", date(2025, 12, 30)),
        ("2026-02-03", date(2026, 2, 3)),
        ("20250101", date(2025, 1, 1)),
    ],
)
def test_day_without_a_year_is_the_nearest(text, day):
    assert sheet_day(text, NEW_YEARS_EVE) == day


def test_last_days_of_december_are_read_backwards_in_january():
    assert sheet_day("1231", date(2026, 1, 2)) == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["1332", "12", "x", "0230", "二月"])
def test_what_is_no_day_is_refused_at_its_field(text):
    with pytest.raises(UserError) as refused:
        sheet_day(text, NEW_YEARS_EVE)
    assert refused.value.field == "day"
