from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from app.papers.head import StationHead
from app.sheets.register import ROWS, RegisterForm, RegisterRow, register
from tests.app.hostile import HOSTILE
from tests.app.pages import texts

FORM = RegisterForm(
    station=StationHead(name="和平路工会驿站", code="YZ-0117", plate="0117"),
    subtitle="2025-11-01 至 2025-11-30",
    made_on=date(2025, 12, 1),
)
ROW = RegisterRow(
    at="2025-11-21 12:05",
    category="网约车/出租车司机",
    name="王𬭎",
    phone="199****0001",
    heads=2,
    services="休息、饮水",
    source="台前",
    recorder="李站长",
    remark="补录",
)


def test_a_row_is_copied_as_typed():
    (text,) = texts(register([ROW], FORM).pdf)

    for value in (ROW.at, ROW.category, ROW.name, ROW.phone, ROW.services, ROW.recorder):
        assert value in text


@pytest.mark.parametrize("rows", [0, 1, ROWS, ROWS + 1, 3 * ROWS])
def test_every_page_has_its_head_and_says_which_it_is(rows):
    pages = texts(register([ROW] * rows, FORM).pdf)

    assert len(pages) == max(1, -(-rows // ROWS))
    for number, text in enumerate(pages, start=1):
        assert "服务项目" in text
        assert f"第 {number} / {len(pages)} 页" in text


def test_the_sum_leaves_out_what_is_void():
    rows = [ROW, replace(ROW, heads=30), replace(ROW, heads=500, is_void=True)]
    (text,) = texts(register(rows, FORM).pdf)

    assert "共 2 条，32 人次" in text


def test_rows_are_numbered_through():
    pages = texts(register([ROW] * (ROWS + 2), FORM).pdf)

    assert re.findall(r"(?m)^(\d+) 2025", pages[1]) == [str(ROWS + 1), str(ROWS + 2)]


def test_the_english_register_has_english_words():
    (text,) = texts(register([ROW], replace(FORM, lang="en")).pdf)

    assert "Visit register" in text
    assert "Rows 1, visits 2" in text


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_values_are_printed_as_text(value):
    row = RegisterRow(value, value, value, value, 1, value, value, value, value)
    (text,) = texts(register([row, ROW], replace(FORM, subtitle=value[:200])).pdf)

    assert ROW.name in text


def test_a_text_with_percent_signs_does_not_disturb_its_row():
    (text,) = texts(register([replace(ROW, name="%s %d 5%")], FORM).pdf)

    assert "%s %d 5%" in text
