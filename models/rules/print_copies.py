"""How many copies of a sheet may be asked for, per language."""

from __future__ import annotations

from collections.abc import Mapping

from models.rules.validation import FieldChecks
from models.values.errors import Fact, ProblemCode
from models.values.language import LanguageCode
from translations.languages import schedule_languages

MOST_COPIES = 99


def check_copies(checks: FieldChecks, field: str, copies: Mapping[LanguageCode, int], **facts: Fact) -> None:
    """Check that each language is known and its number not beyond 99, and that there is something to print.

    A language with 0 is as good as left out.
    """
    known = set(schedule_languages())
    if any(language not in known for language in copies):
        checks.add(field, ProblemCode.UNKNOWN_LANGUAGE, **facts)
    if any(not 0 <= number <= MOST_COPIES for number in copies.values()):
        checks.add(field, ProblemCode.OUT_OF_RANGE, least=1, most=MOST_COPIES, **facts)
    if not any(copies.values()):
        checks.add(field, ProblemCode.REQUIRED, **facts)
