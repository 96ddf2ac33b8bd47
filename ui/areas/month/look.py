"""What the page shows at one time: a month, as it stands or as it was closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.clock import month_days, month_of, previous_month
from app.reports import month, overview
from app.reports.figures import MonthFigures
from app.reports.month import RevisionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One month in sight.

    ``figures`` are what is shown; ``revisions`` its closings, the newest first; ``months`` those
    there is something of, the oldest first; ``unopened`` planned days without a visit;
    ``is_draft``: as it stands now, the month is not closed; ``is_old``: an earlier revision is
    looked at as it was.
    """

    figures: MonthFigures
    revisions: tuple[RevisionRow, ...]
    months: tuple[str, ...]
    unopened: tuple[date, ...]
    today: date
    is_draft: bool = True
    is_old: bool = False

    @property
    def month(self) -> str:
        return self.figures.month

    @property
    def first(self) -> str:
        """The earliest month one can go to."""
        return min(*self.months, month_of(self.today), self.month)

    @property
    def is_running(self) -> bool:
        """Whether days of the month are still to come."""
        return month_days(self.month)[-1] > self.today

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever written down for the month."""
        v = self.figures.visits
        return not (v.total or v.open_days or self.revisions)


def look_at(session: Session, of: str, revision: int | None, today: date) -> Look:
    """Read everything the page shows of month *of*; *revision* None is as it stands now."""
    revisions = tuple(month.revisions(session, of))
    newest = revisions[0].revision if revisions else None
    now = month.month_figures(session, of, today=today)
    is_old = revision is not None and not (now.is_closed and revision == newest)
    figures = month.revision_figures(session, of, revision) if is_old and revision else now
    return Look(
        figures=figures,
        revisions=revisions,
        months=tuple(overview.months(session)),
        unopened=tuple(overview.unopened_days(session, of, today)),
        today=today,
        is_draft=not now.is_closed,
        is_old=is_old,
    )


def first_month(session: Session, today: date) -> str:
    """The month that is probably wanted: the one before, until it is closed, then this one."""
    before = previous_month(month_of(today))
    is_open = before in overview.months(session) and not month.revisions(session, before)
    return before if is_open else month_of(today)
