"""Papers that people fill in, sign or are given: which there are, and what they are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.pairs import PairLifePolicy
from models.values.phrases import PhraseBook, TextRef
from models.values.weekly_schedule import ProgrammeSender

ALWAYS_PRINTED = frozenset({SWEDISH, EASY_SWEDISH, LanguageCode("en")})
"""Languages that forms and notice are printed in whatever was approved; staff of the office read them themselves."""


class FormKind(StrEnum):
    """A paper that people fill in or are given; the value is a part of file names."""

    VOLUNTEER = "volunteer"
    NEWCOMER = "newcomer"
    NOTICE = "notice"
    AGREEMENT = "agreement"
    FRIEND = "friend"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstNames:
    """The first names of a pair on its agreement; empty where somebody writes them by hand."""

    volunteer: str = ""
    newcomer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsToPrint:
    """One paper in one language; only an agreement takes ``names``."""

    kind: FormKind
    language: LanguageCode = SWEDISH
    names: FirstNames = field(default_factory=FirstNames)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSource:
    """Who hands the papers out and answers for what is written on them; ``is_authority`` as public law has it.

    ``life`` is how the office follows a pair, which the agreement promises.
    """

    sender: ProgrammeSender
    board: str = ""
    is_authority: bool = True
    life: PairLifePolicy = field(default_factory=PairLifePolicy)
    phrases: PhraseBook = field(default_factory=PhraseBook)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLanguage:
    """How far the words of one paper are approved in one language; ``missing`` of ``total`` texts are not."""

    code: LanguageCode
    missing: frozenset[TextRef]
    total: int

    @property
    def is_printable(self) -> bool:
        """Tell whether the paper may be printed in it: people sign for what these words say."""
        return self.code in ALWAYS_PRINTED or not self.missing
