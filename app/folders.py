"""Where things are kept: the data folder, the demo folder, and what to remember between starts."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

NAME = "yizhan"
DATABASE = "yizhan.sqlite"
CHOICES = {"language": ("zh", "en"), "step": ("standard", "large", "largest")}


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices of this machine, not of the station; kept beside the program's own settings.

    ``data``: the station's folder when it is not the usual one; ``step``: font size;
    ``keeper``: id of who was on duty last; ``line_composes``: the desk's line uses the input
    method.
    """

    language: Literal["zh", "en"] = "zh"
    step: Literal["standard", "large", "largest"] = "standard"
    is_dark: bool = False
    data: str = ""
    keeper: str = ""
    line_composes: bool = False


def usual_data() -> Path:
    """The folder used when nobody said another: ``YIZHAN_HOME`` or the system's own place."""
    home = os.environ.get("YIZHAN_HOME")
    if home:
        return Path(home) / "data"
    import platformdirs  # noqa: PLC0415  (the first frame waits for nothing it does not need)

    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def has_data(folder: Path) -> bool:
    """Whether *folder* holds a database already."""
    return (folder / DATABASE).is_file()


def demo_data() -> Path:
    """The separate folder of the demonstration."""
    return usual_data().with_name(f"{usual_data().name}-demo")


def preferences_file() -> Path:
    """Where ``Preferences`` are kept."""
    home = os.environ.get("YIZHAN_HOME")
    if home:
        return Path(home) / "preferences.json"
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_config_dir(NAME, appauthor=False)) / "preferences.json"


def preferences() -> Preferences:
    """What this machine remembers; a missing or unreadable file is the defaults."""
    try:
        found: Any = json.loads(preferences_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    usual = Preferences()
    if not isinstance(found, dict):
        return usual
    return replace(usual, **{k: v for k, v in found.items() if _is_known(usual, k, v)})


def _is_known(usual: Preferences, name: str, value: object) -> bool:
    """Whether the file, which somebody may have edited, says something we understand."""
    if name not in Preferences.__slots__ or type(value) is not type(getattr(usual, name)):
        return False
    return value in CHOICES.get(name, (value,))


def remember(**changes: Any) -> Preferences:
    """Change what this machine remembers."""
    from app.files import write_file  # noqa: PLC0415

    made = replace(preferences(), **changes)
    text = json.dumps(asdict(made), ensure_ascii=False, indent=1)
    preferences_file().parent.mkdir(parents=True, exist_ok=True)
    write_file(preferences_file(), text.encode())
    return made
