"""Whole registers: exact figures, other layouts, what is carried, refused, ignored and reported."""

# ruff: noqa: DTZ001  (spreadsheets know no zones)

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime, time

import pytest

from app.clock import NO_TIME, band_of, instant
from app.registers.cells import load
from app.registers.headings import KINDS
from app.registers.reading import BLANK_WORD
from app.words import say
from tests.app.register_files import (
    CATEGORIES,
    CATEGORY_NAMES,
    DATA,
    HEAD,
    SERVICE_NAMES,
    SERVICES,
    codes,
    read,
    table,
    workbook,
)

DAY = date(2025, 10, 3)
TITLE = ["工会户外劳动者服务站点来访登记表（2025年）"]


def row(day="", at="", **cells):
    told = {"time": at, "category": "外卖员"} | cells
    return [day, *(told.get(kind, "") for kind in KINDS[1:])]


def told(rows, tmp_path, **options):
    return read(table(tmp_path / "a.csv", rows), **options)


def days(reading):
    return [found.on.isoformat() for found in reading.rows]


def figures(reading):
    """What the shared registers are expected to give, counted from the rows alone."""
    named = [found for found in reading.rows if found.name]
    counted = {"by_category": Counter(), "by_band": Counter(), "by_service": Counter()}
    for found in reading.rows:
        band = band_of(instant(found.on, found.at)) if found.at else NO_TIME
        counted["by_category"][CATEGORY_NAMES[found.category]] += found.heads
        counted["by_band"][band] += found.heads
        for service in found.services:
            counted["by_service"][SERVICE_NAMES[service]] += found.heads
    return {
        "rows": len(reading.rows),
        "visits": reading.heads,
        "open_days": len(reading.by_day),
        "daily_mean": round(reading.heads / len(reading.by_day), 2),
        "named_visits": len(named),
        "distinct_people": len({(found.name, found.phone) for found in named}),
        "by_day": {day.isoformat(): heads for day, heads in reading.by_day.items()},
        **{name: dict(counter) for name, counter in counted.items()},
    }


@pytest.mark.parametrize(
    "name", ["register-2025-10.csv", "register-2025-11.xlsx", "register-2025-10.xls"]
)
def test_shared_register_gives_exactly_its_figures(name):
    reading = read(DATA / name)
    expected = (DATA / name).with_suffix(".expected.json").read_text("utf-8")
    assert figures(reading) == json.loads(expected)
    assert (reading.refused, reading.words, reading.notices) == ((), (), ())


def test_reordered_and_renamed_columns_read_the_same(tmp_path):
    rows = [
        ["某某街道驿站"],
        ["二〇二五年十月", "", "", "天气：晴"],
        [],
        ["序号", "工种", "人 数", "手机号码", "来访人姓名（可不填）", "来站时间", "登记日期",
         "签字", "享受服务", "是否会员"],
        [1, "骑手", "2人", "19900001234", "李四", "9点半", "3日", "李四", "喝水", "是"],
        [2, "环卫", "", "", "", "", "", "", "", ""],
        [3, "", "", "", "", "", "", "", "", ""],
    ]  # fmt: skip
    reading = told(rows, tmp_path)
    assert not reading.refused
    first, second = reading.rows
    assert (first.on, first.at, first.name, first.phone, first.heads) == (
        DAY, time(9, 30), "李四", "19900001234", 2,
    )  # fmt: skip
    assert first.services == (SERVICES["饮水"],)
    assert (second.on, second.at, second.name, second.heads) == (DAY, None, "", 1)
    assert (first.row, second.row) == (5, 6)
    assert [column.kind for column in reading.columns] == [
        "", "category", "heads", "phone", "name", "time", "date", "", "services", "",
    ]  # fmt: skip
    assert reading.sheets[0].titles == 2


