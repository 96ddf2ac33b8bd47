"""Importing this package registers every table on ``Base.metadata``."""

from db.models.operations import Disclosure, Document, DocumentKind, DocumentVoid, Operation
from db.models.papers import MonthClose, MonthText, Sheet, SheetPrint
from db.models.people import Person, PersonKey
from db.models.registers import Import, ImportRow
from db.models.station import (
    CalendarDay,
    Category,
    DatabaseInfo,
    Holiday,
    Keeper,
    PrivacyNotice,
    Service,
    Station,
    StationSetting,
    WordAlias,
)
from db.models.visits import PersonMonth, Visit, VisitDayTotal, VisitMonthTotal, VisitVoid

__all__ = [
    "CalendarDay",
    "Category",
    "DatabaseInfo",
    "Disclosure",
    "Document",
    "DocumentKind",
    "DocumentVoid",
    "Holiday",
    "Import",
    "ImportRow",
    "Keeper",
    "MonthClose",
    "MonthText",
    "Operation",
    "Person",
    "PersonKey",
    "PersonMonth",
    "PrivacyNotice",
    "Service",
    "Sheet",
    "SheetPrint",
    "Station",
    "StationSetting",
    "Visit",
    "VisitDayTotal",
    "VisitMonthTotal",
    "VisitVoid",
    "WordAlias",
]
