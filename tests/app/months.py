"""A month's figures to print, from the register the tests import."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from typing import Any

from app.codes import Kind, make
from app.reports.figures import (
    HoursRow,
    MonthFigures,
    ProblemsText,
    StationFigures,
    VisitFigures,
)

EXPECTED = json.loads(
    (Path(__file__).parent.parent / "data" / "register-2025-11.expected.json").read_text("utf-8")
)
STATION = StationFigures(
    code="YZ-0117",
    name="和平路工会驿站",
    plate="0117",
    kind="驿站",
    build_mode="新建",
    run_mode="共建单位代管",
    host_unit="和平路街道办事处",
    keeper="李站长",
    hours=(HoursRow(opens=time(8), closes=time(18)),),
    facilities=("空调", "桌椅", "饮水机"),
)


def visit_figures(**changed: Any) -> VisitFigures:
    """November of the register, some of it changed."""
    values = {
        "total": EXPECTED["visits"],
        "named": EXPECTED["named_visits"],
        "anonymous": EXPECTED["visits"] - EXPECTED["named_visits"],
        "distinct_people": EXPECTED["distinct_people"],
        "open_days": EXPECTED["open_days"],
        "planned_open_days": 30,
        "extended": 43,
        "cumulative_total": 28_417,
        "opening_total": 25_571,
        "year_to_date": 2_846,
        "previous_total": 508,
        "previous_by_category": {"外卖配送员": 180, "快递员": 114},
        **{key: EXPECTED[key] for key in ("by_category", "by_band", "by_service", "by_day")},
    }
    return VisitFigures(**(values | changed))


def month(**changed: Any) -> MonthFigures:
    """A closed November, some of it changed."""
    values = {
        "month": "2025-11",
        "revision": 1,
        "made_on": date(2025, 12, 1),
        "station": STATION,
        "visits": visit_figures(),
        "problems": ProblemsText(problems="饮水机滤芯到期。", plan="更换滤芯。"),
        "is_closed": True,
        "code": make(Kind.MONTH_REPORT, 202_511_001),
    }
    return MonthFigures(**(values | changed))


def nothing_happened() -> VisitFigures:
    """A month without a visit."""
    counts = (
        "total named anonymous distinct_people open_days planned_open_days extended "
        "cumulative_total opening_total year_to_date"
    )
    return VisitFigures(**dict.fromkeys(counts.split(), 0))
