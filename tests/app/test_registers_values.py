"""Cells of registers: read for sure, or refused with a reason; never guessed."""

# ruff: noqa: RUF001, DTZ001  (full-width signs are what is tested; spreadsheets know no zones)

from __future__ import annotations

import ast
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.registers import dates, times, values
from app.registers.dates import DateParts, Hints, date_parts, day_of
from app.registers.headings import heading_kind
from app.registers.times import read_time
from app.registers.titles import name_parts, title_parts
from app.registers.unread import UnreadError
from app.registers.values import read_heads, read_name, read_phone, service_words
from app.words import say
from app.words.registers import WORDS

TODAY = date(2025, 12, 31)
KNOWN = Hints(years=[2025], months=[10])


def refused(reader, *cell):
    with pytest.raises(UnreadError) as caught:
        reader(*cell)
    return caught.value.code.removeprefix("register.")


def day(cell, hints=KNOWN):
    return day_of(date_parts(cell), hints, TODAY)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-10-03", "2025.10.03", "2025/10/3", "2025年10月3日", "2025 年 10 月 3 日", "20251003",
        "２０２５－１０－０３", "2025。10。3", "2025-10-03 星期五", "2025年10月3日（周五）",
        "10月3日(五)",
        "10月3日", "10月3号", "10月3", "１０月３日", "10/3", "10-3", "10.3", "1003", "3日", "3号",
        "3",
        "十月三日", "二〇二五年十月三日", "25年10月3日", "25-10-3", "25/10/03", "45933",
        "2025-10-03 09:35", "2025-10-03T09:35:00", "10月3日9点35分", "2025-10-03 00:00:00",
        date(2025, 10, 3), datetime(2025, 10, 3, 9, 35), 45933.0, 45933.4, 20251003.0, 1003.0, 3.0,
    ],
)  # fmt: skip
def test_date_is_read_however_it_is_spelled(cell):
    assert day(cell) == date(2025, 10, 3)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("13月5日", "month_unknown"),
        ("2025-02-29", "day_unknown"),
        ("10月32日", "day_unknown"),
        ("0月3日", "month_unknown"),
        ("2026-03-02", "date_future"),
        ("1925-10-03", "date_early"),
        (date(1900, 1, 3), "date_early"),
        ("10/03/25", "date_ambiguous"),
        ("24.10.25", "date_ambiguous"),
        (10.1, "date_ambiguous"),
        ("10月3日-5日", "date_unreadable"),
        ("三号左右", "date_unreadable"),
        ("九月初五", "date_unreadable"),
        ("国庆节", "date_unreadable"),
        ("251003", "date_unreadable"),
        ("=1+1", "date_unreadable"),
        ("٣/١", "date_unreadable"),
        ("1³月5日", "date_unreadable"),
        (-3.0, "date_unreadable"),
        (1e300, "date_unreadable"),
        (True, "date_unreadable"),
        (time(9, 35), "date_unreadable"),
    ],
)
def test_date_that_is_not_sure_is_refused(cell, code):
    assert refused(day, cell) == code


def test_year_is_the_users_then_what_all_others_agree_on():
    told = DateParts(month=10, day=3)
    assert day_of(told, Hints(2024, [2025]), TODAY).year == 2024
    assert day_of(told, Hints(None, [2025]), TODAY).year == 2025
    assert refused(day_of, told, Hints(), TODAY) == "date_no_year"
    assert refused(day_of, told, Hints(None, [2024, 2025]), TODAY) == "date_years"
    assert refused(day_of, DateParts(day=3), Hints(2025), TODAY) == "date_no_month"


@given(st.dates(date(2000, 1, 1), TODAY), st.sampled_from(["%Y-%m-%d", "%Y.%m.%d", "%Y年%m月%d日"]))
def test_every_day_is_read_back(truth, form):
    assert day(truth.strftime(form)) == truth


