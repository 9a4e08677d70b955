"""Files that come with the program: icons, fonts, templates, data. Knows where they are, not what they mean."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def path_to(*parts: str) -> Path:
    """Give the place of a file or folder beneath ``resources``, whether it exists or not."""
    return _FOLDER.joinpath(*parts)
