"""Measure and judge: python -m tests.bench [--full] [NAME ...]; exit 1 when a line misses."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser

# Before the first import of Qt: off the screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.bench import data, desk, history, month, pdf, search, sign_in, start
from tests.bench.ground import Ground
from tests.bench.line import BenchLine
from ui.main import prepare_environment

WIDE = 46


def main(argv: list[str]) -> int:
    """Print the table; returns how many lines miss their limit."""
    parser = ArgumentParser(prog="dev.py bench")
    parser.add_argument("--full", action="store_true", help="10,000,000 visits, 1,000,000 people")
    parser.add_argument("names", nargs="*", metavar="NAME", help="lines whose name holds this")
    asked = parser.parse_args(argv)
    prepare_environment()
    qInstallMessageHandler(_say)
    _app = QApplication([])
    ground = Ground(data.built(data.FULL if asked.full else data.USUAL, tell))
    try:
        wanted = [one for one in _lines(ground) if _is_wanted(one, asked.names)]
        return sum(not _measured(one) for one in wanted)
    finally:
        ground.clear()


def _lines(ground: Ground) -> list[BenchLine]:
    parts = (start, sign_in, desk, search, history, month)
    return [*(one for part in parts for one in part.lines(ground)), *pdf.lines()]


def _is_wanted(line: BenchLine, names: list[str]) -> bool:
    return not names or any(name.lower() in line.name.lower() for name in names)


def _measured(line: BenchLine) -> bool:
    """Print *line* with what was found; whether it holds, or cannot be measured here."""
    found = line.measure()
    limit = f"{line.sign} {line.limit:g}"
    if found is None:
        print(f"{line.name:{WIDE}} {'-':>6}  {limit:8} not measured here", flush=True)
        return True
    said = "ok" if line.holds(found) else "MISSES"
    note = getattr(found, "note", "")
    print(f"{line.name:{WIDE}} {found:6.2f}  {limit:8} {said:7} {note}", flush=True)
    return line.holds(found)


def tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _say(_kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
    if words and not words.startswith("This plugin does not support"):
        tell(words)


if __name__ == "__main__":
    raise SystemExit(1 if main(sys.argv[1:]) else 0)