def test_headings_on_two_lines_are_one(tmp_path):
    rows = [
        ["日期", "到站时间", "来访人员信息", "", "服务内容"],
        ["", "", "姓名", "工种", ""],
        ["2025-10-03", "9:00", "李四", "骑手", "休息"],
    ]
    reading = told(rows, tmp_path)
    assert [(found.name, found.at) for found in reading.rows] == [("李四", time(9))]
    assert [column.heading for column in reading.columns] == [
        "日期",
        "到站时间",
        "姓名",
        "工种",
        "服务内容",
    ]


def test_headings_may_change_in_the_middle(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03", name="李四"),
        ["姓名", "类别", "日期"],
        ["张三", "环卫", "2025-10-04"],
    ]
    assert [found.name for found in told(rows, tmp_path).rows] == ["李四", "张三"]


@pytest.mark.parametrize(
    "names", [["2025-10-03", "2025-10-04"], ["10月3日", "10月4日"], ["10.3", "10.4"]]
)
def test_one_sheet_for_each_day_takes_the_day_from_its_name(tmp_path, names):
    head = ["时间", "姓名", "类别"]
    sheets = {name: [TITLE, head, ["9:00", f"客{n}", "骑手"]] for n, name in enumerate(names)}
    reading = read(workbook(tmp_path / "a.xlsx", sheets))
    assert days(reading) == ["2025-10-03", "2025-10-04"]


def test_one_sheet_for_each_day_takes_the_day_from_its_title(tmp_path):
    head, visit = ["时间", "姓名", "类别"], ["9:00", "李四", "骑手"]
    sheets = {
        "Sheet1": [["来访登记表"], ["日期：2025年10月3日", "", "天气：晴"], head, visit],
        "Sheet2": [["来访登记表"], ["日期：2025年10月4日", "", "天气：阴"], head, visit],
        "Sheet3": [],
    }
    assert days(read(workbook(tmp_path / "a.xlsx", sheets))) == ["2025-10-03", "2025-10-04"]


def test_sheets_named_by_bare_days_lean_on_the_month_of_the_title(tmp_path):
    rows = [["2025年10月登记表"], ["时间", "姓名", "类别"], ["9:00", "李四", "骑手"]]
    assert days(read(workbook(tmp_path / "a.xlsx", {"3": rows, "04": rows}))) == [
        "2025-10-03", "2025-10-04",
    ]  # fmt: skip


def test_title_and_sheet_name_of_different_days_refuse_the_rows(tmp_path):
    rows = [["2025年10月4日登记表"], ["时间", "姓名", "类别"], ["9:00", "李四", "骑手"]]
    reading = read(workbook(tmp_path / "a.xlsx", {"10月3日": rows}))
    assert codes(reading) == [(3, "date", "date_disagree")]


def test_day_blocks_with_their_own_titles(tmp_path):
    head, visit = ["时间", "姓名", "类别"], ["9:00", "李四", "骑手"]
    rows = [["2025年10月3日"], head, visit, [], ["2025年10月4日"], head, visit, visit]
    assert days(told(rows, tmp_path)) == ["2025-10-03", "2025-10-04", "2025-10-04"]


def test_date_rows_head_the_rows_below_them(tmp_path):
    rows = [HEAD, ["2025-10-03"], row(), ["10月4日"], row(), row()]
    assert days(told(rows, tmp_path)) == ["2025-10-03", "2025-10-04", "2025-10-04"]


def test_date_is_carried_down_and_blank_lines_are_skipped(tmp_path):
    rows = [HEAD, row("2025-10-03"), [], ["", " ", ""], row(), row("〃"), row("同上")]
    assert days(told(rows, tmp_path)) == ["2025-10-03"] * 4


def test_date_that_cannot_be_read_is_not_replaced_by_the_one_above_it(tmp_path):
    rows = [HEAD, row("2025-10-03"), row("十三月五日"), row(), row("2025-10-05"), row()]
    reading = told(rows, tmp_path)
    assert days(reading) == ["2025-10-03", "2025-10-05", "2025-10-05"]
    assert codes(reading) == [(3, "date", "month_unknown"), (4, "date", "date_above")]


