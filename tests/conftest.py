"""What every test stands on; Qt draws off the screen unless the caller chose otherwise."""

from __future__ import annotations

import os

# Before the first import of Qt anywhere, or it has already picked a platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
