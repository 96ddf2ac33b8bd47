"""What a check says of what is not as it must be."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "check.sound": ("检查过了，没有问题。", "Checked; nothing is wrong."),
    "check.found": ("检查出 {count} 处不对。", "{count} things are wrong."),
    "check.file": ("数据库文件：{where}", "Database file: {where}"),
    "check.foreign_key": ("指向的记录没有了：{where}", "It refers to what is not there: {where}"),
    "check.schema": (
        "数据库结构和程序的不一样：{kind} {where}",
        "The structure differs from the program's: {kind} {where}",
    ),
    "check.sum": (
        "合计不对：{where} 存的是 {kept}，重数是 {counted}",
        "Sum: {where} is kept as {kept}, counted as {counted}",
    ),
    "check.entries": (
        "条数不对：{where} 存的是 {kept}，重数是 {counted}",
        "Rows: {where} is kept as {kept}, counted as {counted}",
    ),
    "check.person_month": (
        "一位来访人的月次数不对：{where} 存的是 {kept}，重数是 {counted}",
        "A person's month: {where} is kept as {kept}, counted as {counted}",
    ),
    "check.day_number": ("当天的序号接不上：{where}", "The day's numbers do not follow: {where}"),
    "check.visit_day": ("日期和时间对不上：{where}", "Day and time disagree: {where}"),
    "check.visit_band": ("时段和时间对不上：{where}", "Hour band and time disagree: {where}"),
    "check.visit_services": ("服务项目不认识：{where}", "Unknown services: {where}"),
    "check.replaced_stands": (
        "更正过的来访没有作废：{where}",
        "A corrected visit is not void: {where}",
    ),
    "check.replaced_twice": ("一条来访更正了两次：{where}", "A visit was corrected twice: {where}"),
    "check.document_gap": ("单据号不连续：{where}", "Document numbers have a gap: {where}"),
    "check.sheet_kind": ("签到表的号不对：{where}", "A sheet has another paper's number: {where}"),
    "check.sheet_prints": ("签到表没有打印记录：{where}", "A sheet was never printed: {where}"),
    "check.month_revision": ("月报版次不连续：{where}", "Revisions of a month have a gap: {where}"),
    "check.month_unread": ("定稿的月报读不出：{where}", "A closed month cannot be read: {where}"),
    "check.merged_chain": (
        "合并没有指到最后一位：{where}",
        "A merge points to a merged one: {where}",
    ),
    "check.merged_counts": (
        "已合并的人还在计数：{where}",
        "A merged record is still counted: {where}",
    ),
    "check.key_left": ("查找里留着不该有的人：{where}", "Search finds who it must not: {where}"),
    "check.search": ("有人查不到：{where}", "Search does not find: {where}"),
    "check.import_rows": ("导入的条数对不上：{where}", "An import's rows disagree: {where}"),
    "check.import_twice": ("一条来访导入了两次：{where}", "A visit was imported twice: {where}"),
    "check.operation_gap": ("操作记录缺号：{where}", "The log has a gap: {where}"),
    "check.stamp": ("改动序号不对：{where}", "A row has another operation's number: {where}"),
    "check.one_station": (
        "站点应该只有一个，现在有 {where} 个",
        "There are {where} stations, not one",
    ),
    "check.no_head": ("没有在岗的站长：{where}", "There is no active head: {where}"),
}
