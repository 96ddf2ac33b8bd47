"""The desk under the hand: from the key to the paint, alone and while a report is built."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from app.boot import checkpoint
from app.jobs import Place, Worker
from db.models import Person
from tests.bench import pdf
from tests.bench.ground import Ground
from tests.bench.line import BenchLine, Ratio, interleaved, percentile, timed
from tests.bench.window import Listener, Shown, paint_again, shown

EACH_ROUND = 150
WARM_UP = 20
TYPED = "wangxiaochunlijunzhanghaibo"
REPORT_ROWS = 200_000


def lines(ground: Ground) -> list[BenchLine]:
    """Lines of this file."""
    return [
        BenchLine("Enter to committed to painted p99, x paint", 2, partial(enter_ratio, ground)),
        BenchLine("key to paint p99 beside a report, x idle", 2.5, partial(busy_ratio, ground)),
    ]


def enter_ratio(ground: Ground) -> Ratio:
    """Enter signs a found person in and everything it changes is painted.

    Against it: the same regions of the same parts painted again, and nothing else.
    """
    window = shown(ground)
    desk = window.page("desk")
    chosen = select(Person.phone).where(Person.phone != "").order_by(Person.id.desc())
    phones = iter(ground.desk.read(lambda s: s.scalars(chosen.limit(10_000)).all()))

    def sign_in() -> None:
        QTest.keyClick(desk.line, Qt.Key.Key_Return)
        window.app.processEvents()

    def entered() -> float:
        checkpoint(ground.desk)
        return percentile(
            [_prepared(window, next(phones), sign_in) for _ in range(EACH_ROUND)], 0.99
        )

    for _ in range(WARM_UP):
        _prepared(window, next(phones), sign_in)
    _prepared(window, next(phones), lambda: None)
    with Listener(window.app) as painted:
        sign_in()
    again = partial(paint_again, window.app, painted)
    return interleaved(entered, lambda: percentile([timed(again) for _ in range(EACH_ROUND)], 0.99))


def _prepared(window: Shown, phone: str, act: Callable[[], object]) -> float:
    """Seconds of *act* after *phone* was typed and found."""
    desk = window.page("desk")
    desk.line.setText(phone)
    window.app.processEvents()
    return timed(act)


def busy_ratio(ground: Ground) -> Ratio:
    """One letter typed into the desk's line and painted, candidates and all.

    Against it the same without the child process, which makes a register of many pages.
    """
    window = shown(ground)
    desk = window.page("desk")
    worker = Worker(Place(ground.copy, ground.desk.actor, "desk"))
    worker.warm()
    rows = pdf.made_up(20_000) * (REPORT_ROWS // 20_000)

    def typing() -> float:
        desk.line.setText("")
        seconds = []
        for letter in TYPED * (EACH_ROUND // len(TYPED) + 1):
            if len(desk.line.text()) > 8:
                desk.line.setText("")
                window.app.processEvents()
            seconds.append(timed(partial(_key, window, desk.line, letter)))
        return percentile(seconds, 0.99)

    def busy() -> float:
        number = worker.submit("register_pdf", {"rows": rows, "form": pdf.FORM})
        while not worker._is_ready or worker._running is None:
            worker.poll()
        found = typing()
        assert worker._running is not None, "the report was ready too soon"
        worker.cancel(number)
        worker.close()
        return found

    typing()
    return interleaved(busy, typing)


def _key(window: Shown, line: QWidget, letter: str) -> None:
    QTest.keyClicks(line, letter)
    window.app.processEvents()
