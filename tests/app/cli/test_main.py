"""The command line: exit codes, one plain sentence, in the chosen language, without Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.cli import commands, main
from app.context import Paths
from app.errors import EnvironmentFault, NotPermittedError, UserError
from app.folders import usual_data
from app.keepers import keepers
from app.settings import rules_on
from app.station import info
from app.station import station as station_row
from app.trouble import log_file
from tests.conftest import NOON

PROBE = "import sys; from app.cli import main; code = main(sys.argv[1:]); \
print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))]); raise SystemExit(code)"


def test_station_is_set_up_as_said(yizhan):
    said = yizhan(
        *("init", "--code", "YZ-9", "--name", "东站", "--opens", "07:30", "--closes", "20:00"),
        *("--keeper", "王站长", "--trial"),
    )
    assert said.code == 0
    assert "东站" in said.out
    assert said.err == ""


def test_command_writes_as_command_line_at_the_trial_clock(station):
    operation = station.read(
        lambda s: s.connection().exec_driver_sql("SELECT actor, source FROM operations").all()
    )
    assert operation == [("命令行", "command")]
    assert station.now() == NOON
    assert station.read(lambda s: info(s, "trial")) == "yes"
    assert station.read(station_row).name == "和平站"
    assert [one.name for one in station.read(keepers)] == ["站长"]
    assert f"{station.read(lambda s: rules_on(s, NOON.date())).closes:%H:%M}" == "18:00"


def test_second_station_in_a_folder_is_refused_and_the_first_stays(yizhan, trial):
    before = trial.database.read_bytes()
    said = yizhan("init", "--code", "YZ-2", "--name", "西站")
    assert (said.code, said.out) == (3, "")
    assert trial.database.read_bytes() == before


@pytest.mark.parametrize("hours", [("20:00", "08:00"), ("08:00Z", "18:00Z"), ("08", "18:00:30")])
def test_refused_station_leaves_nothing(yizhan, hours):
    opens, closes = hours
    said = yizhan("init", "--code", "A", "--name", "B", "--opens", opens, "--closes", closes)
    assert said.code == 3
    assert not usual_data().exists()


def test_folder_without_a_station_is_said_and_not_made(yizhan):
    said = yizhan("check")
    assert said.code == 4
    assert "yizhan init" in said.err
    assert not usual_data().exists()


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["init", "--code", "A"],
        ["sheet", "--date", "2025-02-30", "--out", "x.pdf"],
        ["sheet", "--date", "2025-11-21", "--pages", "0", "--out", "x.pdf"],
        ["report", "2025-13", "--out", "x.pdf"],
        ["report", "0001-01", "--json"],
        ["report", "2025-11"],
        ["import", "goods", "x.xlsx"],
        ["import", "visits", "x.xlsx", "--map", "骑手"],
        ["import", "visits", "x.xlsx", "--year", "25"],
        ["--lang", "fr", "check"],
        [],
    ],
)
def test_words_that_make_no_sense_are_usage(yizhan, words):
    said = yizhan(*words)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.strip().splitlines()) == 1


@pytest.mark.parametrize("place", [0, 1])
def test_language_is_chosen_before_or_after_the_command(yizhan, place):
    words = ["restore", "nowhere.sqlite"]
    words[place:place] = ["--lang", "en"]
    said = yizhan(*words)
    assert said.err.isascii()


def test_help_is_in_the_chosen_language(yizhan):
    assert yizhan("--help").code == 0
    assert "命令" in yizhan("--help").out
    assert yizhan("--lang", "en", "sheet", "-h").out.startswith("Write it as: yizhan sheet")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UserError("visit.heads", most=999), 3),
        (EnvironmentFault("fault.locked"), 4),
        (NotPermittedError("permission.denied"), 6),
        (KeyboardInterrupt(), 130),
    ],
)
def test_every_end_has_its_exit_code_and_one_sentence(yizhan, monkeypatch, error, code):
    def fail(_args):
        raise error

    monkeypatch.setitem(commands.COMMANDS, "check", fail)
    said = yizhan("check")
    assert said.code == code
    assert len(said.err.strip().splitlines()) == 1


def test_fault_of_the_program_has_a_reference_and_names_nobody(home, monkeypatch, capsys):
    def fail(_args):
        raise ValueError("张三 19900000001")

    monkeypatch.setitem(commands.COMMANDS, "check", fail)
    with pytest.raises(SystemExit) as end:
        main(["check"])
    said = capsys.readouterr().err
    noted = log_file().read_text("utf-8")
    assert end.value.code == 1
    assert noted.split()[0] in said
    assert "builtins.ValueError" in noted
    assert "张三" not in noted + said


def test_commands_need_no_qt(home):
    line = [sys.executable, "-c", PROBE, "init", "--code", "A", "--name", "B"]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert Paths(usual_data()).database.is_file()
