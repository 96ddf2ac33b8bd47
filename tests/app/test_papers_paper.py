from __future__ import annotations

import socket
from datetime import date

import pypdfium2
import pytest

from app.papers import faces
from app.papers.flow import Block, place
from app.papers.look import Box, Style
from app.papers.paper import Paper
from app.papers.qr import modules, runs
from tests.app.hostile import HOSTILE
from tests.app.pages import outline, texts


def a_paper(**values) -> Paper:
    return Paper(**{"title": "标题", "author": "站", "made_on": date(2025, 12, 1), **values})


@pytest.mark.parametrize("name", ["王𬭎", "𫖯", "张(三)\\", "<b>李</b> & 'x'", "a/b>c", "㐀〇"])
@pytest.mark.parametrize("bold", [False, True])
def test_a_name_is_copied_from_the_pdf_as_typed(name, bold):
    paper = a_paper()
    paper.text(50, 50, name, Style(bold=bold))

    assert texts(paper.finish().pdf) == [name]


def test_hundreds_of_characters_share_one_font():
    text = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 700))
    paper = a_paper()
    for row in range(14):
        paper.text(20, 30 + row * 20, text[row * 50 : row * 50 + 50])
    printed = paper.finish()

    assert texts(printed.pdf)[0].replace("\n", "") == text
    assert printed.pdf.count(b"/FontFile2") == 1


@pytest.fixture
def no_doors(monkeypatch):
    """A machine without a network, and whose files outside the fonts cannot be opened."""

    def refuse(*_args, **_values):
        raise AssertionError("a paper reached out")

    faces.our_face(bold=False)
    faces.our_face(bold=True)
    list(faces._system_faces())
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_printed_as_text(text, no_doors):
    paper = a_paper(title=text, author=text)
    paper.bookmark(text)
    paper.fit(Box(50, 50, 300, 12), text)
    paper.fit(Box(50, 80, 300, 12), text, Style(bold=True, align="right"))
    printed = paper.finish()

    assert printed.pages == 1
    assert "passwd" not in text or "passwd" in texts(printed.pdf)[0]


def test_what_no_font_has_is_a_geta_and_is_told(monkeypatch):
    monkeypatch.setattr(faces, "FALLBACKS", ())
    faces._system_files.cache_clear()
    faces.fallback_face.cache_clear()
    paper = a_paper()
    paper.text(50, 50, "甲😀乙\ue000")
    printed = paper.finish()
    faces._system_files.cache_clear()
    faces.fallback_face.cache_clear()

    assert texts(printed.pdf) == ["甲〓乙〓"]
    assert printed.missing == "\ue000😀"


def test_a_line_that_is_too_long_shrinks_and_is_then_cut():
    paper = a_paper()
    paper.fit(Box(50, 50, 100, 12), "一二三四五六七八九十十一")
    paper.fit(Box(50, 80, 100, 12), "一二三四五六七八九十" * 3)

    whole, cut = texts(paper.finish().pdf)[0].split("\n")
    assert whole == "一二三四五六七八九十十一"
    assert cut.endswith("…")


def test_the_document_names_itself():
    paper = a_paper(title="十月 𬭎 月报", author="和平路工会驿站")
    paper.bookmark("一 站点概况")
    pdf = paper.finish().pdf

    document = pypdfium2.PdfDocument(pdf)
    described = document.get_metadata_dict()
    document.close()
    assert described["Title"] == "十月 𬭎 月报"
    assert described["Author"] == "和平路工会驿站"
    assert described["CreationDate"] == "D:20251201"
    assert outline(pdf) == ["一 站点概况"]
    assert b"/Lang (zh-CN)" in pdf


def test_the_same_paper_gives_the_same_bytes():
    def made() -> bytes:
        paper = a_paper()
        paper.text(50, 50, "同一张纸")
        return paper.finish().pdf

    assert made() == made()


def test_runs_of_a_qr_cover_its_dark_modules_and_no_other():
    dark = {
        (row, column + offset)
        for row, column, length in runs("2000000000010174")
        for offset in range(length)
    }
    assert dark == {
        (row, column)
        for row, line in enumerate(modules("2000000000010174"))
        for column, is_dark in enumerate(line)
        if is_dark
    }


def test_a_heading_goes_to_the_next_page_with_what_it_heads():
    drawn: list[tuple[str, float]] = []

    def block(name: str, height: float, *, keep: bool = False) -> Block:
        return Block(height, lambda top: drawn.append((name, top)), before=5, keep=keep)

    place(
        [block("text", 60), block("heading", 10, keep=True), block("figure", 30)],
        top=0,
        bottom=100,
        next_page=lambda: 20,
    )

    assert drawn == [("text", 5), ("heading", 20), ("figure", 35)]


def test_heads_of_columns_are_repeated_on_the_next_page():
    drawn: list[tuple[str, float]] = []
    head = Block(10, lambda top: drawn.append(("head", top)), keep=True)
    rows = [Block(40, lambda top: drawn.append(("row", top)), head=head) for _ in range(3)]

    place([head, *rows], top=0, bottom=100, next_page=lambda: 0)

    assert drawn == [("head", 0), ("row", 10), ("row", 50), ("head", 0), ("row", 10)]
