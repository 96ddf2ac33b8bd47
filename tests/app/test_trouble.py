"""Power cut, disk full, read-only folder, damage: what was acknowledged is there."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app import boot
from app.backups import backup, backups
from app.check import check
from app.context import Actor, Context, Paths
from app.permissions import Role
from app.restore import restore
from app.station import set_up
from db.engine import open_engine
from db.models import Operation
from db.upgrade import upgrade

ROOT = Path(__file__).parents[2]
SECONDS = float(os.environ.get("YIZHAN_TEST_SECONDS", "10"))
HEAD = Actor("李", Role.HEAD)


def make_station(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    engine = open_engine(Paths(folder).database)
    upgrade(engine, lambda: None)
    set_up(Context(engine, Paths(folder), HEAD), code="A", name="B", keeper="李")
    boot.close(engine)


def counter(folder: Path, seed: int) -> subprocess.Popen[str]:
    line = [sys.executable, "-m", "tests.app.desk_child", str(folder), str(seed)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def kept(folder: Path) -> set[UUID]:
    """Ids of all operations in the file, which must be sound."""
    context = boot.open_context(folder, actor=HEAD)
    assert check(context) == []
    found = set(context.read(lambda s: s.scalars(select(Operation.op_id)).all()))
    boot.close(context.engine)
    return found


def acknowledged(lines) -> set[UUID]:
    """The ids told in whole lines."""
    return {
        UUID(line.split()[1]) for line in lines if line.startswith("op") and line.endswith("\n")
    }


@pytest.mark.slow
def test_every_acknowledged_act_outlives_a_power_cut(tmp_path):
    """SIGKILL at any moment, again and again, on one file."""
    make_station(tmp_path / "data")
    chance = random.Random()  # noqa: S311  (any moment will do)
    told, rounds = set(), 0
    end = time.monotonic() + SECONDS
    while time.monotonic() < end or rounds < 3:
        child = counter(tmp_path / "data", rounds)
        first = child.stdout.readline()
        child_end = time.monotonic() + chance.uniform(0, 0.7)
        lines = [first]
        while time.monotonic() < child_end:
            lines.append(child.stdout.readline())
        child.kill()
        lines += child.stdout.readlines()
        child.wait()
        child.stdout.close()
        told |= acknowledged(lines)
        assert told <= kept(tmp_path / "data")
        rounds += 1
    assert len(told) > rounds


has_mounts = pytest.mark.skipif(
    shutil.which("unshare") is None
    or subprocess.run(["unshare", "-Urm", "true"], capture_output=True, check=False).returncode
    != 0,
    reason="needs a small disk of its own, which this system does not give",
)
ON_SMALL_DISK = """
set -e
mount -t tmpfs -o size={size}k tmpfs "$DISK"
cp -r "$STATION" "$DISK/data"
{script}
"""


def on_small_disk(tmp_path: Path, script: str, *, size: int = 1500) -> list[str]:
    """Run *script* where $DISK is a full-able disk with a station in $DISK/data; its lines."""
    make_station(tmp_path / "station")
    (tmp_path / "disk").mkdir()
    given = {
        "DISK": str(tmp_path / "disk"),
        "STATION": str(tmp_path / "station"),
        "PY": sys.executable,
        "OUT": str(tmp_path),
        "YIZHAN_HOME": str(tmp_path / "home"),
    }
    line = ["unshare", "-Urm", "bash", "-c", ON_SMALL_DISK.format(size=size, script=script)]
    done = subprocess.run(
        line, capture_output=True, text=True, env=os.environ | given, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines(keepends=True)


YIZHAN = '"$PY" -m ui.main --data "$DISK/data"'


@has_mounts
def test_full_disk_loses_nothing_and_work_goes_on_once_there_is_room(tmp_path):
    lines = on_small_disk(
        tmp_path,
        f"""
        "$PY" -m tests.app.desk_child "$DISK/data" 1
        dd if=/dev/zero of="$DISK/films" bs=1k 2>/dev/null || true
        {YIZHAN} report 2025-11 --out "$DISK/m.pdf" 2>&1 && false; echo "exit $?"
        {YIZHAN} sheet --date 2025-11-24 --out "$OUT/s.pdf" 2>&1 && false; echo "exit $?"
        ls -A "$DISK"
        mount -o remount,size=20m "$DISK"
        {YIZHAN} check
        cp -r "$DISK/data" "$OUT/after"
        """,
    )
    assert "fault fault.disk_full\n" in lines
    told = acknowledged(lines)
    assert len(told) > 20
    after = lines[lines.index("fault fault.disk_full\n") + 1 :]
    said = [line.strip() for line in after]
    assert ["磁盘满了" in line for line in said[:4]] == [True, False, True, False]
    assert [*said[1:2], *said[3:]] == ["exit 4", "exit 4", "data", "films", "检查过了，没有问题。"]
    assert not (tmp_path / "s.pdf").exists()
    assert told <= kept(tmp_path / "after")


@has_mounts
def test_read_only_folder_is_said_and_nothing_is_lost(tmp_path):
    lines = on_small_disk(
        tmp_path,
        f"""
        "$PY" -m tests.app.desk_child "$DISK/data" 1 30
        mount -o remount,ro "$DISK"
        {YIZHAN} sheet --date 2025-11-24 --out "$OUT/s.pdf" 2>&1 && false; echo "exit $?"
        mount -o remount,rw "$DISK"
        {YIZHAN} check
        cp -r "$DISK/data" "$OUT/after"
        """,
        size=60_000,
    )
    said = [line.strip() for line in lines if not line.startswith("op")]
    assert "不能写" in said[0]
    assert said[1:] == ["exit 4", "检查过了，没有问题。"]
    assert acknowledged(lines) <= kept(tmp_path / "after")
    assert not (tmp_path / "s.pdf").exists()


@pytest.fixture
def worn(context, tmp_path):
    """A station with a backup, whose file lost a page since."""
    copy = tmp_path / "copy.sqlite"
    backup(context.paths, copy)
    boot.close(context.engine)
    data = bytearray(context.paths.database.read_bytes())
    for start in range(8192, len(data) - 4096, 16384):
        data[start : start + 4096] = os.urandom(4096)
    context.paths.database.write_bytes(data)
    return context, copy


def test_damaged_file_is_said_not_changed_and_restored(worn):
    context, copy = worn
    before = context.paths.database.read_bytes()
    line = [sys.executable, "-m", "ui.main", "--data", str(context.paths.data), "check"]
    done = subprocess.run(line, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 4
    assert len(done.stderr.strip().splitlines()) == 1
    assert context.paths.database.read_bytes() == before
    restored = restore(context.paths.data, copy, actor=HEAD)
    assert (restored.kept / "yizhan.sqlite").read_bytes() == before
    after = boot.open_context(context.paths.data, actor=HEAD)
    assert check(after) == []
    boot.close(after.engine)


def test_damaged_file_never_becomes_a_backup(worn):
    context, copy = worn
    line = [sys.executable, "-m", "ui.main", "--data", str(context.paths.data), "backup", "--out"]
    done = subprocess.run([*line, str(copy)], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 4
    assert "坏了" in done.stderr
    assert backups(context.paths) == []
    after = restore(context.paths.data, copy, actor=HEAD)
    assert after.backup.operations == 1
