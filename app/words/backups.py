"""What backups, restores and checks say."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "backup.no_file": ("没有 {file} 这个文件。", "There is no file {file}."),
    "backup.not_ours": (
        "{file} 不是本程序的备份，没有改动任何东西。",
        "{file} is no backup of this program; nothing was changed.",
    ),
    "backup.damaged": (
        "备份 {file} 坏了，没有恢复，没有改动任何东西；请换一份备份。",
        "The backup {file} is damaged; nothing was restored or changed. Choose another one.",
    ),
    "backup.same_file": (
        "这就是正在用的数据，不用恢复。",
        "These are the data in use; there is nothing to restore.",
    ),
    "fault.in_use": (
        "{folder} 正开着，不能恢复，没有改动任何东西；请先关掉窗口再做一次。",
        "{folder} is open in another window; nothing was changed. Close it and try again.",
    ),
    "fault.restoring": (
        "{folder} 正在恢复备份，现在打不开，没有改动任何东西；等它做完再打开。",
        "A backup is being restored in {folder}; nothing was changed. Open it again afterwards.",
    ),
}
