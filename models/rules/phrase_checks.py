"""Checks of a text that is to be printed: one line, not too long, the places of the Swedish, letters we can print."""

from __future__ import annotations

from models.rules.phrase_placeholders import placeholders_of
from models.rules.validation import LONGEST_LOCAL_TEXT, FieldChecks
from models.values.errors import ProblemCode
from resources.covered_characters import is_covered

FIELD = "text"
"""The attribute that a problem is told of."""


def checked_phrase(text: str, like: str | None, *, longest: int = LONGEST_LOCAL_TEXT) -> str:
    """Give a text without blanks around it; ``like`` is a sentence whose places it must have, ``None`` if it has none.

    Raises ``Invalid`` for the field ``text``.
    """
    checks = FieldChecks()
    tidy = check_printed(checks, FIELD, text, longest, required=True)
    if like is not None and placeholders_of(tidy) != placeholders_of(like):
        names = ", ".join(f"{{{name}}}" for name in placeholders_of(like))
        checks.add(FIELD, ProblemCode.PLACES_DIFFER, **({"places": names} if names else {}))
    checks.finish()
    return tidy


def check_printed(checks: FieldChecks, field: str, text: str, longest: int, *, required: bool = False) -> str:
    """Check a text that goes on paper as it is, and give it without blanks around it."""
    tidy = checks.text(field, text, longest, required=required)
    if len(tidy.splitlines()) > 1:
        checks.add(field, ProblemCode.LINE_BREAK)
    foreign = next((character for character in tidy if not is_covered(character)), None)
    if foreign is not None:
        checks.add(field, ProblemCode.NOT_PRINTABLE, character=shown(foreign))
    return tidy


def shown(character: str) -> str:
    """Write a character so that it can be seen, with its number in Unicode."""
    number = f"U+{ord(character):04X}"
    return f"{character} ({number})" if character.isprintable() else number
