"""A face inside one PDF: a two-byte font whose text can be copied, beyond plane 0 too.

reportlab splits a font into one-byte pieces of 256 characters: Chinese text then changes font
within a word, and its ToUnicode writes plane-2 characters as five hex digits, which no reader
understands (seen with 5.1.0). One composite font has neither trouble and is faster to write.
"""

from __future__ import annotations

from struct import pack
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.papers.faces import Face

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{pairs}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_PAIRS_PER_BLOCK = 100  # the limit of the CMap format


class _Codes(dict[int, str]):
    """Unicode -> four hex digits, given out in the order of first use."""

    def __missing__(self, character: int) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class EmbeddedFont:
    """The characters of *face* one document uses; reportlab asks it for its objects at the end."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes = _Codes()

    def encode(self, text: str) -> str:
        """*text* as hex digits for a PDF string; the face must have every character."""
        return text.translate(self._codes)

    def addObjects(self, doc: Any) -> None:  # noqa: N802  (reportlab calls it by this name)
        """Add the composite font, its subset and its ToUnicode to *doc*."""
        characters = list(self._codes)
        fonts = doc.idToObject["BasicFonts"].dict
        base = f"{self.name.ljust(6, 'X')}+{self.face.ttf.name.decode('ascii')}"
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{base}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([self._descendant(doc, base, characters)]),
                "ToUnicode": self._stream(doc, "unicode", _to_unicode(characters).encode("ascii")),
            }
        )
        fonts[self.name] = doc.Reference(font, f"font:{self.name}")

    def _descendant(self, doc: Any, base: str, characters: list[int]) -> Any:
        widths = [self.face.widths[chr(code)] for code in characters]
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{base}",
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "DW": 1000,
                "W": pdfdoc.PDFArrayCompact([1, pdfdoc.PDFArrayCompact(widths)]),
                "CIDToGIDMap": self._stream(doc, "glyphs", self._glyph_map(characters)),
                "FontDescriptor": self._descriptor(doc, base, characters),
            }
        )
        return doc.Reference(font, f"descendant:{self.name}")

    def _descriptor(self, doc: Any, base: str, characters: list[int]) -> Any:
        ttf = self.face.ttf
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{base}",
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArrayCompact(ttf.bbox),
                "ItalicAngle": ttf.italicAngle,
                "Ascent": ttf.ascent,
                "Descent": ttf.descent,
                "CapHeight": ttf.capHeight,
                "StemV": ttf.stemV,
                "FontFile2": self._stream(doc, "file", ttf.makeSubset(characters)),
            }
        )
        return doc.Reference(descriptor, f"descriptor:{self.name}")

    def _glyph_map(self, characters: list[int]) -> bytes:
        """Code -> glyph of the subset, which numbers glyphs in the order it first meets them."""
        glyphs = {0: 0}
        places = [
            glyphs.setdefault(self.face.ttf.charToGlyph[code], len(glyphs)) for code in characters
        ]
        return pack(f">{len(places) + 1}H", 0, *places)

    def _stream(self, doc: Any, part: str, content: bytes) -> Any:
        stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
        if part == "file":
            stream.dictionary["Length1"] = len(content)
        return doc.Reference(stream, f"{part}:{self.name}")


def _to_unicode(characters: list[int]) -> str:
    pairs = [
        f"<{code:04X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(characters, start=1)
    ]
    blocks = (pairs[at : at + _PAIRS_PER_BLOCK] for at in range(0, len(pairs), _PAIRS_PER_BLOCK))
    return _CMAP.format(
        pairs="\n".join(
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
        )
    )
