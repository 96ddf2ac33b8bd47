"""What this machine remembers, whatever became of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import folders
from app.folders import Preferences


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path))
    return tmp_path


def test_what_is_remembered_is_there_again():
    folders.remember(language="en", step="large", is_dark=True, keeper="k")
    assert folders.preferences() == Preferences("en", "large", is_dark=True, keeper="k")


def test_one_thing_remembered_leaves_the_others():
    folders.remember(language="en")
    folders.remember(step="largest")
    assert folders.preferences() == Preferences("en", "largest")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "not json",
        "[]",
        "null",
        '{"language": "fr"}',
        '{"step": 3}',
        '{"is_dark": "yes"}',
        '{"from_a_newer_program": 1}',
        "\x00\x01",
    ],
)
def test_file_that_makes_no_sense_is_the_usual(written):
    folders.preferences_file().write_text(written)
    assert folders.preferences() == Preferences()


def test_what_makes_sense_in_a_file_that_partly_does_not_is_kept():
    folders.preferences_file().write_text('{"language": "fr", "step": "large"}')
    assert folders.preferences() == Preferences(step="large")


def test_demonstration_is_beside_the_data(home):
    assert folders.usual_data() == home / "data"
    assert folders.demo_data() == home / "data-demo"


def test_folder_without_a_database_holds_no_data(home):
    assert not folders.has_data(home)
    (home / folders.DATABASE).write_bytes(b"")
    assert folders.has_data(home)
