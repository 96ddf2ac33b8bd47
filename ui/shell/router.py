"""The scan router: a gun's burst is held back from the field and read; a typist's keys pass."""

from __future__ import annotations

import time
import unicodedata

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

GAP_MS = 35
LEAST = 6
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class ScanRouter(QObject):
    """Listens where keys enter a window, before any field sees them.

    A printable key is held for at most 35 ms: when the next one comes sooner it is held with it,
    when it does not the held ones go on, in order. Six or more that end in Enter are a scan.
    Printable keys must not be ``QShortcut``s: those are answered before a key enters a window.

    Signals:
        scanned: what the gun sent, as it came.
    """

    scanned = Signal(str)

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[tuple[QObject, QEvent]] = []
        self._marks = ""
        self._stamp = self._came = 0
        self._passing = False
        self._is_late = False
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_quiet)
        self._composer: QObject | None = None
        # A filter on the application would be asked about every event of every widget.
        app.focusWindowChanged.connect(self._listen_to)
        app.focusObjectChanged.connect(self._listen_to_composer)
        self._listen_to(app.focusWindow())
        self._listen_to_composer(app.focusObject())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._passing:
            return False
        if isinstance(event, QKeyEvent):
            return isinstance(watched, QWindow) and self._on_key(watched, event)
        if isinstance(event, QInputMethodEvent):
            return watched is self._composer and self._on_composed(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self.let_go()
        return False

    def let_go(self) -> None:
        """Send what is held on its way, in the order it came."""
        held, self._held, self._marks, self._is_late = self._held, [], "", False
        self._timer.stop()
        self._passing = True
        try:
            for target, event in held:
                if shiboken6.isValid(target):
                    QCoreApplication.sendEvent(target, event)
        finally:
            self._passing = False

    def _on_key(self, window: QObject, event: QKeyEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._before_shortcuts(event)
        if kind == QEvent.Type.KeyRelease:
            return self._on_release(window, event)
        if event.key() in ENTER and not event.modifiers() & ~_PLAIN:
            return self._on_enter(event.timestamp())
        if not _is_mark(event):
            self.let_go()
            return False
        return self._hold(window, event, event.text(), event.timestamp())

    def _before_shortcuts(self, event: QKeyEvent) -> bool:
        """Within a burst nothing is a shortcut; before a shortcut acts, what was typed arrives."""
        is_enter = event.key() in ENTER and len(self._marks) >= LEAST
        if self._held and (_is_mark(event) or is_enter):
            event.accept()
            return True
        if not _is_mark(event):
            self.let_go()
        return False

    def _on_release(self, window: QObject, event: QKeyEvent) -> bool:
        keys = [one.key() for _, one in self._held if isinstance(one, QKeyEvent)]
        if event.key() in keys:
            self._held.append((window, event.clone()))
        return event.key() in keys

    def _on_composed(self, field: QObject, event: QInputMethodEvent) -> bool:
        """An input method set to full width sends each digit as text of its own."""
        marks = event.commitString()
        folded = unicodedata.normalize("NFKC", marks)
        if event.preeditString() or not (folded.isascii() and folded.isalnum()):
            self.let_go()
            return False
        return self._hold(field, event, marks, 0)

    def _hold(self, target: QObject, event: QEvent, marks: str, stamp: int) -> bool:
        if self._held and self._gap(stamp) > GAP_MS:
            self.let_go()
        if not self._held and marks.isspace():
            return False
        self._held.append((target, event.clone()))
        self._marks += marks
        self._stamp, self._came = stamp, _now()
        self._is_late = False
        self._timer.start(GAP_MS)
        return True

    def _on_enter(self, stamp: int) -> bool:
        marks = self._marks
        if len(marks) < LEAST or self._gap(stamp) > GAP_MS:
            self.let_go()
            return False
        self._held.clear()
        self.let_go()
        self.scanned.emit(marks)
        return True

    def _gap(self, stamp: int) -> int:
        """Milliseconds since the last one: by the keyboard's own clock where both have it.

        A busy window gets its keys late and all at once; their stamps stay true.
        """
        return stamp - self._stamp if stamp and self._stamp else _now() - self._came

    def _on_quiet(self) -> None:
        """When the window was busy, keys may wait behind this timer: look at them first."""
        if self._is_late:
            self.let_go()
        else:
            self._is_late = True
            self._timer.start(0)

    def _listen_to(self, window: QWindow | None) -> None:
        self.let_go()
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _listen_to_composer(self, field: QObject | None) -> None:
        if self._composer is not None and shiboken6.isValid(self._composer):
            self._composer.removeEventFilter(self)
        is_window = isinstance(field, QWindow)
        self._composer = None if is_window else field
        if self._composer is not None:
            self._composer.installEventFilter(self)


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


def _is_mark(event: QKeyEvent) -> bool:
    """Whether a gun could have sent it: one printable character, not repeated by a held key."""
    text = event.text()
    return (
        bool(text)
        and text.isprintable()
        and not event.isAutoRepeat()
        and not event.modifiers() & ~_PLAIN
    )
