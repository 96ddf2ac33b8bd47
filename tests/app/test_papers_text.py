from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.papers.text import NO_END, NO_START, printable, shorten, wrap

PROSE = st.text(st.sampled_from("饮水机滤芯到期，。；：？！”’》）、“‘《（ab 9"), max_size=200)


def one_each(text: str) -> float:
    return float(len(text))


@given(PROSE)
def test_lines_keep_every_character_but_blanks(text):
    assert "".join("".join(wrap(text, 20, one_each)).split()) == "".join(text.split())


@given(PROSE)
def test_no_line_is_wider_than_the_paper(text):
    assert all(len(line) <= 8 for line in wrap(text, 8, one_each))


def test_no_line_begins_with_a_closing_mark():
    for mark in "，。；：？！”’》）、":
        first, second = wrap(f"一二三四五{mark}六", 5, one_each)
        assert (first, second) == ("一二三四", f"五{mark}六")


def test_no_line_ends_with_an_opening_mark():
    for mark in "“‘《（":
        first, second = wrap(f"一二三四{mark}五六", 5, one_each)
        assert (first, second) == ("一二三四", f"{mark}五六")


@given(st.text(st.sampled_from("一二三四，。”）（“"), min_size=1, max_size=60))
def test_marks_stay_with_their_neighbours_when_a_line_is_long_enough(text):
    lines = wrap(text, 100, one_each) if len(text) > 50 else wrap(text, 50, one_each)

    assert all(line[0] not in NO_START and line[-1] not in NO_END for line in lines[1:-1])


def test_words_of_latin_letters_are_not_divided():
    assert wrap("配 station keeper 一", 10, one_each) == ["配 station", "keeper 一"]


def test_a_word_wider_than_a_line_is_cut():
    assert wrap("a" * 12, 5, one_each) == ["aaaaa", "aaaaa", "aa"]


def test_line_ends_as_typed_are_kept():
    assert wrap("一\n\n二\r\n三", 9, one_each) == ["一", "", "二", "三"]


def test_a_text_that_is_too_long_ends_in_an_ellipsis():
    assert shorten("一二三四五六", 4, one_each) == "一二三…"
    assert shorten("一二三四", 4, one_each) == "一二三四"


def test_invisible_characters_do_not_reach_paper():
    assert printable("王\x00\u202e𬭎\ufeff\t五\u3000六\n七") == "王𬭎 五\u3000六 七"


def test_half_a_character_is_replaced():
    assert printable("\ud83d") == "\ufffd"
