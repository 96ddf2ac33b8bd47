"""What backups, restores and checks say."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "fault.restoring": (
        "{folder} 正在恢复备份，现在打不开，没有改动任何东西；等它做完再打开。",
        "A backup is being restored in {folder}; nothing was changed. Open it again afterwards.",
    ),
}
