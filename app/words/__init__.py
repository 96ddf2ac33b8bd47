"""Every sentence the business says: plain data in Chinese and English, no Qt.

One module for each area holds ``WORDS: dict[str, tuple[str, str]]``; modules are read when
any code is first said.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

Lang = Literal["zh", "en"]


@cache
def all_words() -> dict[str, tuple[str, str]]:
    """Code -> (Chinese, English), of every area."""
    words: dict[str, tuple[str, str]] = {}
    for module in iter_modules(__path__):
        words.update(import_module(f"{__name__}.{module.name}").WORDS)
    return words


def say(code: str, lang: Lang = "zh", **values: object) -> str:
    """The sentence of *code* with *values* filled in; an unknown code is a bug (KeyError)."""
    zh, en = all_words()[code]
    return (en if lang == "en" else zh).format(**values)
