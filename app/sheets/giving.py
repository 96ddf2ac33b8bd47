"""Give out sign-in sheets: drawn first, numbered and kept in one short write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from app.clock import business_day
from app.context import Context
from app.papers.paper import Printed
from app.sheets.service import coming_pages, print_sheets, sheet_form
from app.sheets.signin import SheetForm, SheetPage, signin_sheets
from app.words import Lang


class _NumbersMovedError(Exception):
    """Another process gave out sheets while these were being drawn."""


def give_out(
    context: Context, *, day: date, pages: int, lang: Lang, keep: Callable[[bytes], object]
) -> Printed:
    """Print *pages* sheets for *day*; their numbers are taken only together with the paper.

    The pages are drawn with the numbers that come next, since drawing is slow and would hold up
    every sign-in; the write takes the same numbers, or nothing is kept and they are drawn again.

    Args:
        context: the station's context.
        day: the day on the sheets.
        pages: 1-500.
        lang: language of the paper.
        keep: puts the PDF where it is wanted, inside the write; what it raises takes the
            numbers back.

    Raises:
        UserError: ``sheet.pages``.
        EnvironmentFault: the disk or the file is in trouble; no number was taken.
    """
    while True:
        form, coming = _ready(context, day, pages, lang)
        printed = signin_sheets(coming, form)
        try:
            context.write("sheet.print", partial(_take, coming=coming, keep=keep, pdf=printed.pdf))
        except _NumbersMovedError:
            continue
        return printed


def _ready(
    context: Context, day: date, pages: int, lang: Lang
) -> tuple[SheetForm, list[SheetPage]]:
    today = business_day(context.now())
    return context.read(
        lambda session: (
            sheet_form(session, lang=lang),
            coming_pages(session, day=day, pages=pages, today=today),
        )
    )


def _take(
    session: Session, *, coming: list[SheetPage], keep: Callable[[bytes], object], pdf: bytes
) -> None:
    if print_sheets(session, day=coming[0].on, pages=len(coming)) != coming:
        raise _NumbersMovedError
    keep(pdf)
