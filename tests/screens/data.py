"""The station in the pictures: the demonstration's quarter, up to a Friday's noon as noons are."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import catalogue, keepers
from app.boot import SETUP, close, on_duty, open_context
from app.clock import LOCAL, instant
from app.context import Context
from app.demo import prepare
from app.disclosures import unmask
from app.permissions import Role
from app.station import set_up
from app.visits import Entry, correct, sign_in, void
from db.models import Person

NOW = datetime(2025, 11, 21, 12, 14, tzinfo=LOCAL)
NOON = datetime(2025, 11, 21, 12, 4, tzinfo=LOCAL)
"""When the demonstration ends and the last ten minutes begin."""
TODAY = NOW.date()
GROUP = "地铁项目部"
OLD_PEOPLE = 3


def fill(folder: Path) -> None:
    """Make the station in *folder*: the demonstration, then a noon's ten minutes."""
    with patch.dict(os.environ, YIZHAN_NOW=NOON.isoformat()):
        prepare(folder)
        context = open_context(folder, actor=SETUP)
    try:
        _noon(on_duty(context, ""))
    finally:
        close(context.engine)


def found(folder: Path) -> None:
    """Make a station in *folder* on its first morning, nobody in it yet."""
    at = instant(date(2025, 11, 20), time(7, 30))
    context = open_context(folder, actor=SETUP).acting(now=lambda: at)
    station = {"code": "YZ-0117", "name": "和平路工会驿站", "plate_no": "0117", "type": "驿站"}
    set_up(context, keeper="李站长", **station)
    close(context.engine)


def _noon(context: Context) -> None:
    """Everything a list can show: unmasked, void, corrected, late, in a group, with a card."""
    kinds = context.read(catalogue.categories)
    named = select(Person.id, Person.category_id).where(Person.phone != "").order_by(Person.id)
    known = context.read(lambda s: s.execute(named.limit(OLD_PEOPLE)).all())
    (first, kind), (second, kind_2), _ = known
    do = _Doing(context)
    do.at(4, "keepers.add", lambda s: keepers.add(s, name="审计员", role=Role.AUDITOR))
    do.at(5, "people.unmask", lambda s: unmask(s, first, why="contact"))
    wrong = do.at(6, "visit.sign_in", lambda s: sign_in(s, Entry(category_id=kinds[4].id)))
    do.at(7, "visit.void", lambda s: void(s, wrong, reason="wrong"))
    late = Entry(category_id=kind_2, at=instant(TODAY, time(11, 8)), is_late=True)
    do.at(8, "visit.sign_in", lambda s: sign_in(s, late))
    few = Entry(category_id=kinds[6].id, heads=12, group_name=GROUP)
    many = Entry(category_id=kinds[6].id, heads=14, group_name=GROUP)
    group = do.at(9, "visit.sign_in", lambda s: sign_in(s, few))
    do.at(10, "visit.correct", lambda s: correct(s, group, many, reason="wrong"))
    card = Entry(category_id=kind_2, person_id=second, services=7, source="card")
    do.at(12, "visit.sign_in", lambda s: sign_in(s, card))
    last = Entry(category_id=kind, person_id=first, services=3)
    do.at(13, "visit.sign_in", lambda s: sign_in(s, last))


class _Doing:
    """Acts at a minute after noon."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def at(self, minute: int, operation: str, action: Callable[[Session], Any]) -> Any:
        context = self._context.acting(now=lambda: instant(TODAY, time(12, minute)))
        return context.write(operation, action)
