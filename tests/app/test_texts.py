"""Short texts wherever they are typed: kept on one line, or refused with a sentence."""

from __future__ import annotations

import pytest

from app import calendar, catalogue, disclosures, people, station
from app.errors import UserError
from app.texts import one_line
from tests.app.hostile import HOSTILE
from tests.conftest import NOON

DAY = NOON.date()
DOORS = {
    "category": lambda s, text: catalogue.save_category(
        s, None, name=text[:10], short_name="新", name_en=text
    ),
    "service": lambda s, text: catalogue.save_service(
        s, None, name=text[:10], short_name="新", name_en=text
    ),
    "notice": lambda s, text: station.issue_notice(s, text_zh=text, text_en=text),
    "exception": lambda s, text: calendar.set_day(s, day=DAY, planned=True, reason=text),
    "holiday": lambda s, text: calendar.set_holiday(s, day=DAY, is_work=True, name=text),
    "export": lambda s, text: disclosures.log_export(s, what="visits", rows=1, why=text),
}


@pytest.mark.parametrize("door", DOORS)
def test_hostile_text_is_kept_or_refused_in_words(context, door):
    refused = 0
    for text in HOSTILE:
        try:
            context.write("station.init", lambda s, text=text: DOORS[door](s, text))
        except UserError:
            refused += 1
    assert 1 <= refused < len(HOSTILE)


def test_search_for_half_a_character_finds_nobody(context):
    assert context.read(lambda s: people.search(s, "\ud83d", now=NOON)) == []


def test_text_is_one_line_and_no_longer_than_may_be():
    assert one_line("  检修 \n 停水 ", field="reason", most=10) == "检修 停水"
    for text in ("长" * 11, "a\x00b", "\ud83d", " " * 41):
        with pytest.raises(UserError, match=r"station\.long_text"):
            one_line(text, field="reason", most=10)
