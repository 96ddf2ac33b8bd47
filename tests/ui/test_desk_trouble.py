"""When another process writes, or the machine fails: never frozen, never lost, never doubled."""

from __future__ import annotations

import time
from contextlib import contextmanager

import pytest

from app.errors import EnvironmentFault
from app.visits import void
from db.engine import connect
from tests.app.hostile import HOSTILE
from ui.areas.desk.rows import chips, number_text


@contextmanager
def another_writer(context):
    """A second connection that holds the write lock."""
    other = connect(context.paths.database)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def states(desk):
    model = desk.page.day.model
    return [model.row_at(at).state for at in range(model.rowCount())]


def failing(monkeypatch, desk, code, times=1):
    """Let the next writes fail as the machine would."""
    left = [times]
    real = type(desk.page.operations.context).write

    def write(self, *values, **named):
        if left[0]:
            left[0] -= 1
            raise EnvironmentFault(code, folder="D:/yizhan")
        return real(self, *values, **named)

    monkeypatch.setattr(type(desk.page.operations.context), "write", write)


def test_blocked_sign_ins_wait_in_order_and_are_written_once(desk):
    with another_writer(desk.context):
        desk.press("F2", "csf", "Enter", "3", "F4")
        assert states(desk) == ["waiting"] * 3
        assert desk.stored() == []
        assert number_text(desk.row) == "…"
        assert chips(desk.row, desk.page.day.choices)[0].text == "等着存"
        assert desk.line.hasFocus()
        assert desk.page.answers.bar.mood() == "warn"
    desk.page.day.try_again()
    assert states(desk) == ["written"] * 3
    assert [(row.heads, row.name) for row in reversed(desk.stored())] == [
        (1, ""),
        (1, "陈师傅"),
        (3, ""),
    ]
    assert desk.page.side.total.text() == "5"
    assert desk.resets == []
    desk.page.day.try_again()
    assert len(desk.stored()) == 3


def test_a_timer_tries_again(desk, qtbot):
    with another_writer(desk.context):
        desk.press("F2")
    qtbot.waitUntil(lambda: len(desk.stored()) == 1, timeout=3000)
    assert states(desk) == ["written"]
    assert not desk.page.day._retry.isActive()


def test_what_waited_keeps_its_true_time(desk):
    with another_writer(desk.context):
        desk.press("F2")
        entered = desk.clock()
        desk.clock.forward(minutes=3)
    desk.page.day.try_again()
    (row,) = desk.stored()
    assert row.at == entered
    assert not row.is_late


def test_a_blocked_sign_in_does_not_freeze_the_counter(desk):
    with another_writer(desk.context):
        desk.press("F2")
        started = time.monotonic()
        desk.press("F3", "F4", "F5")
        assert time.monotonic() - started < 0.3
    assert desk.page.waiting_count() == 4


def test_what_is_being_typed_survives_the_writing_of_what_waited(desk):
    with another_writer(desk.context):
        desk.press("F2", "ws")
    desk.page.day.try_again()
    assert desk.line.text() == "ws"
    assert desk.page.counter.candidates.isVisible()


def test_what_waits_stays_when_the_day_is_read_anew(desk):
    with another_writer(desk.context):
        desk.press("F2")
        desk.page.operations.changed.emit(frozenset({"*"}))
        assert states(desk) == ["waiting"]
    desk.page.day.try_again()
    assert states(desk) == ["written"]


def test_taking_back_what_waits_drops_it(desk):
    with another_writer(desk.context):
        desk.press("F2", "F3", "Ctrl+Z")
        assert states(desk) == ["waiting"]
    desk.page.day.try_again()
    assert [row.category for row in desk.stored()] == ["外卖配送员"]


def test_somebody_new_waits_too(desk):
    with another_writer(desk.context):
        desk.press("孙小美", "F2")
        assert desk.row.name == "孙小美"
    desk.page.day.try_again()
    assert desk.stored()[0].name == "孙小美"


def test_a_repeat_that_waited_is_not_counted(desk):
    with another_writer(desk.context):
        desk.press("csf", "Enter", "csf", "Enter")
    desk.page.day.try_again()
    assert sorted(states(desk)) == ["repeat", "written"]
    assert len(desk.stored()) == 1


def test_an_act_told_as_failed_although_it_was_written_is_not_doubled(desk, monkeypatch):
    context = type(desk.page.operations.context)
    real, first = context.write, []

    def written_but_told_otherwise(self, *values, **named):
        done = real(self, *values, **named)
        if not first:
            first.append(True)
            raise EnvironmentFault("fault.locked", folder="x")
        return done

    monkeypatch.setattr(context, "write", written_but_told_otherwise)
    desk.press("F2")
    desk.page.day.try_again()
    assert len(desk.stored()) == 1
    assert states(desk) == ["written"]


