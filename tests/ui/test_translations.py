"""English is whole: every Chinese word of the window has one, with the same blanks to fill."""

from __future__ import annotations

import ast
import re
import shutil

import pytest

from tests.rules import TRANSLATORS, called, sources
from tests.translations import QM, TS, compile_to, extract, messages, unfinished


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The file as it would be after bringing it up to the sources now."""
    copy = tmp_path_factory.mktemp("i18n") / "en_US.ts"
    shutil.copyfile(TS, copy)
    extract(copy)
    return copy


def test_the_file_holds_exactly_what_the_window_says(fresh):
    assert set(messages(fresh)) == set(messages(TS))


def test_every_marked_word_is_extracted(fresh):
    """lupdate passes over a call whose context is a name and not a literal."""
    known = set(messages(fresh))
    passed_over = [
        f"{one.path}:{node.lineno}"
        for one in sources("ui")
        for node in one.nodes
        if isinstance(node, ast.Call) and called(node) in TRANSLATORS
        if isinstance(getattr(node.args[1], "value", None), str)
        if tuple(getattr(word, "value", None) for word in node.args[:2]) not in known
    ]
    assert passed_over == []


def test_every_word_has_its_english(fresh):
    assert unfinished(fresh) == []


def test_no_english_is_chinese(fresh):
    assert [
        words for words in messages(fresh).values() if re.search(r"[\u3400-\u9fff]", words)
    ] == []


def test_blanks_are_the_same_in_both_languages(fresh):
    blanks = re.compile(r"\{[^}]*\}")
    differing = [
        source
        for (_, source), words in messages(fresh).items()
        if sorted(blanks.findall(source)) != sorted(blanks.findall(words))
    ]
    assert differing == []


def test_the_compiled_file_is_the_translated_one(tmp_path):
    compile_to(tmp_path / "en_US.qm")
    assert (tmp_path / "en_US.qm").read_bytes() == QM.read_bytes()
