"""When the machine fails: what happened, what is safe, what to do; over the list, not in a box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.errors import EnvironmentFault, UserError
from ui.areas.desk.day import Day
from ui.kit.button import Button
from ui.kit.error_card import ErrorCard
from ui.kit.i18n import tr_later
from ui.kit.messages import sentence

HAPPENED = {
    "fault.disk_full": tr_later("desk", "磁盘满了，刚才这一条没有存上"),
    "fault.disk": tr_later("desk", "磁盘读写出错，刚才这一条没有存上"),
    "fault.read_only": tr_later("desk", "数据文件夹不能写，刚才这一条没有存上"),
    "fault.locked": tr_later("desk", "另一个程序正占着数据，刚才这一步没有做成"),
    "fault.damaged": tr_later("desk", "数据文件坏了，程序没有改动它"),
}
TO_DO = {
    "fault.disk_full": tr_later("desk", "请删掉一些大文件，再按“再存一次”。"),
    "fault.disk": tr_later("desk", "请把数据文件夹拷一份到 U 盘，再找人检查硬盘。"),
    "fault.read_only": tr_later("desk", "请检查文件夹的权限，再按“再存一次”。"),
    "fault.locked": tr_later("desk", "等几秒，再按“再存一次”。"),
    "fault.damaged": tr_later("desk", "请在设置里从最近的备份恢复。"),
}
USUAL = "fault.disk"


class Trouble(ErrorCard):
    """One fault; Enter tries again, Esc leaves everything as it was typed."""

    def __init__(
        self,
        fault: EnvironmentFault,
        *,
        total: int,
        again: Callable[[], object],
        leave: Callable[[], object],
        parent: QWidget,
    ) -> None:
        repair = Button(QCoreApplication.translate("desk", "再存一次"), kind="primary", key="Enter")
        repair.setObjectName("trouble_again")
        other = Button(QCoreApplication.translate("desk", "先不存"), kind="ghost", key="Esc")
        other.setObjectName("trouble_leave")
        code = fault.code if fault.code in HAPPENED else USUAL
        safe = QCoreApplication.translate("desk", "今天已记的 {n} 人次都在，刚打的字也还在。")
        super().__init__(
            QCoreApplication.translate("desk", HAPPENED[code]),
            safe.format(n=total),
            QCoreApplication.translate("desk", TO_DO[code]),
            repair,
            other,
            parent=parent,
        )
        self.setObjectName("trouble")
        self._leave = leave
        repair.clicked.connect(lambda _on: again())
        other.clicked.connect(lambda _on: leave())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            event.ignore()


class Attempts(QObject):
    """Does what may fail, and shows the machine's trouble in the page it happened on.

    Signals:
        refused: a sentence that belongs to no field.
        left: the card was closed without trying again.
    """

    refused = Signal(str)
    left = Signal()

    def __init__(self, day: Day, page: QWidget, room: Callable[[], QRect]) -> None:
        super().__init__(page)
        self._day, self._page, self._room = day, page, room
        self.card: Trouble | None = None

    def run(self, act: Callable[[], object]) -> None:
        """Do *act*; a refusal is a sentence, the machine's trouble its card."""
        try:
            act()
        except UserError as error:
            self.refused.emit(sentence(error))
        except EnvironmentFault as fault:
            self.show(fault, retry=lambda: self.run(act))

    def show(self, fault: EnvironmentFault, retry: Callable[[], object]) -> None:
        """Say what happened, what is safe and what to do; Enter tries again."""

        def again() -> None:
            self._close()
            retry()

        self._close()
        total = self._day.sums.total
        self.card = Trouble(fault, total=total, again=again, leave=self._leave, parent=self._page)
        self.place()
        self.card.show()
        self.card.raise_()

    def place(self) -> None:
        """The page has another size."""
        if self.card is not None:
            at = self._room()
            at.setHeight(min(self.card.sizeHint().height(), at.height()))
            self.card.setGeometry(at)

    def take_focus(self) -> bool:
        """Give the keys to the repairing button; False when all is well."""
        if self.card is None or self.card.repair is None:
            return False
        self.card.repair.setFocus()
        return True

    def _close(self) -> None:
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _leave(self) -> None:
        self._close()
        self.left.emit()
