"""Sheets given out: numbers without gaps, taken by printing and by nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from app import catalogue, codes, station
from app.errors import UserError
from app.sheets import service
from app.sheets.signin import signin_sheets

DAY = date(2025, 11, 24)


def give_out(context, pages):
    return context.write("sheet.print", lambda s: service.print_sheets(s, day=DAY, pages=pages))


def test_every_page_is_a_sheet_with_its_own_number_and_code(context):
    pages = give_out(context, 2) + give_out(context, 1)
    assert [page.number for page in pages] == ["P-000001", "P-000002", "P-000003"]
    assert [codes.read(page.code).serial for page in pages] == [1, 2, 3]
    assert {codes.read(page.code).kind for page in pages} == {codes.Kind.SIGNIN_SHEET}
    assert [(page.page, page.pages) for page in pages] == [(1, 2), (2, 2), (1, 1)]


def test_preview_takes_no_number(context):
    form = context.read(lambda s: service.sheet_form(s, is_specimen=True))
    printed = signin_sheets(service.specimen_pages(DAY, 3), form)
    assert printed.pages == 3
    assert context.read(service.sheets) == []


def test_write_that_fails_after_taking_numbers_takes_none(context):
    def fail(session):
        service.print_sheets(session, day=DAY, pages=2)
        raise UserError("sheet.pages", most=1)

    with pytest.raises(UserError):
        context.write("sheet.print", fail)
    assert [page.number for page in give_out(context, 1)] == ["P-000001"]


def test_reprint_keeps_the_number_and_says_so(context):
    [first, second] = give_out(context, 2)
    newest = context.read(service.sheets)[0]
    again = context.write("sheet.print", lambda s: service.reprint(s, newest.id))
    assert (again.number, again.code, again.page) == (second.number, second.code, 2)
    assert (first.is_reprint, again.is_reprint) == (False, True)
    assert [row.prints for row in context.read(service.sheets)] == [2, 1]


def test_list_tells_who_made_a_sheet_and_when(context, clock):
    give_out(context, 1)
    [row] = context.read(service.sheets)
    assert (row.number, row.day, row.made_by, row.made_at) == (
        "P-000001",
        DAY,
        "李站长",
        clock(),
    )


def test_boxes_are_the_stations_usual_services_and_first_categories(context):
    last = context.read(catalogue.services)[-1]
    values = {"name": last.name, "short_name": last.short_name, "is_usual": True}
    context.write("services.edit", lambda s: catalogue.save_service(s, last.id, **values))
    form = context.read(service.sheet_form)
    shorts = [row.short_name for row in context.read(catalogue.categories)]
    assert list(form.categories) == shorts[:7]
    assert len(form.services) == 7
    assert last.short_name in form.services


def test_notice_is_the_version_in_force_in_the_papers_language(context):
    words = {"text_zh": "新告知", "text_en": "New notice"}
    context.write("notice.issue", lambda s: station.issue_notice(s, **words))
    form = context.read(lambda s: service.sheet_form(s, lang="en"))
    assert (form.notice.version, form.notice.text) == (2, "New notice")


@pytest.mark.parametrize("pages", [0, 501])
def test_number_of_pages_has_limits(context, pages):
    with pytest.raises(UserError, match=r"sheet\.pages"):
        give_out(context, pages)


def test_sheet_that_never_was_cannot_be_printed_again(context):
    with pytest.raises(UserError, match=r"sheet\.no_sheet"):
        context.write("sheet.print", lambda s: service.reprint(s, context.station_id))