@pytest.mark.parametrize(
    ("cell", "hour", "minute"),
    [
        ("09:35", 9, 35), ("9:35", 9, 35), ("9：35", 9, 35), ("０９：３５", 9, 35),
        ("9；35", 9, 35),
        ("9点35分", 9, 35), ("9点35", 9, 35), ("9时35分", 9, 35), ("09:35:20", 9, 35),
        ("9.35", 9, 35),
        ("9h35", 9, 35), ("0935", 9, 35), (935.0, 9, 35), (1130.0, 11, 30), ("9点5分", 9, 5),
        ("9点半", 9, 30), ("9点", 9, 0), ("9点整", 9, 0), ("九点三刻", 9, 45),
        ("十一点二十分", 11, 20),
        ("上午9:35", 9, 35), ("下午3点", 15, 0), ("下午 3点20分", 15, 20), ("下午13:20", 13, 20),
        ("中午12点", 12, 0), ("中午1点", 13, 0), ("晚上8点半", 20, 30), ("早8:05", 8, 5),
        ("9:35 AM", 9, 35), ("3:20 PM", 15, 20), ("12:30 am", 0, 30), ("3:20 p.m.", 15, 20),
        ("凌晨2点", 2, 0), ("0:00", 0, 0), (0.5, 12, 0), (0.399305555, 9, 35), ("0.5", 12, 0),
        (time(9, 34, 59, 999000), 9, 35), (timedelta(hours=9, minutes=35), 9, 35),
        (datetime(1899, 12, 31, 9, 35), 9, 35),
    ],
)  # fmt: skip
def test_time_is_read_however_it_is_spelled(cell, hour, minute):
    read = read_time(cell)
    assert (read.hour, read.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("25:40", "time_range"), ("24:00", "time_range"), ("9:60", "time_range"),
        (timedelta(days=1), "time_range"), (time(23, 59, 59, 999000), "time_range"),
        ("三点多", "time_unreadable"), ("9点左右", "time_unreadable"), ("下午", "time_unreadable"),
        ("9", "time_unreadable"), (9.0, "time_unreadable"), (9.35, "time_unreadable"),
        (0.0, "time_unreadable"), ("0.40", "time_unreadable"), ("9点5", "time_unreadable"),
        ("晚上12点", "time_unreadable"), ("上午13:00", "time_unreadable"), ("9.3",
        "time_unreadable"),
        ("9:30-10:00", "time_unreadable"), ("上午9:00下午", "time_unreadable"),
        (True, "time_unreadable"), ("٩:٣٥", "time_unreadable"), ("十十点", "time_unreadable"),
    ],
)  # fmt: skip
def test_time_that_is_not_sure_is_refused(cell, code):
    assert refused(read_time, cell) == code


@given(st.times())
def test_every_minute_is_read_back(truth):
    for form in ("%H:%M", "%H：%M", "%H点%M分", "%I:%M %p"):
        read = read_time(truth.strftime(form))
        assert (read.hour, read.minute) == (truth.hour, truth.minute)


@pytest.mark.parametrize(
    "cell",
    [19900001234.0, 19900001234, "199 0000 1234", "199-0000-1234", "１９９００００１２３４",
     "\u202d19900001234\u202c",
     "+86 199 0000 1234", "8619900001234", "0086-19900001234", "(199)0000.1234"],
)  # fmt: skip
def test_phone_is_eleven_digits_however_it_is_spelled(cell):
    assert read_phone(cell) == "19900001234"


@pytest.mark.parametrize(
    ("cell", "code", "digits"),
    [
        ("1380000", "phone_short", 7), (1380000.0, "phone_short", 7), ("0001", "phone_short", 4),
        ("199000012345", "phone_long", 12), ("1.99E+10", "phone_rounded", None),
        ("138****0001", "phone_unreadable", None), ("见备注", "phone_unreadable", None),
        ("021-61234567", "phone_not_mobile", None), (199.5, "phone_short", 4),
        ("19900001234,19900001235", "phone_unreadable", None),
        (date(2025, 10, 3), "phone_short", 8),
    ],
)  # fmt: skip
def test_phone_that_is_none_is_refused(cell, code, digits):
    with pytest.raises(UnreadError) as caught:
        read_phone(cell)
    assert caught.value.code == f"register.{code}"
    assert caught.value.values.get("digits") == digits


@pytest.mark.parametrize(
    ("cell", "heads"),
    [("", 1), ("  ", 1), ("/", 1), ("3", 3), ("3人", 3), ("３", 3), ("３ 人", 3), ("三人", 3),
     ("两人", 2),
     ("十二人", 12), ("一百零五人", 105), ("3位", 3), ("3人次", 3), (3.0, 3), (3, 3), ("3.0", 3)],
)  # fmt: skip
def test_heads_are_read_however_they_are_spelled(cell, heads):
    assert read_heads(cell) == heads


@pytest.mark.parametrize(
    ("cell", "code"),
    [("0", "heads_low"), (0.0, "heads_low"), ("−3 人", "heads_low"), (-2.0, "heads_low"),
     ("零", "heads_low"), ("3.5", "heads_unreadable"), (2.5, "heads_unreadable"),
     ("约3人", "heads_unreadable"), ("3+2", "heads_unreadable"), ("若干", "heads_unreadable"),
     ("19900001234", "heads_unreadable"), (19900001234.0, "heads_high"), (True,
     "heads_unreadable")],
)  # fmt: skip
def test_heads_that_are_none_are_refused(cell, code):
    assert refused(read_heads, cell) == code


