"""Whoever is shown a phone, or takes a list out, leaves a row that says whose, when and why."""

from __future__ import annotations

import pytest

from app import catalogue, people
from app.disclosures import disclosures, log_export, unmask
from app.errors import UserError


@pytest.fixture
def wang(context):
    rider = context.read(catalogue.categories)[0].id
    values = {"name": "王师傅", "category_id": rider, "phone": "19900000001"}
    return context.write("people.add", lambda s: people.add(s, **values))


def test_a_number_is_shown_and_logged_in_one_act(context, clock, wang):
    phone = context.write("people.unmask", lambda s: unmask(s, wang, why="contact"))
    (row,) = context.read(disclosures)
    assert phone == "19900000001"
    assert (row.kind, row.person, row.why, row.actor, row.at) == (
        "unmask",
        "王师傅",
        "contact",
        "李站长",
        clock(),
    )


def test_without_a_why_nothing_is_shown_or_logged(context, wang):
    with pytest.raises(UserError, match=r"disclosure\.no_why"):
        context.write("people.unmask", lambda s: unmask(s, wang, why="  "))
    assert context.read(disclosures) == []


def test_a_person_without_a_phone_has_none_to_show(context):
    rider = context.read(catalogue.categories)[0].id
    nobody = context.write("people.add", lambda s: people.add(s, name="赵师傅", category_id=rider))
    with pytest.raises(UserError, match=r"disclosure\.no_phone"):
        context.write("people.unmask", lambda s: unmask(s, nobody, why="verify"))


def test_an_export_is_logged_with_its_rows(context):
    context.write("list.export", lambda s: log_export(s, what="visits", rows=12, why="月底核对"))
    (row,) = context.read(disclosures)
    assert (row.kind, row.what, row.rows, row.why, row.person) == (
        "export",
        "visits",
        12,
        "月底核对",
        "",
    )
