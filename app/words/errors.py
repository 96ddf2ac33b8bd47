"""Sentences for what a person can put right, and for the machine's troubles."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "permission.denied": (
        "您现在的身份不能做这一步。换一位值班人（Ctrl+L）再做。",
        "Your role may not do this. Change keeper (Ctrl+L) and try again.",
    ),
    "operation.repeated": (
        "这一笔已经记过了，没有重复记。",
        "This was recorded already; nothing was recorded twice.",
    ),
    "settings.time": ("“{value}”不是时间，写成 08:00 这样。", '"{value}" is no time; write 08:00.'),
    "settings.hours": ("关门要晚于开门 {opens}。", "Closing must be later than opening {opens}."),
    "settings.minutes": ("分钟数要在 0–120 之间。", "Minutes must be between 0 and 120."),
    "settings.calendar": ("至少选一个开放的星期。", "Choose at least one open weekday."),
    "calendar.no_reason": (
        "写一句为什么和平常不一样。",
        "Say in a few words why this day differs.",
    ),
    "number.no_reason": ("作废要写原因。", "A void needs a reason."),
    "number.void_already": ("这个号已经作废了。", "This number is void already."),
    "keeper.no_name": ("还没写名字。", "The name is missing."),
    "keeper.long_name": (
        "名字最多 {most} 个字，不能有特殊符号。",
        "At most {most} plain characters.",
    ),
    "keeper.same_name": (
        "已经有一位“{name}”，加个字区别一下。",
        'There is a "{name}" already; add a word to tell them apart.',
    ),
    "keeper.last_head": ("至少要留一位站长。", "One head keeper must remain."),
    "catalogue.no_name": (
        "名称不能空，最多 {most} 个字。",
        "The name needs 1 to {most} characters.",
    ),
    "catalogue.long_short_name": (
        "简称要 1–{most} 个字。",
        "The short name needs 1 to {most} characters.",
    ),
    "catalogue.same_name": ("已经有“{name}”了。", '"{name}" exists already.'),
    "catalogue.full": ("最多 {most} 项服务。", "At most {most} services."),
    "person.no_name": ("姓名、手机至少写一样。", "Give a name or a phone."),
    "person.long_name": ("姓名最多 {most} 个字。", "A name has at most {most} characters."),
    "person.bad_name": (
        "姓名里有看不见的控制符号，请重新打一遍。",
        "The name holds invisible marks.",
    ),
    "person.bad_phone": (
        "手机要 11 位，现在 {digits} 位。",
        "A phone has 11 digits; this has {digits}.",
    ),
    "person.bad_month": ("月份要在 1–12 之间。", "A month is 1 to 12."),
    "person.long_text": ("最多 {most} 个字。", "At most {most} characters."),
    "person.no_card": ("这张卡没有登记过。", "This card is not registered."),
    "person.merge_self": ("这是同一条记录，不用合并。", "This is one record already."),
    "person.merged_already": ("其中一条已经合并过了。", "One of them was merged already."),
    "station.exists": ("这个文件夹里已经有一个站了。", "This folder has a station already."),
    "station.no_code": ("还没写站点编号。", "The station code is missing."),
    "station.no_name": ("还没写站点名称。", "The station name is missing."),
    "station.long_text": ("最多 {most} 个字，不能有特殊符号。", "At most {most} plain characters."),
    "station.opening_total": ("期初人次不能小于 0。", "The opening total cannot be below 0."),
    "notice.empty": ("告知内容不能空。", "The notice cannot be empty."),
    "visit.heads": ("人数要在 1–{most} 之间。", "Heads must be between 1 and {most}."),
    "visit.future": ("时间还没到，不能先记。", "That time has not come yet."),
    "visit.long_text": ("最多 {most} 个字，不能换行。", "At most {most} characters, one line."),
    "visit.repeated": (
        "{minutes} 分钟内来过（{at}），不计。",
        "Within {minutes} min of {at}, not counted.",
    ),
    "visit.void_already": ("这一条已经作废了。", "This entry is void already."),
    "visit.no_reason": ("作废要写原因。", "A void needs a reason."),
    "fault.disk_full": (
        "磁盘满了，刚才这一步没有存上。之前存好的都在。请删掉一些大文件，再做一次。",
        (
            "The disk is full; the last step was not saved. Everything saved before is safe. "
            "Delete some large files and try again."
        ),
    ),
    "fault.disk": (
        "磁盘读写出错，刚才这一步没有存上。请把数据文件夹 {folder} 拷一份到 U 盘，再找人检查硬盘。",
        (
            "The disk failed; the last step was not saved. Everything saved before is "
            "safe. Copy the folder {folder} to a USB stick and have the disk checked."
        ),
    ),
    "fault.read_only": (
        "数据文件夹 {folder} 不能写，刚才这一步没有存上。之前存好的都在。请检查文件夹权限。",
        (
            "The folder {folder} cannot be written; the last step was not saved. Everything saved "
            "before is safe. Check the folder's permissions."
        ),
    ),
    "fault.locked": (
        "另一个程序正占着数据，刚才这一步没有存上。之前存好的都在。等几秒再做一次。",
        (
            "Another program holds the data; the last step was not saved. Everything "
            "saved before is safe. Wait a few seconds and try again."
        ),
    ),
    "fault.damaged": (
        "数据文件坏了，程序没有改动它。请从最近的备份恢复：yizhan restore。",
        (
            "The data file is damaged. Nothing was changed. Restore the latest backup: "
            "yizhan restore."
        ),
    ),
    "fault.too_new": (
        "这份数据是更新版本的程序用过的，没有改动它。请升级本程序再打开。",
        (
            "These data were used by a newer program. Nothing was changed. Upgrade this "
            "program to open them."
        ),
    ),
}