def test_no_date_anywhere_is_refused(tmp_path):
    assert codes(told([HEAD, row()], tmp_path)) == [(2, "date", "date_missing")]


def test_row_under_a_total_needs_its_own_date(tmp_path):
    rows = [HEAD, row("2025-10-03"), row("合计", category="", heads="1"), row()]
    assert codes(told(rows, tmp_path)) == [(4, "date", "date_after_total")]


def test_date_and_time_in_one_cell(tmp_path):
    rows = [
        ["来访时间", "姓名", "类别"],
        ["2025-10-03 09:35", "李四", "骑手"],
        ["10:05", "王五", "骑手"],
    ]
    reading = told(rows, tmp_path)
    assert [(found.on, found.at) for found in reading.rows] == [
        (DAY, time(9, 35)),
        (DAY, time(10, 5)),
    ]


def test_spreadsheet_instants_tell_date_and_time(tmp_path):
    rows = [["登记日期", "类别"], [datetime(2025, 10, 3, 9, 35), "骑手"], [DAY, "骑手"]]
    reading = read(workbook(tmp_path / "a.xlsx", {"x": rows}))
    assert [(found.on, found.at) for found in reading.rows] == [(DAY, time(9, 35)), (DAY, None)]


def test_time_of_another_day_than_its_row_is_refused(tmp_path):
    rows = [["日期", "时间", "类别"], [DAY, datetime(2025, 10, 4, 9, 35), "骑手"]]
    assert codes(read(workbook(tmp_path / "a.xlsx", {"x": rows}))) == [
        (2, "time", "time_other_day")
    ]


def test_year_comes_from_the_user_title_name_or_other_dates(tmp_path):
    bare = [HEAD, row("10月3日")]
    assert codes(told(bare, tmp_path)) == [(2, "date", "date_no_year")]
    assert days(told(bare, tmp_path, year=2024)) == ["2024-10-03"]
    assert days(told([TITLE, *bare], tmp_path)) == ["2025-10-03"]
    assert days(told([*bare, row("2025-10-04")], tmp_path)) == ["2025-10-03", "2025-10-04"]
    assert days(read(workbook(tmp_path / "a.xlsx", {"2025年": bare}))) == ["2025-10-03"]


def test_years_that_disagree_refuse_a_date_without_one(tmp_path):
    rows = [TITLE, HEAD, row("2024-12-31"), row("1月1日"), row("2025-01-02")]
    assert codes(told(rows, tmp_path)) == [(4, "date", "date_years")]
    assert days(told(rows, tmp_path, year=2025))[1] == "2025-01-01"


def test_year_of_the_row_wins_over_the_users(tmp_path):
    assert days(told([HEAD, row("2025-10-03")], tmp_path, year=2024)) == ["2025-10-03"]


def test_one_mistyped_future_year_does_not_unsettle_the_others(tmp_path):
    reading = told([TITLE, HEAD, row("10月3日"), row("2052-10-04")], tmp_path)
    assert days(reading) == ["2025-10-03"]
    assert codes(reading) == [(4, "date", "date_future")]


def test_tomorrow_is_refused_and_today_is_not(tmp_path):
    rows = [HEAD, row("2025-10-03"), row("2025-10-04")]
    reading = told(rows, tmp_path, today=DAY)
    assert days(reading) == ["2025-10-03"]
    assert codes(reading) == [(3, "date", "date_future")]


def test_every_bad_cell_of_a_row_is_named_with_its_heading_and_value(tmp_path):
    rows = [HEAD, row("13月5日", "25:40", name="王五", phone="1380000", heads="−3 人")]
    cells = told(rows, tmp_path).refused
    assert [(cell.column, cell.value) for cell in cells] == [
        ("日期", "13月5日"), ("到站时间", "25:40"), ("联系电话", "1380000"), ("人数", "−3 人"),
    ]  # fmt: skip


