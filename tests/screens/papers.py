"""Every paper the program prints, as pictures of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pypdfium2
from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from app.catalogue import categories, in_mask, services
from app.clock import local
from app.papers.head import StationHead
from app.reports.month import month_figures, revision_figures
from app.reports.month_pdf import month_pdf
from app.sheets.register import RegisterForm, RegisterRow, register
from app.sheets.service import sheet_form, sheets, specimen_pages
from app.sheets.signin import SheetPage, signin_sheets
from app.visits import Filter, VisitRow, page
from app.words import Lang
from tests.screens.data import TODAY

DPI = 100
SHOWN_PAGES = 3


def sheet_specimen(session: Session, lang: Lang) -> bytes:
    form = sheet_form(session, lang=lang, is_specimen=True)
    return signin_sheets(specimen_pages(TODAY, 1), form).pdf


def sheet_reprint(session: Session, lang: Lang) -> bytes:
    kept = sheets(session)[0]
    again = SheetPage(
        number=kept.number, code=kept.code, on=kept.day, page=1, pages=3, is_reprint=True
    )
    return signin_sheets([again], sheet_form(session, lang=lang)).pdf


def month_draft(session: Session, lang: Lang) -> bytes:
    return month_pdf(month_figures(session, "2025-11", today=TODAY), lang=lang).pdf


def month_closed(session: Session, lang: Lang) -> bytes:
    return month_pdf(revision_figures(session, "2025-10", 1), lang=lang).pdf


def visit_register(session: Session, lang: Lang) -> bytes:
    names = {row.id: row.name_en if lang == "en" else row.name for row in categories(session)}
    items = services(session)

    def printed(row: VisitRow) -> RegisterRow:
        words = (one.name_en if lang == "en" else one.short_name for one in items)
        given = dict(zip((one.mask for one in items), words, strict=True))
        return RegisterRow(
            at=f"{local(row.at):%Y-%m-%d %H:%M}",
            category=names[row.category_id],
            name=row.name or row.group_name,
            phone=row.phone_masked,
            heads=row.heads,
            services=" ".join(given[one.mask] for one in in_mask(items, row.services)),
            source=row.source,
            recorder=row.entered_by,
            is_void=row.void_reason is not None,
        )

    rows = page(session, Filter(last_day=TODAY), size=80)
    head = StationHead(name="和平路工会驿站", code="YZ-0117", plate="0117")
    form = RegisterForm(
        station=head, subtitle="2025-11-20 – 2025-11-21", made_on=date(2025, 11, 21), lang=lang
    )
    return register([printed(row) for row in rows], form).pdf


PAPERS: dict[str, Callable[[Session, Lang], bytes]] = {
    "paper-sheet-specimen": sheet_specimen,
    "paper-sheet-reprint": sheet_reprint,
    "paper-month-draft": month_draft,
    "paper-month-closed": month_closed,
    "paper-register": visit_register,
}


def pictures(pdf: bytes) -> Iterator[QImage]:
    """The first pages of *pdf*."""
    document: Any = pypdfium2.PdfDocument(pdf)
    for number in range(min(len(document), SHOWN_PAGES)):
        bitmap = document[number].render(scale=DPI / 72, rev_byteorder=True)
        made = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888
        )
        yield made.copy()
    document.close()
