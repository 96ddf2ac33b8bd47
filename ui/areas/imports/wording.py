"""What the button of the preview says, and why it is off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.registers.preview import Preview, Wanted
from ui.kit.formats import number


def bring_words(preview: Preview) -> str:
    """The button's text holds the numbers."""
    rows, left = number(preview.changes.added), number(preview.left)
    if not preview.left:
        return QCoreApplication.translate("imports", "导入 {rows} 行").format(rows=rows)
    said = QCoreApplication.translate("imports", "导入 {rows} 行，留下 {left} 行")
    return said.format(rows=rows, left=left)


def why_not(preview: Preview, wanted: Wanted) -> str:
    """Why it cannot be brought in yet; nothing when it can."""
    if not preview.is_understood:
        return QCoreApplication.translate("imports", "请先指明哪一栏是日期、哪一栏是类别")
    open_words = [row for row in preview.words if (row.kind, row.word) not in wanted.meant]
    if open_words:
        return _open_words(sum(row.kind == "category" for row in open_words), len(open_words))
    if preview.changes.added:
        return ""
    if preview.asks_year:
        return QCoreApplication.translate("imports", "请先写是哪一年的")
    if preview.changes.already:
        return QCoreApplication.translate("imports", "这些行以前都导过了")
    return QCoreApplication.translate("imports", "没有能导入的行")


def _open_words(categories: int, every: int) -> str:
    if categories == every:
        said = QCoreApplication.translate("imports", "还有 {n} 个词没选类别")
    elif not categories:
        said = QCoreApplication.translate("imports", "还有 {n} 个词没选服务")
    else:
        said = QCoreApplication.translate("imports", "还有 {n} 个词没选")
    return said.format(n=every)
