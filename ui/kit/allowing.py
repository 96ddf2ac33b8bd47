"""What the keeper on duty may do: buttons are off, with the reason beside them, for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from ui.kit.button import Button
    from ui.kit.operations import Operations


def allowed(operations: Operations, operation: str) -> bool:
    """Whether the keeper on duty may do *operation*."""
    from app.permissions import is_allowed  # noqa: PLC0415  (not needed to paint the first frame)

    return is_allowed(operations.context.actor.role, operation)


def gate(operations: Operations, buttons: Mapping[Button, str], reason: QLabel) -> None:
    """Switch *buttons* (with the operation each does) on or off; *reason* says why some are off."""
    why = QCoreApplication.translate("kit", "您的身份只能看；换人请按 Ctrl L")
    refused = [
        button for button, operation in buttons.items() if not allowed(operations, operation)
    ]
    for button in buttons:
        if button in refused:
            button.set_off("")
            button.setAccessibleDescription(why)
        else:
            button.set_on()
    reason.setText(why if refused else "")
    reason.setVisible(bool(refused))
