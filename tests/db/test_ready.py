"""Ready statements answer as Core does; an idle connection serves the next act and is let go."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from db.engine import Borrowed
from db.models import Holiday, Operation
from db.ready import Ready
from db.upsert import table_of

COLUMNS = (Operation.seq, Operation.op_id, Operation.station_id, Operation.entered_at)
BY_NAME = select(*COLUMNS).where(Operation.name == bindparam("name"))


def test_rows_have_the_types_that_core_gives_them(context):
    values = {"name": "station.init"}
    by_hand = context.read(lambda s: Ready(BY_NAME).rows(s.connection(), values))
    by_core = context.read(lambda s: s.connection().execute(BY_NAME, values).all())
    assert by_hand == [tuple(row) for row in by_core]


def test_no_row_is_none(context):
    assert context.read(lambda s: Ready(BY_NAME).first(s.connection(), {"name": "no"})) is None
    assert context.read(lambda s: Ready(BY_NAME).value(s.connection(), {"name": "no"})) is None


def test_the_drivers_errors_come_as_sqlalchemys(context):
    row = {"day": datetime(2025, 5, 1, tzinfo=UTC).date(), "is_work": False, "name": "劳动节"}
    twice = Ready(insert(table_of(Holiday)))
    with pytest.raises(IntegrityError):
        context.write("holidays.edit", lambda s: twice.run(s.connection(), row))


def test_a_ready_write_tells_its_table(context):
    told = []
    row = {"day": datetime(2031, 5, 1, tzinfo=UTC).date(), "is_work": False, "name": "劳动节"}
    write = Ready(insert(table_of(Holiday)))
    context.acting(changed=told.append).write(
        "holidays.edit", lambda s: write.run_many(s.connection(), [row])
    )
    assert told == [{"operations", "holidays"}]


def test_one_connection_serves_act_after_act(context):
    def driver(session):
        return session.connection().connection.dbapi_connection

    assert context.read(driver) is context.read(driver)


def test_a_connection_that_met_an_error_is_not_kept(context):
    def fails(_session):
        raise ZeroDivisionError

    before = context.read(lambda s: s.connection())
    with pytest.raises(ZeroDivisionError):
        context.read(fails)
    assert before.closed


def test_disposing_lets_go_of_the_idle_connection(context):
    with Borrowed(context.engine, write=False, touched=None) as kept:
        pass
    context.engine.dispose()
    assert kept.closed
