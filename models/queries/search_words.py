"""How what somebody types becomes conditions on ``search_entry``; which hit comes first stands in ``search``.

The conditions hold places for the words, not the words: as many words make the same statement, so that it is built
once and not at every keystroke.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from sqlalchemy import ColumnElement, String, and_, bindparam, case, false, literal, or_

from models.rules.name_search import SHORTEST_ALIKE, fold, skeleton, sort_key, typed_digits
from models.seen.tables import SEARCH_ENTRIES
from models.values.changes import EntityKind

SEARCHED: Final = (EntityKind.PERSON, EntityKind.ENQUIRY, EntityKind.MEETING_POINT, EntityKind.SERIES)

_SHORT: Final = 2


class Likeness(IntEnum):
    """How a hit answers what was typed; alike ones stand below a divider."""

    EXACT = 0
    FOLDED = 1
    ALIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchShape:
    """What two statements that differ only in the words have in common."""

    words: int
    exact: int = 0
    alike: int = 0
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedWords:
    """What was typed: the shape of its conditions, and the values for their places."""

    shape: SearchShape
    values: Mapping[str, str]


def typed_words(text: str) -> TypedWords | None:
    """Read what somebody typed; ``None`` when there is nothing to look for.

    Other spellings are looked for once a word has three letters. Digits alone are part of a phone number.
    """
    digits = typed_digits(text)
    if digits:
        return _typed(text, SearchShape(words=1, is_number=True), words=[digits.removeprefix("00")])
    words, ordered = fold(text).split(), sort_key(text).split()
    if not words:
        return None
    alike = [f" {skeleton(word)}" for word in words] if max(map(len, words)) >= SHORTEST_ALIKE else []
    shape = SearchShape(words=len(words), exact=len(ordered), alike=len(alike))
    exact = [f" {word}" for word in ordered]
    return _typed(text, shape, words=[_begun(word) for word in words], exact=exact, alike=alike)


def matching(shape: SearchShape) -> ColumnElement[bool]:
    """Give the condition that an entry answers, as typed or in another spelling."""
    return or_(_as_typed(shape), _all_in(SEARCH_ENTRIES.c.skeleton, "alike", shape.alike))


def likeness(shape: SearchShape) -> ColumnElement[int]:
    """Give how an entry that matches answers, as a ``Likeness``.

    An exact one has the words also with their å, ä and ö, each as the start of a word of the name.
    """
    exact = _all_in(literal(" ") + SEARCH_ENTRIES.c.sort_key, "exact", shape.exact)
    return case((exact, Likeness.EXACT.value), (_as_typed(shape), Likeness.FOLDED.value), else_=Likeness.ALIKE.value)


def begins_the_name() -> ColumnElement[bool]:
    """Give the condition that an entry begins with all that was typed."""
    return SEARCH_ENTRIES.c.folded.like(bindparam("beginning", type_=String))


def _as_typed(shape: SearchShape) -> ColumnElement[bool]:
    column = SEARCH_ENTRIES.c.digits if shape.is_number else SEARCH_ENTRIES.c.folded
    return _all_in(column, "word", shape.words)


def _all_in(column: ColumnElement[str], name: str, count: int) -> ColumnElement[bool]:
    if not count:
        return false()
    return and_(*(column.like(bindparam(f"{name}{place}", type_=String)) for place in range(count)))


def _begun(word: str) -> str:
    """One or two letters are initials; more may stand anywhere in a word."""
    return f" {word}" if len(word) <= _SHORT else word


def _typed(
    text: str, shape: SearchShape, *, words: Sequence[str], exact: Sequence[str] = (), alike: Sequence[str] = ()
) -> TypedWords:
    named = (("word", words), ("exact", exact), ("alike", alike))
    # Folded words hold no sign that means something in a pattern.
    values = {f"{name}{place}": f"%{word}%" for name, found in named for place, word in enumerate(found)}
    return TypedWords(shape=shape, values={**values, "beginning": f" {fold(text)}%"})
