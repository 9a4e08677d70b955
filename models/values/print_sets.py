"""Named sets as values: what is printed together every Monday."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from models.values.identifiers import PrintSetId
from models.values.language import LanguageCode
from models.values.printing import Paper, Product


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSetItem:
    """One product on one paper with the copies of each language; ``place_uid`` where it is about a meeting point."""

    product: Product
    paper: Paper = Paper.A4
    place_uid: UUID | None = None
    copies: Mapping[LanguageCode, int]

    @property
    def languages(self) -> tuple[LanguageCode, ...]:
        """Give the languages that are printed at all, in their order."""
        return tuple(language for language, number in self.copies.items() if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSetDraft:
    """A set as its form has it; without ``id`` and ``version`` it is new."""

    id: PrintSetId | None = None
    version: int | None = None
    name: str
    items: tuple[PrintSetItem, ...] = ()
