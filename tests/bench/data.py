"""The database the bench measures on: built once, fast, kept in ``bench-data``, and verified."""

from __future__ import annotations

import hashlib
import random
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from app.boot import SETUP, open_context
from app.catalogue import categories
from app.context import Paths
from app.people import name_key, search_keys
from app.station import set_up
from db.base import EPOCH
from db.engine import connect
from tests.bench import made_up
from tests.bench.verify import verify

ROOT = Path(__file__).parent.parent.parent
KEPT = ROOT / "bench-data"
PART = 50_000
BULK = ("visits", "visit_voids", "operations", "people", "person_keys", "person_months")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is."""

    visits: int
    people: int
    days: int

    @property
    def folder(self) -> Path:
        return KEPT / str(self.visits)


USUAL = Size(visits=1_000_000, people=100_000, days=2_000)
FULL = Size(visits=10_000_000, people=1_000_000, days=5_000)


def built(size: Size, tell: Callable[[str], None]) -> Path:
    """The folder with *size*'s data; made when it is missing or from another schema."""
    folder, stamp = size.folder, size.folder / "made-from"
    if stamp.is_file() and stamp.read_text() == _recipe():
        return folder
    tell(f"building {size.visits:,} visits and {size.people:,} people in {folder}")
    shutil.rmtree(folder, ignore_errors=True)
    begun = time.monotonic()
    _build(folder, size, tell)
    verify(folder)
    stamp.write_text(_recipe())
    tell(f"built and verified in {time.monotonic() - begun:.0f} s")
    return folder


def _recipe() -> str:
    """What the data is made from: the schema and the code that makes it."""
    here = Path(__file__).parent
    files = [*sorted((ROOT / "db/migrations/versions").glob("*.py")), here / "made_up.py"]
    files += [here / "data.py", here / "sums.sql"]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _build(folder: Path, size: Size, tell: Callable[[str], None]) -> None:
    context = open_context(folder, actor=SETUP).acting(now=lambda: EPOCH + timedelta(days=15_000))
    set_up(
        context,
        code="YZ-0117",
        name="和平路工会驿站",
        plate_no="0117",
        type="驿站",
        run_mode="共建单位代管",
        host_unit="和平路街道办事处",
        keeper="李站长",
        is_trial_folder=True,
    )
    kinds = [row.id.bytes for row in context.read(categories)]
    context.engine.dispose()
    database = connect(Paths(folder).database)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -400000")
    database.execute("BEGIN IMMEDIATE")
    later = _without_indexes(database)
    tell("  people and their keys")
    keys = _people(database, size.people, kinds[0])
    tell("  visits")
    _visits(database, size, keys, kinds)
    tell("  sums")
    for statement in (Path(__file__).parent / "sums.sql").read_text("utf-8").split(";\n"):
        database.execute(statement)
    tell("  indexes")
    for statement in later:
        database.execute(statement)
    database.execute("COMMIT")
    database.execute("PRAGMA journal_mode = WAL")
    database.close()


def _without_indexes(database: Any) -> list[str]:
    """Take indexes and triggers off the tables that are filled; returns how to make them again."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    made = [row for row in database.execute(query).fetchall() if row[2] in BULK]
    found = [row for row in made if row[0] in {"index", "trigger"}]
    for kind, name, _, _ in found:
        database.execute(f"DROP {kind} {name}")
    return [sql for _, _, _, sql in found]


def _people(database: Any, count: int, category: bytes) -> list[bytes]:
    """Write people and search keys; returns the ids."""
    station, op_id = database.execute(
        "SELECT station_id, op_id FROM operations WHERE seq = 1"
    ).fetchone()
    chance = random.Random(3)  # noqa: S311  (no secret)
    first_at = _ms(made_up.LAST_DAY - timedelta(days=6_000))
    ids = [made_up.key_at(chance, first_at + number) for number in range(count)]
    insert = (
        "INSERT INTO people (id, name, name_key, phone, category_id, employer, remark, station_id,"
        " op_id, changed_seq) VALUES (?, ?, ?, ?, ?, '', '', ?, ?, 1)"
    )
    told = list(made_up.people(count))
    database.executemany(
        insert,
        (
            (id_, name, name_key(name), phone, category, station, op_id)
            for id_, (name, phone) in zip(ids, told, strict=True)
        ),
    )
    database.execute("CREATE TEMP TABLE typed (key TEXT, person BLOB)")
    keys = (
        (key, id_)
        for id_, (name, phone) in zip(ids, told, strict=True)
        for key in search_keys(name, phone)
    )
    database.executemany("INSERT INTO typed VALUES (?, ?)", keys)
    database.execute("INSERT INTO person_keys SELECT key, person FROM typed ORDER BY key, person")
    database.execute("DROP TABLE typed")
    return ids


def _ms(day: date) -> int:
    return (day - EPOCH.date()).days * 86_400_000


def _visits(database: Any, size: Size, people: list[bytes], kinds: list[bytes]) -> None:
    """Write every visit with its operation, void ones with two, in the order of their keys."""
    station = database.execute("SELECT id FROM stations").fetchone()[0]
    keeper = database.execute("SELECT id FROM keepers").fetchone()[0]
    seq = database.execute("SELECT max(seq) FROM operations").fetchone()[0]
    every = made_up.visits(
        count=size.visits, days=size.days, people=len(people), categories=len(kinds)
    )
    for part in _parts(every):
        acts, rows, voids = [], [], []
        for one in part:
            seq += 1
            acts.append((seq, one.op_id, station, keeper, one.at_ms, "visit.sign_in"))
            person = None if one.person is None else people[one.person]
            rows.append(
                (one.key, one.day, one.at_ms, one.day_no, one.heads, person, kinds[one.category],
                 one.services, one.band, one.is_extended, station, one.op_id, seq)
            )  # fmt: skip
            if one.void_op_id:
                seq += 1
                acts.append((seq, one.void_op_id, station, keeper, one.at_ms, "visit.void"))
                voids.append((one.key, station, one.void_op_id, seq))
        _insert(database, acts, rows, voids)


def _parts(every: Iterator[made_up.MadeVisit]) -> Iterable[list[made_up.MadeVisit]]:
    return iter(lambda: list(islice(every, PART)), [])


def _insert(database: Any, acts: list[Any], rows: list[Any], voids: list[Any]) -> None:
    database.executemany(
        "INSERT INTO operations (seq, op_id, station_id, keeper_id, actor, entered_at, name,"
        " source) VALUES (?, ?, ?, ?, '李站长', ?, ?, 'desk')",
        acts,
    )
    # Keys of one millisecond are in no order: a table kept by key is filled fastest in it.
    rows.sort()
    database.executemany(
        "INSERT INTO visits (id, day, at, day_no, heads, person_id, category_id, services, band,"
        " source, is_extended, is_late, group_name, remark, station_id, op_id, changed_seq)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'desk', ?, 0, '', '', ?, ?, ?)",
        rows,
    )
    voids.sort()
    database.executemany(
        "INSERT INTO visit_voids (visit_id, reason, station_id, op_id, changed_seq)"
        " VALUES (?, '点错', ?, ?, ?)",
        voids,
    )
