"""The file: pragmas, append-only tables, one schema however made, newer files refused."""

from __future__ import annotations

import hashlib
import re

import pytest
from sqlalchemy.exc import DatabaseError

from app.boot import SETUP, open_context
from app.errors import EnvironmentFault
from db.base import Base, new_id
from db.engine import assert_safe, connect, open_engine
from db.upgrade import HEAD, upgrade


def schema(engine):
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'alembic%' "
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(query).all()
    return sorted((t, n, b, parts(q or "")) for t, n, b, q in rows if "alembic" not in b)


def parts(statement):
    """The words of a CREATE in any order: Alembic writes the same constraints in another one."""
    return sorted(re.findall(r"[^\s,()]+", statement))


def test_every_promise_of_a_connection_is_kept(bare_context):
    assert_safe(bare_context.engine)
    with bare_context.engine.connect() as connection:
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    assert tuple(map(int, version.split("."))) >= (3, 51)


def test_migrations_make_what_the_models_say(tmp_path):
    migrated, created = open_engine(tmp_path / "a.sqlite"), open_engine(tmp_path / "b.sqlite")
    upgrade(migrated, lambda: None)
    with created.connect().execution_options(write=True) as connection, connection.begin():
        Base.metadata.create_all(connection)
    assert schema(migrated) == schema(created)
    migrated.dispose()
    created.dispose()


@pytest.mark.parametrize("act", ["UPDATE operations SET name = 'x'", "DELETE FROM operations"])
def test_the_trace_cannot_be_changed(context, act):
    raw = connect(context.paths.database)
    with pytest.raises(Exception, match="operations is append-only"):
        raw.execute(act)
    raw.close()


def test_a_newer_file_is_refused_with_not_a_byte_changed(context):
    path = context.paths.database
    raw = connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    context.engine.dispose()
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(EnvironmentFault, match=r"fault\.too_new"):
        open_context(path.parent, actor=SETUP)
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path):
    path = tmp_path / "yizhan.sqlite"
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(EnvironmentFault, match=r"fault\.damaged"):
        open_context(tmp_path, actor=SETUP)
    assert path.read_bytes() == b"not a database at all" * 500


def test_opening_again_needs_no_upgrade(bare_context):
    assert upgrade(bare_context.engine, lambda: pytest.fail("no backup is needed")) is False
    with bare_context.engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    assert found == HEAD


def test_keys_are_version_7_and_sort_by_birth():
    made = [new_id() for _ in range(3)]
    assert {one.version for one in made} == {7}
    assert made[0].bytes[:6] <= made[-1].bytes[:6]


def test_values_never_reach_an_error_message(bare_context):
    with (
        bare_context.engine.connect().execution_options(write=True) as connection,
        pytest.raises(DatabaseError) as error,
    ):
        connection.exec_driver_sql("INSERT INTO no_such VALUES (?)", ("19900000001",))
    assert "19900000001" not in str(error.value)
