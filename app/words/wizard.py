"""What the wizard refuses before there is a station."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "wizard.folder_taken": (
        "这个文件夹里已经有一个站。打开它，或者换一个文件夹。",
        "This folder holds a station already. Open it, or choose another folder.",
    ),
    "wizard.folder_closed": (
        "这个文件夹不能写。写完整的路径，或者换一个文件夹。",
        "This folder cannot be written. Give its full path, or choose another.",
    ),
}
