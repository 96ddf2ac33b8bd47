"""Bringing a register in (导入): looked at first, then all of it or none."""

from ui.areas.imports.tab import ImportsTab

__all__ = ["ImportsTab"]
