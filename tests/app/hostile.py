"""What people and broken files put into a name: none of it may crash, run or be read as markup."""

from __future__ import annotations

HOSTILE = (
    "<b>粗体</b>",
    "<img src='file:///etc/passwd'/>",
    '<img src="http://192.0.2.1/x.png">',
    "<para><font color=red>红</font>",
    "</para>",
    "&lt;&amp;&nbsp;&#0;",
    "& < > \" '",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1:A9)",
    "-2+3",
    "\t=1+1",
    "'; DROP TABLE visits; --",
    "{0.__class__} {name} %s %n",
    "C:\\Windows\\..\\x",
    "a\x00b",
    "\x1b[31m红\x07",
    "\u202e反向\u202c",
    "\u200f\u200e\u2066隔离\u2069",
    "零\u200b宽\ufeff字\u00ad",
    "😀👩‍👩‍👧🇨🇳",
    "e\u0301\u0301\u0301\u0301",
    "𬭎𫖯",
    "\ue000\U0010ffff",
    "\ud83d",
    "第一行\n第二行\r\n第三行\u2028第四行",
    "   ",
    "长" * 200_000,
)
"""28 of them: markup, formulas, controls, directions, emoji, halves of characters, floods."""
