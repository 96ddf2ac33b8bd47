"""Papers drawn by the worker: the newest one wanted comes, the others do not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from app.errors import UserError
from ui.kit.drawing import Drawing
from ui.kit.operations import Operations


class Order(QObject):
    """Stands for ``Jobs``: keeps what was started, ends it when told."""

    def __init__(self):
        super().__init__()
        self.started, self.cancelled = [], []

    def start(self, name, arguments, **ends):
        self.started.append((arguments["n"], ends))
        return len(self.started)

    def cancel(self, number):
        self.cancelled.append(number)

    def end(self, how, *what):
        self.started[-1][1][how](*what)


@pytest.fixture
def drawn(context, qapp):
    operations = Operations(context)
    owner = QObject()
    made = Drawing(operations, owner)
    made._jobs = made.order = Order()
    made.papers = []
    yield made
    operations.close()
    owner.deleteLater()


def want(drawn, n):
    drawn.draw("sheets_pdf", {"n": n}, drawn.papers.append)


def numbers(drawn):
    return [n for n, _ends in drawn.order.started]


def test_only_the_last_wanted_meanwhile_is_drawn(drawn):
    for n in (1, 2, 3):
        want(drawn, n)
    drawn.order.end("done", "paper 1")
    drawn.order.end("done", "paper 3")
    assert numbers(drawn) == [1, 3]
    assert drawn.papers == ["paper 3"]
    assert not drawn.is_busy()


def test_given_up_paper_does_not_come(drawn):
    want(drawn, 1)
    drawn.give_up()
    assert drawn.order.cancelled == [1]
    drawn.order.end("done", "paper 1")
    assert drawn.papers == []


def test_paper_wanted_after_giving_one_up_waits_for_its_end(drawn):
    want(drawn, 1)
    drawn.give_up()
    want(drawn, 2)
    assert numbers(drawn) == [1]
    drawn.order.end("stopped")
    drawn.order.end("done", "paper 2")
    assert drawn.papers == ["paper 2"]


def test_trouble_rises_once_and_the_next_paper_is_drawn(drawn):
    want(drawn, 1)
    with pytest.raises(UserError):
        drawn.order.end("failed", UserError("sheet.pages", most=1))
    want(drawn, 2)
    assert numbers(drawn) == [1, 2]


def test_trouble_of_a_paper_nobody_wants_is_not_told(drawn):
    want(drawn, 1)
    drawn.give_up()
    drawn.order.end("failed", UserError("sheet.pages", most=1))
    assert not drawn.is_busy()
