"""What needs SQLAlchemy, done in a thread once the frame is painted."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.context import Context
    from app.lock import Lock


First = Callable[[Callable[[int, int], None]], object]
"""What is done before a folder is opened; it may tell (done, total)."""


class Opened(NamedTuple):
    """An open station: its context with somebody on duty, and the lock on its folder."""

    context: Context
    is_trial: bool
    lock: Lock


class Wanted(NamedTuple):
    """What to open: the folder, who was on duty last, the first page's ``module:Class``.

    ``first`` is done before the folder is opened (a backup is restored, a demonstration filled);
    ``words`` say so meanwhile.
    """

    folder: Path
    keeper: str
    page: str
    first: First | None = None
    words: str = ""


class Loader(QObject):
    """Opens a station without holding up the window.

    Signals:
        done: an ``Opened``, None where no station was set up, or the exception that came instead.
        told: how far what is done first has come (done, total).
    """

    done = Signal(object)
    told = Signal(int, int)

    def start(self, wanted: Wanted) -> None:
        work = threading.Thread(target=self._run, args=(wanted,), name="open", daemon=True)
        work.start()

    def _run(self, wanted: Wanted) -> None:
        found: Opened | BaseException | None
        try:
            if wanted.first is not None:
                wanted.first(self.told.emit)
            with _collecting_later():
                found = opened(wanted)
        except BaseException as error:  # noqa: BLE001  (raised again in the window's thread)
            found = error
        self.done.emit(found)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Imports make what stays: to look for garbage in it again and again takes a tenth of them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def opened(wanted: Wanted) -> Opened | None:
    """Import what the first page needs, and open the station; None where there is none.

    Raises:
        EnvironmentFault: as ``boot.open_context`` and ``use_lock``.
    """
    from app import boot  # noqa: PLC0415  (SQLAlchemy: this is the thread that waits for it)
    from app.lock import use_lock  # noqa: PLC0415
    from app.station import is_trial  # noqa: PLC0415

    lock = use_lock(wanted.folder)
    try:
        context = boot.open_context(wanted.folder, actor=boot.SETUP, checkpoint_pages=0)
        if context.station_id is None:
            boot.close(context.engine)
            lock.release()
            return None
        context = boot.on_duty(context, wanted.keeper)
        page_class(wanted.page)
        return Opened(context, context.read(is_trial), lock)
    except BaseException:
        lock.release()
        raise


def demo_in(folder: Path) -> First:
    """Makes the demonstration in *folder* where there is none yet."""

    def make(tell: Callable[[int, int], None]) -> None:
        from app.demo import prepare  # noqa: PLC0415

        prepare(folder, progress=tell)

    return make


def page_class(target: str) -> Any:
    """The class that ``module:Class`` names."""
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


class FirstPaint(QObject):
    """Calls *then* once, after *widget* was painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
