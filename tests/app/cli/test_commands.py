"""What each command does, from its words to its file, figures and exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from app import boot, codes
from app.backups import backups, describe
from app.context import utc_now
from app.folders import usual_data
from app.lock import use_lock
from app.sheets import service
from tests.app.pages import texts

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def december(home, monkeypatch):
    monkeypatch.setenv("YIZHAN_NOW", "2025-12-03T12:00")


@pytest.fixture
def filled(december, trial, yizhan):
    """Both shared registers, imported."""
    assert yizhan("import", "visits", DATA / "register-2025-10.csv").code == 0
    assert yizhan("import", "visits", DATA / "register-2025-11.xlsx").code == 0
    return trial


def change(path, *statements):
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("month", ["2025-10", "2025-11"])
def test_shared_registers_give_exactly_the_expected_figures(filled, yizhan, month):
    wanted = json.loads((DATA / f"register-{month}.expected.json").read_text("utf-8"))
    said = yizhan("report", month, "--json")
    report = json.loads(said.out)
    visits = report["visits"]
    assert (said.code, report["month"], report["revision"]) == (0, month, 1)
    assert visits["total"] == wanted["visits"]
    assert visits["named"] == wanted["named_visits"]
    assert visits["anonymous"] == wanted["visits"] - wanted["named_visits"]
    same = ("distinct_people", "open_days", "daily_mean", "by_category", "by_band", "by_service")
    assert {key: visits[key] for key in same} == {key: wanted[key] for key in same}
    assert visits["by_day"] == wanted["by_day"]


def test_month_is_compared_with_the_one_before(filled, yizhan):
    october, november = (
        json.loads(yizhan("report", month, "--json").out)["visits"]
        for month in ("2025-10", "2025-11")
    )
    assert (october["previous_total"], october["month_on_month_percent"]) == (None, None)
    assert (november["previous_total"], november["month_on_month_percent"]) == (572, -3.8)


def test_keys_of_the_report_stay_chinese_in_english(filled, yizhan):
    chinese = yizhan("report", "2025-11", "--json").out
    assert yizhan("--lang", "en", "report", "2025-11", "--json").out == chinese


def test_month_is_printed(filled, yizhan, tmp_path):
    said = yizhan("report", "2025-11", "--out", tmp_path / "m.pdf")
    assert said.code == 0
    assert "和平站" in texts((tmp_path / "m.pdf").read_bytes())[0]


def test_month_closed_twice_prints_both_revisions(filled, yizhan, tmp_path):
    assert json.loads(yizhan("report", "2025-11", "--close", "--json").out)["revision"] == 1
    assert yizhan("report", "2025-11", "--close", "--json").code == 3
    late = tmp_path / "late.csv"
    late.write_text("日期,时间,类别\n2025-11-30,10:00,快递员\n", "utf-8")
    assert yizhan("import", "visits", late).code == 0
    second = json.loads(yizhan("report", "2025-11", "--close", "--json").out)
    first = json.loads(yizhan("report", "2025-11", "--revision", 1, "--json").out)
    assert (first["revision"], first["visits"]["total"]) == (1, 550)
    assert (second["revision"], second["visits"]["total"]) == (2, 551)
    assert yizhan("report", "2025-11", "--revision", 3, "--json").code == 3


def test_month_to_come_is_bad_input(trial, yizhan):
    assert yizhan("report", "2026-01", "--json").code == 3


def test_refused_rows_write_nothing_and_the_rest_comes_when_asked(
    december, station, yizhan, tmp_path
):
    file = tmp_path / "r.csv"
    file.write_text("日期,类别,人数\n2025-11-03,快递员,2\n2025-11-04,快递员,0\n", "utf-8")
    said = yizhan("import", "visits", file, "--json")
    told = json.loads(said.out)
    assert (said.code, told["added"], len(told["refused"])) == (3, 0, 1)
    assert yizhan("import", "visits", file, "--skip-refused").code == 0
    assert json.loads(yizhan("report", "2025-11", "--json").out)["visits"]["total"] == 2


def test_sheets_are_printed_with_numbers_taken(station, yizhan, tmp_path):
    out = tmp_path / "s.pdf"
    assert yizhan("sheet", "--date", "2025-11-24", "--pages", 2, "--out", out).code == 0
    assert yizhan("sheet", "--date", "2025-11-24", "--out", out).code == 0
    rows = station.read(service.sheets)
    assert [row.number for row in rows] == ["P-000003", "P-000002", "P-000001"]
    assert {row.day for row in rows} == {date(2025, 11, 24)}
    [page] = texts(out.read_bytes())
    assert "P-000003" in page
    assert codes.in_words(rows[0].code) in page


def test_sheet_that_cannot_be_saved_takes_no_number(station, yizhan, tmp_path):
    assert yizhan("sheet", "--date", "2025-11-24", "--out", tmp_path / "no" / "s.pdf").code == 3
    assert station.read(service.sheets) == []


def test_backup_is_restored_beside_what_was_there(filled, yizhan, tmp_path):
    file = tmp_path / "b.sqlite"
    assert yizhan("backup", "--out", file).code == 0
    assert yizhan("sheet", "--date", "2025-12-04", "--out", tmp_path / "s.pdf").code == 0
    said = yizhan("restore", file)
    assert said.code == 0
    assert "和平站" in said.out
    assert "915" in said.out
    [kept] = [row for row in backups(filled) if row.kind == "before-restore"]
    assert describe(kept.path).last_name == "sheet.print"
    assert yizhan("check").code == 0


@pytest.mark.parametrize("name", ["yizhan.sqlite", "yizhan.sqlite-wal", ".use.lock"])
def test_backup_over_the_data_is_refused(filled, yizhan, name):
    out = filled.data / name
    before = out.read_bytes() if out.exists() else None
    assert yizhan("backup", "--out", out).code == 3
    assert (out.read_bytes() if out.exists() else None) == before


def test_folder_is_no_file_to_write(trial, yizhan, tmp_path):
    said = yizhan("backup", "--out", tmp_path, "--lang", "en")
    assert (said.code, said.err) == (3, f"{tmp_path} is a folder; name a file.\n")


def test_restore_beside_an_open_window_is_refused(filled, yizhan, tmp_path):
    yizhan("backup", "--out", tmp_path / "b.sqlite")
    with use_lock(filled.data):
        said = yizhan("restore", tmp_path / "b.sqlite")
    assert said.code == 4
    assert "关掉窗口" in said.err


def test_check_names_the_day_that_differs(filled, yizhan):
    change(
        filled.database,
        "UPDATE visit_day_totals SET heads = heads + 1 WHERE day = '2025-11-05' "
        "AND dimension = 'total'",
    )
    said = yizhan("check")
    assert said.code == 4
    assert "2025-11-05" in said.out
    told = json.loads(yizhan("check", "--json").out)
    assert told["ok"] is False
    assert [row["where"] for row in told["findings"]] == ["2025-11-05 total"]
    assert (told["findings"][0]["kept"], told["findings"][0]["counted"]) == (20, 19)


def test_first_write_of_a_day_leaves_a_backup(filled, monkeypatch, yizhan, tmp_path):
    assert [row.path.name for row in backups(filled)] == ["auto-20251203.sqlite"]
    monkeypatch.setenv("YIZHAN_NOW", "2025-12-04T08:00")
    assert yizhan("report", "2025-11", "--json").code == 0
    assert len(backups(filled)) == 1
    assert yizhan("sheet", "--date", "2025-12-04", "--out", tmp_path / "s.pdf").code == 0
    assert len(backups(filled)) == 2


def test_clock_is_set_only_in_a_trial_folder(yizhan, december):
    assert yizhan("init", "--code", "A", "--name", "B").code == 0
    context = boot.open_context(usual_data(), actor=boot.COMMAND)
    assert context.now is utc_now
    boot.close(context.engine)


def test_clock_that_is_no_time_is_said(trial, yizhan, monkeypatch):
    monkeypatch.setenv("YIZHAN_NOW", "noon")
    said = yizhan("check", "--lang", "en")
    assert (said.code, "YIZHAN_NOW" in said.err) == (3, True)


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals")
def test_interrupt_ends_with_130(home, tmp_path):
    probe = "import os, signal, sys\nfrom app.cli import commands, main\n\
def stop(args):\n    os.kill(os.getpid(), signal.SIGINT)\n    signal.pause()\n\
commands.COMMANDS['check'] = stop\nraise SystemExit(main(['check']))"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.strip()) == (130, "已停下。")


def test_demonstration_is_a_folder_of_its_own_and_ready_at_once(trial, yizhan, tmp_path):
    before = trial.database.read_bytes()
    said = yizhan("--demo", "report", "2025-10", "--json")
    assert json.loads(said.out)["visits"]["total"] > 2000
    assert yizhan("--demo", "check").code == 0
    assert trial.database.read_bytes() == before
