"""Text turned into glyphs of the faces at hand, each string once in a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from app.papers.embedded import EmbeddedFont
from app.papers.faces import GETA, Face, fallback_face, our_face
from app.papers.text import printable


class Run(NamedTuple):
    """Text encoded for one font: font name, hex digits, width in 1/1000 of the size."""

    font: str
    code: str
    width: int


class Typesetter:
    """Encodes text for one document; ``missing`` are the characters no font here has."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._encoded: dict[tuple[bool, str], tuple[Run, ...]] = {}

    @property
    def fonts(self) -> list[EmbeddedFont]:
        """Fonts used so far, to be embedded."""
        return list(self._fonts.values())

    def runs(self, text: str, *, bold: bool) -> tuple[Run, ...]:
        """*text* as runs of one font each."""
        key = (bold, text)
        found = self._encoded.get(key)
        if found is None:
            found = self._encoded[key] = tuple(self._encode(printable(text), our_face(bold=bold)))
        return found

    def width(self, text: str, *, bold: bool) -> int:
        """Width of *text* in 1/1000 of its size."""
        return sum(run.width for run in self.runs(text, bold=bold))

    def _encode(self, text: str, main: Face) -> Iterator[Run]:
        for face, piece in self._pieces(text, main):
            font = self._font(face)
            yield Run(font.name, font.encode(piece), face.width(piece))

    def _pieces(self, text: str, main: Face) -> list[tuple[Face, str]]:
        if main.has_all(text):
            return [(main, text)] if text else []
        glyphs = [self._glyph(character, main) for character in text]
        return [
            (face, "".join(character for _, character in group))
            for face, group in groupby(glyphs, key=lambda glyph: glyph[0])
        ]

    def _glyph(self, character: str, main: Face) -> tuple[Face, str]:
        if main.has_all(character):
            return main, character
        if unicodedata.category(character) in {"Mn", "Me"}:  # only changes its neighbour
            return main, ""
        fallback = fallback_face(character)
        if fallback is not None:
            return fallback, character
        self.missing.add(character)
        return main, GETA

    def _font(self, face: Face) -> EmbeddedFont:
        if face not in self._fonts:
            self._fonts[face] = EmbeddedFont(face, f"F{chr(ord('A') + len(self._fonts))}")
        return self._fonts[face]