def test_name_loses_only_the_space_between_characters():
    assert read_name("严　 强") == "严强"
    assert read_name(" Mary  Ann ") == "Mary Ann"
    assert read_name("董䶮平") == "董䶮平"
    assert read_name("𬭎 𫖯") == "𬭎𫖯"
    assert read_name("无") == ""
    assert refused(read_name, "王\0五") == "unseen_characters"
    assert refused(read_name, "王" * 41) == "too_long"
    assert refused(read_name, "张三等3人") == "name_of_several"
    assert refused(read_name, "张三、李四") == "name_of_several"
    assert refused(read_name, 5.0) == "name_unreadable"


def test_services_are_split_at_every_sign_people_use():
    told = service_words("休息、饮水/充电，如厕 阅读;热饭\n休息")
    assert told == ("休息", "饮水", "充电", "如厕", "阅读", "热饭")
    assert service_words("√休息　√饮水") == ("休息", "饮水")
    assert service_words("/") == ()


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("日 期", "date"), ("来访时间*", "time"), ("姓名（可不填）", "name"), ("手机号码", "phone"),
     ("工种", "category"), ("人　数", "heads"), ("享受服务", "services"), ("备注", "remark"),
     ("联系\n电话", "phone"), ("服务对象类别", "category"), ("Name", "name"),
     ("离开时间", ""), ("身份证号", ""), ("登记人", ""), ("工作单位", ""), ("天空", None)],
)  # fmt: skip
def test_heading_is_known_by_its_synonyms(heading, kind):
    assert heading_kind(heading)[0] == kind


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("来访登记表（2025年）", (2025, None, None)),
        ("2025年10月来访登记表", (2025, 10, None)),
        ("2025年10月份登记表", (2025, 10, None)),
        ("日期：2025年10月3日  星期五  天气：晴", (2025, 10, 3)),
        ("二〇二五年十月三日", (2025, 10, 3)),
        ("10月3日来访登记表", (None, 10, 3)),
        ("2025年10月1日至10月31日", (2025, 10, None)),
        ("2025年10月1日至11月1日", (2025, None, None)),
        ("登记表 制表日期：2025年11月1日", (None, None, None)),
        ("2025年-2026年登记表", (None, None, None)),
        ("联系电话：19920250000", (None, None, None)),
    ],
)
def test_title_tells_year_month_or_day(title, parts):
    told = title_parts(title)
    assert (told.year, told.month, told.day) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [("10月3日", (None, 10, 3)), ("10.3", (None, 10, 3)), ("1003", (None, 10, 3)),
     ("2025-10-03", (2025, 10, 3)), ("20251003", (2025, 10, 3)), ("202510", (2025, 10, None)),
     ("2025", (2025, None, None)), ("10月", (None, 10, None)), ("3日", (None, None, 3)),
     ("Sheet1", (None, None, None)), ("2025年10月", (2025, 10, None))],
)  # fmt: skip
def test_sheet_name_tells_year_month_or_day(name, parts):
    told = name_parts(name)
    assert (told.year, told.month, told.day) == parts


def test_every_reason_has_a_sentence_and_says_what_to_do():
    told = set()
    for path in Path(values.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UnreadError":
                told |= {
                    leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant)
                }
    codes = {code for code in told if isinstance(code, str) and code.startswith("register.")}
    assert len(codes) > 20
    for code in codes:
        assert code in WORDS
        assert WORDS[code.replace("register.", "register.fix.")]


def test_refusal_reads_as_in_the_picture():
    assert say("register.phone_short", digits=7) == "手机只有 7 位，应 11 位"
    assert say("register.month_unknown", month=13) == "没有 13 月"
    assert say("register.time_range") == "时间要在 00:00–23:59"


@given(st.text() | st.floats() | st.integers() | st.booleans() | st.datetimes() | st.timedeltas())
def test_any_cell_at_all_is_read_or_refused(cell):
    readers = (
        date_parts,
        read_time,
        read_phone,
        read_heads,
        read_name,
        values.read_remark,
        service_words,
    )
    for reader in readers:
        try:
            reader(cell)
        except UnreadError as error:
            assert str(error) in WORDS  # noqa: PT017  (the reason is the point)


@given(st.text(alphabet="0123456789年月日号点分时:.-/ 上下午晚半刻一二三十百两人"))
def test_signs_of_dates_and_times_in_any_order_are_read_or_refused(text):
    for reader in (day, read_time, read_heads, dates.date_parts, times.read_time):
        try:
            reader(text)
        except UnreadError as error:
            assert str(error) in WORDS  # noqa: PT017  (the reason is the point)
