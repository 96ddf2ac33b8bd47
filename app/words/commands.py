"""What the command line says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {}
