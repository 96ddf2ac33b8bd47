"""Locks on the data folder: one window, many users, nobody beside a restore."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.errors import EnvironmentFault
from app.lock import exclusive_lock, use_lock, window_lock

HOLD = "import sys; from pathlib import Path; from app import lock; \
held = lock.{name}(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"


@pytest.fixture
def other(tmp_path):
    """Another process that holds a lock; kill -9 ends it."""
    running = []

    def start(name):
        line = [sys.executable, "-c", HOLD.format(name=name), str(tmp_path)]
        child = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        running.append(child)
        assert child.stdout.readline().strip() == b"held"
        return child

    yield start
    for child in running:
        child.kill()
        child.communicate()


def test_second_window_gets_nothing_until_the_first_is_killed(tmp_path, other):
    first = other("window_lock")
    assert window_lock(tmp_path) is None
    first.kill()
    first.wait()
    with window_lock(tmp_path) as held:
        assert held is not None
        assert window_lock(tmp_path) is None
    assert window_lock(tmp_path) is not None


def test_lock_file_left_empty_or_naming_a_process_that_lives_holds_nobody_up(tmp_path):
    for left in (b"", str(os.getpid()).encode()):
        (tmp_path / ".window.lock").write_bytes(left)
        with window_lock(tmp_path) as held:
            assert held is not None


def test_folder_is_used_by_many_but_restored_by_one(tmp_path, other):
    user = other("use_lock")
    with use_lock(tmp_path):
        assert exclusive_lock(tmp_path) is None
    assert exclusive_lock(tmp_path) is None
    user.kill()
    user.wait()
    with exclusive_lock(tmp_path) as held:
        assert held is not None
        with pytest.raises(EnvironmentFault, match="restoring"):
            use_lock(tmp_path)
    use_lock(tmp_path).release()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_cannot_be_written_is_said(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(EnvironmentFault, match="read_only"):
        window_lock(tmp_path)
