"""How soon window and desk are there, against a bare QMainWindow in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import cache, partial
from statistics import median
from typing import NamedTuple

from tests.bench.ground import Ground
from tests.bench.line import ROUNDS, BenchLine, Ratio, milliseconds
from tests.bench.made_up import LAST_AT

MARKS = "YIZHAN_BENCH_MARKS"
PATIENCE = 60
BARE = """
import sys, time
from PySide6 import QtCore, QtWidgets
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, said)
def said():
    sys.stderr.write(f"painted {time.monotonic_ns()} {len(sys.modules)}\\n")
    sys.stderr.flush()
app = QtWidgets.QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
EARLY = "wanglijun"


class Start(NamedTuple):
    """Seconds from the start of the process, and modules imported by the first frame."""

    painted: float
    modules: int
    ready: float


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    starts = cache(partial(_starts, ground))
    return [
        BenchLine("window painted, x bare window", 1.5, lambda: _ratio(starts(), "painted")),
        BenchLine("modules at first paint, x bare", 1.5, lambda: _ratio(starts(), "modules")),
        BenchLine("desk ready, x bare window painted", 6, lambda: _ratio(starts(), "ready")),
        BenchLine("keys typed too early, kept", 1, partial(kept_keys, ground), exactly=True),
    ]


def _starts(ground: Ground) -> list[tuple[Start, Start]]:
    """(ours, bare) in turn, each in a fresh process; the first pair warms the disk."""
    ours = partial(start, ["-m", "ui.main", "--data", str(ground.copy)], ground, "ready")
    bare = partial(start, ["-c", BARE], ground, "painted")
    return [(ours(), bare()) for _ in range(ROUNDS + 1)][1:]


def _ratio(starts: list[tuple[Start, Start]], what: str) -> Ratio:
    """Ours by the bare window's: its own modules, its first frame for both times."""
    of_bare = "modules" if what == "modules" else "painted"
    pairs = [(getattr(ours, what), getattr(bare, of_bare)) for ours, bare in starts]
    ratio = Ratio(median(one / other for one, other in pairs))
    one, other = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    is_time = what != "modules"
    ratio.note = f"{milliseconds(one)} / {milliseconds(other)}" if is_time else f"{one} / {other}"
    return ratio


def start(command: list[str], ground: Ground, until: str) -> Start:
    """Run *command* until it marks *until*, and end it."""
    begun = time.monotonic_ns()
    child = subprocess.Popen(
        [sys.executable, *command],
        env=environment(ground),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stderr is not None
    marks: dict[str, tuple[float, int]] = {}
    try:
        for line in child.stderr:
            what, *rest = line.split()
            if what in {"painted", "ready"} and what not in marks:
                marks[what] = ((int(rest[0]) - begun) / 1e9, int(rest[1]))
            if until in marks:
                break
    finally:
        child.kill()
        child.wait(PATIENCE)
    painted, modules = marks["painted"]
    return Start(painted, modules, marks[until][0])


def environment(ground: Ground) -> dict[str, str]:
    """Off the screen, marks on, the clock at noon, nobody's own folders."""
    return os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "YIZHAN_HOME": str(ground.copy / "home"),
        "YIZHAN_NOW": LAST_AT.isoformat(),
        MARKS: "1",
    }


def kept_keys(ground: Ground) -> float:
    """The share of keys, typed between the first frame and the desk, that stand in its line."""
    child = [sys.executable, "-m", "tests.bench.early", str(ground.copy), EARLY]
    done = subprocess.run(
        child, env=environment(ground), capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    typed = done.stdout.strip().splitlines()[-1]
    return sum(a == b for a, b in zip(typed, EARLY, strict=False)) / len(EARLY)
