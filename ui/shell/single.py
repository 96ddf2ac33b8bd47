"""One window for each data folder: a second start rings the first one's bell and ends."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 3000


class Doorbell(QObject):
    """Listens for second starts; the folder's lock says who may, so a stale name is taken over.

    Signals:
        rung: somebody started the program again.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_ring)
        name = bell_name(folder)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _on_ring(self) -> None:
        self._server.nextPendingConnection().deleteLater()
        self.rung.emit()


def ring(folder: Path, wait_ms: int = WAIT_MS) -> bool:
    """Ask the window on *folder* to come to the front; False when nobody answers."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        any_process = -1  # only the program last used may hand on the right to come to the front
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
    socket = QLocalSocket()
    socket.connectToServer(bell_name(folder))
    answered = socket.waitForConnected(wait_ms)
    socket.abort()
    return answered


def bell_name(folder: Path) -> str:
    """The same for every spelling of *folder*."""
    return f"yizhan-{zlib.crc32(str(folder.resolve()).encode()):08x}"
