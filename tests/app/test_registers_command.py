"""``yizhan import visits``: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
from argparse import Namespace

import pytest

from app.errors import UserError
from app.registers.command import run
from app.visits import Filter, month_sums, page
from tests.app.register_files import DATA, table, workbook

HEAD = ["日期", "时间", "姓名", "手机", "类别", "人数", "服务"]
GOOD = ["10月3日", "09:35", "李四", "19900001234", "骑手", "", "饮水"]
BAD = ["10月4日", "09:35", "王五", "1380000", "骑手", "−3 人", "饮水"]


@pytest.fixture
def yizhan(context, capsys):
    def command(file, **options):
        usual = {
            "year": None, "map": [], "skip_refused": False, "dry_run": False, "json": True,
            "lang": "zh",
        }  # fmt: skip
        code = run(context, Namespace(file=file, **(usual | options)))
        said = capsys.readouterr()
        return code, json.loads(said.out) if options.get("json", True) else said.out, said.err

    return command


@pytest.fixture
def register(tmp_path):
    return lambda *rows: table(tmp_path / "a.csv", [HEAD, *rows])


def total(context):
    return context.read(lambda s: month_sums(s, "2025-10")).total


def test_figures_are_one_object(yizhan, context):
    path = DATA / "register-2025-10.csv"
    answer = {"rows": 468, "visits": 572, "added": 468, "already": 0, "refused": []}
    assert yizhan(path) == (0, answer, "")
    assert yizhan(path)[1] == answer | {"added": 0, "already": 468}
    assert total(context) == 572


def test_refused_cells_end_with_three_and_nothing_is_written(yizhan, context, register):
    code, answer, _ = yizhan(register(GOOD, BAD), year=2025)
    assert code == 3
    assert answer == {
        "rows": 1, "visits": 1, "added": 0, "already": 0,
        "refused": [
            {"row": 3, "column": "手机", "value": "1380000", "reason": "手机只有 7 位，应 11 位"},
            {"row": 3, "column": "人数", "value": "−3 人", "reason": "人数至少是 1"},
        ],
    }  # fmt: skip
    assert total(context) == 0


def test_others_come_in_when_refused_rows_are_skipped(yizhan, context, register):
    code, answer, _ = yizhan(register(GOOD, BAD), year=2025, skip_refused=True)
    assert (code, answer["added"], len(answer["refused"])) == (0, 1, 2)
    assert total(context) == 1


def test_dry_run_tells_and_writes_nothing(yizhan, context, register):
    code, answer, _ = yizhan(register(GOOD), year=2025, dry_run=True)
    assert (code, answer["added"]) == (0, 1)
    assert total(context) == 0
    assert yizhan(register(GOOD, BAD), year=2025, dry_run=True)[0] == 3


def test_date_without_any_year_is_refused_by_row(yizhan, register):
    code, answer, _ = yizhan(register(GOOD))
    assert (code, [(cell["row"], cell["column"]) for cell in answer["refused"]]) == (
        3,
        [(2, "日期")],
    )


def test_words_are_mapped_and_remembered(yizhan, context, register):
    odd = [*GOOD[:4], "跑腿小哥", "", "下棋"]
    assert yizhan(register(odd), year=2025)[0] == 3
    said = [("跑腿小哥", "外卖配送员"), ("下棋", "阅读")]
    assert yizhan(register(odd), year=2025, map=said)[0] == 0
    assert context.read(lambda s: page(s, Filter()))[0].category == "外卖配送员"
    assert yizhan(register(odd), year=2025)[1]["already"] == 1


def test_map_does_not_change_the_meaning_of_a_known_word(yizhan, context, register):
    yizhan(register(GOOD), year=2025, map=[("骑手", "快递员")])
    yizhan(register(["10月5日", *GOOD[1:]]), year=2025)
    rows = context.read(lambda s: page(s, Filter()))
    assert [row.category for row in rows] == ["外卖配送员", "快递员"]


def test_map_to_nothing_known_is_refused(yizhan, register):
    with pytest.raises(UserError, match=r"register\.unknown_target"):
        yizhan(register(GOOD), map=[("跑腿", "天使")])


def test_file_that_is_no_register_is_refused(yizhan, tmp_path):
    with pytest.raises(UserError, match=r"register\.no_file"):
        yizhan(tmp_path / "none.xlsx")
    with pytest.raises(UserError, match=r"register\.no_columns"):
        yizhan(table(tmp_path / "a.csv", [["甲", "乙", "丙"]]))


def test_sentences_list_every_refused_cell_and_what_to_do(yizhan, register):
    code, out, err = yizhan(register(GOOD, BAD), year=2025, json=False)
    assert code == 3
    assert out == "读出 1 行 1 人次：导入 0 行，以前导过 0 行，不收 1 行。\n"
    assert "第 3 行 手机“1380000”：手机只有 7 位，应 11 位；删掉号码也可以导" in err
    assert "什么都没有写入" in err


def test_english_has_no_chinese_but_what_the_file_says(yizhan, register):
    _, out, err = yizhan(register(GOOD, BAD), year=2025, json=False, lang="en")
    assert out == "Read 1 rows, 1 heads: 0 added, 0 already in, 1 refused.\n"
    assert 'Row 3, 手机 "1380000": The phone has 7 digits, not 11.' in err


def test_totals_that_disagree_and_desk_days_are_told_on_stderr(yizhan, register):
    rows = [GOOD, ["合计", "", "", "", "", "5", ""]]
    code, _, err = yizhan(register(*rows), year=2025)
    assert (code, err) == (0, "第 3 行：2025-10-03 的合计写的是 5，数下来是 1\n")


def test_sheet_is_named_when_there_are_several(yizhan, tmp_path):
    sheets = {"10月3日": [HEAD[1:], GOOD[1:]], "10月4日": [HEAD[1:], BAD[1:]]}
    _, answer, _ = yizhan(workbook(tmp_path / "a.xlsx", sheets), year=2025)
    assert [(cell["sheet"], cell["row"]) for cell in answer["refused"]] == [("10月4日", 2)] * 2
