"""Rules that single rows must keep, each as a query for the rows that break it (SQLite)."""

# ruff: noqa: S608  (queries are made of constants and of names of our tables)
from __future__ import annotations

from db.base import Base, Travels
from db.recount import BAND

BROKEN: dict[str, str] = {
    # Every head of a day has its number: rows follow on each other from 1, void ones included.
    "day_number": """
        SELECT day, day_no FROM (
            SELECT day, day_no, lag(day_no + heads, 1, 1) OVER (
                PARTITION BY day ORDER BY day_no) AS follows
            FROM visits)
        WHERE day_no <> follows""",
    "visit_day": """
        SELECT v.id, v.day FROM visits v
        WHERE v.day <> date(v.at / 1000 + 28800, 'unixepoch')""",
    "visit_band": f"""
        SELECT v.id, v.band FROM visits v
        WHERE CASE WHEN v.band = '未记录' THEN (v.at + 28800000) % 86400000 <> 0
                   ELSE v.band <> {BAND} END""",
    "visit_services": """
        SELECT v.id, v.services FROM visits v
        WHERE v.services & ~(SELECT coalesce(sum(1 << bit), 0) FROM services) <> 0""",
    "replaced_stands": """
        SELECT v.replaces_id FROM visits v
        WHERE v.replaces_id IS NOT NULL
          AND v.replaces_id NOT IN (SELECT visit_id FROM visit_voids)""",
    "replaced_twice": """
        SELECT replaces_id FROM visits WHERE replaces_id IS NOT NULL
        GROUP BY replaces_id HAVING count(*) > 1""",
    "document_gap": """
        SELECT kind, year FROM documents GROUP BY station_id, kind, year
        HAVING min(number) <> 1 OR max(number) <> count(*)""",
    "sheet_kind": """
        SELECT s.serial FROM sheets s JOIN documents d ON d.id = s.document_id
        WHERE d.kind <> 'sheet'""",
    "sheet_prints": """
        SELECT s.serial FROM sheets s
        WHERE NOT EXISTS (SELECT 1 FROM sheet_prints p WHERE p.sheet_id = s.id)""",
    "month_revision": """
        SELECT month FROM month_closes GROUP BY month
        HAVING min(revision) <> 1 OR max(revision) <> count(*)""",
    "merged_chain": """
        SELECT p.id FROM people p JOIN people root ON root.id = p.merged_into_id
        WHERE root.merged_into_id IS NOT NULL""",
    "merged_counts": """
        SELECT k.person_id, k.month FROM person_months k JOIN people p ON p.id = k.person_id
        WHERE p.merged_into_id IS NOT NULL""",
    "key_left": """
        SELECT DISTINCT k.person_id FROM person_keys k LEFT JOIN people p ON p.id = k.person_id
        WHERE p.id IS NULL OR p.merged_into_id IS NOT NULL OR p.erased_at IS NOT NULL""",
    "import_rows": """
        SELECT i.id FROM imports i
        WHERE i.added <> (SELECT count(*) FROM import_rows r WHERE r.import_id = i.id)""",
    "import_twice": """
        SELECT visit_id FROM import_rows GROUP BY visit_id HAVING count(*) > 1""",
    "operation_gap": """
        SELECT max(seq) FROM operations HAVING max(seq) <> count(*)""",
    "one_station": """
        SELECT count(*) FROM stations HAVING count(*) <> 1""",
    "no_head": """
        SELECT 'keepers' WHERE NOT EXISTS (
            SELECT 1 FROM keepers WHERE role = 'head' AND is_active)""",
}


def unstamped() -> dict[str, str]:
    """Table -> query for the rows whose number is not that of the operation they name."""
    found = {}
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, Travels):
            table = mapper.local_table.description
            key = mapper.primary_key[-1].name
            found[table] = f"""
                SELECT t.{key} FROM {table} t JOIN operations o ON o.op_id = t.op_id
                WHERE o.seq <> t.changed_seq"""
    return found