def test_unknown_words_wait_to_be_settled(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03", category="跑腿小哥"),
        row(category="跑腿小哥", services="饮水 下棋"),
        row(at="9:00", category=""),
        row(phone="138"),
    ]
    reading = told(rows, tmp_path)
    assert [(word.kind, word.word, word.rows) for word in reading.words] == [
        ("category", "跑腿小哥", 2), ("service", "下棋", 1), ("category", BLANK_WORD, 1),
    ]  # fmt: skip
    assert (len(reading.rows), reading.waiting_rows, reading.refused_rows) == (0, 3, 1)
    settled = CATEGORIES | {"跑腿小哥": CATEGORIES["骑手"], BLANK_WORD: CATEGORIES["其他"]}
    again = told(rows, tmp_path, categories=settled, services=SERVICES | {"下棋": SERVICES["阅读"]})
    assert (len(again.rows), again.waiting_rows) == (3, 0)


def test_settling_a_word_otherwise_leaves_the_row_the_same(tmp_path):
    rows = [HEAD, row("2025-10-03", category="跑腿小哥")]
    first, second = (
        told(rows, tmp_path, categories=CATEGORIES | {"跑腿小哥": CATEGORIES[word]})
        for word in ("骑手", "快递")
    )
    assert first.rows[0].identity == second.rows[0].identity


def test_ditto_marks_repeat_the_cell_above(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03", "9:00", name="李四", category="环卫"),
        row("〃", "9:05", name="同上", category="同上"),
    ]
    second = told(rows, tmp_path).rows[1]
    assert (second.name, CATEGORY_NAMES[second.category]) == ("李四", "环卫工")


def test_equal_rows_of_a_day_are_told_apart_and_stay_the_same_in_a_longer_file(tmp_path):
    short = [HEAD, row("2025-10-03"), row(), row("2025-10-04")]
    long = [TITLE, HEAD, row("10月3日"), row(), row(), row("2025-10-04", heads="1人")]
    first, second = (
        [found.identity for found in told(rows, tmp_path).rows] for rows in (short, long)
    )
    assert len(set(first)) == 3
    assert set(first) < set(second)


def test_identity_does_not_depend_on_the_kind_of_file(tmp_path):
    one, other = (read(DATA / f"register-2025-10.{kind}") for kind in ("csv", "xls"))
    assert [found.identity for found in one.rows] == [found.identity for found in other.rows]


@pytest.mark.parametrize(
    ("label", "heads", "told_total"),
    [("合计", "4", "4"), ("合 计：", "4人", "4人"), ("本日合计", "2", "2"), ("合计4人", "", "4"),
     ("10月3日合计", "4", "4"), ("小计", "4", "4"), ("总计", "4", "4")],
)  # fmt: skip
def test_total_that_disagrees_is_reported_with_its_day(tmp_path, label, heads, told_total):
    rows = [HEAD, row("2025-10-03", heads="2"), row(), row(label, category="", heads=heads)]
    reading = told(rows, tmp_path)
    assert not reading.refused
    assert [(note.row, note.values) for note in reading.notices] == [
        (4, {"day": "2025-10-03", "told": told_total, "counted": 3}),
    ]


def test_totals_that_agree_are_not_reported(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03", heads="2"), row(), row(category="合计", heads="3"),
        row("2025-10-04"), row("小计", category="", heads="1"),
        row("合计", category="", heads="4"), row("本页合计", category="", heads="77"),
    ]  # fmt: skip
    assert told(rows, tmp_path).notices == ()


def test_one_total_under_all_days_sums_the_sheet(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03", heads="2"),
        row("2025-10-04"),
        row("合计", category="", heads="3"),
    ]
    assert told(rows, tmp_path).notices == ()


def test_total_counts_rows_that_are_refused_for_another_cell(tmp_path):
    rows = [HEAD, row("2025-10-03", phone="138"), row(), row("合计", category="", heads="2")]
    assert told(rows, tmp_path).notices == ()


