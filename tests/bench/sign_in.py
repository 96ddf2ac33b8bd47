"""A sign-in against its own statements through the bare driver, and the flushes it makes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

from sqlalchemy import event, select

from app.boot import checkpoint
from app.catalogue import categories, usual_services
from app.visits import Entry, sign_in
from db.base import new_id
from db.models import Operation, Person, Visit
from db.ready import Ready
from tests.bench.ground import Ground
from tests.bench.line import BenchLine, Ratio, interleaved, percentile, timed

EACH_ROUND = 100
TRACED = 50


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    return [
        BenchLine("sign-in commit p50, x bare driver", 2, partial(commit_ratio, ground)),
        BenchLine("flushes per sign-in", 1, partial(flushes, ground), exactly=True),
    ]


@dataclass
class Statements:
    """What one write sent to the cursor, and the values to put others' in place of."""

    sent: list[tuple[str, Any, bool]] = field(default_factory=list)
    old: tuple[Any, ...] = ()

    def note(self, text: str, values: Any, *, many: bool) -> None:
        self.sent.append((text, values, many))

    def filled(self, new: Sequence[Any]) -> list[tuple[str, Any, bool]]:
        """The same statements for other values."""
        change = dict(zip(self.old, new, strict=True))
        return [
            (text, [_row(one, change) for one in values] if many else _row(values, change), many)
            for text, values, many in self.sent
        ]


def _row(values: Sequence[Any], change: dict[Any, Any]) -> tuple[Any, ...]:
    plain = (bytes(one) if isinstance(one, memoryview) else one for one in values)
    return tuple(change.get(one, one) for one in plain)


@dataclass
class Desk:
    """Signs people in by turns through the program and through the bare driver."""

    ground: Ground
    people: Iterator[UUID]
    category: UUID
    services: int

    def entry(self, number: int) -> Entry:
        """Every other one is named."""
        person = next(self.people) if number % 2 else None
        return Entry(category_id=self.category, services=self.services, person_id=person)

    def sign_in(self, entry: Entry) -> UUID:
        return self.ground.desk.write("visit.sign_in", lambda s: sign_in(s, entry))

    def ours(self) -> float:
        """Seconds of a sign-in by the program: see ``_middle``."""
        checkpoint(self.ground.desk)
        entries = [self.entry(number) for number in range(EACH_ROUND)]
        return _middle([timed(partial(self.sign_in, one)) for one in entries])

    def theirs(self, templates: Sequence[Statements]) -> float:
        """Seconds of the same statements by the driver."""
        checkpoint(self.ground.desk)
        database = self.ground.driver
        seq = database.execute("SELECT max(seq) FROM operations").fetchone()[0]
        acts = [
            templates[number % 2].filled(self._values(templates[number % 2], seq + number + 1))
            for number in range(EACH_ROUND)
        ]
        return _middle([timed(partial(replay, database, act)) for act in acts])

    def _values(self, template: Statements, seq: int) -> list[Any]:
        at = self.ground.desk.now()
        made = [new_id().bytes, new_id().bytes, seq, int(at.timestamp() * 1000)]
        return [*made, next(self.people).bytes] if len(template.old) > len(made) else made

    def template(self, number: int) -> Statements:
        """The statements of one sign-in, as the cursor saw them."""
        entry, found = self.entry(number), Statements()
        with listening(self.ground, found):
            visit_id = self.sign_in(entry)
        query = select(Operation.op_id, Visit.id, Operation.seq, Operation.entered_at).join(
            Visit, Visit.op_id == Operation.op_id
        )
        op_id, visit, seq, at = self.ground.desk.read(
            lambda s: s.execute(query.where(Visit.id == visit_id)).one()
        )
        found.old = (op_id.bytes, visit.bytes, seq, int(at.timestamp() * 1000))
        if entry.person_id:
            found.old += (entry.person_id.bytes,)
        return found


def _middle(seconds: Sequence[float]) -> float:
    """The mean of the medians of both kinds, which lie apart."""
    return (percentile(seconds[::2], 0.5) + percentile(seconds[1::2], 0.5)) / 2


@contextmanager
def listening(ground: Ground, found: Statements) -> Iterator[None]:
    """Let *found* note every statement meanwhile, made ready or sent by SQLAlchemy."""

    def by_core(_c: Any, _cursor: Any, text: str, values: Any, *rest: Any) -> None:
        found.note(text, values, many=rest[1])

    def by_hand(ready: Ready, connection: Any, bound: Any, *, many: bool) -> Any:
        found.note(ready._sql, bound, many=many)
        return send(ready, connection, bound, many=many)

    send = Ready._send
    event.listen(ground.desk.engine, "before_cursor_execute", by_core)
    try:
        with patch.object(Ready, "_send", by_hand):
            yield
    finally:
        event.remove(ground.desk.engine, "before_cursor_execute", by_core)


def replay(database: Any, act: Sequence[tuple[str, Any, bool]]) -> None:
    """One transaction of the statements of *act*, every answer read."""
    cursor = database.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for text, values, many in act:
        if many:
            cursor.executemany(text, values)
        else:
            cursor.execute(text, values).fetchall()
    cursor.execute("COMMIT")


def desk_of(ground: Ground) -> Desk:
    """A desk with people enough that nobody comes twice."""
    read = ground.desk.read
    ids = read(
        lambda s: list(s.scalars(select(Person.id).order_by(Person.id.desc()).limit(20_000)))
    )
    return Desk(
        ground=ground,
        people=iter(ids),
        category=read(categories)[0].id,
        services=read(usual_services),
    )


def commit_ratio(ground: Ground) -> Ratio:
    """The program's sign-in, door and rules included, against its statements by the driver.

    Both write the same file with the same pragmas, in blocks, each with one flush; half are named.
    """
    desk = desk_of(ground)
    desk.ours()
    templates = [desk.template(number) for number in (0, 1)]
    desk.theirs(templates)
    return interleaved(desk.ours, lambda: desk.theirs(templates))


def flushes(ground: Ground) -> float | None:
    """fsync and fdatasync calls per sign-in between checkpoints, counted by strace.

    None without strace, or where it may not trace.
    """
    if shutil.which("strace") is None:
        return None
    found = ground.copy / "calls"
    trace = ["strace", "-f", "-e", "trace=fsync,fdatasync,getpgid", "-o", str(found)]
    child = [sys.executable, "-m", "tests.bench.sign_in", str(ground.copy)]
    if subprocess.run([*trace, *child], check=False, capture_output=True).returncode != 0:
        return None
    calls = re.findall(r" (getpgid|fsync|fdatasync)\(", found.read_text())
    first, last = (i for i, call in enumerate(calls) if call == "getpgid")
    return (last - first - 1) / TRACED


def main(copy: str) -> None:
    """Sign people in on *copy* between two marks that a trace can see, and never checkpoint."""
    ground = Ground(Path(copy))
    ground.__dict__["copy"] = Path(copy)
    desk = desk_of(ground)
    desk.people = islice(desk.people, 10_000, None)  # others than were here just now
    desk.sign_in(desk.entry(0))  # the first one begins the log anew, which is flushed by itself
    os.getpgid(0)
    for number in range(TRACED):
        desk.sign_in(desk.entry(number))
    os.getpgid(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
