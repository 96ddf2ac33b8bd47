"""The registers (登记册): what was written, looked up, put right and taken out."""

from ui.areas.registers.page import TABS, RegistersPage, TabEntry

__all__ = ["TABS", "RegistersPage", "TabEntry"]
