"""Where the square code of a sheet leads: the office's address with a part for the sheet's language behind it."""

from __future__ import annotations

import re

from models.values.language import LanguageCode

LANGUAGE_PLACE = "{language}"

_SCHEME = re.compile(r"[a-z]+://", re.IGNORECASE)
_URL_SAFE = re.compile(r"(?:[A-Za-z0-9._~/?&#=:@!$'()*+,;-]|%[0-9A-Fa-f]{2})*")


def is_suffix(suffix: str) -> bool:
    """Tell whether a text can stand behind an address: signs a web address may have, ``{language}`` at most once.

    It begins with ``/``, ``?`` or ``#``, or it would lengthen the name of the site.
    """
    if suffix and suffix[0] not in "/?#":
        return False
    before, _place, after = suffix.partition(LANGUAGE_PLACE)
    return _URL_SAFE.fullmatch(before) is not None and _URL_SAFE.fullmatch(after) is not None


def printed_address(address: str) -> str:
    """Give an address as it stands in letters: short, without ``https://``."""
    return _SCHEME.sub("", address.strip(), count=1)


def code_target(address: str, suffix: str, language: LanguageCode) -> str:
    """Give the whole address that the code of one language holds; empty without an address.

    A question mark or slash that both have stands once.
    """
    whole = address.strip()
    if not whole:
        return ""
    behind = suffix.replace(LANGUAGE_PLACE, language)
    if behind.startswith("?") and "?" in whole:
        behind = f"&{behind[1:]}"
    if behind.startswith("/"):
        whole = whole.rstrip("/")
    return (whole if _SCHEME.match(whole) else f"https://{whole}") + behind
