"""The wizard's five steps: what each asks, and how an answer is refused."""

from __future__ import annotations

import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import folders, settings
from app.errors import UserError
from app.keepers import checked_name
from app.station import FACILITIES, TYPES, checked
from ui.kit.button import Button
from ui.kit.card import label
from ui.kit.form import Entry, Form, line
from ui.kit.i18n import tr_later
from ui.kit.tiles import Option, Tiles
from ui.kit.tokens import SPACE
from ui.shell import station_form

AREA = "wizard"
USUAL_FACILITIES = FACILITIES[:4]


@dataclass(slots=True)
class Answers:
    """Everything the wizard asks, until it is all written at once."""

    language: str
    folder: str
    code: str = ""
    name: str = ""
    plate_no: str = ""
    type: str = TYPES[0]
    build_mode: str = ""
    run_mode: str = ""
    host_unit: str = ""
    opens: str = "08:00"
    closes: str = "18:00"
    is_24h: bool = False
    facilities: tuple[str, ...] = field(default=USUAL_FACILITIES)
    keeper: str = ""
    start: str = "empty"

    def take(self, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(self, name, value)

    def station(self) -> dict[str, Any]:
        """Values for ``app.station.set_up``."""
        left_out = {"language", "folder", "start"}
        return {name: value for name, value in asdict(self).items() if name not in left_out}


class Step(QWidget):
    """One page: a title, a note, a form. ``check`` refuses what cannot stay so."""

    TITLE: ClassVar[str]
    NOTE: ClassVar[str]

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self.form = Form(self.area(), self.rows())
        self.form.set_values(asdict(answers))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.gap)
        self.column.addWidget(self.form)

    def area(self) -> str:
        return AREA

    def rows(self) -> list[list[Entry]]:
        raise NotImplementedError

    def check(self) -> None:
        """Raise ``UserError`` at the field that cannot stay so."""


class LanguageStep(Step):
    """Chosen first, so that the rest can be read. It switches at once."""

    TITLE = tr_later("wizard", "语言")
    NOTE = tr_later("wizard", "选哪个，程序就说哪个；以后在“设置”里随时能换。")

    spoken = Signal(str)

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        self.form.editor("language").changed.connect(self._on_changed)

    def rows(self) -> list[list[Entry]]:
        # Each language is offered in its own words, whatever is spoken now.
        options = [Option("zh", tr_later("wizard", "中文")), Option("en", "English")]
        make = lambda name: Tiles(name, options)  # noqa: E731
        return [[Entry("language", tr_later("wizard", "界面说什么话"), make)]]

    def _on_changed(self) -> None:
        self.spoken.emit(self.form.values()["language"])


class StationStep(Step):
    """The station itself."""

    TITLE = tr_later("wizard", "站点")
    NOTE = tr_later("wizard", "只有这三样必填：编号、名称、开关门时间。其余以后在“设置”里补。")

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        for name in ("opens", "closes"):
            self.form.editor(name).editingFinished.connect(self._check_hours)
        self.form.editor("facilities").changed.connect(self._count)
        self._count()

    def area(self) -> str:
        return station_form.AREA

    def rows(self) -> list[list[Entry]]:
        parts = (
            station_form.named,
            station_form.kind,
            station_form.modes,
            station_form.hours,
            station_form.facilities,
        )
        return [part() for part in parts]

    def check(self) -> None:
        values = self.form.values()
        opens, closes = values.pop("opens"), values.pop("closes")
        checked(values)
        settings.check_hours(opens, closes)

    def _check_hours(self) -> None:
        """Said as soon as it is wrong, without taking the keys from the next field."""
        values = self.form.values()
        for name in ("opens", "closes"):
            self.form.fields[name].set_error("")
        try:
            settings.check_hours(values["opens"], values["closes"])
        except UserError as error:
            self.form.mark_error(error)

    def _count(self) -> None:
        ticked = QCoreApplication.translate("wizard", "已勾 {n} 样")
        count = len(self.form.values()["facilities"])
        self.form.fields["facilities"].note.setText(ticked.format(n=count))


