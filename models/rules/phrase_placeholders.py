"""The names in braces that a printed phrase is filled with."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter


@lru_cache(maxsize=4096)
def placeholders_of(text: str) -> tuple[str, ...]:
    """Give what stands in braces, in order of the alphabet; a text whose braces are broken has one that nobody knows.

    Whatever is more than a plain name counts as another name, so that no text can ask for a width or an attribute.
    """
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return ("{",)
    return tuple(
        sorted(f"{name}{f'!{turned}' if turned else ''}{f':{form}' if form else ''}" for _, name, form, turned in parts)
    )
