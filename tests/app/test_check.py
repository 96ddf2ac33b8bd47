"""Faults planted in the file, one at a time: the check must find each and name it."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta

import pytest
from sqlcipher3 import dbapi2 as driver

from app import catalogue, people
from app.check import check
from app.reports.month import close_month
from app.sheets.service import print_sheets
from app.visits import Entry, correct, merge, sign_in, void
from db.base import trigger_sql
from tests.conftest import NOON


@pytest.fixture
def busy(context):
    """Entries of every sort: named, unnamed, voided, corrected, merged; sheets; a closed month."""
    rider, courier = context.read(catalogue.categories)[:2]
    who = [
        context.write(
            "people.add",
            lambda s, n=name: people.add(s, name=n, phone="", category_id=rider.id),
        )
        for name in ("王一", "王二", "李三")
    ]

    def enter(**values):
        entry = Entry(**{"category_id": rider.id} | values)
        return context.write("visit.sign_in", lambda s: sign_in(s, entry))

    enter(person_id=who[0], heads=3, services=0b101)
    enter(person_id=who[1], at=NOON - timedelta(days=1))
    wrong = enter(heads=2, services=0b11)
    late = enter(at=NOON - timedelta(days=1, hours=-7), category_id=courier.id)
    context.write("visit.void", lambda s: void(s, wrong, reason="点错"))
    entry = Entry(category_id=rider.id, heads=4)
    context.write("visit.correct", lambda s: correct(s, late, entry, reason="改类别"))
    context.write("people.merge", lambda s: merge(s, keep_id=who[0], drop_id=who[1]))
    context.write("sheet.print", lambda s: print_sheets(s, day=date(2025, 11, 24), pages=3))
    context.write("month.close", lambda s: close_month(s, "2025-11"))
    return context


def plant(context, statement):
    """Change the file behind the program's back, its triggers set aside and put back."""
    with closing(driver.connect(str(context.paths.database), isolation_level=None)) as raw:
        tables = [
            row[0]
            for row in raw.execute(
                "SELECT tbl_name FROM sqlite_master WHERE name LIKE 'no_update_%'"
            )
        ]
        for table in tables:
            for act in ("update", "delete"):
                raw.execute(f"DROP TRIGGER no_{act}_{table}")
        assert raw.execute(statement).rowcount != 0
        for table in tables:
            for act in ("update", "delete"):
                raw.execute(trigger_sql(table, act))


def found(context):
    return {(row.code.removeprefix("check."), row.where) for row in check(context)}


def test_sound_file_is_found_sound(busy):
    steps = []
    assert check(busy, progress=lambda *at: steps.append(at)) == []
    assert steps == [(done, len(steps)) for done in range(len(steps))]


# ruff: noqa: S608  (made of the constants below)
CHAIN = """UPDATE people AS p SET merged_into_id = q.id FROM people q
    WHERE q.name = '王二' AND p.name = '李三'"""
