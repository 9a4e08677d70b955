"""The report of a bug: what failed and where, never what anybody had written. No Qt here."""

from __future__ import annotations

import platform
import sys
import traceback
from importlib import import_module
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
# Drawn in by the first bug: it takes as long as a tenth of the window.
_METADATA = "importlib.metadata"
_PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "typst")


def bug_report(error: BaseException) -> str:
    """Tell the kinds of error and the places in the code, innermost last.

    The error's own text is left out, since it may quote a name or a note; so are paths outside the program.
    """
    lines = [f"Samspråk, Python {platform.python_version()}, {platform.system()} {platform.machine()}"]
    lines += [f"{package} {_version(package)}" for package in _PACKAGES]
    link: BaseException | None = error
    while link is not None:
        lines += ["", type(link).__module__ + "." + type(link).__qualname__]
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(lines)


def place_of(error: BaseException) -> str:
    """Give the innermost place in the code, for a log line."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{_place(frames[-1].filename)}:{frames[-1].lineno}" if frames else "-"


def _place(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
        return path.relative_to(_ROOT).as_posix()
    packages = [Path(folder) for folder in sys.path if folder.endswith("site-packages")]
    for folder in packages:
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.name


def _version(package: str) -> str:
    metadata = import_module(_METADATA)
    try:
        version: str = metadata.version(package)
    except metadata.PackageNotFoundError:
        return "-"
    return version
