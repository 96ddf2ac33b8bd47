"""Looking at a PDF as a reader and a scanner would."""

from __future__ import annotations

import pypdfium2
from PIL import Image


def texts(pdf: bytes) -> list[str]:
    """Text of each page, as it is copied from a reader."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        content = page.get_textpage()
        found.append(content.get_text_bounded().replace("\r\n", "\n"))
        content.close()
        page.close()
    document.close()
    return found


def images(pdf: bytes, dpi: int = 150) -> list[Image.Image]:
    """Each page as a printer would put it on paper."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        found.append(page.render(scale=dpi / 72).to_pil().convert("L"))
        page.close()
    document.close()
    return found


def outline(pdf: bytes) -> list[str]:
    """Titles of the bookmarks."""
    document = pypdfium2.PdfDocument(pdf)
    found = [mark.get_title() for mark in document.get_toc()]
    document.close()
    return found
