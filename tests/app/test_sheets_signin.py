from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
import zxingcpp
from PIL import Image

from app import codes
from app.codes import Code, Kind
from app.papers.head import StationHead
from app.sheets.signin import NoticeText, SheetForm, SheetPage, signin_sheets
from tests.app.hostile import HOSTILE
from tests.app.pages import images, outline, texts

FORM = SheetForm(
    station=StationHead(name="和平路工会驿站", code="YZ-0117", plate="0117"),
    notice=NoticeText(version=3, text="本站登记来访，只为统计服务人次。姓名、手机可以不填。"),
    categories=("外卖", "快递", "环卫", "网约", "货车", "交警", "建筑"),
    services=("休息", "饮水", "热饭", "充电", "如厕", "用药", "阅读"),
)


def sheets(count: int, first: int = 101, **values) -> list[SheetPage]:
    return [
        SheetPage(
            number=f"P-{serial:06d}",
            code=codes.make(Kind.SIGNIN_SHEET, serial),
            on=date(2025, 11, 22),
            page=place + 1,
            pages=count,
            **values,
        )
        for place, serial in enumerate(range(first, first + count))
    ]


def scanned(image: Image.Image) -> list[Code]:
    return [codes.read(found.text) for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("angle", [0, 2.5, -2.5])
def test_every_code_is_read_back_from_the_page(lang, angle):
    pdf = signin_sheets(sheets(3, first=999_999_999_997), replace(FORM, lang=lang)).pdf
    turned = [image.rotate(angle, expand=True, fillcolor=255) for image in images(pdf, dpi=150)]

    assert [scanned(image) for image in turned] == [
        [Code(Kind.SIGNIN_SHEET, serial)] for serial in range(999_999_999_997, 1_000_000_000_000)
    ]


def test_each_page_is_one_sheet_with_its_own_number():
    pdf = signin_sheets(sheets(2), FORM).pdf
    first, second = texts(pdf)

    assert "P-000101" in first
    assert "第 1 / 2 页" in first
    assert "P-000102" in second
    assert "第 2 / 2 页" in second
    assert outline(pdf) == ["P-000101", "P-000102"]


def test_a_sheet_has_25_rows_and_a_box_for_each_usual_word_and_the_rest():
    (text,) = texts(signin_sheets(sheets(1), FORM).pdf)

    assert all(text.count(word) == 25 for word in (*FORM.categories, *FORM.services))
    assert text.count("其他") == 50
    assert re.findall(r"(?m)^(\d+) :", text) == [str(row) for row in range(1, 26)]


def test_words_beyond_seven_are_left_to_the_rest():
    nine = (*FORM.categories, "保洁", "保安")
    (text,) = texts(signin_sheets(sheets(1), replace(FORM, categories=nine)).pdf)

    assert "建筑" in text
    assert "保洁" not in text
    assert text.count("其他") == 50


def test_a_specimen_has_no_number_and_no_code():
    pdf = signin_sheets(sheets(1), replace(FORM, is_specimen=True)).pdf
    (text,) = texts(pdf)

    assert "样张" in text
    assert "P-000101" not in text
    assert scanned(images(pdf)[0]) == []


def test_a_reprint_says_so_and_keeps_its_number():
    (text,) = texts(signin_sheets(sheets(1, is_reprint=True), FORM).pdf)

    assert "重印" in text
    assert "P-000101" in text


def test_the_version_of_the_notice_is_never_cut():
    notice = NoticeText(version=12, text=FORM.notice.text * 200)
    (text,) = texts(signin_sheets(sheets(1), replace(FORM, notice=notice)).pdf)

    assert "第 12 版，全文见墙上公示。" in text.replace("\n", "")


def test_the_english_sheet_holds_no_chinese_of_its_own():
    form = SheetForm(
        station=StationHead(name="Heping Road", code="YZ-0117", plate="0117"),
        notice=NoticeText(version=1, text="We count visits."),
        categories=("Riders", "Couriers", "Sweepers", "Drivers", "Truckers", "Traffic", "Builders"),
        services=("Rest", "Water", "Meal", "Charge", "Toilet", "Medicine", "Reading"),
        lang="en",
    )
    (text,) = texts(signin_sheets(sheets(1), form).pdf)

    assert not any("\u4e00" <= character <= "\u9fff" for character in text)
    assert text.count("Medicine") == 25
    assert "…" not in text


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_leave_the_sheet_whole(name):
    form = SheetForm(
        station=StationHead(name=name, code=name, plate=name),
        notice=NoticeText(version=3, text=name),
        categories=(name,) * 7,
        services=(name,),
    )
    pdf = signin_sheets(sheets(1), form).pdf

    assert scanned(images(pdf)[0]) == [Code(Kind.SIGNIN_SHEET, 101)]


def test_nothing_leaves_the_paper():
    long = "天津市和平区总工会户外劳动者服务站点" * 6
    form = replace(FORM, station=StationHead(name=long, code="YZ-0117", plate="0117"))
    for image in images(signin_sheets(sheets(1), form).pdf, dpi=72):
        edge = round(10 / 25.4 * 72)
        inner = image.crop((edge, edge, image.width - edge, image.height - edge))
        image.paste(255, (edge, edge, image.width - edge, image.height - edge))
        assert image.getextrema() == (255, 255)
        assert inner.getextrema()[0] < 100
