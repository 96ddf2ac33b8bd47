"""What rises to the top: shown in one of three ways, and noted without personal data."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import EnvironmentFault, UserError
from ui.kit.button import Button
from ui.kit.error_card import ErrorCard
from ui.kit.messages import sentence
from ui.kit.veil import Veil

Error = BaseException
QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Faults(QObject):
    """The last place an exception comes to, whatever thread it rose in.

    Args:
        host: the window to show it in, None while there is none.
        say: shows one sentence in passing.
    """

    _rose = Signal(object)

    def __init__(self, host: Callable[[], QWidget | None], say: Callable[[str], object]) -> None:
        super().__init__()
        self._host = host
        self._say = say
        self._noted: dict[str, str] = {}
        self._sheet: Veil | None = None
        self._rose.connect(self.show_error)

    def install(self) -> None:
        """Take over the hooks of Python, its threads and Qt."""
        sys.excepthook = self._on_python
        threading.excepthook = lambda args: self._rose.emit(args.exc_value)
        sys.unraisablehook = lambda args: self._rose.emit(args.exc_value)
        qInstallMessageHandler(self._on_qt)

    def show_error(self, error: Error) -> None:
        """Tell the user of *error* the way its family asks for."""
        if isinstance(error, UserError):
            self._say(sentence(error))
        elif isinstance(error, EnvironmentFault):
            self._open(fault_card(error))
        else:
            self._open(bug_card(_noted_by_job(error) or self.reference(error)))

    def reference(self, error: Error) -> str:
        """Note *error* and give its number; the same fault again (in every paint) is noted once."""
        place = _place(error)
        if place not in self._noted:
            from app.trouble import note  # noqa: PLC0415

            self._noted[place] = note(error, at=datetime.now(UTC))
        return self._noted[place]

    def _open(self, card: ErrorCard) -> None:
        host = self._host()
        if host is None or not host.isVisible():
            sys.stderr.write(f"{card.happened.text()} {card.safe.text()} {card.todo.text()}\n")
            return
        if (
            self._sheet is None
            or not shiboken6.isValid(self._sheet)
            or self._sheet.parent() != host
        ):
            self._sheet = Veil(host)
        self._sheet.open_card(card)

    def _on_python(self, _kind: type[Error], error: Error, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.exit(130)
            return
        self._rose.emit(error.with_traceback(trace))

    def _on_qt(self, kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
        """Qt's warnings may quote what was typed: only their letters are kept."""
        if kind not in QUIET:
            sys.stderr.write(f"qt: {masked(words or '')}\n")


def masked(words: str) -> str:
    """*words* without anything that could be a name or a number of somebody."""
    return re.sub(r"[^\x20-\x7e]+|\d{3,}", "…", words)


def parts(words: str) -> tuple[str, str, str]:
    """What happened, what is safe, what to do: the first, middle and last of the sentences."""
    said = [one for one in re.split(r"(?<=。)|(?<=\.)\s+", words) if one]
    if len(said) == 1:
        return said[0], "", ""
    return said[0], "".join(said[1:-1]), said[-1]


def fault_card(error: EnvironmentFault, *others: Button) -> ErrorCard:
    """The machine's trouble in three sentences."""
    return ErrorCard(*parts(sentence(error)), _known(), *others)


def bug_card(reference: str) -> ErrorCard:
    """A fault of the program: said plainly, with the number to read out."""
    from app.trouble import log_file  # noqa: PLC0415

    return ErrorCard(
        QCoreApplication.translate("faults", "程序出错了，刚才这一步可能没有做完"),
        QCoreApplication.translate("faults", "之前存好的都在。编号 {number}").format(
            number=reference
        ),
        QCoreApplication.translate(
            "faults", "再做一次；还是不行，就把编号和这个文件交给维护的人：{file}"
        ).format(file=log_file()),
        _known(),
        icon="circle-alert",
    )


def _noted_by_job(error: Error) -> str:
    """The number under which the worker has noted *error* already."""
    from app.jobs.messages import JobError  # noqa: PLC0415

    return error.reference if isinstance(error, JobError) else ""


def _known() -> Button:
    button = Button(QCoreApplication.translate("faults", "知道了"), kind="primary", key="Enter")
    button.setObjectName("known")
    return button


def _place(error: Error) -> str:
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return f"{type(error).__name__} {line}"
