"""The question before a window closes over entries that are not on the disk yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.button import Button
from ui.kit.error_card import ErrorCard
from ui.kit.veil import CLOSES

if TYPE_CHECKING:
    from ui.kit.veil import Veil


def ask_to_close(veil: Veil, waiting: int, close: Callable[[], object]) -> None:
    """Say on *veil* that *waiting* entries would be lost; only the second button does *close*."""
    happened = QCoreApplication.translate("shell", "还有 {n} 条没存上，正在等别的程序用完数据")
    safe = QCoreApplication.translate("shell", "别的都存好了。")
    todo = QCoreApplication.translate("shell", "等一会儿，它们会自己存上；现在关，这几条就没了。")
    stay = Button(QCoreApplication.translate("shell", "等一会儿"), kind="primary", key="Enter")
    stay.setObjectName(CLOSES)
    leave = Button(QCoreApplication.translate("shell", "不要了，关掉"), kind="danger")
    leave.setObjectName("close_anyway")
    leave.clicked.connect(close)
    card = ErrorCard(happened.format(n=waiting), safe, todo, stay, leave, icon="hourglass")
    veil.open_card(card)
    stay.setFocus()
