"""How a chapter stands: the words, sign and colour its line in the contents shows."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Standing(NamedTuple):
    """*words* (translated) beside an icon; *points* are sentences for the closing."""

    words: str
    tone: Literal["ok", "warn", "danger", "info"]
    icon: str
    points: tuple[str, ...] = ()


OK = Standing("", "ok", "check")
