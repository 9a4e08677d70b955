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


_EMPTY_BRACKETS: Final = re.compile(r"[(\[][\s,;:/|-]*[)\]]")
_EMAIL: Final = re.compile(r"<?(?:mailto:)?([^\s@,;<>()]+@[\w-]+(?:\.[\w-]+)+)>?")
_PHONE: Final = re.compile(
    r"(?:\btel\w*\.?|\bmob\w*\.?|\btfn\.?)?:?\s*(\+?(?:\(0\d*\)\s?)?\d[\d\s()/\u00a0-]{5,}\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWithContact:
    """A name, and what leads to the person where all of it stands in one cell."""

    name: str
    phone: str = ""
    email: str = ""


def parted_from_contact(text: str) -> NameWithContact:
    """Part "Karin Ek 070-174 06 05, karin@example.se" into what it says; a name holds neither."""
    if "@" not in text and not any(map(str.isdigit, text)):
        return NameWithContact(name=text)
    email = _EMAIL.search(text)
    rest = text if email is None else text.replace(email[0], " ")
    phones = _PHONE.findall(rest)
    name = _EMPTY_BRACKETS.sub(" ", _PHONE.sub(" ", rest)).strip(" ,;:/|-\n\r\t")
    if not name and email is None and not phones:
        return NameWithContact(name=text)
    return NameWithContact(name=name, phone=", ".join(phones), email=email[1].lower() if email is not None else "")


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
    family, comma, given = words.replace(";", ",").partition(",")
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
