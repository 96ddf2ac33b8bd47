"""Settings that change figures: rows valid from a day; a late entry meets its own day's rule."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, bindparam, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from app.context import act_of
from app.errors import UserError
from db.base import new_id
from db.models import StationSetting
from db.ready import Ready

ALWAYS = date(2000, 1, 1)
DEFAULTS: dict[str, Any] = {
    "opens": "08:00",
    "closes": "18:00",
    "calendar": "every",  # or "working", or ISO weekdays such as "12345"
    "repeat_minutes": 10,
}
_HOUR = re.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_CALENDAR = re.compile("every|working|[1-7]{1,7}")
EVERY_DAY, WORKING_DAYS = "every", "working"
_TABLE = cast(Table, StationSetting.__table__)
_AS_OF = Ready(
    select(StationSetting.key, StationSetting.value, StationSetting.valid_from)
    .where(StationSetting.valid_from <= bindparam("day"))
    .order_by(StationSetting.valid_from)
)


@dataclass(frozen=True, slots=True)
class RulesRow:
    """The rules in force on one day.

    ``opens``/``closes``: station-local times; ``calendar``: ``every``, ``working`` or ISO
    weekday digits; ``repeat_minutes``: named visits closer than this are one.
    """

    opens: time
    closes: time
    calendar: str
    repeat_minutes: int


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One dated value, as the settings page lists it."""

    key: str
    valid_from: date
    value: Any


def rules_on(session: Session, day: date) -> RulesRow:
    """The rules in force on *day*."""
    return rules_by_day(session, [day])[day]


def rules_by_day(session: Session, days: Sequence[date]) -> dict[date, RulesRow]:
    """The rules in force on each of *days*, given in their order; one query for all of them."""
    dated = _AS_OF.rows(session.connection(), {"day": days[-1]})
    if not dated or dated[-1][2] <= days[0]:  # as of old, nothing changes in between
        return dict.fromkeys(days, _rules(tuple(row[:2] for row in dated)))
    return {
        day: _rules(tuple((key, value) for key, value, valid_from in dated if valid_from <= day))
        for day in days
    }


@cache
def _rules(dated: tuple[tuple[str, str], ...]) -> RulesRow:
    """The rules that stored (key, value) pairs give, the later ones winning."""
    found = DEFAULTS | {key: json.loads(value) for key, value in dated}
    return RulesRow(
        opens=time.fromisoformat(found["opens"]),
        closes=time.fromisoformat(found["closes"]),
        calendar=found["calendar"],
        repeat_minutes=found["repeat_minutes"],
    )


def history(session: Session) -> list[SettingRow]:
    """Every dated value, by key, newest first."""
    query = select(StationSetting.key, StationSetting.valid_from, StationSetting.value).order_by(
        StationSetting.key, StationSetting.valid_from.desc()
    )
    return [SettingRow(key, day, json.loads(value)) for key, day, value in session.execute(query)]


def set_rules(session: Session, *, valid_from: date, **values: Any) -> None:
    """Let *values* (keys of ``DEFAULTS``) hold from *valid_from* on.

    Raises:
        UserError: ``settings.hours`` (field ``closes``) when closing is not after opening;
            ``settings.minutes`` (field ``repeat_minutes``) outside 0-120;
            ``settings.calendar`` (field ``calendar``) when no weekday is chosen.
    """
    rules = rules_on(session, valid_from)
    opens = values.get("opens", f"{rules.opens:%H:%M}")
    if "closes" in values or "opens" in values:
        check_hours(opens, values.get("closes", f"{rules.closes:%H:%M}"))
    if not 0 <= int(values.get("repeat_minutes", 10)) <= 120:  # noqa: PLR2004  (two hours)
        raise UserError("settings.minutes", field="repeat_minutes")
    if not _CALENDAR.fullmatch(values.get("calendar", EVERY_DAY)):
        raise UserError("settings.calendar", field="calendar")
    for key, value in values.items():
        _store(session, key, valid_from, value)


def check_hours(opens: str, closes: str) -> None:
    """Refuse hours that are no times of day or end before they begin."""
    for field, text in (("opens", opens), ("closes", closes)):
        if not _HOUR.fullmatch(text):  # ISO also knows zones and seconds, which no door has
            raise UserError("settings.time", field=field, value=text)
    if time.fromisoformat(closes) <= time.fromisoformat(opens):
        raise UserError("settings.hours", field="closes", opens=opens)


def _store(session: Session, key: str, valid_from: date, value: Any) -> None:
    act = act_of(session)
    row = {"id": new_id(), "key": key, "valid_from": valid_from, "value": json.dumps(value)}
    statement = upsert(_TABLE)
    session.connection().execute(
        statement.on_conflict_do_update(
            index_elements=["station_id", "key", "valid_from"],
            set_={name: statement.excluded[name] for name in ("value", "op_id", "changed_seq")},
        ),
        row | act.stamp,
    )
