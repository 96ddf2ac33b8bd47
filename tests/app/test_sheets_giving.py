"""Sheets are drawn first and numbered with the paper, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from app.errors import EnvironmentFault
from app.sheets import giving, service
from tests.app.pages import texts

DAY = date(2025, 11, 24)


def numbers(context):
    return [row.number for row in context.read(service.sheets)]


def give_out(context, keep, pages=1):
    return giving.give_out(context, day=DAY, pages=pages, lang="zh", keep=keep)


def test_number_on_paper_is_the_number_taken(context):
    kept = []
    give_out(context, kept.append, pages=2)
    assert numbers(context) == ["P-000002", "P-000001"]
    assert ["P-00000" in text for text in texts(kept[0])] == [True, True]


def test_paper_that_cannot_be_kept_takes_no_number(context):
    def keep(_pdf):
        raise EnvironmentFault("fault.disk_full")

    with pytest.raises(EnvironmentFault):
        give_out(context, keep)
    assert numbers(context) == []


def test_numbers_given_out_meanwhile_are_not_given_twice(context, monkeypatch):
    draw, others = giving.signin_sheets, []

    def slow(pages, form):
        if not others:
            others.append(True)
            give_out(context, others.append)
        return draw(pages, form)

    monkeypatch.setattr(giving, "signin_sheets", slow)
    kept = []
    give_out(context, kept.append)
    assert numbers(context) == ["P-000002", "P-000001"]
    assert "P-000002" in texts(kept[0])[0]
