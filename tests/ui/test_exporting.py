"""Taking a list out while the window goes on."""

from __future__ import annotations

import pytest
from python_calamine import CalamineWorkbook

from app.disclosures import disclosures
from app.errors import EnvironmentFault
from app.exports import Heading, Plan
from tests.ui.test_paged import Counted
from ui.kit import exporting
from ui.kit.exporting import Export, Exporter
from ui.kit.operations import Operations
from ui.kit.progress import ProgressStrip
from ui.kit.toast import Toast

PLAN = Plan("visits", "来访记录", (Heading("n", 8),), lambda row: (row,))


class Stage:
    """An exporter on a shown widget."""

    def __init__(self, qtbot, context):
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        self.widget = QWidget()
        self.strip = ProgressStrip()
        QVBoxLayout(self.widget).addWidget(self.strip)
        qtbot.addWidget(self.widget)
        self.widget.resize(600, 300)
        self.toast = Toast(self.widget)
        self.context = context
        self.exporter = Exporter(Operations(context), self.strip, lambda: self.toast, self.widget)
        self.widget.show()


@pytest.fixture
def stage(qtbot, themed, context):
    return Stage(qtbot, context)


def numbers(path):
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [int(row[0]) for row in rows[1:]]


def test_a_list_is_written_logged_and_said(qtbot, stage, tmp_path):
    path = tmp_path / "a.xlsx"
    with qtbot.waitSignal(stage.exporter.ended) as ended:
        stage.exporter.start(path, Export(PLAN, Counted(700), "2025-11"))
        assert stage.exporter.is_busy()
    assert ended.args == [path]
    assert numbers(path) == list(range(700))
    row = stage.context.read(disclosures)[0]
    assert (row.kind, row.what, row.why, row.rows) == ("export", "visits", "2025-11", 700)
    assert stage.toast.text() == "已导出 700 行到 a.xlsx"


def test_a_list_that_still_grows_is_written_whole(qtbot, stage, tmp_path):
    path = tmp_path / "a.csv"
    with qtbot.waitSignal(stage.exporter.ended):
        stage.exporter.start(path, Export(PLAN, Counted(90, step=7), "x"))
    assert len(path.read_text("utf-8-sig").splitlines()) == 91


def test_the_window_goes_on_between_steps(qtbot, stage, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "STEP", 10)
    seen = []
    stage.exporter._steps.timeout.connect(lambda: seen.append(1))
    with qtbot.waitSignal(stage.exporter.ended):
        stage.exporter.start(tmp_path / "a.csv", Export(PLAN, Counted(500), "x"))
        assert seen == []
    assert len(seen) >= 50


def test_a_slow_one_shows_how_far_it_is_and_can_be_given_up(qtbot, stage, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "STEP", 1)
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    stage.exporter._patience.setInterval(0)
    stage.exporter.start(path, Export(PLAN, Counted(1_000_000), "x"))
    qtbot.waitUntil(stage.strip.isVisible)
    assert stage.strip.title.text().startswith("正在导出 来访记录 第 ")
    with qtbot.waitSignal(stage.exporter.ended) as ended:
        stage.strip.cancel.click()
    assert ended.args == [None]
    assert not stage.strip.isVisible()
    assert [one.name for one in tmp_path.iterdir() if one.name != "data"] == ["a.xlsx"]
    assert path.read_bytes() == b"old"
    assert stage.context.read(disclosures) == []


def test_a_row_pushed_down_meanwhile_is_not_written_twice(qtbot, stage, tmp_path, monkeypatch):
    class Growing(Counted):
        """Something is put on top after the first part was read."""

        def rows(self, session, first, size):
            pushed = min(len(self.reads), 1)
            return [n - pushed for n in super().rows(session, first, size)]

    monkeypatch.setattr(exporting, "STEP", 10)
    path = tmp_path / "a.csv"
    with qtbot.waitSignal(stage.exporter.ended):
        stage.exporter.start(path, Export(PLAN, Growing(30), "x"))
    written = [int(line.strip('"')) for line in path.read_text("utf-8-sig").splitlines()[1:]]
    assert written == list(range(29))


def test_trouble_at_the_end_reaches_the_top_and_frees_the_exporter(
    qtbot, stage, tmp_path, monkeypatch
):
    def full(*_args, **_more):
        raise EnvironmentFault("fault.disk_full", folder="x")

    monkeypatch.setattr("app.exports.draft.publish", full)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(stage.exporter.ended):
        stage.exporter.start(tmp_path / "a.csv", Export(PLAN, Counted(3), "x"))
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], EnvironmentFault)
    assert not stage.exporter.is_busy()
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
