"""What a register would bring in: counted before it is written, asked word by word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import catalogue
from app.errors import UserError
from app.registers.preview import Wanted, bring, preview
from app.registers.refused_list import masked, refused_plan
from tests.app.register_files import table, workbook

HEAD = ["日期", "时间", "姓名", "手机", "类别", "人数", "服务", "备注"]
LI = ["2025-10-03", "09:35", "李四", "19900001234", "骑手", "", "饮水", ""]


def quiet(_step, _done, _total):
    """Nobody wants to know how far it is."""


def look(context, wanted):
    return preview(context, wanted, tell=quiet)


@pytest.fixture
def register(tmp_path):
    """Write rows under the usual headings to a file that is wanted."""

    def write(*rows):
        return Wanted(table(tmp_path / "a.csv", [HEAD, *rows]))

    return write


def first(context, kind):
    query = catalogue.categories if kind == "category" else catalogue.services
    return context.read(query)[0].id


def test_months_suppose_that_every_word_is_settled(context, register):
    seen = look(context, register(LI, [*LI[:4], "甲工", 5, "乙事", ""]))
    assert [(row.month, row.before, row.after) for row in seen.changes.months] == [
        ("2025-10", 0, 6)
    ]
    assert (seen.ready, seen.changes.added, seen.left) == (1, 2, 0)


def test_rows_wait_for_all_of_their_words(context, register):
    rows = ([*LI[:4], "甲工", 1, "乙事", ""], [*LI[:4], "甲工", 1, "饮水", "二"])
    seen = look(context, register(*rows))
    category, service = ("category", "甲工"), ("service", "乙事")
    assert [(row.kind, row.word, row.rows) for row in seen.words] == [
        ("category", "甲工", 2),
        ("service", "乙事", 1),
    ]
    opened = [seen.open_rows(known) for known in ((), (category,), (service,), (category, service))]
    assert opened == [2, 1, 2, 0]


def test_spellings_that_read_alike_are_asked_once(context, register):
    rows = ([*LI[:4], "甲 工", 1, "", ""], [*LI[:4], "甲工", 1, "", "二"])
    wanted = register(*rows)
    seen = look(context, wanted)
    assert [(row.word, row.rows) for row in seen.words] == [("甲 工", 2)]
    meant = {("category", "甲 工"): first(context, "category")}
    done = bring(context, replace(wanted, meant=meant), digest=seen.digest, tell=quiet)
    assert (done.outcome.added, done.left) == (2, 0)


def test_word_of_a_row_that_stays_out_anyway_is_not_asked(context, register):
    seen = look(context, register(LI, ["2025-13-03", "", "", "", "甲工", 1, "", ""]))
    assert (seen.words, seen.left) == ((), 1)


def test_rows_of_a_skipped_word_stay_out_and_are_listed(context, register):
    wanted = register(LI, [*LI[:4], "甲工", 5, "乙事", ""])
    seen = look(context, replace(wanted, meant={("category", "甲工"): None}))
    assert (seen.left, seen.changes.added) == (1, 1)
    assert [row.word for row in seen.words] == ["甲工"]
    assert [cell.value for cell in seen.refused] == ["甲工"]


def test_meanings_are_remembered_but_not_that_of_a_blank(context, register):
    wanted = register([*LI[:4], "甲工", 1, "", ""], [*LI[:4], "", 1, "", "二"])
    seen = look(context, wanted)
    meant = dict.fromkeys(
        (("category", "甲工"), ("category", "（空）")), first(context, "category")
    )
    done = bring(context, replace(wanted, meant=meant), digest=seen.digest, tell=quiet)
    assert done.outcome.added == 2
    known = context.read(lambda s: catalogue.aliases(s, "category"))
    assert "甲工" in known
    assert "（空）" not in known


def test_column_is_given_a_meaning_in_one_sheet_alone(context, tmp_path):
    rows = [["日期", "姓名", "类别", "备注"], ["2025-10-03", "李四", "骑手", "王五"]]
    path = workbook(tmp_path / "a.xlsx", {"甲": rows, "乙": rows})
    seen = look(context, Wanted(path, columns={("乙", 3): "name"}))
    kinds = {(one.sheet, one.index): one.kind for one in seen.columns}
    assert (kinds["甲", 1], kinds["甲", 3]) == ("name", "remark")
    assert (kinds["乙", 1], kinds["乙", 3]) == ("", "name")


def test_file_that_changed_since_is_refused(context, register):
    wanted = register(LI)
    seen = look(context, wanted)
    register(LI, LI)
    with pytest.raises(UserError) as raised:
        bring(context, wanted, digest=seen.digest, tell=quiet)
    assert raised.value.code == "register.changed"


def test_dates_without_a_year_ask_for_one(context, register):
    wanted = register(["10月3日", *LI[1:]])
    assert look(context, wanted).asks_year
    assert not look(context, replace(wanted, year=2025)).asks_year


def test_progress_says_what_is_done(context, register):
    told = []
    preview(context, register(LI), tell=lambda *step: told.append(step))
    assert told == [
        ("register.reading", 0, 2),
        ("register.comparing", 1, 2),
        ("register.comparing", 2, 2),
    ]


def test_taking_out_masks_numbers_and_says_what_to_do(context, register):
    row = ["2025-10-03", "25:40", "", "1990000123456", "骑手", 1, "", ""]
    cells = list(map(refused_plan("zh").cells, look(context, register(row)).refused))
    assert cells == [
        ("", 2, "时间", "25:40", "时间要在 00:00–23:59", "在 Excel 里改好再导"),
        ("", 2, "手机", "199******3456", "手机有 13 位，应 11 位", "删掉号码也可以导"),
    ]


def test_short_number_is_shown_as_written(context, register):
    row = ["2025-10-03", "", "", "1380000", "骑手", 1, "", ""]
    assert [masked(cell) for cell in look(context, register(row)).refused] == ["1380000"]
