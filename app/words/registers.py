"""What is said of a register that is read: files refused, cells refused, what to look at first."""

from __future__ import annotations

_FIX_IN_FILE = ("在 Excel 里改好再导", "Put it right in the file, then import again")

WORDS: dict[str, tuple[str, str]] = {
    # the file as a whole
    "register.no_file": ("找不到这份文件。", "There is no such file."),
    "register.locked": (
        "文件打不开：可能正在别的程序里开着，请先关掉它再导。",
        "The file cannot be opened: close it in other programs, then import again.",
    ),
    "register.empty": ("这份文件是空的。", "This file is empty."),
    "register.too_big": (
        "文件太大：最多 {megabytes} MB、{rows} 行、到 AZ 栏，请按月拆开再导。",
        "The file is too big: at most {megabytes} MB, {rows} rows, column AZ. Split it by month.",
    ),
    "register.damaged": (
        "文件是坏的，读不出来：请用 Excel 打开，另存一份再导。",
        "The file is damaged: open it in Excel, save a copy and import that.",
    ),
    "register.password": (
        "文件设了密码：请在 Excel 里取消密码再导。",
        "The file has a password: take it off in Excel, then import again.",
    ),
    "register.encoding": (
        "文字编码认不出（只认 UTF-8 和 GB18030）：请用 Excel 另存为 .xlsx 再导。",
        "The text is neither UTF-8 nor GB18030: save it as .xlsx in Excel, then import again.",
    ),
    "register.not_a_register": (
        "这不是表格文件（只收 .xlsx、.xls、.csv）。",
        "This is not a table (.xlsx, .xls or .csv).",
    ),
    "register.no_columns": (
        "没有找到写着“日期、姓名、类别”这样栏名的一行，请先指明每一栏是什么。",
        "No row of headings such as 日期, 姓名, 类别 was found: say what each column is.",
    ),
    "register.unknown_target": (
        "没有叫 “{name}” 的类别或服务。",
        'There is no category or service called "{name}".',
    ),
    "register.rows_refused": (
        "有 {rows} 行不收，什么都没有写入；改好再导，或加 --skip-refused 只导其余的。",
        "{rows} rows refused, nothing written; put them right, or add --skip-refused.",
    ),
    "register.changed": (
        "文件在看过以后又改了，请再看一遍。",
        "The file was changed after you looked at it: look again.",
    ),
    "register.busy": (
        "柜台一直在登记这几天的来访，没有写入；等一会儿再导。",
        "People keep being signed in on these days; nothing was written. Try again in a while.",
    ),
    "register.void_already": (
        "这次导入的记录都已作废。",
        "Every row of this import is void already.",
    ),
    # what the command says
    "register.added": (
        "读出 {rows} 行 {heads} 人次：导入 {added} 行，以前导过 {already} 行，不收 {refused} 行。",
        "Read {rows} rows, {heads} heads: {added} added, {already} already in, {refused} refused.",
    ),
    "register.would_add": (
        (
            "读出 {rows} 行 {heads} 人次：可导入 {added} 行，以前导过 {already} 行，"
            "不收 {refused} 行；没有写入。"
        ),
        (
            "Read {rows} rows, {heads} heads: {added} new, {already} already in, {refused} refused;"
            " nothing written."
        ),
    ),
    "register.desk_day": (
        "{day} 柜台已登记 {at_desk} 人次，文件里有 {in_file} 人次：请确认不是同一批人。",
        "{day}: {at_desk} heads at the desk, {in_file} in the file; are they the same people?",
    ),
    "register.refused_line": (
        "第 {place} 行 {column}“{value}”：{reason}；{fix}",
        'Row {place}, {column} "{value}": {reason}. {fix}',
    ),
    "register.notice_line": ("第 {place} 行：{said}", "Row {place}: {said}"),
    # how far it is
    "register.reading": ("正在读登记册", "Reading the register"),
    "register.comparing": ("正在和以前的记录比对", "Comparing with what is registered"),
    "register.writing": ("正在写入", "Writing"),
    "register.voiding": ("正在撤回", "Taking it back"),
    # the list of what is left out
    "list.refused": ("不收的行", "Rows left out"),
    "column.sheet": ("表", "Sheet"),
    "column.heading": ("栏", "Column"),
    "column.as_written": ("原样", "As written"),
    "column.why_refused": ("为什么", "Why"),
    "column.todo": ("怎么办", "What to do"),
    # what a column holds
    "register.kind.date": ("日期", "Date"),
    "register.kind.time": ("时间", "Time"),
    "register.kind.name": ("姓名", "Name"),
    "register.kind.phone": ("手机", "Phone"),
    "register.kind.category": ("类别", "Category"),
    "register.kind.heads": ("人数", "Heads"),
    "register.kind.services": ("服务", "Services"),
    "register.kind.remark": ("备注", "Remark"),
    "register.kind.": ("不导入", "Left out"),
    # dates
    "register.date_unreadable": ("日期认不出，不替您猜", "Not a date that can be read for sure"),
    "register.fix.date_unreadable": ("写成 2025-10-03 这样", "Write it like 2025-10-03"),
    "register.date_ambiguous": ("日期有两种读法，不替您猜", "This date can be read in two ways"),
    "register.fix.date_ambiguous": ("写成 2025-10-03 这样", "Write it like 2025-10-03"),
    "register.date_missing": (
        "整行没有日期，上面也没有",
        "No date in this row, nor in one above it",
    ),
    "register.fix.date_missing": ("补日期", "Add the date"),
    "register.date_above": (
        "没写日期，上面那天的日期又认不出",
        "No date here, and the one above cannot be read",
    ),
    "register.fix.date_above": ("先改好上面的日期", "Put the date above right first"),
    "register.date_after_total": (
        "合计下面没有写日期，不知道是哪一天",
        "No date after a 合计 row: the day is not known",
    ),
    "register.fix.date_after_total": ("补日期", "Add the date"),
    "register.date_disagree": (
        "标题和表名写的不是同一天",
        "The title and the sheet's name give different days",
    ),
    "register.fix.date_disagree": ("改成一致，或在行里写日期", "Make them agree, or date the rows"),
    "register.date_no_year": (
        "日期没有年份，标题、表名和别的日期也没有",
        "The date has no year, nor has the title, the sheet's name or another date",
    ),
    "register.fix.date_no_year": ("指明年份再导", "Give the year, then import again"),
    "register.date_years": (
        "日期没有年份，别处写的年份不一致（{years}）",
        "The date has no year, and the others disagree ({years})",
    ),
    "register.fix.date_years": ("把年份写上", "Write the year"),
    "register.date_no_month": ("日期没有月份", "The date has no month"),
    "register.fix.date_no_month": ("写成 10月3日 这样", "Write it like 10月3日"),
    "register.month_unknown": ("没有 {month} 月", "There is no month {month}"),
    "register.fix.month_unknown": _FIX_IN_FILE,
    "register.day_unknown": ("{month} 月没有 {day} 日", "Month {month} has no day {day}"),
    "register.fix.day_unknown": _FIX_IN_FILE,
    "register.date_early": ("日期在 {year} 年以前", "The date is before {year}"),
    "register.fix.date_early": _FIX_IN_FILE,
    "register.date_future": ("日期在今天以后", "The date is after today"),
    "register.fix.date_future": _FIX_IN_FILE,
    # times
    "register.time_unreadable": ("时间认不出，不替您猜", "Not a time that can be read for sure"),
    "register.fix.time_unreadable": ("写成 15:00 这样", "Write it like 15:00"),
    "register.time_range": ("时间要在 00:00–23:59", "The time must be 00:00–23:59"),
    "register.fix.time_range": _FIX_IN_FILE,
    "register.time_other_day": (
        "时间里的日期和这一行的日期不同",
        "The time tells another day than the row",
    ),
    "register.fix.time_other_day": _FIX_IN_FILE,
    # people
    "register.name_unreadable": ("姓名不是文字", "The name is not text"),
    "register.fix.name_unreadable": _FIX_IN_FILE,
    "register.name_of_several": ("姓名里不止一个人", "The name is of more than one person"),
    "register.fix.name_of_several": (
        "一人一行，同来的写在人数里",
        "One row for each, or the others in the headcount",
    ),
    "register.unseen_characters": (
        "夹着看不见的控制字符",
        "It holds control characters that cannot be seen",
    ),
    "register.fix.unseen_characters": ("删掉重新写一遍", "Delete it and type it again"),
    "register.too_long": (
        "有 {length} 个字，最多 {most} 个",
        "{length} characters, at most {most}",
    ),
    "register.fix.too_long": ("写短一些", "Make it shorter"),
    "register.phone_short": (
        "手机只有 {digits} 位，应 11 位",
        "The phone has {digits} digits, not 11",
    ),
    "register.fix.phone_short": ("删掉号码也可以导", "It can be imported without the phone"),
    "register.phone_long": (
        "手机有 {digits} 位，应 11 位",
        "The phone has {digits} digits, not 11",
    ),
    "register.fix.phone_long": ("删掉号码也可以导", "It can be imported without the phone"),
    "register.phone_not_mobile": ("手机号应以 1 开头", "A mobile phone begins with 1"),
    "register.fix.phone_not_mobile": ("删掉号码也可以导", "It can be imported without the phone"),
    "register.phone_rounded": (
        "号码被表格程序改成了科学计数，后几位丢了",
        "The spreadsheet rounded the number: its last digits are lost",
    ),
    "register.fix.phone_rounded": ("从原表重新填号码", "Type the number again from the original"),
    "register.phone_unreadable": ("手机里有数字以外的字", "The phone holds more than digits"),
    "register.fix.phone_unreadable": ("删掉号码也可以导", "It can be imported without the phone"),
    # counts and words
    "register.heads_unreadable": ("人数认不出，不替您猜", "Not a number of people"),
    "register.fix.heads_unreadable": ("写成 3 这样", "Write it like 3"),
    "register.heads_low": ("人数至少是 1", "At least 1 person"),
    "register.fix.heads_low": _FIX_IN_FILE,
    "register.heads_high": ("人数最多 {most}", "At most {most} people"),
    "register.fix.heads_high": _FIX_IN_FILE,
    "register.category_missing": ("没写类别", "No category"),
    "register.fix.category_missing": ("选一个类别", "Choose a category"),
    "register.category_unknown": ("不认识的类别 “{word}”", 'Unknown category "{word}"'),
    "register.fix.category_unknown": ("选一个类别", "Choose a category"),
    "register.service_unknown": ("不认识的服务 “{word}”", 'Unknown service "{word}"'),
    "register.fix.service_unknown": ("选一项服务", "Choose a service"),
    # to look at before bringing it in
    "register.total_differs": (
        "{day} 的合计写的是 {told}，数下来是 {counted}",
        "The 合计 of {day} says {told}; counted {counted}",
    ),
    "register.sheet_hidden": (
        "隐藏的表 “{sheet}” 没有读",
        'The hidden sheet "{sheet}" was not read',
    ),
    "register.sheet_skipped": (
        "表 “{sheet}” 没有认出栏名，{rows} 行没有读",
        'No headings were found on sheet "{sheet}": {rows} rows were not read',
    ),
}
