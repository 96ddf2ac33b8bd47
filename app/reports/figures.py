"""The figures of one month, frozen: what the paper prints and the command line says."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

import msgspec

BANDS = ("<09", "09-12", "12-14", "14-18", ">=18", "未记录")
"""Hour bands as stored; a band holds its first minute and not its last."""


def ratio(part: int, whole: int, *, digits: int) -> Decimal | None:
    """Divide two raw counts, rounded half up (ties away from zero) at this last step only.

    Args:
        part: the counted part; may be negative.
        whole: what it is divided by, never negative.
        digits: decimals kept.

    Returns:
        The quotient with exactly *digits* decimals, or None when *whole* is 0.

    Source: domain.md section 2, "Rounding".
    """
    if whole == 0:
        return None
    units = (2 * abs(part) * 10**digits + whole) // (2 * whole)
    return Decimal(-units if part < 0 else units).scaleb(-digits)


def percent(part: int, whole: int) -> Decimal | None:
    """*part* of *whole* in percent with one decimal; None when *whole* is 0."""
    return ratio(100 * part, whole, digits=1)


def change_percent(now: int, before: int | None) -> Decimal | None:
    """How much more (or less) than before in percent; None without a before to compare with."""
    return None if before is None else percent(now - before, before)


def days_of(month: str) -> tuple[date, ...]:
    """Every day of a month written ``YYYY-MM``."""
    year, number = int(month[:4]), int(month[5:])
    last = calendar.monthrange(year, number)[1]
    return tuple(date(year, number, day) for day in range(1, last + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursRow:
    """Opening hours that held from a day on (None: from before the month)."""

    opens: time
    closes: time
    from_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StationFigures:
    """Section 1: who reports. Names as stored; the English paper looks them up in ``english``."""

    code: str
    name: str
    plate: str = ""
    kind: str = ""
    build_mode: str = ""
    run_mode: str = ""
    host_unit: str = ""
    keeper: str = ""
    is_24_hour: bool = False
    hours: tuple[HoursRow, ...] = ()
    facilities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFigures:
    """Sections 2 and 3: visits and services, all counted in heads.

    The dictionaries keep the station's own order of categories and services; a zero may be left
    out. ``by_day`` is keyed by ISO date.
    """

    total: int
    named: int
    anonymous: int
    distinct_people: int
    open_days: int
    planned_open_days: int
    extended: int
    cumulative_total: int
    opening_total: int
    year_to_date: int
    previous_total: int | None = None
    by_category: dict[str, int] = field(default_factory=dict)
    by_band: dict[str, int] = field(default_factory=dict)
    by_service: dict[str, int] = field(default_factory=dict)
    by_day: dict[str, int] = field(default_factory=dict)
    previous_by_category: dict[str, int] = field(default_factory=dict)
    previous_by_service: dict[str, int] = field(default_factory=dict)
    marked_open_on: tuple[date, ...] = ()

    @property
    def daily_mean(self) -> Decimal:
        """Visits per open day with two decimals; 0.00 when the station never opened."""
        return ratio(self.total, self.open_days, digits=2) or Decimal("0.00")

    @property
    def month_on_month_percent(self) -> Decimal | None:
        """Change against the month before in percent; None when that cannot be said."""
        return change_percent(self.total, self.previous_total)

    @property
    def services_total(self) -> int:
        """Services given, one visit counting once for each."""
        return sum(self.by_service.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsText:
    """Section 13 in the keeper's own words."""

    problems: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One figure that differs from the revision before.

    ``part`` is a field of the visits (``total``, ``by_day`` ...) or ``problems`` / ``plan`` /
    ``station``; ``name`` the category, band, service or day within it. Texts have no numbers,
    nor has ``marked_open_on``.
    """

    part: str
    name: str = ""
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """Everything one month's paper says. Later issues add a section as one more defaulted field.

    Args (fields):
        month: ``YYYY-MM``.
        revision: 1 for the first; a month not yet closed carries the number it would get.
        is_closed: the figures are final; otherwise the paper says draft.
        made_on: the day the figures were made (frozen, when closed).
        code: machine code of this report (app.codes), "" for a preview without one.
        repeat_minutes: values the "same person within n minutes" rule had in the month.
        english: stored Chinese name -> English, for categories, services, facilities and kinds.
        changes: what differs from the revision before; empty in revision 1.
    """

    month: str
    revision: int
    made_on: date
    station: StationFigures
    visits: VisitFigures
    problems: ProblemsText = ProblemsText()
    is_closed: bool = False
    code: str = ""
    repeat_minutes: tuple[int, ...] = (10,)
    english: dict[str, str] = field(default_factory=dict)
    changes: tuple[ChangeRow, ...] = ()

    def to_json(self) -> dict[str, object]:
        """What ``yizhan report --json`` prints, with exactly the keys of issue 2 section 6."""
        return {"month": self.month, "revision": self.revision, "visits": _json(self.visits)}

    def freeze(self) -> bytes:
        """This month as JSON text in UTF-8, to be stored with its revision."""
        return msgspec.json.encode(self)


def thaw(stored: bytes | str) -> MonthFigures:
    """Read back what :meth:`MonthFigures.freeze` wrote; later fields take their defaults.

    Raises:
        msgspec.ValidationError: the stored text is not a frozen month.
    """
    return msgspec.json.decode(stored, type=MonthFigures)


def _json(visits: VisitFigures) -> dict[str, object]:
    on_month = visits.month_on_month_percent
    return {
        "total": visits.total,
        "named": visits.named,
        "anonymous": visits.anonymous,
        "distinct_people": visits.distinct_people,
        "open_days": visits.open_days,
        "planned_open_days": visits.planned_open_days,
        "daily_mean": float(visits.daily_mean),
        "previous_total": visits.previous_total,
        "month_on_month_percent": None if on_month is None else float(on_month),
        "extended": visits.extended,
        "by_category": dict(visits.by_category),
        "by_band": dict(visits.by_band),
        "by_service": dict(visits.by_service),
        "by_day": dict(visits.by_day),
    }


_COUNTS = (
    "total",
    "named",
    "anonymous",
    "distinct_people",
    "open_days",
    "planned_open_days",
    "extended",
    "previous_total",
    "cumulative_total",
    "opening_total",
    "year_to_date",
)
_GROUPS = ("by_category", "by_band", "by_service", "by_day")


def changes(before: MonthFigures, after: MonthFigures) -> tuple[ChangeRow, ...]:
    """What *after* says otherwise than *before*, in the order the paper tells it."""
    old, new = before.visits, after.visits
    counts = (ChangeRow(part=p, before=getattr(old, p), after=getattr(new, p)) for p in _COUNTS)
    found = [row for row in counts if row.before != row.after]
    for part in _GROUPS:
        found += _group_changes(part, getattr(old, part), getattr(new, part))
    return (*found, *_text_changes(before, after))


def _group_changes(part: str, old: dict[str, int], new: dict[str, int]) -> list[ChangeRow]:
    names = sorted(old | new) if part == "by_day" else list(new | old)
    rows = (
        ChangeRow(part=part, name=name, before=old.get(name, 0), after=new.get(name, 0))
        for name in names
    )
    return [row for row in rows if row.before != row.after]


def _only_marked(visits: VisitFigures) -> list[date]:
    """Days that are open only because they were marked so."""
    return [day for day in visits.marked_open_on if day.isoformat() not in visits.by_day]


def _text_changes(before: MonthFigures, after: MonthFigures) -> list[ChangeRow]:
    pairs = (
        ("marked_open_on", _only_marked(before.visits), _only_marked(after.visits)),
        ("station", before.station, after.station),
        ("problems", before.problems.problems, after.problems.problems),
        ("plan", before.problems.plan, after.problems.plan),
    )
    return [ChangeRow(part=part) for part, old, new in pairs if old != new]
