"""Commands run in this process, in a home of their own."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from app import boot
from app.cli import main
from app.context import Paths
from app.folders import usual_data


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A machine where the program never ran; its clock stands at noon of 2025-11-21."""
    monkeypatch.setenv("YIZHAN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("YIZHAN_NOW", "2025-11-21T12:00")
    return tmp_path / "home"


@pytest.fixture
def yizhan(home, capsys):
    """Run the command line with these words."""

    def run(*words):
        code = main([str(word) for word in words])
        return Answer(code, *capsys.readouterr())

    return run


@pytest.fixture
def trial(yizhan, home, request):
    """A trial station in the usual folder; gives the folder's paths."""
    assert yizhan("init", "--code", "YZ-1", "--name", "和平站", "--trial").code == 0
    return Paths(usual_data())


@pytest.fixture
def station(trial):
    """The trial station's context."""
    context = boot.open_context(trial.data, actor=boot.COMMAND)
    yield context
    boot.close(context.engine)
