"""Backups: verified copies made beside the desk; a restore keeps what it replaces."""

from __future__ import annotations

import hashlib
import os
from contextlib import closing
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as driver

from app import backups, boot, catalogue
from app.errors import EnvironmentFault, UserError
from app.lock import use_lock
from app.restore import restore
from app.station import info
from app.visits import Entry, day_sums, sign_in
from tests.conftest import NOON

DAY = NOON.date()


@pytest.fixture
def enter(context):
    rider = context.read(catalogue.categories)[0]

    def sign(heads=1):
        entry = Entry(category_id=rider.id, heads=heads)
        return context.write("visit.sign_in", lambda s: sign_in(s, entry))

    return sign


def heads(context):
    return context.read(lambda s: day_sums(s, DAY)).total


def state(folder):
    """Every file below *folder*: its bytes, and when it was last written."""
    return {
        path.relative_to(folder): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def put_back(context, file):
    """Restore as the window does: closed first, opened again after."""
    boot.close(context.engine)
    done = restore(context.paths.data, file, actor=context.actor, now=context.now)
    return done, boot.open_context(context.paths.data, actor=context.actor)


def test_copy_has_everything_written_before_it_in_one_file(context, enter, tmp_path):
    enter(heads=3)
    made = backups.backup(context.paths, tmp_path / "copy.sqlite")
    assert (made.station_name, made.visits, made.last_name) == (
        "和平路工会驿站",
        1,
        "visit.sign_in",
    )
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.sqlite"]
    assert backups.describe(tmp_path / "copy.sqlite") == made


def test_copy_is_of_one_moment_while_the_desk_writes(context, enter, tmp_path, monkeypatch):
    monkeypatch.setattr("db.backup.PAGES", 10)
    enter()
    made = backups.backup(
        context.paths, tmp_path / "copy.sqlite", progress=lambda _done, _total: enter()
    )
    assert made.visits == 1
    assert heads(context) > 1


def test_copy_that_is_stopped_leaves_what_stood_there(context, enter, tmp_path):
    target = tmp_path / "copy.sqlite"
    target.write_bytes(b"older")

    def stop(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backups.backup(context.paths, target, progress=stop)
    assert target.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "data"]


def test_copy_that_does_not_verify_is_not_kept(context, enter, tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "faults_in", lambda _path, *, key: ["row 7 missing"])
    with pytest.raises(EnvironmentFault, match="damaged"):
        backups.backup(context.paths, tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


def test_day_gets_one_backup_at_its_first_write_and_another_on_exit(context, enter):
    enter()
    assert backups.auto_backup(context)
    enter()
    assert not backups.auto_backup(context)
    assert backups.auto_backup(context, on_exit=True)
    assert not backups.auto_backup(context, on_exit=True)
    [row] = backups.backups(context.paths)
    assert backups.describe(row.path).visits == 2
    assert backups.last_backup(context.paths) == row


def test_seven_days_are_kept_and_files_of_others_always(context, enter, clock):
    context.paths.backups.mkdir()
    other = context.paths.backups / "auto-before-the-fair.sqlite"
    other.write_bytes(b"")
    for _ in range(9):
        clock.forward(days=1)
        enter()
        backups.auto_backup(context)
    names = [row.path.name for row in backups.backups(context.paths)]
    assert sorted(names) == [f"auto-202511{day}.sqlite" for day in range(24, 31)]
    assert other.exists()


def test_copies_a_power_cut_left_half_made_go_after_a_day(context, enter):
    folder = context.paths.backups
    folder.mkdir()
    names = [".auto-20251101.sqlite.8wdgrjs0", ".auto-20251102.sqlite.k2b_x9aa-journal"]
    old, younger, foreign = (folder / name for name in (*names, ".notes.sqlite.txt"))
    for path in (old, younger, foreign):
        path.write_bytes(b"half")
    for path in (old, foreign):
        os.utime(path, (1, 1))
    enter()
    backups.auto_backup(context)
    assert [path.exists() for path in (old, younger, foreign)] == [False, True, True]


def test_describing_a_file_changes_nothing(context, enter, tmp_path):
    enter()
    folder = tmp_path / "stick"
    folder.mkdir()
    backups.backup(context.paths, folder / "a.sqlite")
    before = state(folder)
    backups.describe(folder / "a.sqlite")
    backups.verify(folder / "a.sqlite")
    assert state(folder) == before


def test_restore_brings_back_the_day_and_keeps_what_it_replaced(context, enter, tmp_path):
    enter()
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    enter(heads=5)
    before = context.read(lambda s: info(s, "instance"))
    done, after = put_back(context, file)
    assert heads(after) == 1
    assert after.read(lambda s: info(s, "instance")) != before
    assert backups.describe(done.kept).visits == 2
    assert done.kept.name.startswith("before-restore-")
    _, again = put_back(after, done.kept)
    assert heads(again) == 6
    boot.close(again.engine)


def test_restore_does_not_touch_the_backup(context, enter, tmp_path):
    enter()
    file = tmp_path / "stick" / "copy.sqlite"
    file.parent.mkdir()
    backups.backup(context.paths, file)
    before = state(file.parent)
    _, after = put_back(context, file)
    boot.close(after.engine)
    assert state(file.parent) == before


def test_log_left_by_a_killed_program_is_not_read_into_the_restored_file(context, enter, tmp_path):
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    log = context.paths.database.with_name("yizhan.sqlite-wal")
    for _ in range(5):
        enter()
    left = log.read_bytes()
    boot.close(context.engine)
    log.write_bytes(left)
    _, after = put_back(context, file)
    assert heads(after) == 0
    boot.close(after.engine)


def test_restore_is_refused_while_the_folder_is_open(context, enter, tmp_path):
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    with use_lock(context.paths.data), pytest.raises(EnvironmentFault, match="in_use"):
        restore(context.paths.data, file, actor=context.actor)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda data: b"", "backup.not_ours"),
        (lambda data: b"not a database" * 1000, "backup.not_ours"),
        (lambda data: data[: len(data) // 2], "backup.damaged"),
        (lambda data: data[:8192] + b"\xff" * 8192 + data[16384:], "backup.damaged"),
    ],
)
def test_file_that_does_not_verify_is_refused_and_nothing_changes(
    context, enter, tmp_path, spoil, code
):
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    file.write_bytes(spoil(file.read_bytes()))
    enter()
    boot.close(context.engine)
    before = state(context.paths.data)
    with pytest.raises(UserError, match=code):
        restore(context.paths.data, file, actor=context.actor)
    assert state(context.paths.data) == before


def test_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match=r"backup\.no_file"):
        backups.describe(tmp_path / "none.sqlite")


