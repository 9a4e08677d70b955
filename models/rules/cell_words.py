"""Words of cells and headings in one shape, so that capitals, dots and signs do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "a", "œ": "o"})
_SIGNS: Final = re.compile(r"[^\w+]+|_+")


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Give the words in small letters without marks, parted by single blanks; the plus of "55+" stays."""
    if text.isascii():
        return _SIGNS.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", bare.translate(_LETTERS)).strip()


def with_latin_digits(text: str) -> str:
    """Write the digits of other scripts as 0 to 9: "١٩٨٨" is 1988."""
    if text.isascii():
        return text
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def below(heading: str, text: str) -> str:
    """Write an answer behind the heading or question that it stood below."""
    return f"{heading} {text}" if heading.endswith(("?", ":")) else f"{heading}: {text}"


_PARTS: Final = re.compile(
    r"[,;/\n\r|•·&]+|(?<!\w)(?:och|o|samt|and|eller|or)(?!\w)|\s\+\s|(?<=[^\W\d])\+(?=[^\W\d])|\s[-–]\s", re.IGNORECASE
)
_STAND_IN: Final = "\x00"
_BRACKETS: Final = re.compile(r"\([^)]*\)")


def listed(text: str) -> tuple[str, ...]:
    """Part what is listed in one cell: by commas, slashes, line breaks, "och" or "o"; brackets stay whole."""
    text = text.replace(_STAND_IN, "")
    kept = _BRACKETS.findall(text)
    if kept:
        text = _BRACKETS.sub(_STAND_IN, text)
    parts = [part.strip(" .:*-–\t\u00a0") for part in _PARTS.split(text)]
    found = []
    for part in parts:
        while _STAND_IN in part:
            part = part.replace(_STAND_IN, kept.pop(0), 1)
        if part:
            found.append(part)
    return tuple(found)
