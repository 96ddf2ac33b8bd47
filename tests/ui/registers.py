"""A small register, and its tabs shown as in the window."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import catalogue, keepers, people
from app.context import Actor, Context
from app.disclosures import log_export, unmask
from app.permissions import Role
from app.visits import Entry, correct, sign_in, void
from tests.conftest import NOON
from ui.kit.operations import Operations

SIZE = (1192, 560)


class Register(NamedTuple):
    """What is in the register: who, and the visits of the day in order."""

    context: Context
    kinds: list[UUID]
    wang: UUID
    li: UUID
    visits: list[UUID]


def filled(context: Context) -> Register:
    """Two months of visits: named and not, void, corrected, late."""
    kinds = [row.id for row in context.read(catalogue.categories)]
    wang, li = (
        context.write("people.add", lambda s, v=values: people.add(s, category_id=kinds[0], **v))
        for values in (
            {"name": "王师傅", "phone": "19900000001", "consent_version": 1},
            {"name": "李建国", "employer": "某某速递"},
        )
    )
    visits = []
    for n in range(40):
        entry = Entry(
            kinds[n % 3],
            heads=1 + n % 2,
            person_id=(wang, li, None)[n % 3],
            services=1 << n % 3,
            source=("desk", "card", "paper")[n % 3],
            at=NOON - timedelta(days=40 - n, minutes=n),
        )
        visits.append(context.write("visit.sign_in", lambda s, e=entry: sign_in(s, e)))
    context.write("visit.void", lambda s: void(s, visits[-1], reason="wrong"))
    other = Entry(kinds[4], heads=2, at=NOON - timedelta(days=2))
    visits.append(
        context.write("visit.correct", lambda s: correct(s, visits[-2], other, reason="twice"))
    )
    context.write("people.unmask", lambda s: unmask(s, wang, why="contact"))
    context.write("list.export", lambda s: log_export(s, what="visits", rows=40, why="全部"))
    return Register(context, kinds, wang, li, visits)


def show(qtbot, tab_class, context):
    """A tab alone on the screen, as large as the window leaves it."""
    operations = Operations(context)
    tab = tab_class(operations)
    qtbot.addWidget(tab)
    tab.resize(*SIZE)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.take_focus()
    settle(qtbot, tab)
    return tab


def settle(qtbot, tab):
    """Wait until the whole list is known."""
    qtbot.waitUntil(lambda: tab.model.source.is_complete or not tab.model._eager)


def press(*keys, text=""):
    """Press keys where the keys go now."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            code = ord(letter.upper()) if letter.isascii() else 0
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)


def cells(tab, place):
    """What a row shows."""
    model = tab.model
    return [model.index(place, at).data() for at in range(model.columnCount())]


def auditor(context):
    """The same station with somebody on duty who only reads."""
    who = context.write("keepers.add", lambda s: keepers.add(s, name="周审计", role=Role.AUDITOR))
    return context.acting(actor=Actor("周审计", Role.AUDITOR, who))


ENTER, ESC, DEL, UP, DOWN, SPACE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
)
