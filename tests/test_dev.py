"""dev.py: what it asks of a machine, when it makes .venv anew, and what it says when it cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import dev

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="apt and shared libraries of Linux")


@pytest.fixture
def house(tmp_path, monkeypatch) -> Path:
    """An empty checkout whose path a shell or a careless join would trip over."""
    root = tmp_path / "驿 站's"
    root.mkdir()
    (root / "requirements.lock").write_text("pip==1 --hash=sha256:00\n", "utf-8")
    monkeypatch.setattr(dev, "ROOT", root)
    monkeypatch.setattr(dev, "LOCK", root / "requirements.lock")
    monkeypatch.setattr(dev, "VENV", root / ".venv")
    monkeypatch.setattr(dev, "STAMP", root / ".venv/made-from")
    monkeypatch.setattr(dev, "PYTHON", root / ".venv/bin/python")
    return root


@pytest.fixture
def commands(monkeypatch) -> list[tuple[str, ...]]:
    """What would have been run; making an environment leaves its Python behind."""
    run: list[tuple[str, ...]] = []

    def call(*command: str) -> int:
        run.append(command)
        if "venv" in command:
            dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
            dev.PYTHON.touch()
        return 0

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(dev, "become", lambda *args: run.append(("become", *args)) or 0)
    return run


@pytest.fixture
def complete(monkeypatch) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: True)


def fail_on(monkeypatch, word: str) -> None:
    call = dev.call
    monkeypatch.setattr(dev, "call", lambda *c: 1 if word in c else call(*c))


def programs(monkeypatch, *names: str) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/bin/{name}" if name in names else None)


def test_first_start_makes_the_environment_and_the_second_makes_nothing(house, commands, complete):
    assert dev.main(["run", "check"]) == 0
    made = [line for line in commands if line[0] != "become"]
    assert [("venv" in line, "--require-hashes" in line) for line in made] == [
        (True, False),
        (False, True),
    ]
    commands.clear()
    assert dev.main(["run", "check"]) == 0
    assert commands == [("become", "-m", "ui.main", "check")]


@pytest.mark.parametrize("change", ["lock", "python", "place", "stamp", "gone"])
def test_environment_is_made_anew_after(house, commands, complete, monkeypatch, change):
    dev.prepare(needs_qt=False)
    if change == "lock":
        dev.LOCK.write_text("pip==2 --hash=sha256:00\n", "utf-8")
    elif change == "python":
        monkeypatch.setattr(sys, "version", "3.99.0 (another)")
    elif change == "place":
        moved = house.with_name("moved")
        house.rename(moved)
        monkeypatch.setattr(dev, "VENV", moved / ".venv")
        monkeypatch.setattr(dev, "LOCK", moved / "requirements.lock")
        monkeypatch.setattr(dev, "STAMP", moved / ".venv/made-from")
        monkeypatch.setattr(dev, "PYTHON", moved / ".venv/bin/python")
    elif change == "stamp":
        dev.STAMP.unlink()
    else:
        dev.PYTHON.unlink()
    commands.clear()
    dev.prepare(needs_qt=False)
    assert any("venv" in line and "--clear" in line for line in commands)


def test_no_network_is_a_sentence_and_leaves_no_stamp(
    house, commands, complete, monkeypatch, capsys
):
    fail_on(monkeypatch, "pip")
    assert dev.main(["test"]) == dev.BAD_START
    assert "needs the network" in capsys.readouterr().err
    assert not dev.STAMP.exists()


@pytest.mark.parametrize(
    ("args", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--data", "check", "--lang", "en"], True),
        (["--data=elsewhere", "--lang=en"], True),
        (["report", "2025-11"], False),
        (["--data", "elsewhere", "init"], False),
        (["--help"], False),
    ],
)
def test_only_a_window_needs_qt(args, window):
    assert dev.opens_window(args) is window


@ON_LINUX
def test_a_subcommand_asks_for_no_library(house, commands, monkeypatch):
    monkeypatch.setattr(dev, "loads", lambda library: pytest.fail(f"looked for {library}"))
    assert dev.main(["run", "init", "--code", "X"]) == 0


@ON_LINUX
def test_root_installs_what_is_missing(house, commands, monkeypatch):
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    programs(monkeypatch, "apt-get")
    dev.prepare(needs_qt=True)
    installs = [line for line in commands if "install" in line and "apt-get" in line]
    assert len(installs) == 1
    assert "libegl1" in installs[0]
    assert "sudo" not in installs[0]


@ON_LINUX
def test_others_install_by_sudo_that_never_asks(house, commands, monkeypatch):
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    programs(monkeypatch, "apt-get", "sudo")
    dev.prepare(needs_qt=True)
    assert all(line[:2] == ("sudo", "-n") for line in commands if "apt-get" in line)


@ON_LINUX
@pytest.mark.parametrize("sudo", [True, False])
def test_who_may_not_install_gets_one_line_for_an_administrator(
    house, commands, monkeypatch, capsys, sudo
):
    monkeypatch.setattr(dev, "loads", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    programs(monkeypatch, "apt-get", *(["sudo"] if sudo else []))
    fail_on(monkeypatch, "apt-get")
    assert dev.main(["run"]) == dev.BAD_START
    (line,) = [one.strip() for one in capsys.readouterr().err.splitlines() if "&&" in one]
    asked = "apt-get install -y --no-install-recommends libxcb-cursor0 python3-venv"
    root = "sudo " if sudo else ""
    assert line == f"{root}apt-get update && {root}{asked}"
    assert not dev.VENV.exists()


@ON_LINUX
def test_where_there_is_no_apt_the_names_are_said(house, commands, monkeypatch, capsys):
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    programs(monkeypatch)
    assert dev.main(["run"]) == dev.BAD_START
    assert "libEGL.so.1" in capsys.readouterr().err


@ON_LINUX
def test_a_library_that_is_not_there_is_seen():
    assert not dev.loads("libyizhan-is-no-library.so.1")
    assert dev.loads("libc.so.6")


def test_an_old_python_gets_a_sentence(house, commands, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert dev.main(["run"]) == dev.BAD_START
    assert "3.11 or newer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "code"), [([], 2), (["frob"], 2), (["--help"], 0), (["-h"], 0)], ids=str
)
def test_usage_names_the_four_commands(argv, code, capsys):
    assert dev.main(argv) == code
    said = capsys.readouterr().err
    assert all(f"dev.py {word}" in said for word in ("run", "test", "bench", "screens"))


def test_bytecode_is_kept_and_compiled_before_measuring(house, commands, complete, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.environment()
    dev.main(["bench", "--full"])
    assert "compileall" in commands[-2]
    assert commands[-1] == ("become", "-m", "tests.bench", "--full")


def test_the_programs_exit_code_is_ours():
    """Only the last step is real here: a child that ends with 6."""
    script = f"import dev; dev.PYTHON = {sys.executable!r}; dev.become('-c', 'raise SystemExit(6)')"
    done = subprocess.run([sys.executable, "-c", script], cwd=dev.ROOT, check=False)
    assert done.returncode == 6


def test_everything_the_program_is_tested_with_is_locked():
    """One lock for program and tests, every line of it with hashes and none with a place."""
    lock = (Path(__file__).parent.parent / "requirements.lock").read_text("utf-8")
    pins = [block for block in lock.replace("\\\n", "").splitlines() if block.strip()]
    assert all("==" in pin and "--hash=sha256:" in pin for pin in pins)
    assert "://" not in lock
