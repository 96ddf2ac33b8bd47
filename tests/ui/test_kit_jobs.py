"""Jobs from a page: ends reach the page that asked, and typing is not held up meanwhile."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject

from app import backups
from app.errors import UserError
from ui.kit.jobs import jobs_of
from ui.kit.operations import Operations

LONG_MS = 30_000


@pytest.fixture
def page(context, qapp):
    operations = Operations(context)
    yield operations
    operations.close()


class Ends:
    """What a page was told."""

    def __init__(self):
        self.results, self.errors, self.stops, self.steps = [], [], [], []

    @property
    def callbacks(self):
        return {
            "done": self.results.append,
            "failed": self.errors.append,
            "stopped": lambda: self.stops.append(True),
            "progress": self.steps.append,
        }


def test_window_has_one_worker(page):
    assert jobs_of(page) is jobs_of(page)


def test_result_and_progress_reach_the_page(page, qtbot, tmp_path):
    told, out = Ends(), tmp_path / "b.sqlite"
    busy = []
    jobs_of(page).busy_changed.connect(busy.append)
    jobs_of(page).start("backup", {"out": out}, owner=page, **told.callbacks)
    qtbot.waitUntil(lambda: bool(told.results), timeout=LONG_MS)
    assert told.results == [backups.describe(out)]
    assert told.steps[-1].step == "job.copying"
    qtbot.waitUntil(lambda: busy == [True, False])


def test_error_reaches_the_page_as_itself(page, qtbot, tmp_path):
    told = Ends()
    arguments = {"file": tmp_path / "none"}
    jobs_of(page).start("describe_backup", arguments, owner=page, **told.callbacks)
    qtbot.waitUntil(lambda: bool(told.errors), timeout=LONG_MS)
    assert isinstance(told.errors[0], UserError)


def test_job_taken_back_is_told(page, qtbot, tmp_path):
    told, jobs = Ends(), jobs_of(page)
    jobs.start("check", {}, owner=page, **told.callbacks)
    second = jobs.start("backup", {"out": tmp_path / "b"}, owner=page, **told.callbacks)
    jobs.cancel(second)
    qtbot.waitUntil(lambda: bool(told.stops and told.results), timeout=LONG_MS)
    assert not (tmp_path / "b").exists()


def test_page_that_is_gone_is_not_called(page, qtbot, qapp):
    told, other, gone = Ends(), Ends(), QObject()
    jobs_of(page).start("check", {}, owner=gone, **told.callbacks)
    gone.deleteLater()
    del gone
    jobs_of(page).start("check", {}, owner=page, **other.callbacks)
    qtbot.waitUntil(lambda: bool(other.results), timeout=LONG_MS)
    assert told.results == []


def test_closing_the_window_ends_the_worker(page, qtbot):
    told = Ends()
    jobs_of(page).start("check", {}, owner=page, **told.callbacks)
    qtbot.waitUntil(lambda: bool(told.results), timeout=LONG_MS)
    process = jobs_of(page)._worker._process
    page.close()
    assert process.exitcode is not None


def test_asking_does_not_wait_for_the_process(page, qtbot):
    told = Ends()
    start = time.monotonic()
    jobs_of(page).start("check", {}, owner=page, **told.callbacks)
    asked = time.monotonic() - start
    qtbot.waitUntil(lambda: bool(told.results), timeout=LONG_MS)
    assert asked < (time.monotonic() - start) / 2
