"""The file that was read: its name, how much is in it, and what becomes of its rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app.registers.preview import Preview
from ui.kit import icons
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.elided import Elided
from ui.kit.formats import number
from ui.kit.paint import ChipSpec
from ui.kit.theme import current
from ui.kit.tokens import SPACE


class FileCard(Card):
    """Name and size at the left, three chips at the right; large letters keep the name alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("imports_file")
        self._sign = QLabel()
        self.name = Elided("tile", bold=True)
        self.facts = Elided("small", tone="ink2")
        self._chips: list[Chip] = []
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.name)
        said.addWidget(self.facts)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE.gap)
        self._row.addWidget(self._sign)
        self._row.addLayout(said, 1)
        self.body.addLayout(self._row)
        self.restyle()

    def show_file(self, name: str, preview: Preview, open_rows: int) -> None:
        """Say what *preview* found in the file *name*; *open_rows* wait for words."""
        self.name.setText(name)
        self.facts.setText(facts(preview))
        for chip in self._chips:
            chip.hide()
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [Chip(spec.text, spec.kind, spec.icon) for spec in chips(preview, open_rows)]
        for chip in self._chips:
            self._row.addWidget(chip)

    def restyle(self) -> None:
        is_usual = current().step == "standard"
        self.facts.setVisible(is_usual)
        side = current().sizes.control - (SPACE.unit if is_usual else SPACE.gap)
        self._sign.setPixmap(icons.pixmap("file-spreadsheet", current().colours.primary, side))


def facts(preview: Preview) -> str:
    """Sheets, rows, titles skipped, rows known before; and that the file is as it was."""
    sheets = [sheet for sheet in preview.sheets if sheet.is_read]
    titles = sum(sheet.titles for sheet in sheets)
    said = [
        QCoreApplication.translate("imports", "{n} 张表").format(n=len(sheets)),
        QCoreApplication.translate("imports", "{n} 行").format(
            n=number(sum(sheet.rows for sheet in sheets))
        ),
    ]
    if titles:
        said.append(QCoreApplication.translate("imports", "标题 {n} 行已跳过").format(n=titles))
    if preview.changes.already:
        words = QCoreApplication.translate("imports", "以前导过 {n} 行")
        said.append(words.format(n=number(preview.changes.already)))
    said.append(QCoreApplication.translate("imports", "文件没有改动"))
    return " · ".join(said)


def chips(preview: Preview, open_rows: int) -> list[ChipSpec]:
    """Rows that can come in, rows that wait for a word, rows left out."""
    ready = max(preview.changes.added - open_rows, 0)
    said = [_chip(QCoreApplication.translate("imports", "{n} 行可导入"), ready, "ok")]
    if open_rows:
        said.append(_chip(QCoreApplication.translate("imports", "{n} 行要您定"), open_rows, "warn"))
    if preview.left:
        said.append(
            _chip(QCoreApplication.translate("imports", "{n} 行不收"), preview.left, "danger")
        )
    return said


def _chip(words: str, rows: int, kind: str) -> ChipSpec:
    icon = "circle-check" if kind == "ok" else None
    return ChipSpec(words.format(n=number(rows)), kind, icon)
