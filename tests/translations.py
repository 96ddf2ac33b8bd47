"""Bring ``en_US.ts`` up to the sources and compile it: ``python -m tests.translations``."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parent.parent
TS = ROOT / "resources" / "i18n" / "en_US.ts"
QM = TS.with_suffix(".qm")


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools from the environment that runs us."""
    found = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(found), *arguments], check=True, capture_output=True, cwd=ROOT)


def extract(target: Path) -> None:
    """Add to *target* what the window says and it does not know; drop what is not said any more."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    tool(
        "lupdate",
        *sources,
        *("-tr-function-alias", "QT_TRANSLATE_NOOP+=tr_later"),
        *("-source-language", "zh_CN", "-target-language", "en_US"),
        *("-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"),
        *("-ts", str(target)),
    )


def compile_to(target: Path, source: Path = TS) -> None:
    """Make the file the window loads."""
    tool("lrelease", str(source), "-qm", str(target))


def messages(path: Path) -> dict[tuple[str, str], str]:
    """(context, Chinese) -> English, blank where it is missing."""
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  (our own file)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            words = (translation.text or "") if done and translation is not None else ""
            found[name, message.findtext("source", "")] = words
    return found


def unfinished(path: Path = TS) -> list[tuple[str, str]]:
    """What has no English yet."""
    return [key for key, words in messages(path).items() if not words.strip()]


if __name__ == "__main__":
    extract(TS)
    compile_to(QM)
    for context, words in unfinished():
        sys.stdout.write(f"{context}\t{words}\n")
