"""The line on the desk is read as ``[heads | who][services]``, whatever is typed or pasted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk_line import (
    LONGEST,
    Typed,
    fold,
    heads_for_key,
    late_day,
    read,
    refuse_enter,
    switched,
)
from app.errors import UserError
from tests.app.hostile import HOSTILE

MASKS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
TODAY = date(2025, 11, 21)


def wide(text):
    """*text* as an input method set to full width types it."""
    return "".join(chr(ord(mark) + 0xFEE0) for mark in text)


@pytest.mark.parametrize(
    ("text", "heads", "who", "services"),
    [
        ("", 1, "", ()),
        ("3", 3, "", ()),
        ("12", 12, "", ()),
        ("123", 123, "123", ()),
        ("0001", None, "0001", ()),
        ("19900000001", None, "19900000001", ()),
        ("199-0000 0001", None, "19900000001", ()),
        ("wsf", None, "wsf", ()),
        ("wang shifu", None, "wang shifu", ()),
        ("王", None, "王", ()),
        ("王师傅4", None, "王师傅", (4,)),
        ("wsf42", None, "wsf", (4, 2)),
        ("wsf/4", None, "wsf", (4,)),
        ("/34", 1, "", (3, 4)),
        ("3/4", 3, "", (4,)),
        ("0001/4", None, "0001", (4,)),
        ("、34", 1, "", (3, 4)),
        (wide("3/4"), 3, "", (4,)),
        (wide("wsf4"), None, "wsf", (4,)),
        ("𬭎𫖯2", None, "𬭎𫖯", (2,)),
        ("  wsf  ", None, "wsf", ()),
    ],
)
def test_the_line_is_heads_or_who_then_services(text, heads, who, services):
    typed = read(text)
    assert (typed.heads, typed.who, typed.services, typed.problem) == (heads, who, services, "")


@pytest.mark.parametrize(
    ("text", "heads"), [("+", 1), ("=", 1), ("3+", 3), (wide("3+"), 3), ("60=", 60)]
)
def test_plus_repeats_with_or_without_a_number(text, heads):
    assert (read(text).is_again, read(text).heads) == (True, heads)


@pytest.mark.parametrize("text", ["1234+", "+3", "a+", "3++", "/+"])
def test_plus_repeats_only_alone_or_after_heads(text):
    assert not read(text).is_again


@pytest.mark.parametrize("text", ["wsf4a", "a/b", "3/x", "王4五"])
def test_what_is_neither_is_said_to_be_unclear(text):
    assert read(text).problem == "line.unclear"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_or_refused_and_never_raises(text):
    typed = read(text)
    assert typed.problem or len(typed.who) <= LONGEST


@pytest.mark.parametrize("text", ["a\x00b", "\u202e王", "\ud83d", "王\u200f"])
def test_marks_no_name_holds_are_refused(text):
    assert read(text).problem == "person.bad_name"


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    typed = read(text)
    assert typed.problem or typed.is_again or not (typed.name and typed.number)


@given(st.integers(1, 999), st.lists(st.integers(1, 9), max_size=6))
def test_heads_and_services_come_back_as_typed(heads, digits):
    typed = read(f"{heads}/{''.join(map(str, digits))}")
    assert (typed.heads, typed.services) == (heads, tuple(digits))


@given(st.from_regex(r"[a-z\u4e00-\u9fa5]{1,12}", fullmatch=True), st.lists(st.integers(1, 9)))
def test_digits_after_a_name_are_services(name, digits):
    typed = read((name + "".join(map(str, digits)))[:LONGEST])
    assert typed.name == name
    assert typed.services == tuple(digits)[: LONGEST - len(name)]


@given(st.text(alphabet=wide("0123456789wsf/+="), max_size=12))
def test_full_width_reads_as_plain(text):
    assert read(text) == read(fold(text))


@given(st.integers(0, 511), st.lists(st.integers(1, 9), max_size=8))
def test_switching_twice_changes_nothing(mask, digits):
    typed = Typed(services=tuple(digits))
    assert switched(switched(mask, typed, MASKS), typed, MASKS) == mask


@pytest.mark.parametrize("digit", [0, 9])
def test_a_digit_without_a_service_is_refused(digit):
    with pytest.raises(UserError, match=r"line\.no_service"):
        switched(0, Typed(services=(digit,)), MASKS[:8])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0", "visit.heads"),
        ("000", "visit.heads"),
        ("0001", "line.phone_digits"),
        ("wsf4a", "line.unclear"),
        ("长" * 61, "line.too_long"),
    ],
)
def test_an_f_key_wants_a_number_of_heads(text, code):
    with pytest.raises(UserError) as refused:
        heads_for_key(read(text), most=999)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3", "line.heads_need_key"),
        ("1", "line.heads_need_key"),
        ("123", "line.nobody_has"),
        ("/34", "line.services_need_key"),
        ("", "line.empty"),
        ("a/b", "line.unclear"),
    ],
)
def test_enter_says_why_it_signs_nobody_in(text, code):
    with pytest.raises(UserError) as refused:
        refuse_enter(read(text))
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (".", TODAY),
        ("", TODAY),
        ("。", TODAY),
        ("1120", date(2025, 11, 20)),
        ("1121", TODAY),
        ("1122", date(2024, 11, 22)),
        ("20251120", date(2025, 11, 20)),
        ("2025-11-20", date(2025, 11, 20)),
        ("202502", date(2025, 2, 28)),
        ("0229", date(2024, 2, 29)),
        (wide("1120"), date(2025, 11, 20)),
        ("1340", None),
        ("20251340", None),
        ("昨天", None),
        ("11", None),
    ],
)
def test_a_day_is_typed_short_or_long(text, day):
    if day is None:
        with pytest.raises(UserError, match=r"line\.bad_date"):
            late_day(text, TODAY)
    else:
        assert late_day(text, TODAY) == day
