"""The house's rules that no linter knows, each a function from one source file to its offences."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
TRANSLATORS = {"translate", "tr_later"}
MOST_LINES, MOST_FUNCTION_LINES = 500, 60
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of ours: its path from the root, with forward slashes, and its text."""

    path: str
    text: str

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(ast.parse(self.text)))

    @property
    def part(self) -> str:
        return self.path.split("/")[0]


def sources(*parts: str) -> list[Source]:
    """The Python of *parts* of the tree (folders or files), without Alembic's revisions."""
    found = [path for part in parts for path in (ROOT / part).rglob("*.py")]
    found += [ROOT / part for part in parts if part.endswith(".py")]
    names = sorted(path.relative_to(ROOT).as_posix() for path in found)
    return [
        Source(name, (ROOT / name).read_text("utf-8"))
        for name in names
        if not name.startswith("db/migrations/")
    ]


def called(node: ast.AST) -> str:
    """Name of what *node* calls, without what stands before the dot; "" when it calls nothing."""
    if not isinstance(node, ast.Call):
        return ""
    what = node.func
    return what.attr if isinstance(what, ast.Attribute) else getattr(what, "id", "")


def receiver(node: ast.AST) -> str:
    """Last name before the dot of a call: ``painter`` in ``self.painter.begin()``."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return ""
    owner = node.func.value
    return owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")


def transactions(source: Source) -> Iterator[int]:
    """app/context.py and db are the only ones that begin, commit or roll back."""
    if source.part not in ("app", "ui") or source.path == "app/context.py":
        return
    for node in source.nodes:
        opens = called(node) in {"begin", "begin_nested", "commit", "rollback"}
        if opens and receiver(node).strip("_") != "painter":
            yield node.lineno


def clocks(source: Source) -> Iterator[int]:
    """The business asks its context for the time."""
    if source.part != "app" or source.path == "app/context.py":
        return
    for node in source.nodes:
        name, owner = called(node), receiver(node)
        if (name in {"now", "utcnow"} and owner == "datetime") or (name, owner) in {
            ("today", "date"),
            ("today", "datetime"),
            ("time", "time"),
        }:
            yield node.lineno


def long_file(source: Source) -> Iterator[int]:
    if source.text.count("\n") > MOST_LINES:
        yield MOST_LINES


def long_functions(source: Source) -> Iterator[int]:
    """Lines of a function are counted without its docstring."""
    for node in source.nodes:
        if isinstance(node, Function):
            first = node.body[0]
            said = first.end_lineno - first.lineno + 1 if ast.get_docstring(node) else 0
            if node.end_lineno - node.lineno + 1 - said > MOST_FUNCTION_LINES:
                yield node.lineno


def drawers(source: Source) -> Iterator[int]:
    """A module named for nothing in particular collects everything."""
    if re.search(r"(^|/|_)(utils?|helpers?|misc|common)(/|\.py$)", source.path):
        yield 1


def foreign_sqlite(source: Source) -> Iterator[int]:
    """Two SQLite copies in one process break each other's locks."""
    for node in source.nodes:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        if any(re.match(r"sqlite3\b|PySide6\.QtSql\b", name) for name in names):
            yield node.lineno


def modal_loops(source: Source) -> Iterator[int]:
    """Dialogs are opened, never executed; the application alone runs a loop."""
    if source.part != "ui":
        return
    for node in source.nodes:
        name, owner = called(node), receiver(node)
        runs = name in {"exec", "exec_"} and owner not in {"app", "application", "QApplication"}
        asks = owner in {"QMessageBox", "QInputDialog", "QFileDialog", "QColorDialog"} and (
            name.startswith("get")
            or name in {"about", "critical", "information", "question", "warning"}
        )
        if runs or asks:
            yield node.lineno


def bare_chinese(source: Source) -> Iterator[int]:
    """What a person reads stands, as one literal, directly in a translation function."""
    if source.part != "ui":
        return
    quiet = {
        id(arg)
        for node in source.nodes
        if called(node) in TRANSLATORS
        for arg in (node.args if isinstance(node, ast.Call) else ())
    }
    quiet |= {id(node.value) for node in source.nodes if isinstance(node, ast.Expr)}
    for node in source.nodes:
        said = node.value if isinstance(node, ast.Constant) else None
        if isinstance(said, str) and CHINESE.search(said) and id(node) not in quiet:
            yield node.lineno


def patched_translations(source: Source) -> Iterator[int]:
    """An f-string is another sentence each time: no translator can know it."""
    for node in source.nodes:
        if called(node) in TRANSLATORS and isinstance(node, ast.Call):
            inner = (part for arg in node.args for part in ast.walk(arg))
            if any(isinstance(part, ast.JoinedStr) for part in inner):
                yield node.lineno


RULES: tuple[Callable[[Source], Iterator[int]], ...] = (
    transactions,
    clocks,
    long_file,
    long_functions,
    drawers,
    foreign_sqlite,
    modal_loops,
    bare_chinese,
    patched_translations,
)