def test_data_themselves_are_no_backup(context, enter):
    enter()
    boot.close(context.engine)
    with pytest.raises(UserError, match=r"backup\.same_file"):
        restore(context.paths.data, context.paths.database, actor=context.actor)


def test_damaged_data_are_kept_as_found_when_a_backup_replaces_them(context, enter, tmp_path):
    enter()
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    boot.close(context.engine)
    ruin = b"ruined" * 5000
    context.paths.database.write_bytes(ruin)
    done, after = put_back(context, file)
    assert (done.kept / "yizhan.sqlite").read_bytes() == ruin
    assert heads(after) == 1
    boot.close(after.engine)


def test_backup_restores_into_an_empty_folder(context, enter, tmp_path):
    enter()
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    done = restore(tmp_path / "new", file, actor=context.actor)
    after = boot.open_context(tmp_path / "new", actor=context.actor)
    assert (done.kept, heads(after)) == (None, 1)
    boot.close(after.engine)


def newer(path, *, in_log):
    """Let *path* be a file of a newer program; *in_log*: killed just after it upgraded."""
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'wal' if in_log else 'delete'}")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        return path.with_name(f"{path.name}-wal").read_bytes() if in_log else b""


@pytest.mark.parametrize("in_log", [False, True])
def test_data_of_a_newer_program_are_refused_with_no_byte_changed(context, enter, in_log):
    enter()
    boot.close(context.engine)
    data = context.paths.database.read_bytes()
    log = newer(context.paths.database, in_log=in_log)
    if in_log:
        context.paths.database.write_bytes(data)
        context.paths.database.with_name("yizhan.sqlite-wal").write_bytes(log)
    before = state(context.paths.data)
    with pytest.raises(EnvironmentFault, match="too_new"):
        boot.open_context(context.paths.data, actor=context.actor)
    after = state(context.paths.data)
    assert {name: after[name] for name in before} == before


def test_backup_of_a_newer_program_is_refused(context, tmp_path):
    file = tmp_path / "copy.sqlite"
    backups.backup(context.paths, file)
    newer(file, in_log=False)
    with pytest.raises(EnvironmentFault, match="too_new"):
        backups.describe(file)


def test_emptied_database_beside_backups_is_damage_not_a_new_station(context, enter):
    enter()
    backups.auto_backup(context)
    boot.close(context.engine)
    context.paths.database.write_bytes(b"")
    with pytest.raises(EnvironmentFault, match="damaged"):
        boot.open_context(context.paths.data, actor=context.actor)


def test_newest_backup_tells_how_long_ago_it_was(context, enter):
    assert backups.last_backup(context.paths) is None
    enter()
    backups.auto_backup(context)
    row = backups.last_backup(context.paths)
    assert row.kind == "auto"
    assert row.size == row.path.stat().st_size
    assert timedelta(0) <= boot.utc_now() - row.made_at < timedelta(minutes=5)
