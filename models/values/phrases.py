"""States of printed words: who has read them, and what the office says in place of the words that are shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from models.values.language import LanguageCode


class PhraseState(StrEnum):
    """How far a text in one language may be trusted, best first.

    ``UNSURE`` is shipped with low confidence. ``UNSURE``, ``OUTDATED`` (its Swedish was changed after it was written or
    approved) and ``MISSING`` print as Swedish.
    """

    REVIEWED = "reviewed"
    DRAFT = "draft"
    UNSURE = "unsure"
    OUTDATED = "outdated"
    MISSING = "missing"

    @property
    def prints_swedish(self) -> bool:
        """Tell whether Swedish is printed in its place."""
        return self not in (PhraseState.REVIEWED, PhraseState.DRAFT)


NAME_KEY = "name"
"""The ``key`` of a text that is the name of a series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRef:
    """Which text: a phrase by its ``key``, or with ``owner_uid`` the field ``key`` of a record of the office's."""

    key: str
    owner_uid: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedPhrase:
    """A phrase as the program brings it in one language; a missing one has no text."""

    text: str
    state: PhraseState


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPhrase:
    """What stands in place of a shipped phrase; ``text`` is empty where its words stay and only the state is new."""

    text: str
    state: PhraseState


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseBook:
    """What differs from the shipped catalogues, by language and key; empty when the office has said nothing."""

    entries: Mapping[LanguageCode, Mapping[str, PrintedPhrase]] = field(default_factory=dict)

    def find(self, language: str, key: str) -> PrintedPhrase | None:
        """Give what the office's words do to a phrase, ``None`` where the shipped one stands as it is."""
        return self.entries.get(LanguageCode(language), {}).get(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text of the office's own for paper, such as the theme of an occasion.

    ``words`` has Swedish and whatever is fresh in other languages; ``states`` says how each language that somebody
    wrote in stands, also outdated ones, whose words are left out.
    """

    ref: TextRef
    words: Mapping[LanguageCode, str]
    states: Mapping[LanguageCode, PhraseState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who read a text over, and when; the name is one the office wrote down."""

    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseWish:
    """What somebody wants to see in the phrase bank: a language, and of it only some texts where they are named."""

    language: LanguageCode
    refs: frozenset[TextRef] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseDraft:
    """A corrected text. ``version`` is that of the row it was read from, ``None`` where the office had said nothing."""

    ref: TextRef
    language: LanguageCode
    text: str
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseCounts:
    """How many texts of one language are in each state."""

    total: int
    reviewed: int
    draft: int
    unsure: int
    outdated: int
    missing: int
