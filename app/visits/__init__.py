"""Visits (来访): entry, voids, sums, figures, history."""

from app.visits.entry import Entry, correct, sign_in, void, void_many
from app.visits.figures import Sums, day_sums, month_sums
from app.visits.history import Filter, VisitRow, day_rows, page, visit_row
from app.visits.merge import likely_doubles, merge

__all__ = [
    "Entry",
    "Filter",
    "Sums",
    "VisitRow",
    "correct",
    "day_rows",
    "day_sums",
    "likely_doubles",
    "merge",
    "month_sums",
    "page",
    "sign_in",
    "visit_row",
    "void",
    "void_many",
]
