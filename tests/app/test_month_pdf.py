from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
import zxingcpp

from app import codes
from app.reports.figures import (
    BANDS,
    HoursRow,
    MonthFigures,
    ProblemsText,
    StationFigures,
    changes,
    thaw,
)
from app.reports.month_pdf import SECTIONS, month_pdf
from app.words.papers import WORDS
from tests.app.hostile import HOSTILE
from tests.app.months import EXPECTED, STATION, month, nothing_happened, visit_figures
from tests.app.pages import images, outline, texts


def text_of(figures: MonthFigures, lang="zh") -> str:
    return "\n".join(texts(month_pdf(figures, lang=lang).pdf))


def test_the_figures_of_the_month_are_on_its_paper():
    text = text_of(month())

    for count in (*EXPECTED["by_category"].values(), *EXPECTED["by_service"].values()):
        assert str(count) in text
    for words in (
        "2025 年 11 月 服务月报",
        "18.97",
        "↑ 8.3%",
        "550 ÷ 29 天",
        "28,417",
        "闭站后来访（延时）43 人次",
    ):
        assert words in text


def test_each_chapter_is_in_the_outline_and_numbered_through():
    assert outline(month_pdf(month()).pdf) == [
        "一  站点概况",
        "二  来访",
        "三  服务项目",
        "四  问题与打算",
    ]


def test_every_page_says_which_it_is():
    pages = texts(month_pdf(month(problems=ProblemsText(problems="一段话。\n" * 120))).pdf)

    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        assert f"第 {number} / {len(pages)} 页" in text


def test_no_chapter_begins_alone_at_the_foot():
    """Whatever the length of the text before it, a heading has something of its own below it."""
    for lines in range(30):
        figures = month(revision=2, problems=ProblemsText(problems="一段话。\n" * lines, plan="好"))
        figures = replace(figures, changes=changes(month(), figures))
        for text in texts(month_pdf(figures).pdf):
            body = [line for line in text.split("\n") if line.strip()]
            foot = next(at for at, line in enumerate(body) if line.startswith("来访按人次计"))
            above = body[foot - 1]
            assert not above.startswith(("一  ", "二  ", "三  ", "四  ", "五  ", "4.1", "4.2"))


def test_a_closed_month_carries_its_code():
    (first, *_) = images(month_pdf(month()).pdf)

    (found,) = zxingcpp.read_barcodes(first)
    assert codes.read(found.text).serial == 202_511_001


def test_a_month_not_closed_says_draft():
    assert "未定稿" in text_of(month(is_closed=False))
    assert "未定稿" not in text_of(month())


def test_a_stored_month_prints_the_same_bytes():
    figures = month()

    assert month_pdf(thaw(figures.freeze())).pdf == month_pdf(figures).pdf


def test_a_second_revision_lists_what_changed():
    days = {**EXPECTED["by_day"], "2025-11-18": 7}
    new = month(revision=2, visits=visit_figures(total=557, open_days=30, by_day=days))
    text = text_of(replace(new, changes=changes(month(), new)))

    assert "五 与第 1 稿的不同" in text.replace("  ", " ")
    assert "2025-11-18 0 7 +7" in text
    assert "来访人次 550 557 +7" in text


def test_a_second_revision_without_a_difference_says_so():
    assert "数字与第 1 稿相同。" in text_of(month(revision=2))


def test_a_month_without_visits_prints():
    text = text_of(month(month="2026-02", visits=nothing_happened(), problems=ProblemsText()))

    assert "0.00" in text
    assert "nan" not in text.lower()


def test_small_categories_are_added_up_so_that_the_sum_agrees():
    many = {f"类别{number:02d}": number + 1 for number in range(20)}
    text = text_of(month(visits=visit_figures(total=210, by_category=many)))

    assert f"其余 9 类 {sum(range(1, 10))} 21.4%" in text


def test_unknown_times_have_their_own_bar():
    bands = {**EXPECTED["by_band"], BANDS[-1]: 77}

    assert "77" in text_of(month(visits=visit_figures(by_band=bands)))
    assert "未记录" in text_of(month(visits=visit_figures(by_band=bands)))
    assert "未记录" not in text_of(month())


def test_hours_that_changed_within_the_month_are_all_told():
    hours = (
        HoursRow(opens=time(8), closes=time(18)),
        HoursRow(opens=time(7, 30), closes=time(20), from_on=date(2025, 11, 15)),
    )
    text = text_of(month(station=replace(STATION, hours=hours)))

    assert "08:00–18:00；11-15 起 07:30–20:00" in text


def test_a_day_marked_open_without_visits_is_not_shown_as_closed():
    text = text_of(month())
    open_day = text_of(month(visits=visit_figures(marked_open_on=(date(2025, 11, 18),))))

    assert "18 –" in text
    assert "18 0" in open_day


def test_the_english_month_holds_no_chinese_of_its_own():
    words = [*EXPECTED["by_category"], *EXPECTED["by_service"], "驿站", "新建", "共建单位代管"]
    station = replace(STATION, name="Heping", host_unit="Office", keeper="Li", facilities=())
    figures = month(
        station=station,
        english={word: f"word{number}" for number, word in enumerate(words)},
        problems=ProblemsText(),
        revision=2,
    )
    text = text_of(replace(figures, changes=changes(month(), figures)), lang="en")

    assert "Month report, November 2025" in text
    assert not any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_large_numbers_and_long_names_are_not_cut(lang):
    long = "天津市和平区总工会户外劳动者服务站点和平路与解放北路交口联合共建工会爱心驿站第一分站"
    visits = visit_figures(
        total=987_654,
        cumulative_total=123_456_789,
        opening_total=113_580_246,
        year_to_date=98_765_432,
        named=493_826,
        anonymous=493_828,
    )
    text = text_of(month(station=replace(STATION, name=long, host_unit=long), visits=visits), lang)

    for number in ("987,654", "123,456,789", "113,580,246", "98,765,432", "493,828"):
        assert number in text
    assert "".join(text.split()).count(long) >= 2


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_printed_as_text(value):
    station = StationFigures(
        code=value,
        name=value,
        plate=value,
        kind=value,
        run_mode=value,
        host_unit=value,
        keeper=value,
        facilities=(value, value),
    )
    visits = visit_figures(by_category={value: 550}, by_service={value: 3})
    problems = ProblemsText(problems=value[:20_000], plan=value[:20_000])
    printed = month_pdf(month(station=station, visits=visits, problems=problems))

    assert "550" in texts(printed.pdf)[0]


def test_every_section_speaks_both_languages():
    assert all(zh and en for zh, en in WORDS.values())
    assert len(SECTIONS) == len({section.__name__ for section in SECTIONS})
