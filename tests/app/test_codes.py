from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import codes
from app.codes import Code, Kind
from app.errors import UserError

kinds = st.sampled_from(Kind)
serials = st.integers(min_value=1, max_value=codes.MAX_SERIAL)
FULL_WIDTH = {ord(digit): chr(0xFF10 + int(digit)) for digit in "0123456789"}


@given(kinds, serials)
def test_a_code_says_what_was_put_in(kind, serial):
    text = codes.make(kind, serial)

    assert text.isdigit()
    assert len(text) == codes.LENGTH
    assert codes.read(text) == Code(kind, serial)


@given(kinds, serials)
def test_full_width_digits_and_blanks_are_folded(kind, serial):
    text = codes.in_words(codes.make(kind, serial)).translate(FULL_WIDTH)

    assert codes.read(f" {text}\r") == Code(kind, serial)


@given(kinds, serials, st.integers(0, codes.LENGTH - 1), st.integers(1, 9))
def test_every_single_wrong_digit_is_caught(kind, serial, place, by):
    text = codes.make(kind, serial)
    wrong = text[:place] + str((int(text[place]) + by) % 10) + text[place + 1 :]

    with pytest.raises(UserError, match=r"code\.bad_check"):
        codes.read(wrong)


@given(kinds, serials, st.integers(0, codes.LENGTH - 2))
def test_every_swap_of_neighbours_is_caught(kind, serial, place):
    text = codes.make(kind, serial)
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]

    if swapped != text:
        with pytest.raises(UserError, match=r"code\.bad_check"):
            codes.read(swapped)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19900000001",
        "6901234567892",
        "110101199003070011",
        "200000000001017",
        "P-000101",
        "2000a00000010174",
        "٢٠٠٠٠٠٠٠٠٠٠١٠١٧٤",
        "1" * 200_000,
    ],
)
def test_what_is_not_sixteen_digits_is_not_ours(text):
    with pytest.raises(UserError, match=r"code\.not_ours"):
        codes.read(text)


def test_a_kind_from_a_newer_program_is_named_so():
    body = f"99{1:012d}"
    newer = f"{body}{98 - int(body) * 100 % 97:02d}"

    with pytest.raises(UserError, match=r"code\.unknown_kind"):
        codes.read(newer)


@pytest.mark.parametrize("serial", [0, -1, codes.MAX_SERIAL + 1])
def test_a_serial_out_of_range_is_a_fault_of_the_program(serial):
    with pytest.raises(ValueError, match=str(serial)):
        codes.make(Kind.PERSON, serial)
