"""What scanning one of our codes says when nothing takes it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "code.no_use": (
        "是本系统的码，但这里还用不上。",
        "One of our codes, but of no use here yet.",
    ),
    "code.no_month": ("没有这份月报。", "There is no such monthly report."),
}
