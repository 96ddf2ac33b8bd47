"""What is said before there is a station, or where it is not found."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "fault.folder_gone": (
        "数据文件夹 {folder} 找不到了。里面的数据没有动过。插好 U 盘或移动硬盘，再试一次。",
        (
            "The data folder {folder} is not there. Nothing in it was changed. "
            "Plug in the stick or drive it is on and try again."
        ),
    ),
    "wizard.folder_taken": (
        "这个文件夹里已经有一个站。打开它，或者换一个文件夹。",
        "This folder holds a station already. Open it, or choose another folder.",
    ),
    "wizard.folder_closed": (
        "这个文件夹不能写。写完整的路径，或者换一个文件夹。",
        "This folder cannot be written. Give its full path, or choose another.",
    ),
}
