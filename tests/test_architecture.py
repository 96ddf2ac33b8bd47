"""The house stays as design.md and style.md draw it: rules no linter knows, over every file."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from string import Formatter

import pytest

from tests.rules import ROOT as HOUSE
from tests.rules import RULES, Source, called, sources

OURS = ("app", "db", "ui", "dev.py")
OFFENCES = {
    "transactions": ("app/visits.py", "session.commit()"),
    "clocks": ("app/visits.py", "at = datetime.now(UTC)"),
    "long_file": ("db/base.py", "\n" * 501),
    "long_functions": ("ui/main.py", "def f():\n" + "    g()\n" * 61),
    "drawers": ("app/visit_utils.py", ""),
    "foreign_sqlite": ("tests/db/x.py", "from sqlite3 import connect"),
    "modal_loops": ("ui/x.py", "QMessageBox.question(self, title, text)"),
    "bare_chinese": ("ui/x.py", "label.setText('今日')"),
    "patched_translations": ("ui/x.py", "translate('desk', f'今日 {n}')"),
}
ALLOWED = (
    ("app/context.py", "session.begin()\nat = datetime.now(UTC)"),
    ("ui/x.py", "def f():\n    '''今日'''\n    return translate('desk', '今日 {n}').format(n=1)"),
    ("ui/main.py", "raise SystemExit(app.exec())"),
    ("ui/x.py", "painter.begin(device)"),
    ("db/x.py", "def f():\n    '''" + "long\n" * 70 + "'''\n    return 1"),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_is_kept(rule):
    parts = (*OURS, "tests") if rule.__name__ == "foreign_sqlite" else OURS
    assert [f"{one.path}:{line}" for one in sources(*parts) for line in rule(one)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_bites(rule):
    assert list(rule(Source(*OFFENCES[rule.__name__])))


@pytest.mark.parametrize(("path", "text"), ALLOWED)
def test_rules_let_through_what_is_meant(path, text):
    assert [rule.__name__ for rule in RULES if list(rule(Source(path, text)))] == []


def words() -> dict[str, tuple[str, str]]:
    """Every sentence of the business, code -> (Chinese, English)."""
    found: dict[str, tuple[str, str]] = {}
    for one in sources("app/words"):
        if not one.path.endswith("__init__.py"):
            found |= import_module(one.path[:-3].replace("/", ".")).WORDS
    return found


def raised() -> Iterator[tuple[str, str, ast.Call]]:
    """Where, with what code and how trouble is raised, as far as the code is written out."""
    for one in sources("app", "db", "ui"):
        for node in one.nodes:
            named = isinstance(node, ast.Call) and node.args
            if named and called(node) in {"UserError", "NotPermittedError", "EnvironmentFault"}:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield f"{one.path}:{node.lineno}", code.value, node


def blanks(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _how in Formatter().parse(sentence) if name}


def test_every_error_code_has_a_sentence():
    known = words()
    faults = [
        (f"{one.path}:{node.lineno}", node.value, None)
        for one in sources("app", "db", "ui")
        for node in one.nodes
        if isinstance(node, ast.Constant) and re.fullmatch(r"fault\.\w+", str(node.value))
    ]
    named = [*raised(), *faults]
    assert [f"{where} {code}" for where, code, _call in named if code not in known] == []


def test_every_error_fills_the_blanks_of_its_sentence():
    known = words()
    short = [
        f"{where} {code} lacks {sorted(lacking)}"
        for where, code, call in raised()
        if code in known and None not in (given := {word.arg for word in call.keywords})
        if (lacking := blanks(known[code][0]) - given)
    ]
    assert short == []


def test_every_sentence_is_whole_in_both_languages():
    uneven = [
        code
        for code, (chinese, english) in words().items()
        if not chinese.strip() or not english.strip() or blanks(chinese) != blanks(english)
    ]
    assert uneven == []


def test_no_sentence_is_left_over():
    """A code is used when it is written out, or begins like an f-string that makes codes."""
    written, begun = set(), set()
    for one in sources("app", "db", "ui"):
        if one.part == "app" and one.path.startswith("app/words/"):
            continue
        for node in one.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                written.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(node.values[0].value)
    dotted = tuple(start for start in begun if re.fullmatch(r"[a-z_]+\.[a-z_.]*", start))
    assert [w for w in words() if w not in written and not w.startswith(dotted)] == []


def test_every_page_reads_tables_that_exist():
    import_module("db.models")
    tables = set(import_module("db.base").Base.metadata.tables)
    unknown = [
        f"{one.path}:{node.lineno} {part.value}"
        for one in sources("ui")
        for node in one.nodes
        if isinstance(node, ast.Assign | ast.AnnAssign)
        if any(
            getattr(target, "id", "").endswith("READS")
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        )
        for part in ast.walk(node.value or node)
        if isinstance(part, ast.Constant) and part.value not in tables
    ]
    assert unknown == []


def texts() -> Iterator[tuple[str, str]]:
    """Every file a clone has, as far as it is text."""
    kept = [path for path in HOUSE.iterdir() if path.name[0] != "." or path.name == ".ci"]
    for top in kept:
        if top.name in {"build", "dist", "bench-data"}:
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if path.is_file() and path.suffix not in {".pyc", ".ttf", ".png", ".xlsx", ".sqlite"}:
                yield path.relative_to(HOUSE).as_posix(), path.read_text("utf-8", "replace")


def test_repository_names_no_place_it_was_made_at():
    """Hosts of package registries and folders of the makers are nobody else's business."""
    hosts = ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("deb.debian", "org")
    places = ["/work" + "/", *(".".join(host) for host in hosts)]
    found = [f"{name}: {place}" for name, text in texts() for place in places if place in text]
    assert found == []
