"""The month's figures against reading the finished rows they rest on."""

from __future__ import annotations

from functools import partial
from typing import Any
from unittest.mock import patch

from sqlalchemy.orm import Session

from app.clock import business_day
from app.reports.month import month_figures
from db.ready import Ready
from tests.bench.ground import Ground
from tests.bench.line import BenchLine, Ratio, interleaved, percentile, timed
from tests.bench.made_up import LAST_AT

MONTH, EACH_ROUND = "2025-10", 100
Asked = list[tuple[Ready, dict[str, Any]]]


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    name = "month figures p50, x reading finished rows"
    return [BenchLine(name, 1.5, partial(figures_ratio, ground))]


def figures_ratio(ground: Ground) -> Ratio:
    """A month of 15,000 visits as figures, against reading the rows it rests on and no more.

    The rows are the sums kept by day and month and the station's own words, read by the same
    statements on one snapshot; a figure counted from the visits themselves would show at once.
    """
    today = business_day(LAST_AT)

    def figures(session: Session) -> object:
        return month_figures(session, MONTH, today=today)

    asked = _asked(ground, figures)

    def rows(session: Session) -> object:
        connection = session.connection()
        return [statement.rows(connection, values) for statement, values in asked]

    return interleaved(
        lambda: _p50(lambda: ground.desk.read(figures)),
        lambda: _p50(lambda: ground.desk.read(rows)),
    )


def _asked(ground: Ground, figures: Any) -> Asked:
    """Every statement behind *figures*, with its values."""
    asked: Asked = []
    run = Ready._run

    def noted(statement: Ready, connection: Any, values: dict[str, Any]) -> Any:
        asked.append((statement, values))
        return run(statement, connection, values)

    with patch.object(Ready, "_run", noted):
        ground.desk.read(figures)
    return asked


def _p50(act: Any) -> float:
    return percentile([timed(act) for _ in range(EACH_ROUND)], 0.5)
