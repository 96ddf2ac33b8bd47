"""What is said when sign-in sheets are asked for."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "sheet.pages": ("页数要在 1–{most} 之间。", "Pages must be between 1 and {most}."),
    "sheet.no_sheet": ("没有这张签到表。", "There is no such sheet."),
}
