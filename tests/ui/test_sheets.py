"""The tab 签到表: looking takes no number, printing does, and nothing given out is lost."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.context import Actor
from app.errors import EnvironmentFault
from app.jobs import Place, Worker
from app.permissions import Role
from app.sheets import service
from tests.app.pages import texts
from tests.ui.clipping import clipped
from ui.areas.sheets import SheetsTab
from ui.kit import theme
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations
from ui.kit.theme import Theme
from ui.kit.tokens import STEPS

PATIENCE = 30_000
TODAY = date(2025, 11, 21)


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    """One process for all tests here: each would wait a second for its own."""
    made = Worker(Place(tmp_path_factory.mktemp("worker"), Actor("李站长", Role.HEAD)))
    yield made
    made.close()


@pytest.fixture
def operations(context, worker):
    made = Operations(context)
    jobs_of(made)._worker = worker
    yield made
    jobs_of(made)._timer.stop()
    made.close()


@pytest.fixture
def tab(qtbot, themed, operations):
    made = SheetsTab(operations)
    qtbot.addWidget(made)
    made.resize(1190, 520)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.take_focus()
    return made


def typed(qtbot, tab, day, pages):
    qtbot.keyClicks(tab.form.day, day)
    qtbot.keyClick(tab.form.day, Qt.Key.Key_Return)
    tab.form.pages.selectAll()
    qtbot.keyClicks(tab.form.pages, pages)
    qtbot.keyClick(tab.form.pages, Qt.Key.Key_Return)
    previewed(qtbot, tab)


def previewed(qtbot, tab):
    qtbot.waitUntil(lambda: tab.preview is not None, timeout=PATIENCE)


def given_out(operations):
    return [row.number for row in operations.read(service.sheets)]


def test_specimen_stands_beside_the_form_at_once(qtbot, tab):
    qtbot.waitUntil(lambda: bool(tab.specimen.pdf), timeout=PATIENCE)
    [page] = texts(tab.specimen.pdf)
    assert "样张" in page
    assert "2025 年 11 月 21 日" in page


def test_specimen_follows_the_day_as_it_is_typed(qtbot, tab):
    qtbot.keyClicks(tab.form.day, "1124")
    qtbot.waitUntil(lambda: tab.specimen.pdf != b"" and "11 月 24 日" in texts(tab.specimen.pdf)[0])


def test_day_and_pages_then_enter_shows_the_preview_and_takes_no_number(qtbot, tab, operations):
    typed(qtbot, tab, "1124", "3")
    assert [("样张" in page, "P-0" in page) for page in texts(tab.preview._shown.data)] == [
        (True, False)
    ] * 3
    qtbot.keyClick(tab.preview, Qt.Key.Key_Escape)
    assert tab.preview is None
    assert given_out(operations) == []
    assert tab.form.day.hasFocus()


def test_saving_gives_every_sheet_its_number_once(qtbot, tab, operations, tmp_path):
    typed(qtbot, tab, "1124", "2")
    tab.preview.save_to(tmp_path / "a.pdf")
    tab.preview.save_to(tmp_path / "b.pdf")
    pages = texts((tmp_path / "a.pdf").read_bytes())
    assert [page.count("P-00000") for page in pages] == [1, 1]
    assert not any("样张" in page for page in pages)
    assert given_out(operations) == ["P-000002", "P-000001"]
    assert [row.number for row in tab.model.rows()] == ["P-000002", "P-000001"]


def test_paper_that_cannot_be_saved_stays_in_the_list(qtbot, tab, tmp_path, monkeypatch):
    def full(path, data):
        raise EnvironmentFault("fault.disk_full", folder=str(path.parent))

    typed(qtbot, tab, ".", "1")
    with monkeypatch.context() as patched:
        patched.setattr("app.files.write_file", full)
        with pytest.raises(EnvironmentFault):
            tab.preview.save_to(tmp_path / "a.pdf")
    assert [row.number for row in tab.model.rows()] == ["P-000001"]
    tab.preview.save_to(tmp_path / "a.pdf")
    assert "P-000001" in texts((tmp_path / "a.pdf").read_bytes())[0]
    assert [row.number for row in tab.model.rows()] == ["P-000001"]


def test_reprint_keeps_the_number_says_so_and_is_counted(qtbot, tab, operations, tmp_path):
    typed(qtbot, tab, "1124", "2")
    tab.preview.save_to(tmp_path / "a.pdf")
    qtbot.keyClick(tab.preview, Qt.Key.Key_Escape)
    tab.table.setFocus()
    tab.table.select_row(1)
    qtbot.keyClick(tab.table.view, Qt.Key.Key_Return)
    previewed(qtbot, tab)
    assert [row.prints for row in tab.model.rows()] == [1, 1]
    tab.preview.save_to(tmp_path / "again.pdf")
    [page] = texts((tmp_path / "again.pdf").read_bytes())
    assert "P-000001" in page
    assert "重印" in page
    assert [row.prints for row in tab.model.rows()] == [1, 2]
    assert tab.model.row_at(tab.table.current_row()).number == "P-000001"


def test_scanned_number_is_found_in_the_list(qtbot, tab, operations, tmp_path):
    typed(qtbot, tab, "1124", "3")
    tab.preview.save_to(tmp_path / "a.pdf")
    tab.show_number("P-000002")
    assert tab.preview is None
    assert tab.model.row_at(tab.table.current_row()).number == "P-000002"
    assert tab.found.text() == "P-000002 · 2025-11-24 · 第 2 / 3 页"


@pytest.mark.parametrize("pages", ["0", "21", "", "x", "-1", "1e3", "9" * 5000])
def test_wrong_number_of_pages_is_said_at_its_field(qtbot, tab, pages):
    tab.form.pages.setText(pages)
    tab.print_new()
    assert tab.preview is None
    assert tab.form.pages_field.error()


def test_wrong_day_is_said_at_its_field_but_not_while_it_is_typed(qtbot, tab):
    qtbot.keyClicks(tab.form.day, "13")
    assert not tab.form.day_field.error()
    qtbot.keyClick(tab.form.day, Qt.Key.Key_Return)
    tab.print_new()
    assert tab.preview is None
    assert tab.form.day_field.error()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", TODAY),
        (".", TODAY),
        ("1122", date(2025, 11, 22)),
        ("0105", date(2026, 1, 5)),
        ("20260301", date(2026, 3, 1)),
        ("\uff11\uff11\uff12\uff12", date(2025, 11, 22)),
    ],
)
def test_day_of_a_sheet_may_lie_ahead(tab, text, day):
    tab.form.day.setText(text)
    assert tab.form.asked() == (day, 1)


def test_auditor_looks_at_the_list_and_prints_nothing(qtbot, tab, operations):
    operations.act_as(Actor("审计员", Role.AUDITOR))
    assert not tab.form.preview.isEnabled()
    assert not tab.reprint.isEnabled()
    assert tab.reason.text()
    tab.print_new()
    assert tab.preview is None


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_cut_at_any_letter_size(qtbot, tab, operations, tmp_path, step, dark):
    theme.apply(QApplication.instance(), Theme(dark, step))
    tab.resize(1150, 480)
    typed(qtbot, tab, "1124", "2")
    assert clipped(tab) == []
    tab.preview.save_to(tmp_path / "a.pdf")
    qtbot.keyClick(tab.preview, Qt.Key.Key_Escape)
    tab.table.select_row(0)
    assert clipped(tab) == []
    assert tab.minimumSizeHint().height() <= 460
