"""The program's door: what opens the window, what does not need one, what a second start does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.founding import found
from ui.main import Start, prepare_environment, wanted_window

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("argv", "start"),
    [
        ([], Start()),
        (["--demo"], Start(is_demo=True)),
        (["--data", "D"], Start(data="D")),
        (["--data=D", "--lang", "en"], Start(data="D", language="en")),
        (["--lang=zh", "--demo"], Start(is_demo=True, language="zh")),
        (["report", "2025-11"], None),
        (["--data", "D", "check"], None),
        (["--help"], None),
        (["--lang", "fr"], None),
        (["--data"], None),
        (["--demo=yes"], None),
    ],
)
def test_window_is_opened_by_options_alone(argv, start):
    assert wanted_window(argv) == start


def test_input_method_is_asked_for_before_qt(monkeypatch):
    for name in ("QT_IM_MODULE", "IBUS_USE_PORTAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    prepare_environment()
    assert (os.environ["QT_IM_MODULE"], os.environ["IBUS_USE_PORTAL"]) == ("ibus", "1")


def test_input_method_that_somebody_chose_stays(monkeypatch):
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    monkeypatch.setattr(sys, "platform", "linux")
    prepare_environment()
    assert os.environ["QT_IM_MODULE"] == "fcitx"


def python(*args, home, **options):
    env = os.environ | {"YIZHAN_HOME": str(home), "YIZHAN_BENCH_MARKS": "1"}
    return subprocess.Popen(
        [sys.executable, *args],
        cwd=ROOT,
        env=env,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


def loaded_by(code, home):
    child = python("-c", f"{code}; import sys; print(*sys.modules)", home=home)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 0, err
    return set(out.split())


def test_command_does_not_load_qt(tmp_path):
    loaded = loaded_by("from ui.main import main; main(['check', '--data', 'nowhere'])", tmp_path)
    assert not [name for name in loaded if name.startswith("PySide6")]


def test_frame_does_not_load_the_business(tmp_path):
    loaded = loaded_by("import ui.shell.program", tmp_path)
    heavy = {"sqlalchemy", "sqlcipher3", "platformdirs", "PySide6.QtNetwork", "argparse"}
    assert heavy & loaded <= {"argparse"}  # which PySide6 itself imports


class Window:
    """The program in a process of its own."""

    def __init__(self, home, *args):
        self.child = python("-m", "ui.main", *args, home=home)
        self.marks: list[str] = []

    def wait_for(self, mark):
        for line in self.child.stderr:
            if line.startswith(("painted ", "ready ")):
                self.marks.append(line.split()[0])
            if mark in self.marks:
                return
        raise AssertionError(f"ended with {self.child.wait()} before it was {mark}")

    def end(self, how=signal.SIGKILL):
        if self.child.poll() is None:
            self.child.send_signal(how)
        self.child.communicate()


@pytest.fixture
def home(tmp_path):
    found(tmp_path / "data", code="YZ-0117", name="和平路工会驿站", keeper="李站长")
    return tmp_path


@pytest.fixture
def window(home):
    made = Window(home)
    made.wait_for("ready")
    yield made
    made.end()


@pytest.mark.slow
def test_frame_is_painted_before_the_desk_is_ready(window):
    assert window.marks == ["painted", "ready"]


@pytest.mark.slow
def test_second_start_ends_well_and_leaves_the_first_one_alone(window, home):
    second = Window(home)
    assert second.child.wait(timeout=30) == 0
    second.end()
    assert window.child.poll() is None


@pytest.mark.slow
def test_it_starts_after_a_kill(window, home):
    window.end()
    again = Window(home)
    again.wait_for("ready")
    again.end()


@pytest.mark.slow
@pytest.mark.parametrize("written", ["", "1", f"{os.getpid()}"], ids=["empty", "first", "living"])
def test_content_of_a_lock_file_says_nothing(home, written):
    (home / "data" / ".window.lock").write_text(written)
    window = Window(home)
    window.wait_for("ready")
    window.end()
