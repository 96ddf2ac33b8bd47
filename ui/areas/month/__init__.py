"""The month (月报): figures, charts and words of a month, looked at, printed and closed."""

from ui.areas.month.page import MonthPage

__all__ = ["MonthPage"]