class KeeperStep(Step):
    """Somebody has to be able to change the settings."""

    TITLE = tr_later("wizard", "第一位站长")
    NOTE = tr_later("wizard", "站长能改设置、加值班人。别的值班人以后在“设置”里加。")

    def rows(self) -> list[list[Entry]]:
        hint = QCoreApplication.translate("wizard", "比如 李站长")
        title = tr_later("wizard", "怎么称呼")
        return [[Entry("keeper", title, line(hint))]]

    def check(self) -> None:
        try:
            checked_name(self.form.values()["keeper"])
        except UserError as error:
            raise UserError(error.code, field="keeper", **error.values) from error


class FolderStep(Step):
    """Where the data are kept; one that holds a station already is offered to be opened."""

    TITLE = tr_later("wizard", "数据放哪里")
    NOTE = tr_later("wizard", "登记都存在这个文件夹里。不懂就不用改。")

    open_asked = Signal(str)

    def __init__(self, answers: Answers) -> None:
        super().__init__(answers)
        row = QHBoxLayout()
        row.setSpacing(SPACE.inner)
        self.other = Button(
            QCoreApplication.translate("wizard", "换一个文件夹"),
            icon="folder-open",
            shortcut="Ctrl+O",
        )
        self.other.setObjectName("wizard_choose_folder")
        self.other.clicked.connect(self.choose)
        self.open_it = Button(
            QCoreApplication.translate("wizard", "打开里面的站"), kind="soft", icon="house"
        )
        self.open_it.setObjectName("wizard_open_folder")
        self.open_it.clicked.connect(lambda: self.open_asked.emit(self._typed()))
        self._found = label("", "ok", wrap=True)
        for part in (self.other, self.open_it):
            row.addWidget(part)
        row.addWidget(self._found, 1)
        self.column.addLayout(row)
        self.form.editor("folder").textChanged.connect(self._look)
        self._look()

    def rows(self) -> list[list[Entry]]:
        return [[Entry("folder", tr_later("wizard", "数据文件夹"), line(latin=True))]]

    def check(self) -> None:
        folder = self._typed()
        if folders.has_data(Path(folder)):
            raise UserError("wizard.folder_taken", field="folder")
        if not folder or not Path(folder).is_absolute() or not can_write(Path(folder)):
            raise UserError("wizard.folder_closed", field="folder")

    def choose(self) -> None:
        """Let the system ask which folder."""
        dialog = QFileDialog(
            self, QCoreApplication.translate("wizard", "换一个文件夹"), self._typed()
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.form.editor("folder").setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _typed(self) -> str:
        typed = str(self.form.values()["folder"]).strip()
        return str(Path(typed).expanduser()) if typed else ""

    def _look(self) -> None:
        taken = folders.has_data(Path(self._typed()))
        self.open_it.setVisible(taken)
        said = QCoreApplication.translate("wizard", "这个文件夹里已经有一个站，可以直接打开。")
        self._found.setText(said if taken else "")


class ContentStep(Step):
    """Begin at once, or look at an example first."""

    TITLE = tr_later("wizard", "空的还是演示")
    NOTE = tr_later("wizard", "演示数据在另一个文件夹，和自己的站不会混在一起。")

    def rows(self) -> list[list[Entry]]:
        empty = QCoreApplication.translate("wizard", "空的：建好就开始登记")
        demo = QCoreApplication.translate("wizard", "先看演示：站建好放着，打开一个季度的例子")
        options = [Option("empty", empty), Option("demo", demo)]
        make = lambda name: Tiles(name, options, columns=1)  # noqa: E731
        return [[Entry("start", tr_later("wizard", "从哪里开始"), make)]]


STEPS: tuple[type[Step], ...] = (LanguageStep, StationStep, KeeperStep, FolderStep, ContentStep)


def can_write(folder: Path) -> bool:
    """Whether *folder* can be made and written; tried where it would be, and nothing is left."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), None)
    if there is None or not there.is_dir():
        return False
    try:
        handle, name = tempfile.mkstemp(dir=there)
    except OSError:
        return False
    os.close(handle)
    Path(name).unlink()
    return True
