"""Picture every scene and paper; all looks unless some are chosen.

python -m tests.screens DIR [--lang zh] [--theme light] [--step standard] [--height 768] [--only X]
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path
from typing import Literal

# Before the first import of Qt: off the screen, and away from anybody's own folders.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.boot import SETUP, close, open_context
from tests.screens import data
from tests.screens.papers import PAPERS, pictures
from tests.screens.scenes import SCENES, Scene
from tests.screens.stage import Stage
from ui.kit import theme
from ui.kit.tokens import STEPS
from ui.main import prepare_environment

LANGUAGES, THEMES, HEIGHTS = ("zh", "en"), ("light", "dark"), (768, 690)
WIDTH = 1366


def main(argv: list[str]) -> int:
    """Picture what was asked for; returns how many scenes could not be reached."""
    asked = _arguments(argv)
    asked.folder.mkdir(parents=True, exist_ok=True)
    prepare_environment()
    qInstallMessageHandler(_say)
    app = QApplication([])
    gc.disable()  # a writer's thread must not be the one that finds an old window
    begun, failed = time.monotonic(), list[str]()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as writers:
        os.environ["YIZHAN_HOME"] = f"{folder}/home"
        station = Path(folder) / "station"
        data.fill(station)
        keep = Keeper(asked, writers)
        for language in asked.lang:
            _papers(station, language, keep)
        for language, scene in product(asked.lang, _wanted(asked.only)):
            stage = Stage(app, station, Path(folder) / "copy", language)
            try:
                _picture(stage, scene, keep)
            except Exception as error:  # noqa: BLE001  (the others are wanted all the same)
                failed.append(f"{scene.name} ({language}): {type(error).__name__}: {error}")
            finally:
                stage.close()
                gc.collect()
    for line in failed:
        print(line, file=sys.stderr)
    print(f"{keep.count} pictures in {time.monotonic() - begun:.0f} s")
    return len(failed)


class Keeper:
    """Writes pictures beside the work: half of a picture's time is its compression."""

    def __init__(self, asked: Namespace, writers: Executor) -> None:
        self.asked = asked
        self.count = 0
        self._writers = writers

    def keep(self, picture: QImage, *name: object) -> None:
        self.count += 1
        path = self.asked.folder / ("-".join(map(str, name)) + ".png")
        self._writers.submit(picture.save, str(path))


def _say(_kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
    if words and not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def _papers(station: Path, language: Literal["zh", "en"], keep: Keeper) -> None:
    wanted = {name: make for name, make in PAPERS.items() if _is_wanted(name, keep.asked.only)}
    context = open_context(station, actor=SETUP)
    for name, make in wanted.items():
        pdf = context.read(partial(make, lang=language))
        for number, picture in enumerate(pictures(pdf), start=1):
            keep.keep(picture, name, language, number)
    close(context.engine)


def _arguments(argv: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dev.py screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--step", choices=STEPS, action="append")
    parser.add_argument("--height", type=int, choices=HEIGHTS, action="append")
    parser.add_argument("--only", action="append", help="scenes whose name holds this")
    asked = parser.parse_args(argv)
    asked.lang = asked.lang or LANGUAGES
    asked.theme = asked.theme or THEMES
    asked.step = asked.step or STEPS
    asked.height = asked.height or HEIGHTS
    return asked


def _wanted(parts: list[str] | None) -> list[Scene]:
    return [scene for scene in SCENES if _is_wanted(scene.name, parts)]


def _is_wanted(name: str, parts: list[str] | None) -> bool:
    return not parts or any(part in name for part in parts)


def _picture(stage: Stage, scene: Scene, keep: Keeper) -> None:
    """One scene in every look that was asked for."""
    theme.apply(stage.app, theme.Theme())
    scene.show(stage)
    for ground, step in product(keep.asked.theme, keep.asked.step):
        theme.apply(stage.app, theme.Theme(ground == "dark", step))
        for height in keep.asked.height:
            stage.window.resize(WIDTH, height)
            stage.settle()
            picture = stage.window.grab().toImage()
            keep.keep(picture, scene.name, stage.language, ground, step, height)


if __name__ == "__main__":
    raise SystemExit(1 if main(sys.argv[1:]) else 0)
