"""What a job says it is doing."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "job.drawing": ("正在排版", "Drawing"),
    "job.reading": ("正在读文件", "Reading the file"),
    "job.copying": ("正在备份", "Backing up"),
    "job.checking": ("正在检查", "Checking"),
    "job.filling": ("正在准备演示数据", "Preparing the demonstration"),
}
