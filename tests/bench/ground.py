"""What the lines measure on: the kept data, and a copy of it that may be written to."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from app.boot import SETUP, on_duty, open_context
from app.context import Context, Paths
from db.engine import BUSY_MS, configured
from tests.bench.made_up import LAST_AT


class Clock:
    """A station's clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self.at = LAST_AT

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass(eq=False)
class Ground:
    """The folders of one run; ``copy`` is thrown away after it."""

    kept: Path

    @cached_property
    def copy(self) -> Path:
        """A folder with the same database, to write to."""
        folder = self.kept.with_name(f"{self.kept.name}-work")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copyfile(Paths(self.kept).database, Paths(folder).database)
        return folder

    @cached_property
    def desk(self) -> Context:
        """The copy as the desk opens it: checkpoints are left to idle times."""
        context = open_context(self.copy, actor=SETUP, checkpoint_pages=0)
        return on_duty(context.acting(now=Clock()), "")

    @cached_property
    def driver(self) -> Any:
        """The same file through the bare driver, with the same pragmas."""
        return configured(Paths(self.copy).database, key=None, busy_ms=BUSY_MS, checkpoint_pages=0)

    def clear(self) -> None:
        """Close and remove the copy, if any line asked for it."""
        if "driver" in self.__dict__:
            self.driver.close()
        if "desk" in self.__dict__:
            self.desk.engine.dispose()
        if "copy" in self.__dict__:
            shutil.rmtree(self.copy)
