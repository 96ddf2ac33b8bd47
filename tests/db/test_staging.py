"""Rows put aside take no lock and are seen by nobody until they are copied in."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.base import new_id
from db.engine import sole_engine
from db.models import PersonKey
from db.staging import Staged
from db.upsert import table_of

KEYS = table_of(PersonKey)
ROWS = [{"key": key, "person_id": new_id()} for key in "abc"]


@pytest.fixture
def alone(context):
    engine = sole_engine(context.engine)
    yield engine
    engine.dispose()


def keys(context):
    return context.read(lambda s: sorted(s.scalars(select(KEYS.c.key))))


def test_rows_are_put_aside_while_another_writes(context, alone):
    staged = Staged(KEYS)
    context.write("people.add", lambda _session: staged.put(alone, ROWS))
    assert keys(context) == []
    beside = context.acting(engine=alone)
    beside.write("people.add", lambda session: staged.copy(session.connection()))
    assert keys(context) == ["a", "b", "c"]


def test_rows_put_aside_replace_those_before_them(context, alone):
    staged = Staged(KEYS, given=["person_id"])
    staged.put(alone, ROWS)
    staged.put(alone, ROWS[:1])
    beside = context.acting(engine=alone)
    beside.write(
        "people.add", lambda session: staged.copy(session.connection(), person_id=new_id())
    )
    assert keys(context) == ["a"]


def test_copying_is_told_as_a_change_of_the_table(context, alone):
    changed = []
    staged = Staged(KEYS)
    staged.put(alone, ROWS)
    beside = context.acting(engine=alone, changed=changed.append)
    beside.write("people.add", lambda session: staged.copy(session.connection()))
    assert "person_keys" in changed[0]


def test_staging_stays_in_memory(alone):
    with alone.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar() == 2
