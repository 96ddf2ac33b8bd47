"""What the first paint says without ``QtCore.Qt``.

Touching that namespace builds some 150 enums, a sixth of a bare window's whole start. So whatever
is on screen first sets these properties by their numbers, and asks for ``QtCore.Qt`` inside the
functions that run later.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.theme import FontRole, current

NO_FOCUS, TAB_FOCUS, STRONG_FOCUS = 0, 1, 11
PLAIN_TEXT = 0

LEFT = 0x0001 | 0x0080
RIGHT = 0x0002 | 0x0080
CENTRE = 0x0004 | 0x0080
SINGLE_LINE = 0x0100


def icon_side(role: FontRole = "body") -> int:
    """The side of an icon beside words of *role*: a little taller than the letters, in px."""
    return int(getattr(current().fonts, role)) + 2


def takes_no_focus(widget: QWidget) -> None:
    """Qt.FocusPolicy.NoFocus."""
    widget.setProperty("focusPolicy", NO_FOCUS)


def takes_tab_focus(widget: QWidget) -> None:
    """Qt.FocusPolicy.TabFocus."""
    widget.setProperty("focusPolicy", TAB_FOCUS)


def takes_focus(widget: QWidget) -> None:
    """Qt.FocusPolicy.StrongFocus."""
    widget.setProperty("focusPolicy", STRONG_FOCUS)


def shows_plain_text(label: QLabel) -> None:
    """Qt.TextFormat.PlainText."""
    label.setProperty("textFormat", PLAIN_TEXT)
