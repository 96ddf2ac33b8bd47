"""Start, test, measure or picture the program on a machine that has only Python and git.

    python3 dev.py run [ARGS]     the program; ARGS are its own (`run --help`)
    python3 dev.py test [ARGS]    every test; ARGS are pytest's
    python3 dev.py bench [ARGS]   its speed against the limits
    python3 dev.py screens DIR    every page and paper as PNG in DIR

On Windows: py dev.py ...
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "made-from"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SOURCES = ("app", "db", "ui", "tests")
BAD_START = 3
STDERR = 2

# What pip's Qt takes from the system, and the Debian package each comes in (12, 13 and Ubuntu).
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


class SetupError(Exception):
    """What this machine lacks and who can mend it, in sentences for a terminal."""


def main(argv: list[str]) -> int:
    """Prepare the machine, then hand over. Returns 0, 2 (usage), 3 (cannot start), or a child's."""
    command, args = (argv[0], argv[1:]) if argv else ("", [])
    if command not in ("run", "test", "bench", "screens"):
        print(__doc__, file=sys.stderr)
        return 0 if command in ("-h", "--help") else 2
    try:
        prepare(needs_qt=command != "run" or opens_window(args))
    except SetupError as trouble:
        print(f"dev.py: {trouble}", file=sys.stderr)
        return BAD_START
    if command == "run":
        return become("-m", "ui.main", *args)
    compiled = call(str(PYTHON), "-m", "compileall", "-q", *(str(ROOT / part) for part in SOURCES))
    if compiled != 0:
        return compiled
    if command == "test":
        os.chdir(ROOT)
        return become("-m", "pytest", *args)
    return become("-m", f"tests.{command}", *args)


def opens_window(args: list[str]) -> bool:
    """Whether the program given *args* shows a window: it does when it is given only options."""
    rest = iter(args)
    for arg in rest:
        if arg in ("--data", "--lang"):
            next(rest, None)
        elif arg != "--demo" and not arg.startswith(("--data=", "--lang=")):
            return False
    return True


def prepare(*, needs_qt: bool) -> None:
    """Make this machine able to run the program; does nothing, quickly, when it already is."""
    if sys.version_info < (3, 11):  # noqa: UP036  (an older Python gets this far, and a sentence)
        raise SetupError(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.")
    made = is_made()
    lacking = missing_libraries() if needs_qt else {}
    if not made and importlib.util.find_spec("ensurepip") is None:
        lacking["ensurepip"] = "python3-venv"
    if lacking:
        install(lacking)
    if not made:
        make_environment()


def missing_libraries() -> dict[str, str]:
    """Shared libraries Qt would not find here, with the Debian package of each."""
    return {
        name: package
        for name, package in LIBRARIES.items()
        if sys.platform == "linux" and not loads(name)
    }


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(lacking: dict[str, str]) -> None:
    """Install the packages in *lacking* with apt, or raise what an administrator has to do."""
    if shutil.which("apt-get") is None:
        raise SetupError(f"this system lacks {', '.join(lacking)}.\nInstall them and start again.")
    sudo = shutil.which("sudo") is not None
    names = sorted(set(lacking.values()))
    add = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if os.geteuid() == 0 or sudo:
        tell(f"installing {' '.join(names)}")
        asroot = [] if os.geteuid() == 0 else ["sudo", "-n"]
        asroot += ["env", "DEBIAN_FRONTEND=noninteractive"]
        # A list that cannot be renewed may still serve: only the second answer counts.
        call(*asroot, "apt-get", "update", "-qq")
        # A machine that has just started may be at its own updates: wait for them.
        if call(*asroot, *add, "-qq", "-o", "DPkg::Lock::Timeout=120") == 0:
            return
    line = f" && {'sudo ' * sudo}".join(("apt-get update", shlex.join(add)))
    raise SetupError(
        "this system lacks some packages. An administrator has to run one line, once:\n\n"
        f"    {'sudo ' * sudo}{line}\n"
    )


def is_made() -> bool:
    """Whether the environment was finished, here, by this Python, from this lock."""
    return PYTHON.exists() and STAMP.is_file() and STAMP.read_bytes() == wanted_stamp()


def wanted_stamp() -> bytes:
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return "\n".join((lock, sys.version, sys.base_prefix, str(VENV))).encode()


def make_environment() -> None:
    """Make .venv anew from the lock. The stamp comes last, so a half-made one is made again."""
    tell("making .venv and installing the packages into it, once (about 160 MB to fetch)")
    if call(sys.executable, "-m", "venv", "--clear", str(VENV)) != 0:
        raise SetupError(f"{VENV} could not be made (see above).")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    if not sys.stderr.isatty():
        pip.append("-q")
    if call(*pip, "--only-binary=:all:", "--require-hashes", "-r", str(LOCK)) != 0:
        raise SetupError(
            "the packages could not be fetched or installed (see above).\n"
            "The first start needs the network. Start again once it is there."
        )
    STAMP.write_bytes(wanted_stamp())


def tell(sentence: str) -> None:
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def call(*command: str) -> int:
    """Run *command* to its end; what it says goes to stderr, since stdout is the program's."""
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=STDERR, env=environment())


def become(*args: str) -> int:
    """Run the environment's Python in this process's place: exit code and signals are its own."""
    line = [str(PYTHON), *args]
    if os.name != "nt":
        os.execve(PYTHON, line, environment())
    # There exec would leave the terminal with nobody to wait for; Ctrl+C is the child's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(line, env=environment())


def environment() -> dict[str, str]:
    """This one, with the program importable from any folder and bytecode kept."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