def test_a_void_that_is_blocked_says_so_and_can_be_tried_again(desk):
    desk.press("F2")
    with another_writer(desk.context):
        desk.press("Ctrl+Z", "Enter")
        card = desk.page.attempts.card
        assert card.repair.hasFocus()
        assert "另一个程序" in card.happened.text()
    desk.press("Enter")
    assert desk.stored()[0].void_reason == "wrong"
    assert desk.line.hasFocus()


@pytest.mark.parametrize(
    "code", ["fault.disk_full", "fault.disk", "fault.read_only", "fault.damaged"]
)
def test_a_fault_says_what_happened_what_is_safe_and_what_to_do(desk, monkeypatch, code):
    desk.press("3", "F2")
    failing(monkeypatch, desk, code)
    desk.press("csf4", "Enter")
    card = desk.page.attempts.card
    assert card.happened.text()
    assert "3 人次都在" in card.safe.text()
    assert card.todo.text()
    assert desk.line.text() == "csf4"
    assert len(desk.stored()) == 1
    desk.press("Enter")
    assert next((row.name, row.services) for row in desk.stored()) == ("陈师傅", 11)
    assert desk.line.hasFocus()
    assert desk.line.text() == ""
    assert desk.page.attempts.card is None


def test_a_fault_that_stays_is_said_again(desk, monkeypatch):
    failing(monkeypatch, desk, "fault.disk_full", times=3)
    desk.press("F2", "Enter", "Enter")
    assert desk.page.attempts.card is not None
    assert desk.stored() == []
    desk.press("Enter")
    assert len(desk.stored()) == 1


def test_escape_leaves_the_typing_as_it_was(desk, monkeypatch):
    failing(monkeypatch, desk, "fault.disk_full")
    desk.press("csf4", "Enter", "Esc")
    assert desk.line.hasFocus()
    assert desk.line.text() == "csf4"
    assert desk.stored() == []


def test_the_fault_keeps_the_name_and_phone_of_somebody_new(desk, monkeypatch):
    failing(monkeypatch, desk, "fault.disk_full")
    desk.press("孙小美", "Enter", "Enter", "19900000888", "F2")
    newcomer = desk.page.counter.newcomer
    assert (newcomer.name.text(), newcomer.phone.text()) == ("孙小美", "19900000888")
    desk.press("Enter")
    assert desk.stored()[0].phone_masked == "199****0888"


def test_a_damaged_file_is_said_when_the_day_cannot_be_read(desk, monkeypatch):
    context = type(desk.page.operations.context)

    def read(self, _query):
        raise EnvironmentFault("fault.damaged", folder="x")

    with monkeypatch.context() as patch:
        patch.setattr(context, "read", read)
        desk.page.refresh(frozenset({"visits"}))
        assert "坏了" in desk.page.attempts.card.happened.text()
    desk.press("Enter")
    assert desk.page.attempts.card is None


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("key", ["Enter", "F2"])
def test_hostile_text_in_the_line_is_a_clear_sentence_or_a_name(desk, text, key):
    desk.line.setText("")
    desk.line.insert(text.replace("\ud83d", "\ufffd") if text == "\ud83d" else text)
    desk.press(key, key)
    if desk.page.counter.is_adding():
        desk.press("F2")
    refusals = (
        desk.page.counter.line.refusal.text(),
        desk.page.counter.newcomer.refusal.text() if desk.page.counter.is_adding() else "",
        desk.page.answers.bar.words.text(),
    )
    assert desk.stored() or any(refusals)
    desk.page.grab()


@pytest.mark.parametrize(
    "text", ["<b>粗体</b>", "<img src='file:///etc/passwd'/>", "𬭎𫖯", "'; DROP--"]
)
def test_markup_and_rare_characters_are_names_as_typed(desk, text):
    desk.press("新", "Enter")
    desk.page.counter.newcomer.name.setText(text)
    desk.press("F2")
    assert desk.stored()[0].name == text
    assert text in desk.page.answers.bar.words.text()
    desk.page.grab()


def test_a_flood_is_cut_and_said(desk):
    desk.line.insert("长" * 200_000)
    assert len(desk.line.text()) == 120
    assert "60" in desk.page.counter.line.refusal.text()
    desk.press("Enter", "F2")
    assert "60" in desk.page.counter.line.refusal.text()
    assert desk.stored() == []


def test_a_row_voided_while_its_question_is_open_is_said(desk):
    desk.press("F2", "Ctrl+Z")
    visit = desk.stored()[0].id
    desk.context.write("visit.void", lambda s: void(s, visit, reason="twice"))
    desk.press("Enter")
    assert desk.page.answers.bar.mood() == "danger"
    assert desk.line.hasFocus()
