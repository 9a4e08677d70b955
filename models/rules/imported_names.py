"""Names as they stand in lists: whole or in parts, family name first before a comma, with a remark in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from models.rules.cell_words import folded

_BRACKETS: Final = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_PARTICLES: Final = frozenset(
    "al el von van de der den del di da dos la ter af bin binti bint ben abu abd ould".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameParts:
    """Both names as they are kept, one of them perhaps empty, and a remark that stood beside them."""

    given_name: str
    family_name: str
    remark: str = ""


def read_name(text: str, *, family_first: bool = False) -> NameParts:
    """Part a whole name: before a comma stands the family name, else the last word with what belongs to it.

    A single name is a given name. Who has two family names may find one among the given names; nothing is lost.
    """
    remark = " ".join(found.strip() for found in _BRACKETS.findall(text))
    words = " ".join(_BRACKETS.sub(" ", text).split()) if remark else " ".join(text.split())
    family, comma, given = words.partition(",")
    if comma and given.strip():
        return NameParts(given_name=given.strip(), family_name=family.strip(), remark=remark)
    parts = words.rstrip(",").split()
    if len(parts) < 2:
        return NameParts(given_name=" ".join(parts), family_name="", remark=remark)
    if family_first:
        return NameParts(given_name=" ".join(parts[1:]), family_name=parts[0], remark=remark)
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in _PARTICLES:
        first -= 1
    return NameParts(given_name=" ".join(parts[:first]), family_name=" ".join(parts[first:]), remark=remark)


def puts_family_first(heading: str) -> bool:
    """Tell whether a heading names the family name before the given name: "Efternamn, förnamn"."""
    plain = folded(heading)
    last, first = (min((plain.find(word) for word in words if word in plain), default=-1) for words in _ORDER)
    return 0 <= last < first


_ORDER: Final = (("efternamn", "last name", "family name", "surname"), ("fornamn", "first name", "given name"))
