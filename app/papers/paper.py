"""One printed document: A4 pages drawn from the upper left corner, in points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import NamedTuple

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.papers.look import (
    BODY,
    HEAD_GREY,
    HEIGHT,
    INK,
    MM,
    PLACES,
    THIN,
    WIDTH,
    Box,
    Style,
    middle,
)
from app.papers.qr import modules, runs
from app.papers.text import LONGEST_LINE, Measure, printable, shorten
from app.papers.typeset import Typesetter
from app.words import Lang, say


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document.

    ``missing`` are the characters no font on this machine has, printed as 〓: tell the user.
    """

    pdf: bytes
    pages: int
    missing: str = ""


class _Page(NamedTuple):
    shapes: list[str]
    texts: list[str]


class Paper:
    """A document being drawn; every page stays open until :meth:`finish`.

    Shapes lie under texts, whatever the order of the calls. User text is only ever encoded as
    glyphs: no markup is read in it, and no file or address.

    Args:
        title: title of the document, shown by readers.
        author: the station.
        made_on: day written into the document; the clock is never read.
        lang: language of the paper's own words.
    """

    def __init__(self, *, title: str, author: str, made_on: date, lang: Lang = "zh") -> None:
        self.title, self.author, self.made_on = title, author, made_on
        self.lang: Lang = lang
        self.bookmarks: list[tuple[str, int]] = []
        self._pages: list[_Page] = []
        self.type = Typesetter()
        self.next_page()

    @property
    def pages(self) -> int:
        """Pages begun so far."""
        return len(self._pages)

    def say(self, code: str, **values: object) -> str:
        """A word of the paper in its language."""
        return say(code, self.lang, **values)

    def next_page(self) -> None:
        """Begin a page."""
        self.page = len(self._pages)
        self._pages.append(_Page([], []))

    def turn_to(self, page: int) -> None:
        """Draw on *page* again, counted from 0 (feet are written when all pages are known)."""
        self.page = page

    def bookmark(self, title: str) -> None:
        """Name this page in the reader's outline."""
        self.bookmarks.append((printable(title[:LONGEST_LINE]), self.page))

    # Text ---------------------------------------------------------------------------------

    def width(self, text: str, style: Style = BODY) -> float:
        """Width of *text* in points."""
        return self.type.width(text, bold=style.bold) * style.size / 1000

    def measure(self, style: Style) -> Measure:
        """:meth:`width` in one style, as the fitting functions want it."""
        return lambda text: self.width(text, style)

    def text(self, x: float, base: float, text: str, style: Style = BODY) -> float:
        """Write one line with its base line at *base* and return its width.

        *x* is the left, middle or right end, as ``style.align`` says.
        """
        found = self.type.runs(text, bold=style.bold)
        width = sum(run.width for run in found) * style.size / 1000
        left = x - width * PLACES[style.align]
        texts = self._pages[self.page].texts
        texts.append(style.ink)
        for run in found:
            texts.append(f"/{run.font} {style.size:g} Tf")
            texts.append(f"1 0 0 1 {left:.2f} {HEIGHT - base:.2f} Tm <{run.code}> Tj")
            left += run.width * style.size / 1000
        return width

    def fit(self, box: Box, text: str, style: Style = BODY) -> None:
        """Write one line in the middle of *box*; what is too long shrinks, then is cut with …."""
        text = printable(text)
        style = self.fitting(text, box.width, style)
        text = shorten(text, box.width, self.measure(style))
        x = box.x + box.width * PLACES[style.align]
        self.text(x, middle(box.top, box.height, style.size), text, style)

    def fitting(self, text: str, width: float, style: Style) -> Style:
        """*style*, shrunk as far as it may be for one line of *text* to fit *width*."""
        needed = self.width(text[:200], style)
        if needed <= width:
            return style
        return style.with_(size=max(style.least, int(style.size * width / needed * 20) / 20))

    def operators(self, text: str, style: Style) -> tuple[str, float]:
        """Operators showing one line at the current point, and its width (for fast tables)."""
        found = self.type.runs(text, bold=style.bold)
        shown = " ".join(f"/{run.font} {style.size:g} Tf <{run.code}> Tj" for run in found)
        return shown, sum(run.width for run in found) * style.size / 1000

    def raw_text(self, operators: str) -> None:
        """Add text operators of our own making (for fast tables)."""
        self._pages[self.page].texts.append(operators)

    # Shapes -------------------------------------------------------------------------------

    def fill(self, box: Box, ink: str = HEAD_GREY) -> None:
        """Fill a rectangle."""
        self.shape(f"{ink} {_rectangle(box)} f")

    def frame(self, box: Box, thickness: float = THIN, ink: str = INK) -> None:
        """Draw the outline of a rectangle."""
        self.shape(f"{ink.upper()} {thickness:g} w {_rectangle(box)} S")

    def rule(self, x: float, top: float, length: float, thickness: float = THIN) -> None:
        """Draw a horizontal black line."""
        y = HEIGHT - top
        self.shape(f"0 G {thickness:g} w {x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S")

    def post(self, x: float, top: float, length: float, thickness: float = THIN) -> None:
        """Draw a vertical black line downwards."""
        y = HEIGHT - top
        self.shape(f"0 G {thickness:g} w {x:.2f} {y:.2f} m {x:.2f} {y - length:.2f} l S")

    def line(self, points: list[tuple[float, float]], look: str) -> None:
        """Draw a line through *points*; *look* is its colour, width and dash as operators."""
        (x, top), *rest = points
        path = " ".join(f"{a:.2f} {HEIGHT - b:.2f} l" for a, b in rest)
        self.shape(f"q {look} 1 j {x:.2f} {HEIGHT - top:.2f} m {path} S Q")

    def qr(self, x: float, top: float, size: float, digits: str) -> None:
        """Draw a QR code; the caller leaves four modules of white around it."""
        module = size / len(modules(digits))
        path = " ".join(
            f"{x + column * module:.2f} {HEIGHT - top - (row + 1) * module:.2f} "
            f"{length * module:.2f} {module:.2f} re"
            for row, column, length in runs(digits)
        )
        self.shape(f"0 g {path} f")

    def shape(self, operators: str) -> None:
        """Add drawing operators of our own making."""
        self._pages[self.page].shapes.append(operators)

    def watermark(self, text: str) -> None:
        """Write *text* large, pale and aslant under everything on this page."""
        size = min(150, 150 * 180 * MM / self.width(text, Style(size=150, bold=True)))
        shown, width = self.operators(text, Style(size=size, bold=True))
        c, s = 0.643, 0.766  # 50 degrees, about the page's diagonal
        x, y = WIDTH / 2 - c * width / 2 + s * size / 3, HEIGHT / 2 - s * width / 2 - c * size / 3
        self._pages[self.page].shapes.insert(
            0, f"BT .9 g {c} {s} {-s} {c} {x:.2f} {y:.2f} Tm {shown} ET"
        )

    # End ----------------------------------------------------------------------------------

    def finish(self) -> Printed:
        """Close the document."""
        rl_config.useA85 = 0  # base 85 only makes every stream a quarter larger
        sink = BytesIO()
        canvas = Canvas(
            sink,
            pagesize=A4,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 5),
            lang={"zh": "zh-CN", "en": "en"}[self.lang],
        )
        self._describe(canvas)
        for number, page in enumerate(self._pages):
            self._write(canvas, number, page)
        for font in self.type.fonts:
            canvas._doc.delayedFonts.append(font)  # noqa: SLF001  (how reportlab's own fonts enter)
        canvas.save()
        return Printed(sink.getvalue(), self.pages, "".join(sorted(self.type.missing)))

    def _describe(self, canvas: Canvas) -> None:
        title = printable(self.title[:LONGEST_LINE])
        canvas.setTitle(title)
        canvas.setSubject(title)
        canvas.setAuthor(printable(self.author[:LONGEST_LINE]))
        canvas.setCreator("yizhan")
        canvas.setProducer("yizhan")
        stamp = f"D:{self.made_on:%Y%m%d}"
        canvas.setDateFormatter(lambda *_: stamp)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        if self.bookmarks:
            canvas.showOutline()

    def _write(self, canvas: Canvas, number: int, page: _Page) -> None:
        canvas.addLiteral("\n".join(page.shapes))
        canvas.addLiteral("\n".join(("BT", *page.texts, "ET")))
        for place, (title, at) in enumerate(self.bookmarks):
            if at == number:
                canvas.bookmarkPage(f"b{place}")
                canvas.addOutlineEntry(title, f"b{place}")
        canvas.showPage()


def _rectangle(box: Box) -> str:
    low = HEIGHT - box.top - box.height
    return f"{box.x:.2f} {low:.2f} {box.width:.2f} {box.height:.2f} re"
