"""The worker: results, progress, errors as themselves, nothing left after it was stopped."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from app import backups, jobs
from app.context import Actor
from app.errors import EnvironmentFault, UserError
from app.permissions import Role
from app.sheets import service
from app.sheets.signin import signin_sheets
from tests.conftest import NOON

PATIENCE = 30


@pytest.fixture
def worker(context):
    made = jobs.Worker(jobs.Place(context.paths.data, Actor("李站长", Role.HEAD)))
    yield made
    made.close()


def until(worker, *kinds):
    """Look until something of *kinds* happened; give all events."""
    events, end = [], time.monotonic() + PATIENCE
    while not any(isinstance(event, kinds) for event in events):
        assert time.monotonic() < end, events
        a_moment()
        events += worker.poll()
    return events


def a_moment():
    """Give the other process the processor."""
    select.select([], [], [], 0.01)


def end_of(worker):
    return until(worker, jobs.Done, jobs.Failed, jobs.Cancelled)[-1]


def test_paper_made_by_the_worker_is_the_paper_made_here(context, worker):
    form = context.read(lambda s: service.sheet_form(s, is_specimen=True))
    pages = service.specimen_pages(NOON.date(), 2)
    worker.submit("sheets_pdf", {"pages": pages, "form": form})
    assert end_of(worker).result.pdf == signin_sheets(pages, form).pdf


def test_backup_tells_how_far_it_is(context, worker, tmp_path):
    out = tmp_path / "b.sqlite"
    number = worker.submit("backup", {"out": out})
    events = until(worker, jobs.Done)
    told = [event for event in events if isinstance(event, jobs.Progress)]
    assert {event.number for event in events} == {number}
    assert told[-1].done == told[-1].total > 0
    assert events[-1].result == backups.describe(out)


def test_check_and_auto_backup_work_on_the_folder(context, worker):
    worker.submit("check", {})
    worker.submit("auto_backup", {"on_exit": False})
    assert end_of(worker).result == []
    assert end_of(worker).result is True
    assert len(backups.backups(context.paths)) == 1


def test_what_a_person_can_put_right_comes_back_as_itself(worker, tmp_path):
    worker.submit("describe_backup", {"file": tmp_path / "none.sqlite"})
    error = end_of(worker).error
    assert isinstance(error, UserError)
    assert (error.code, error.values) == ("backup.no_file", {"file": str(tmp_path / "none.sqlite")})


def test_trouble_of_the_machine_comes_back_as_itself(context, worker, tmp_path):
    context.engine.dispose()
    context.paths.database.write_bytes(b"ruined" * 4000)
    worker.submit("check", {})
    error = end_of(worker).error
    assert isinstance(error, EnvironmentFault)
    assert error.code == "fault.damaged"


def test_bug_in_a_job_has_a_reference_and_the_next_job_works(worker, monkeypatch, tmp_path):
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path))
    worker.submit("no_such_task", {})
    error = end_of(worker).error
    assert isinstance(error, jobs.JobError)
    assert error.reference in (tmp_path / "trouble.log").read_text("utf-8")
    worker.submit("check", {})
    assert end_of(worker).result == []


def test_jobs_share_one_process_of_low_priority(worker):
    worker.submit("check", {})
    end_of(worker)
    first = worker._process.pid
    worker.submit("check", {})
    end_of(worker)
    assert worker._process.pid == first
    if os.name == "posix":
        assert os.getpriority(os.PRIO_PROCESS, first) > os.getpriority(os.PRIO_PROCESS, 0)


posix = pytest.mark.skipif(os.name != "posix", reason="stops the process by signals")


@pytest.fixture
def halted(context, worker, tmp_path):
    """A backup halfway through, its process standing still; gives number, folder and process."""
    with closing(driver.connect(str(context.paths.database), isolation_level=None)) as raw:
        raw.execute("CREATE TABLE filler (x)")
        raw.executemany("INSERT INTO filler VALUES (zeroblob(?))", [(1 << 20,)] * 40)
    folder = tmp_path / "stick"
    folder.mkdir()
    worker.warm()
    number = worker.submit("backup", {"out": folder / "b.sqlite"})
    until(worker, jobs.Progress)
    process = worker._process.pid
    os.kill(process, signal.SIGSTOP)
    worker.poll()
    return number, folder, process


@posix
def test_job_taken_back_tidies_up(halted, worker):
    number, folder, process = halted
    assert len(list(folder.iterdir())) == 1
    worker.cancel(number)
    os.kill(process, signal.SIGCONT)
    assert end_of(worker) == jobs.Cancelled(number)
    assert list(folder.iterdir()) == []
    worker.submit("check", {})
    assert isinstance(end_of(worker), jobs.Done)
    assert worker._process.pid == process


@posix
def test_job_that_does_not_stop_is_ended_and_what_it_left_removed(halted, worker, monkeypatch):
    monkeypatch.setattr("app.jobs.worker.PATIENCE_S", 0.05)
    number, folder, _ = halted
    worker.cancel(number)
    assert end_of(worker) == jobs.Cancelled(number)
    assert list(folder.iterdir()) == []


@posix
def test_process_that_is_killed_is_said_and_replaced(halted, worker):
    number, folder, process = halted
    os.kill(process, signal.SIGKILL)
    end = end_of(worker)
    assert (end.number, end.error.reference) == (number, "")
    assert list(folder.iterdir()) == []
    worker.submit("check", {})
    assert isinstance(end_of(worker), jobs.Done)


@posix
def test_closing_the_window_ends_a_job_under_way(halted, worker):
    _, folder, process = halted
    os.kill(process, signal.SIGCONT)
    worker.close()
    assert not lives(process)
    assert list(folder.iterdir()) == []


def test_job_that_waits_is_taken_back_without_having_begun(worker):
    first, second = worker.submit("check", {}), worker.submit("check", {})
    worker.cancel(second)
    ends = [end_of(worker), end_of(worker)]
    assert jobs.Cancelled(second) in ends
    assert first in {end.number for end in ends}


PARENT = """
import sys
from pathlib import Path
from app import jobs
from app.context import Actor
from app.permissions import Role
if __name__ == "__main__":
    worker = jobs.Worker(jobs.Place(Path(sys.argv[1]), Actor("李", Role.HEAD)))
    worker.submit("check", {})
    while not any(isinstance(event, jobs.Done) for event in worker.poll()):
        pass
    print(worker._process.pid, flush=True)
    sys.stdin.read()
"""


def test_worker_ends_with_a_parent_that_is_killed(context, tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    line = [sys.executable, str(script), str(context.paths.data)]
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=here)
    process = int(parent.stdout.readline())
    assert lives(process)
    parent.kill()
    parent.communicate()
    end = time.monotonic() + PATIENCE
    while lives(process) and time.monotonic() < end:
        a_moment()
    assert not lives(process)


def lives(process):
    """Whether *process* runs; one that ended and was not asked after does not count."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def test_worker_needs_no_qt(worker):
    worker.submit("check", {})
    end_of(worker)
    maps = Path(f"/proc/{worker._process.pid}/maps")
    assert "libQt6" not in maps.read_text("utf-8")
