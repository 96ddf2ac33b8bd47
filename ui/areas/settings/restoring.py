"""The one question before a restore: what it is, and what becomes of the data of now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from ui.kit import formats
from ui.kit.button import Button
from ui.kit.card import Card, label
from ui.kit.messages import words as say
from ui.kit.tokens import SPACE
from ui.kit.veil import CLOSES

if TYPE_CHECKING:
    from app.backups import BackupDetail
    from ui.kit.veil import Veil


def ask_restore(veil: Veil, found: BackupDetail, restore: Callable[[], object]) -> None:
    """Show *found* on *veil*; its red button does *restore*, everything else leaves it."""
    card = Card(QCoreApplication.translate("settings", "恢复这一份备份？"))
    for words in (what_it_is(found), last_write(found)):
        card.body.addWidget(label(words, wrap=True))
    kept = QCoreApplication.translate(
        "settings", "现在的数据会先另存一份，再换成这一份；窗口会关一下，自己再打开。"
    )
    card.body.addWidget(label(kept, "small", wrap=True))
    cancel = Button(QCoreApplication.translate("settings", "不恢复"), kind="plain", key="Esc")
    cancel.setObjectName(CLOSES)
    act = Button(QCoreApplication.translate("settings", "恢复"), kind="danger", icon="history")
    act.setObjectName("restore_yes")
    act.clicked.connect(veil.close_card)
    act.clicked.connect(restore)
    row = QHBoxLayout()
    row.setSpacing(SPACE.inner)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(act)
    card.body.addLayout(row)
    veil.open_card(card)
    cancel.setFocus()


def what_it_is(found: BackupDetail) -> str:
    """Whose it is, and how much is in it."""
    words = QCoreApplication.translate("settings", "{station}（{code}），{visits} 条来访")
    return words.format(
        station=found.station_name,
        code=found.station_code,
        visits=formats.number(found.visits),
    )


def last_write(found: BackupDetail) -> str:
    """Up to which act it reaches."""
    if found.last_at is None:
        return QCoreApplication.translate("settings", "里面还没有记过什么。")
    words = QCoreApplication.translate("settings", "记到 {at}，最后一笔：{actor} {what}")
    return words.format(
        at=formats.day_and_clock(found.last_at),
        actor=found.last_actor,
        what=say(f"op.{found.last_name}"),
    )
