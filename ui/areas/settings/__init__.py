"""设置: everything the wizard asked, and what a station decides for itself."""

from ui.areas.settings.page import SettingsPage

__all__ = ["SettingsPage"]
