"""The style sheet: ``resources/style.qss`` with its ``@(names)`` filled from the tokens."""

from __future__ import annotations

import re
from functools import cache

from ui.kit.tokens import BORDER, HIT, RADIUS, RESOURCES, SPACE, Colours, Fonts, Sizes

NAME = re.compile(r"@\(([a-z_0-9]+)\)")


def sheet(colours: Colours, fonts: Fonts, sizes: Sizes) -> str:
    """The sheet for one ground and step.

    Raises:
        KeyError: the sheet names a token that does not exist.
    """
    values = names(colours, fonts, sizes)
    return NAME.sub(lambda found: str(values[found[1]]), template())


def names(colours: Colours, fonts: Fonts, sizes: Sizes) -> dict[str, str | int]:
    """Everything ``@(name)`` may stand for in the sheet."""
    return {
        **colours._asdict(),
        **{f"font_{name}": size for name, size in fonts._asdict().items()},
        "font_figure": fonts.figure,
        **{f"size_{name}": size for name, size in sizes._asdict().items()},
        **{f"space_{name}": size for name, size in SPACE._asdict().items()},
        **{f"radius_{name}": size for name, size in RADIUS._asdict().items()},
        **{f"border_{name}": size for name, size in BORDER._asdict().items()},
        "hit": HIT,
        "control_inner": sizes.control - 2 * BORDER.normal,
        "control_focus": sizes.control - 2 * BORDER.focus,
        "control_error": sizes.control - 2 * BORDER.error,
        "pad": SPACE.gap - 2 * BORDER.normal,
        "pad_focus": SPACE.gap - BORDER.normal - BORDER.focus,
        "pad_error": SPACE.gap - BORDER.normal - BORDER.error,
    }


@cache
def template() -> str:
    return (RESOURCES / "style.qss").read_text("utf-8")
