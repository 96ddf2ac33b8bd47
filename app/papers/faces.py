"""Type faces: our Noto Sans SC, and the system's fonts for what it lacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

FONTS = Path(__file__).parent.parent.parent / "resources" / "fonts"
REGULAR, BOLD = "NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"
GETA = "〓"
"""Stands for a character no font here can print, as in Chinese letterpress."""

FALLBACKS = (
    "msyh.ttc",
    "simsun.ttc",
    "simsunb.ttf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "HanaMinB.ttf",
    "unifont.ttf",
    "seguisym.ttf",
    "arial.ttf",
    "DejaVuSans.ttf",
)
"""TrueType fonts of the systems we meet, best first; reportlab cannot embed CFF outlines."""


class Face:
    """One font file: which characters it has and how wide they are, in 1/1000 of the size."""

    def __init__(self, path: Path) -> None:
        self.ttf = TTFontFace(str(path))
        self.widths: dict[str, int] = {
            chr(code): width
            for code, width in self.ttf.charWidths.items()
            if code in self.ttf.charToGlyph
        }
        self._characters = frozenset(self.widths)

    def has_all(self, text: str) -> bool:
        """Whether every character of *text* can be printed."""
        return self._characters.issuperset(text)

    def width(self, text: str) -> int:
        """Advance of *text*, all of whose characters this face has."""
        return sum(map(self.widths.__getitem__, text))


@cache
def our_face(*, bold: bool) -> Face:
    """Noto Sans SC, read once in a process (about 60 ms)."""
    return Face(FONTS / (BOLD if bold else REGULAR))


@cache
def fallback_face(character: str) -> Face | None:
    """The first system font that has *character*, or None."""
    return next((face for face in _system_faces() if face.has_all(character)), None)


def _system_faces() -> Iterator[Face]:
    for path in _system_files():
        face = _opened(path)
        if face is not None:
            yield face


@cache
def _opened(path: Path) -> Face | None:
    try:
        return Face(path)
    except TTFError:  # CFF outlines under a .ttf name, or a damaged file: the next one may do
        return None


@cache
def _system_files() -> tuple[Path, ...]:
    found = {path.name: path for root in _font_folders() for path in root.rglob("*.tt[fc]")}
    return tuple(found[name] for name in FALLBACKS if name in found)


def _font_folders() -> tuple[Path, ...]:
    if sys.platform == "win32":
        return (Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts",)
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
