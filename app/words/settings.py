"""What the settings page refuses."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "day.unreadable": (
        "“{value}”不是日子，写成 1121 或 20251121；今天写 .",
        '"{value}" is no day; write 1121 or 20251121, or . for today.',
    ),
    "catalogue.same_word": (
        "“{word}”已经是“{name}”的叫法了。",
        '"{word}" already means "{name}".',
    ),
    "settings.number": ("这里写数字。", "Write a number here."),
}
