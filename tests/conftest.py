"""What every test stands on; Qt draws off the screen unless the caller chose otherwise."""

from __future__ import annotations

import os

# Before the first import of Qt anywhere, or it has already picked a platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.context import Actor, Context, Paths
from app.permissions import Role
from app.station import set_up
from db.engine import open_engine
from db.upgrade import upgrade

NOON = datetime(2025, 11, 21, 4, 0, tzinfo=UTC)
"""Friday 2025-11-21, 12:00 at the station."""


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, closed database file that tests copy instead of migrating again."""
    path = tmp_path_factory.mktemp("empty") / "empty.sqlite"
    engine = open_engine(path)
    upgrade(engine, lambda: None)
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def bare_context(
    tmp_path: Path, clock: Callable[[], datetime], empty_file: Path
) -> Iterator[Context]:
    """A migrated database without a station."""
    paths = Paths(tmp_path / "data")
    paths.data.mkdir()
    paths.database.write_bytes(empty_file.read_bytes())
    engine = open_engine(paths.database)
    yield Context(engine, paths, Actor("设置", Role.HEAD), now=clock)
    engine.dispose()


@pytest.fixture
def context(bare_context: Context) -> Context:
    """A station 和平路工会驿站 with 李站长 on duty, opened 08:00-18:00."""
    station_id = set_up(
        bare_context,
        code="YZ-0117",
        name="和平路工会驿站",
        plate_no="0117",
        type="驿站",
        build_mode="新建",
        run_mode="共建单位代管",
        host_unit="和平路街道办事处",
        facilities=("空调", "桌椅", "饮水机"),
        keeper="李站长",
    )
    return bare_context.acting(station_id=station_id, actor=Actor("李站长", Role.HEAD))
