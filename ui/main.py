"""The program's door: a command runs without a screen, everything else opens the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

LANGUAGES = ("zh", "en")


class Start(NamedTuple):
    """How the window was asked for: another folder, the demonstration, a language."""

    data: str = ""
    is_demo: bool = False
    language: str = ""


def main(argv: Sequence[str]) -> int:
    """Run the program with *argv*; returns its exit code."""
    start = wanted_window(argv)
    if start is None:
        from app.cli import main as command  # noqa: PLC0415  (a command needs no Qt, a window no CLI)

        return command(argv)
    return run(start)


def wanted_window(argv: Sequence[str]) -> Start | None:
    """The window *argv* asks for; None for a command, for help and for what makes no sense."""
    start = Start()
    rest = iter(argv)
    for word in rest:
        name, sign, value = word.partition("=")
        if name == "--demo" and not sign:
            start = start._replace(is_demo=True)
            continue
        value = value if sign else next(rest, "")
        if name == "--data" and value:
            start = start._replace(data=value)
        elif name == "--lang" and value in LANGUAGES:
            start = start._replace(language=value)
        else:
            return None
    return start


def run(start: Start) -> int:
    """Open the window and stay until it is closed."""
    gc.disable()  # nothing made while starting is garbage; looking for it costs a tenth of it
    prepare_environment()
    from ui.shell.program import run_program  # noqa: PLC0415  (Qt reads the environment once)

    return run_program(start)


def prepare_environment() -> None:
    """Settle what Qt reads once.

    Fusion by name spares the first paint the whole of QStyle (see ``ui.kit.theme.apply``). fcitx5
    types Chinese through ibus's protocol, since pip's Qt has no plugin for it.
    """
    os.environ["QT_STYLE_OVERRIDE"] = "fusion"
    if sys.platform == "linux":
        os.environ.setdefault("QT_IM_MODULE", "ibus")
        os.environ.setdefault("IBUS_USE_PORTAL", "1")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
