"""Small steps of a start: which folder, how large, and the marks the bench reads."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from app import folders

if TYPE_CHECKING:
    from app.errors import UserError
    from ui.main import Start

SIZE = (1366, 768)
MARKS = "YIZHAN_BENCH_MARKS"


def sentence_of(error: UserError) -> str:
    """What to say of *error*."""
    from ui.kit.messages import sentence  # noqa: PLC0415  (the first frame says nothing)

    return sentence(error)


class Arrival(NamedTuple):
    """Where a window that is opened again begins: a section of the settings, and what to say."""

    section: str
    words: str = ""


def chosen_folder(start: Start) -> Path:
    """The data folder *start* means: its own, the demonstration's, or what was chosen before."""
    if start.is_demo:
        return folders.demo_data()
    return Path(start.data or folders.preferences().data or folders.usual_data()).absolute()


def is_gone(folder: Path) -> bool:
    """Whether *folder* was chosen once and is not there now: a stick pulled out, a drive lost.

    Then nobody is asked to begin anew, in an empty folder of the same name.
    """
    chosen = folders.preferences().data
    return bool(chosen) and folder == Path(chosen) and not folders.has_data(folder)


def show(window: QWidget) -> None:
    """The whole screen of a counter PC; for the bench the size it compares with."""
    window.resize(*SIZE)
    if MARKS in os.environ:
        window.show()
    else:
        window.showMaximized()


def settle() -> None:
    """The start is over: what it made stays for good, what is made now may be garbage."""
    gc.freeze()
    gc.enable()


def mark(what: str) -> None:
    """For the bench: when *what* was reached (``time.monotonic_ns``), with how many modules."""
    if MARKS in os.environ:
        sys.stderr.write(f"{what} {time.monotonic_ns()} {len(sys.modules)}\n")
        sys.stderr.flush()
