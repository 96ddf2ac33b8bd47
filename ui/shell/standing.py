"""What the status bar says: who acts, where, whether the data are safe, what time it is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.backups import last_backup
from app.clock import business_day, local
from app.station import station
from ui.kit.operations import EVERYTHING, Operations, concerns

if TYPE_CHECKING:
    from ui.shell.statusbar import StatusBar

READS = frozenset({"keepers", "stations"})
MINUTE_MS = 60_000
PATIENT_DAYS = 1


class Standing(QObject):
    """Keeps the status bar true; at midnight it tells every page that another day began."""

    def __init__(self, bar: StatusBar, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._operations = operations
        self._day = business_day(operations.context.now())
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self.tick)
        operations.changed.connect(self._on_changed)
        operations.actor_changed.connect(self._show_keeper)
        self._show_keeper()
        self._show_station()
        self.show_backup()
        self.tick()

    def tick(self) -> None:
        """Show the time, and again when the next minute begins."""
        now: datetime = local(self._operations.context.now())
        self._bar.set_clock(f"{now:%H:%M}")
        self._minute.start(MINUTE_MS - (now.second * 1000 + now.microsecond // 1000))
        if now.date() != self._day:
            self._day = now.date()
            self.show_backup()
            self._operations.changed.emit(EVERYTHING)

    def show_backup(self) -> None:
        """Say when the data were last saved and verified; past a day it is a warning."""
        last = last_backup(self._operations.context.paths)
        if last is None:
            words, mood = QCoreApplication.translate("shell", "还没有备份"), ""
        elif (days := (self._day - business_day(last.made_at)).days) > PATIENT_DAYS:
            late = QCoreApplication.translate("shell", "已 {days} 天没备份")
            words, mood = late.format(days=days), "warn"
        elif days > 0:
            words, mood = QCoreApplication.translate("shell", "昨天备份 已验证"), "ok"
        else:
            today = QCoreApplication.translate("shell", "备份 {at} 已验证")
            words, mood = today.format(at=f"{local(last.made_at):%H:%M}"), "ok"
        self._bar.show_segment("backup", words, icon="shield-check", mood=mood)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if concerns(tables, READS):
            self._show_station()

    def _show_keeper(self) -> None:
        said = QCoreApplication.translate("shell", "值班 {name}")
        name = self._operations.context.actor.name
        self._bar.show_segment("keeper", said.format(name=name), icon="user")

    def _show_station(self) -> None:
        row = self._operations.read(station)
        if row is not None:
            self._bar.show_segment("station", f"{row.name} {row.code}", icon="map-pin", yields=1)
