"""The one door to the database: roles, one operation row, one change signal, nothing half done."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select, text

from app import catalogue, keepers
from app.context import Actor, act_of
from app.errors import EnvironmentFault, NotPermittedError, UserError
from app.permissions import ALLOWED, Role, is_allowed
from app.visits import Entry, sign_in
from db.base import new_id
from db.models import DatabaseInfo, Operation, Visit


def operations(context):
    query = select(Operation.name, Operation.actor, Operation.source, Operation.op_id)
    return context.read(lambda s: s.execute(query.order_by(Operation.seq.desc())).all())


def note(session):
    session.execute(insert(DatabaseInfo).values(key="k", value="v"))


def test_a_write_is_one_row_of_operations_and_its_rows_carry_its_id(context):
    rider = context.read(catalogue.categories)[0].id
    op_id = new_id()
    context.write("visit.sign_in", lambda s: sign_in(s, Entry(category_id=rider)), op_id)
    assert operations(context)[0] == ("visit.sign_in", "李站长", "desk", op_id)
    assert context.read(lambda s: s.scalars(select(Visit.op_id)).one()) == op_id


def test_an_op_id_is_done_once(context):
    op_id = new_id()
    context.write("settings.set", note, op_id)
    with pytest.raises(UserError, match=r"operation\.repeated"):
        context.write("settings.set", lambda _s: None, op_id)
    assert len([row for row in operations(context) if row.op_id == op_id]) == 1


def test_what_fails_leaves_nothing(context):
    def fails(session):
        note(session)
        raise ZeroDivisionError

    before = operations(context)
    with pytest.raises(ZeroDivisionError):
        context.write("settings.set", fails)
    assert operations(context) == before
    assert context.read(lambda s: s.get(DatabaseInfo, "k")) is None


def test_changed_tables_are_told_once_after_the_commit(context):
    told = []
    heard = context.acting(changed=told.append)
    rider = heard.read(catalogue.categories)[0].id
    heard.write("visit.sign_in", lambda s: sign_in(s, Entry(category_id=rider)))
    assert told == [{"operations", "visits", "visit_day_totals", "visit_month_totals"}]


def test_raw_sql_declares_what_it_changes(context):
    told = []
    heard = context.acting(changed=told.append)
    raw = text("INSERT INTO database_info VALUES ('raw', '1')")
    with pytest.raises(KeyError):
        heard.write("settings.set", lambda s: s.execute(raw))
    declared = raw.execution_options(changes=frozenset({"database_info"}))
    heard.write("settings.set", lambda s: s.execute(declared))
    assert told == [{"operations", "database_info"}]


def test_a_read_cannot_write(context):
    with pytest.raises(EnvironmentFault, match=r"fault\.read_only"):
        context.read(note)


def test_an_auditor_reads_and_changes_nothing(context):
    auditor = context.acting(actor=Actor("审计员", Role.AUDITOR))
    assert auditor.read(keepers.keepers)[0].name == "李站长"
    for operation in ALLOWED:
        with pytest.raises(NotPermittedError):
            auditor.write(operation, note)


@pytest.mark.parametrize(
    ("role", "operation", "allowed"),
    [
        (Role.HEAD, "month.close", True),
        (Role.MANAGER, "month.close", False),
        (Role.MANAGER, "import.visits", True),
        (Role.LEADER, "import.visits", False),
        (Role.LEADER, "visit.sign_in", True),
        (Role.LEADER, "keepers.add", False),
        (Role.AUDITOR, "visit.sign_in", False),
        (Role.AUDITOR, "list.export", False),
    ],
)
def test_the_permission_table(role, operation, allowed):
    assert is_allowed(role, operation) is allowed


def test_a_head_may_do_everything():
    assert all(is_allowed(Role.HEAD, operation) for operation in ALLOWED)


def test_an_unknown_operation_is_a_bug(context):
    with pytest.raises(KeyError):
        context.write("no.such", note)


def test_the_act_knows_its_number(context):
    first = context.write("settings.set", lambda s: act_of(s).seq)
    second = context.write("settings.set", lambda s: act_of(s).seq)
    assert second == first + 1