DAY = "WHERE day = '2025-11-21' AND dimension = "
FAULTS = [
    (f"UPDATE visit_day_totals SET heads = 8 {DAY} 'total'", "sum", "2025-11-21 total"),
    (f"UPDATE visit_day_totals SET entries = 9 {DAY} 'total'", "entries", "2025-11-21 total"),
    (f"DELETE FROM visit_day_totals {DAY} 'named'", "sum", "2025-11-21 named"),
    (
        f"UPDATE visit_day_totals SET heads = 3 {DAY} 'service' AND key = '1'",
        "sum",
        "2025-11-21 service 1",
    ),
    (
        "INSERT INTO visit_day_totals VALUES ('2025-11-02', 'band', '<09', 1, 1)",
        "sum",
        "2025-11-02 band <09",
    ),
    (
        "UPDATE visit_month_totals SET heads = 2 WHERE dimension = 'people'",
        "sum",
        "2025-11 people",
    ),
    (
        "UPDATE visit_month_totals SET heads = 1 WHERE dimension = 'extended'",
        "sum",
        "2025-11 extended",
    ),
    ("UPDATE person_months SET visits = visits + 1", "person_month", None),
    ("UPDATE person_months SET last_at = last_at - 1", "person_month", None),
    ("DELETE FROM person_months", "person_month", None),
    ("UPDATE visits SET heads = 2 WHERE heads = 3", "sum", "2025-11-21 total"),
    ("UPDATE visits SET day_no = day_no + 1 WHERE day_no = 4", "day_number", "2025-11-21 5"),
    ("UPDATE visits SET band = '<09' WHERE heads = 3", "visit_band", None),
    ("UPDATE visits SET at = at + 86400000 WHERE heads = 3", "visit_day", None),
    ("UPDATE visits SET services = 1 << 40 WHERE heads = 3", "visit_services", None),
    ("DELETE FROM visit_voids WHERE reason = '改类别'", "replaced_stands", None),
    ("DELETE FROM visit_voids WHERE reason = '点错'", "sum", "2025-11-21 total"),
    ("DELETE FROM documents WHERE number = 2", "document_gap", "sheet 0"),
    ("DELETE FROM sheet_prints", "sheet_prints", "1"),
    ("UPDATE month_closes SET revision = 2", "month_revision", "2025-11"),
    ("UPDATE month_closes SET figures = '{}'", "month_unread", "2025-11 1"),
    ("DELETE FROM person_keys WHERE key = 'lisan'", "search", None),
    (
        "INSERT INTO person_keys SELECT 'w', id FROM people WHERE merged_into_id IS NOT NULL",
        "key_left",
        None,
    ),
    (
        CHAIN,
        "merged_chain",
        None,
    ),
    ("UPDATE visits SET changed_seq = changed_seq + 1 WHERE heads = 3", "stamp", None),
    ("UPDATE keepers SET is_active = 0", "no_head", "keepers"),
    ("DELETE FROM operations WHERE seq = 4", "operation_gap", None),
    ("DELETE FROM visits WHERE heads = 3", "sum", "2025-11-21 total"),
    ("DELETE FROM categories WHERE rank = 0", "foreign_key", "visits  -> categories"),
]


@pytest.mark.parametrize(("statement", "code", "where"), FAULTS)
def test_planted_fault_is_found_and_named(busy, statement, code, where):
    plant(busy, statement)
    told = found(busy)
    assert code in {one for one, _ in told}
    assert where is None or (code, where) in told


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DROP TRIGGER no_update_visits", "no_update_visits"),
        ("DROP INDEX ix_visits_day_at", "ix_visits_day_at"),
        ("ALTER TABLE people ADD COLUMN id_card", "people"),
        ("CREATE TABLE mine (x)", "mine"),
    ],
)
def test_structure_that_is_not_the_programs_is_found(busy, statement, name):
    with closing(driver.connect(str(busy.paths.database), isolation_level=None)) as raw:
        raw.execute(statement)
    assert found(busy) == {("schema", name)}


def test_damaged_page_is_told_as_the_file(busy):
    busy.engine.dispose()
    data = bytearray(busy.paths.database.read_bytes())
    with closing(driver.connect(str(busy.paths.database))) as raw:
        [root] = raw.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'person_keys'"
        ).fetchone()
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    busy.paths.database.write_bytes(data)
    assert "file" in {code for code, _ in found(busy)}


def test_every_finding_is_told_in_both_languages(busy):
    plant(busy, FAULTS[0][0])
    [row] = check(busy)
    assert row.says("zh") == "合计不对：2025-11-21 total 存的是 8，重数是 7"
    assert row.to_json("en") == {
        "code": "check.sum",
        "where": "2025-11-21 total",
        "says": "Sum: 2025-11-21 total is kept as 8, counted as 7",
        "kept": 8,
        "counted": 7,
    }
