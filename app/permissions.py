"""The one permission table: which role may do which operation."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a keeper is: 站长, 管理员, 志愿者组长, 审计 (reads, changes nothing)."""

    HEAD = "head"
    MANAGER = "manager"
    LEADER = "leader"
    AUDITOR = "auditor"


_HEAD = frozenset({Role.HEAD})
_OFFICE = frozenset({Role.HEAD, Role.MANAGER})
_COUNTER = frozenset({Role.HEAD, Role.MANAGER, Role.LEADER})

ALLOWED: dict[str, frozenset[Role]] = {
    "station.init": _HEAD,
    "station.update": _HEAD,
    "settings.set": _OFFICE,
    "calendar.set": _OFFICE,
    "holidays.edit": _OFFICE,
    "keepers.add": _HEAD,
    "keepers.update": _HEAD,
    "categories.edit": _OFFICE,
    "services.edit": _OFFICE,
    "notice.issue": _OFFICE,
    "visit.sign_in": _COUNTER,
    "visit.void": _COUNTER,
    "visit.correct": _COUNTER,
    "people.add": _COUNTER,
    "people.update": _COUNTER,
    "people.merge": _OFFICE,
    "people.erase": _OFFICE,
    "people.unmask": _COUNTER,
    "list.export": _OFFICE,
    "import.visits": _OFFICE,
    "import.void": _OFFICE,
    "words.remember": _OFFICE,
    "sheet.print": _COUNTER,
    "month.text": _OFFICE,
    "month.close": _HEAD,
    "database.restore": _HEAD,
}


def is_allowed(role: Role, operation: str) -> bool:
    """Whether *role* may do *operation*; an operation not in the table is a bug (KeyError)."""
    return role in ALLOWED[operation]
