"""Sign-in sheets (签到表): printed with numbers of their own, found again, printed again."""

from ui.areas.sheets.page import SheetsTab

__all__ = ["SheetsTab"]
