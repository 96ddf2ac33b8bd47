"""What may be done with the month in sight, and how its state is said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.permissions import Role, is_allowed
from ui.areas.month.look import Look
from ui.areas.month.wording import month_name

translate = QCoreApplication.translate


def why_not_close(look: Look, role: Role) -> str:
    """Why the month cannot be closed now (translated), or ""."""
    if not is_allowed(role, "month.close"):
        return translate("month", "只有站长能定稿")
    if look.is_old:
        return translate("month", "以前的稿不再定稿")
    if look.figures.is_closed:
        return translate("month", "没有改动，不用再定稿")
    return ""


def why_not_write(look: Look, role: Role) -> str:
    """Why the problems and the plan cannot be written now (translated), or ""."""
    if not is_allowed(role, "month.text"):
        return translate("month", "只有站长和管理员能写")
    return translate("month", "以前的稿只能看") if look.is_old else ""


def context_words(look: Look) -> str:
    """2025 年 10 月 · 第 1 稿，未定稿."""
    if look.figures.is_closed:
        state = translate("month", "第 {n} 稿，已定稿")
    else:
        state = translate("month", "第 {n} 稿，未定稿")
    return f"{month_name(look.month)} · {state.format(n=look.figures.revision)}"
