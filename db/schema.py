"""The file's tables, indexes and triggers against those a fresh file would get."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as driver

from db.base import Base

_QUERY = """
    SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master
    WHERE name NOT LIKE 'sqlite_%' AND tbl_name <> 'alembic_version'
"""
Schema = dict[tuple[str, str, str], list[str]]


def schema_of(cursor: Any) -> Schema:
    """(type, name, table) -> the words of its CREATE, in any order.

    Alembic writes the same constraints in another order than ``create_all``.
    """
    rows = cursor.execute(_QUERY).fetchall()
    return {(kind, name, table): _words(sql) for kind, name, table, sql in rows}


def differences(cursor: Any) -> list[tuple[str, str]]:
    """(type, name) of everything that is missing, added or changed."""
    found, wanted = schema_of(cursor), _fresh()
    places = sorted(found.keys() | wanted.keys())
    return [(one[0], one[1]) for one in places if found.get(one) != wanted.get(one)]


def _words(sql: str) -> list[str]:
    return sorted(re.findall(r"[^\s,()]+", sql))


def _fresh() -> Schema:
    engine = create_engine(
        "sqlite://", module=driver, creator=lambda: driver.connect(":memory:"), poolclass=StaticPool
    )
    Base.metadata.create_all(engine)
    raw = engine.raw_connection()
    try:
        return schema_of(raw.cursor())
    finally:
        raw.close()
        engine.dispose()
