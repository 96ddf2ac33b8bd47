"""Pages of a PDF as pictures, for the preview and for the printer."""

from __future__ import annotations

from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


class PdfPages:
    """A PDF held in memory; nothing of it is ever written to a temporary file."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._document = PdfDocument(data)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page (from 0) in points."""
        width, height = self._document[page].get_size()
        return float(width), float(height)

    def picture(self, page: int, *, dpi: float) -> QImage:
        """A page (from 0) drawn at *dpi*, on white."""
        drawn = self._document[page].render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)
        held = QImage(
            drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        return held.copy()  # the buffer dies with *drawn*

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()
