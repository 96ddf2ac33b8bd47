"""The look every test of the window stands on."""

from __future__ import annotations

import pytest

from ui.kit import theme
from ui.kit.theme import Theme


@pytest.fixture
def themed(qapp):
    """Light and standard, and so again for the next test whatever this one chose."""
    theme.apply(qapp, Theme())
    yield
    theme.apply(qapp, Theme())
