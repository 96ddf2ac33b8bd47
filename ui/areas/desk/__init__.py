"""The desk (来访): the page a keeper lives on."""

from ui.areas.desk.page import DeskPage

__all__ = ["DeskPage"]
