"""Lists taken out: what a spreadsheet reads back is what was in the list, and never a formula."""

from __future__ import annotations

import csv
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from app import catalogue, people
from app.disclosures import disclosures, log_export
from app.errors import EnvironmentFault, UserError
from app.everybody import PeopleList
from app.exports import (
    Draft,
    Heading,
    disclosures_plan,
    operations_plan,
    people_plan,
    visits_plan,
)
from app.exports.draft import CELL_MOST, clean
from app.trace import OperationFilter, open_operations
from app.visits import Entry, Filter, correct, page, sign_in, void
from tests.app.hostile import HOSTILE

TWO = (Heading("姓名", 12), Heading("人数", 6))
FORMULA = tuple("=+-@\t\r")


def export(path, rows, headings=TWO):
    draft = Draft(path, headings, title="来访记录")
    draft.add(rows)
    draft.finish()
    return draft.publish()


def sheet_of(path, at=0):
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(at).to_python()


def lines_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_xlsx_holds_text_and_numbers(tmp_path):
    path = export(tmp_path / "a.xlsx", [("王师傅", 3), ("", None)])
    assert sheet_of(path)[:2] == [["姓名", "人数"], ["王师傅", 3.0]]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_xlsx_keeps_a_hostile_name_as_typed(tmp_path, name):
    path = export(tmp_path / "a.xlsx", [(name, 1)])
    assert sheet_of(path)[1][0].replace("\r\n", "\n") == clean(name).replace("\r\n", "\n")


def test_what_a_cell_cannot_hold_is_shown_as_such():
    assert clean("a\x00b\x1b\ud83d") == "a\ufffdb\ufffd\ufffd"
    assert len(clean("长" * 200_000)) == CELL_MOST


def test_xlsx_holds_no_formula_and_no_link(tmp_path):
    path = export(tmp_path / "a.xlsx", [(name, 1) for name in HOSTILE])
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert not [name for name in book.namelist() if "rels" in name and "sheet1" in name]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_csv_never_begins_a_formula(tmp_path, name):
    path = export(tmp_path / "a.csv", [(name, 1)])
    cell = lines_of(path)[1][0]
    assert not cell.startswith(FORMULA)
    assert cell.removeprefix("'") == clean(name).removeprefix("'")


@pytest.mark.parametrize("name", ["＝1+1", "＋1", "－1", "\uff20A1"])
def test_csv_guards_full_width_signs_too(tmp_path, name):
    assert lines_of(export(tmp_path / "a.csv", [(name, 1)]))[1][0] == f"'{name}"


def test_csv_opens_in_excel_by_its_mark(tmp_path):
    assert export(tmp_path / "a.csv", [("王", 1)]).read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_sheet_that_is_full_goes_on_in_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr("app.exports.draft.SHEET_MOST", 2)
    path = export(tmp_path / "a.xlsx", [(str(n), n) for n in range(5)])
    sheets = [sheet_of(path, at) for at in range(3)]
    assert [row[0] for sheet in sheets for row in sheet] == [
        "姓名", "0", "1", "姓名", "2", "3", "姓名", "4",
    ]  # fmt: skip


def test_other_kinds_of_file_are_refused(tmp_path):
    with pytest.raises(UserError, match=r"export\.suffix"):
        Draft(tmp_path / "a.doc", TWO, title="x")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_dropped_draft_leaves_the_old_file_and_nothing_else(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"old")
    draft = Draft(path, TWO, title="x")
    draft.add([("王", 1)])
    draft.drop()
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert path.read_bytes() == b"old"


def test_a_published_list_leaves_nothing_beside_it(tmp_path):
    export(tmp_path / "a.xlsx", [("王", 1)])
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_folder_that_is_gone_is_a_fault_of_the_machine(tmp_path, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    draft = Draft(tmp_path / "a.xlsx", TWO, title="x")
    draft.add([("王", 1)])
    monkeypatch.setattr("zipfile.ZipFile.write", full)
    monkeypatch.setattr("zipfile.ZipFile.writestr", full)
    with pytest.raises(EnvironmentFault) as caught:
        draft.finish()
    assert caught.value.code == "fault.disk_full"
    draft.drop()


@pytest.fixture
def filled(context):
    rider = context.read(catalogue.categories)[0].id
    person = context.write(
        "people.add",
        lambda s: people.add(
            s, name="王师傅", category_id=rider, phone="19900000001", consent_version=1
        ),
    )
    first = context.write(
        "visit.sign_in", lambda s: sign_in(s, Entry(rider, person_id=person, services=3))
    )
    second = context.write("visit.sign_in", lambda s: sign_in(s, Entry(rider, heads=3)))
    context.write(
        "visit.correct", lambda s: correct(s, second, Entry(rider, heads=2), reason="wrong")
    )
    context.write("visit.void", lambda s: void(s, first, reason="人走了"))
    return context


def catalogue_of(context):
    return (
        context.read(lambda s: catalogue.categories(s, active_only=False)),
        context.read(lambda s: catalogue.services(s, active_only=False)),
    )


def test_visits_show_masked_phones_and_why_they_are_void(filled):
    plan = visits_plan("zh", *catalogue_of(filled))
    rows = {row.heads: plan.cells(row) for row in filled.read(lambda s: page(s, Filter()))}
    assert rows[1][:9] == (
        "2025-11-21", "12:00", 1, "王师傅", "199****0001", "外卖配送员", 1, "休息、饮水", "柜台",
    )  # fmt: skip
    assert rows[1][14:17] == ("人走了", "李站长", "2025-11-21 12:00")
    assert rows[3][14] == "点错"
    assert rows[2][14] == ""
    assert len(plan.headings) == len(rows[1])


def test_people_go_out_with_masked_phones(filled):
    found = PeopleList("", filled.now())
    filled.read(found.extend)
    row = filled.read(lambda s: found.rows(s, 0, 1))[0]
    cells = people_plan("en", catalogue_of(filled)[0]).cells(row)
    assert cells == ("王师傅", "199****0001", "Food delivery rider", "", "Version 1", "", 0)


def test_trace_and_disclosures_go_out_without_names_in_full(filled):
    filled.write("list.export", lambda s: log_export(s, what="visits", rows=7, why="2025-11"))
    every = filled.read(lambda s: open_operations(s, OperationFilter()))
    newest = filled.read(lambda s: every.rows(s, 0, 1))[0]
    assert operations_plan("zh").cells(newest) == (
        "2025-11-21 12:00", "李站长", "", "导出清单", "窗口", 7,
    )  # fmt: skip
    said = [disclosures_plan("zh").cells(row) for row in filled.read(disclosures)]
    assert said == [("2025-11-21 12:00", "李站长", "导出", "", "来访记录", "2025-11", 7)]