def test_foot_notes_are_skipped(tmp_path):
    rows = [
        HEAD,
        row("2025-10-03"),
        ["制表人：李四", "", "", "审核：王五"],
        ["注：人数为空按 1 人计"],
        ["第 1 页 共 2 页"],
    ]
    reading = told(rows, tmp_path)
    assert (len(reading.rows), reading.refused, reading.sheets[0].titles) == (1, (), 3)


def test_columns_named_by_the_user_win(tmp_path):
    rows = [["甲", "乙", "丙", "备注"], ["2025-10-03", "骑手", "李四", "x"]]
    assert not told(rows, tmp_path).is_understood
    assert [column.heading for column in told(rows, tmp_path).columns] == ["甲", "乙", "丙", "备注"]
    reading = told(rows, tmp_path, columns={0: "date", 1: "category", 2: "name", 3: ""})
    assert [(found.on, found.name, found.remark) for found in reading.rows] == [(DAY, "李四", "")]


def test_user_may_leave_a_column_out_or_swap_two(tmp_path):
    rows = [["日期", "姓名", "类别", "称谓"], ["2025-10-03", "1380000", "骑手", "李四"]]
    swapped = told(rows, tmp_path, columns={1: "phone", 3: "name"})
    assert codes(swapped) == [(2, "phone", "phone_short")]
    left_out = told(rows, tmp_path, columns={1: "", 3: "name"})
    assert [found.name for found in left_out.rows] == ["李四"]


def test_hidden_sheets_and_sheets_without_headings_are_named(tmp_path):
    rows = [HEAD, row("2025-10-03")]
    sheets = {"10月": rows, "说明": [["怎么填"], ["x"]], "旧": rows}
    reading = read(workbook(tmp_path / "a.xlsx", sheets, hidden={"旧"}))
    assert [say(note.code, **note.values) for note in reading.notices] == [
        "隐藏的表 “旧” 没有读",
        "表 “说明” 没有认出栏名，2 行没有读",
    ]
    assert len(reading.rows) == 1


def test_register_without_rows_is_read_as_empty(tmp_path):
    reading = told([TITLE, HEAD], tmp_path)
    assert reading.is_understood
    assert (reading.rows, reading.refused) == ((), ())


def test_same_bytes_give_the_same_digest(tmp_path):
    path = table(tmp_path / "a.csv", [HEAD])
    assert read(path).file_digest == read(path).file_digest
    assert len(load(path)) > 0


def test_labels_above_the_headings_are_titles(tmp_path):
    rows = [["姓名：", "王站长", "联系电话：", "见门口"], HEAD, row("2025-10-03")]
    reading = told(rows, tmp_path)
    assert (len(reading.rows), reading.refused, reading.sheets[0].titles) == (1, (), 1)


def test_columns_headed_by_services_are_ticked(tmp_path):
    rows = [
        ["日期", "类别", "服务内容", "", "", "其他"],
        ["", "", "休息", "饮水", "充电", ""],
        ["2025-10-03", "骑手", "√", "", "1", "x"],
        ["", "骑手", "×", "是", "", ""],
        ["", "骑手", "", "半瓶", "", ""],
    ]
    reading = told(rows, tmp_path)
    services = [[SERVICE_NAMES[id_] for id_ in found.services] for found in reading.rows]
    assert services == [["休息", "充电"], ["饮水"]]
    assert codes(reading) == [(5, "services", "service_unknown")]
    assert [column.kind for column in reading.columns][2:] == ["services"] * 3 + [""]


def test_name_that_says_there_is_none_is_blank(tmp_path):
    assert [
        found.name for found in told([HEAD, row("2025-10-03", name="匿名")], tmp_path).rows
    ] == [""]


def test_day_written_by_a_program_as_midnight_tells_no_time(tmp_path):
    reading = told([HEAD, row("2025-10-03 00:00:00")], tmp_path)
    assert [(found.on, found.at) for found in reading.rows] == [(DAY, None)]
