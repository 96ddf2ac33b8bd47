"""Papers are looked at, then printed or saved; numbers are taken only then."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen import canvas

from ui.kit.pdfpages import PdfPages
from ui.kit.preview import Preview
from ui.kit.printing import page_range
from ui.kit.theme import Theme, apply


def pdf(words, pages=2):
    held = io.BytesIO()
    paper = canvas.Canvas(held)
    for _ in range(pages):
        paper.drawString(100, 700, words)
        paper.showPage()
    paper.save()
    return held.getvalue()


@pytest.fixture
def preview(qtbot):
    apply(QApplication.instance(), Theme())
    asked = []

    def final():
        asked.append(1)
        return pdf("final", 3)

    shown = Preview("签到表", pdf("specimen"), file_name="sheet.pdf", final=final)
    shown.asked = asked
    qtbot.addWidget(shown)
    shown.resize(1224, 640)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", [0, 1, 2]),
        ("2", [1]),
        ("1-2", [0, 1]),
        ("1，3", [0, 2]),
        ("4", None),
        ("0", None),
        ("x", None),
        ("1-", None),
        ("3-1", None),
    ],
)
def test_pages_can_be_chosen(typed, pages):
    assert page_range(typed, 3) == pages


def test_looking_takes_no_number(preview, qtbot):
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert preview.asked == []


def test_esc_closes(preview, qtbot):
    with qtbot.waitSignal(preview.closed):
        qtbot.keyClick(preview, Qt.Key.Key_Escape)


def test_saving_twice_takes_the_numbers_once(preview, tmp_path):
    preview.save_to(tmp_path / "a.pdf")
    preview.save_to(tmp_path / "b.pdf")
    assert preview.asked == [1]
    assert len(PdfPages((tmp_path / "a.pdf").read_bytes())) == 3
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_without_a_printer_the_reason_stands_there(preview):
    if preview.print_button.isEnabled():
        pytest.skip("this machine has a printer")
    assert "存成 PDF" in preview.print_button.reason.text()
    preview.take_focus()
    assert preview.save_button.hasFocus()


def test_a_page_is_drawn_in_the_colours_of_the_paper(qtbot):
    picture = PdfPages(pdf("x")).picture(0, dpi=36)
    assert picture.pixelColor(2, 2).name() == "#ffffff"
