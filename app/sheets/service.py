"""Sign-in sheets as documents: numbers taken by the write that prints, never by a preview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app import catalogue, numbers
from app.codes import Kind, make
from app.context import act_of
from app.errors import UserError
from app.papers.head import StationHead
from app.sheets.signin import OPTIONS, NoticeText, SheetForm, SheetPage
from app.station import StationRow, notice, station
from app.words import Lang
from db.base import new_id
from db.models import Document, Operation, Sheet, SheetPrint
from db.upsert import table_of

MOST_PAGES = 500
_BOXES = OPTIONS - 1  # the last box says 其他


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet given out; ``prints`` counts how often it went to paper."""

    id: UUID
    number: str
    code: str
    day: date
    page: int
    pages: int
    made_at: datetime
    made_by: str
    prints: int


def sheet_form(session: Session, *, lang: Lang = "zh", is_specimen: bool = False) -> SheetForm:
    """What every sheet printed now shares: station, notice in force, boxes by the tiles' order."""
    who = _station(session)
    told = notice(session)
    english = lang == "en"
    categories = catalogue.categories(session)[:_BOXES]
    return SheetForm(
        station=StationHead(name=who.name, code=who.code, plate=who.plate_no),
        notice=NoticeText(
            version=told.version, text=(told.text_en if english else "") or told.text_zh
        ),
        categories=[row.short_en if english else row.short_name for row in categories],
        services=[row.name_en if english else row.short_name for row in _usual_first(session)],
        lang=lang,
        is_specimen=is_specimen,
    )


def specimen_pages(day: date, pages: int) -> list[SheetPage]:
    """Pages of a preview, which have taken no number."""
    _check(pages)
    return [
        SheetPage(number="", code="", on=day, page=page, pages=pages)
        for page in range(1, pages + 1)
    ]


def print_sheets(session: Session, *, day: date, pages: int) -> list[SheetPage]:
    """Give out *pages* sheets for *day*, each with its own number and code.

    Args:
        session: open write session (operation ``sheet.print``).
        day: the day on the sheets; any.
        pages: 1-500.

    Returns:
        The pages to print, in order. If printing fails afterwards, ``reprint`` has them again.

    Raises:
        UserError: ``sheet.pages`` (field ``pages``).
    """
    _check(pages)
    stamp = act_of(session).stamp
    serial = _last_serial(session)
    numbered = numbers.allocate_many(session, "sheet", pages)
    rows = [
        {
            "id": new_id(),
            "document_id": document,
            "serial": serial + page,
            "day": day,
            "page": page,
            "pages": pages,
        }
        | stamp
        for page, (document, _, _) in enumerate(numbered, start=1)
    ]
    prints = [{"id": new_id(), "sheet_id": row["id"]} | stamp for row in rows]
    session.connection().execute(insert(table_of(Sheet)), rows)
    session.connection().execute(insert(table_of(SheetPrint)), prints)
    return [
        _page(serial + page, text, (day, page, pages))
        for page, (_, _, text) in enumerate(numbered, start=1)
    ]


def coming_pages(session: Session, *, day: date, pages: int, today: date) -> list[SheetPage]:
    """The pages that ``print_sheets`` would give out now; no number is taken by looking."""
    _check(pages)
    serial = _last_serial(session)
    station_id = _station(session).id
    texts = numbers.coming(session, "sheet", pages, station_id=station_id, today=today)
    return [
        _page(serial + page, text, (day, page, pages)) for page, text in enumerate(texts, start=1)
    ]


def _last_serial(session: Session) -> int:
    return session.scalar(select(func.max(Sheet.serial))) or 0


def reprint(session: Session, sheet_id: UUID) -> SheetPage:
    """Print a sheet again: same number, and it says 重印. Raises ``sheet.no_sheet``."""
    query = select(Sheet, Document.text).join(Document, Document.id == Sheet.document_id)
    found = session.execute(query.where(Sheet.id == sheet_id)).first()
    if found is None:
        raise UserError("sheet.no_sheet")
    session.add(SheetPrint(id=new_id(), sheet_id=sheet_id, **act_of(session).stamp))
    session.flush()
    one, number = found
    return _page(one.serial, number, (one.day, one.page, one.pages), is_reprint=True)


def sheets(session: Session, *, limit: int = 200) -> list[SheetRow]:
    """Sheets given out, the newest first."""
    prints = (
        select(func.count()).where(SheetPrint.sheet_id == Sheet.id).correlate(Sheet)
    ).scalar_subquery()
    query = (
        select(Sheet, Document.text, Operation.entered_at, Operation.actor, prints)
        .join(Document, Document.id == Sheet.document_id)
        .join(Operation, Operation.op_id == Sheet.op_id)
        .order_by(Sheet.serial.desc())
        .limit(limit)
    )
    return [
        SheetRow(
            id=one.id,
            number=number,
            code=make(Kind.SIGNIN_SHEET, one.serial),
            day=one.day,
            page=one.page,
            pages=one.pages,
            made_at=at,
            made_by=actor,
            prints=count,
        )
        for one, number, at, actor, count in session.execute(query)
    ]


def _station(session: Session) -> StationRow:
    found = station(session)
    if found is None:
        raise LookupError("a sheet needs a station")
    return found


def _check(pages: int) -> None:
    if not 1 <= pages <= MOST_PAGES:
        raise UserError("sheet.pages", field="pages", most=MOST_PAGES)


def _page(
    serial: int, number: str, place: tuple[date, int, int], *, is_reprint: bool = False
) -> SheetPage:
    day, page, pages = place
    return SheetPage(
        number=number,
        code=make(Kind.SIGNIN_SHEET, serial),
        on=day,
        page=page,
        pages=pages,
        is_reprint=is_reprint,
    )


def _usual_first(session: Session) -> list[catalogue.ServiceRow]:
    """The station's usual services, then the next ones in key order, as many as have a box."""
    rows = sorted(catalogue.services(session), key=lambda row: not row.is_usual)
    chosen = rows[:_BOXES]
    return sorted(chosen, key=lambda row: row.rank)
