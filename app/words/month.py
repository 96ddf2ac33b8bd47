"""What is said when a month is written about and closed."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "month.not_begun": (
        "{month} 还没到，没有月报。",
        "{month} has not begun; there is no report yet.",
    ),
    "month.not_changed": (
        "和第 {revision} 稿比什么都没变，不用再定稿。",
        "Nothing differs from revision {revision}; there is nothing to close again.",
    ),
    "month.no_revision": (
        "{month} 没有第 {revision} 稿。",
        "{month} has no revision {revision}.",
    ),
    "month.long_text": ("最多 {most} 个字。", "At most {most} characters."),
    "month.bad_text": (
        "里面有看不见的控制符号，请重新打一遍。",
        "It holds invisible control marks; type it again.",
    ),
}
