"""A second start rings the first window's bell."""

from __future__ import annotations

from pathlib import Path

from ui.shell.single import Doorbell, bell_name, ring


def test_nobody_answers_where_nobody_listens(qapp, tmp_path):
    assert not ring(tmp_path, wait_ms=200)


def test_second_start_is_heard(qtbot, tmp_path):
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung):
        assert ring(tmp_path)
    bell.close()


def test_name_left_by_a_killed_window_is_taken_over(qtbot, tmp_path):
    first = Doorbell(tmp_path)
    second = Doorbell(tmp_path)
    with qtbot.waitSignal(second.rung):
        assert ring(tmp_path)
    first.close()
    second.close()


def test_another_spelling_of_the_folder_is_the_same_folder(tmp_path):
    (tmp_path / "a").mkdir()
    assert bell_name(tmp_path / "a" / ".." / "a") == bell_name(Path(tmp_path / "a"))


def test_another_folder_has_another_bell(tmp_path):
    assert bell_name(tmp_path / "a") != bell_name(tmp_path / "b")
