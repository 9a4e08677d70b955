"""Checks of single fields that many forms share: required, length, span, contact details.

What only one subject demands stands with its service. Nothing here raises but ``FieldChecks.finish``.
"""

from __future__ import annotations

from collections.abc import Callable

from models.rules.contact_details import is_email, is_phone, is_web_address
from models.rules.identity_numbers import holds_identity_number, holds_more_than_phones
from models.values.errors import Fact, FieldProblem, Invalid, ProblemCode

LONGEST_NAME = 120
LONGEST_AREA_NAME = 80
LONGEST_ADDRESS = 160
LONGEST_ROOM = 80
LONGEST_STOP = 80
LONGEST_PHONE = 40
LONGEST_EMAIL = 120
LONGEST_WEB_ADDRESS = 200
LONGEST_LOCAL_TEXT = 400
LONGEST_FOOTER = 200
LONGEST_SUFFIX = 40
LONGEST_THEME = 120
LONGEST_PUBLIC_NOTE = 200
LONGEST_WHERE_IT_HANGS = 400
LONGEST_SET_NAME = 80
LONGEST_NOTE = 2000
"""Lengths in characters, the same as in the database, which would cut or refuse without a sentence."""


class FieldChecks:
    """Collects what is wrong with one form; every text comes back stripped, the first problem of a field counts.

    ``finish`` raises ``Invalid`` with all of them, so that someone sees at once everything that is left to do.
    """

    def __init__(self) -> None:
        self._problems: list[FieldProblem] = []

    @property
    def problems(self) -> tuple[FieldProblem, ...]:
        """Give what was found so far, in the order of the checks."""
        return tuple(self._problems)

    def add(self, field: str, code: ProblemCode, **facts: Fact) -> None:
        """Note a problem, unless the field has one already."""
        if all(problem.field != field for problem in self._problems):
            self._problems.append(FieldProblem(field=field, code=code, facts=facts))

    def text(self, field: str, text: str, longest: int, *, required: bool = False) -> str:
        """Check one line or note and give it without blanks around it."""
        return self._text(field, text, longest, required=required, refuses=holds_identity_number)

    def phone(self, field: str, text: str) -> str:
        """Check a phone number; an empty one is allowed."""
        stripped = self._text(field, text, LONGEST_PHONE, refuses=holds_more_than_phones)
        return self._contact(field, stripped, is_phone, ProblemCode.NOT_A_PHONE)

    def email(self, field: str, text: str) -> str:
        """Check an e-mail address; an empty one is allowed."""
        return self._contact(field, self.text(field, text, LONGEST_EMAIL), is_email, ProblemCode.NOT_AN_EMAIL)

    def web_address(self, field: str, text: str) -> str:
        """Check a web address; an empty one is allowed."""
        stripped = self.text(field, text, LONGEST_WEB_ADDRESS)
        return self._contact(field, stripped, is_web_address, ProblemCode.NOT_A_WEB_ADDRESS)

    def within(self, field: str, number: int | None, *, least: int, most: int) -> None:
        """Check that a number lies between two others, both allowed; ``None`` is allowed too."""
        if number is not None and not least <= number <= most:
            self.add(field, ProblemCode.OUT_OF_RANGE, least=least, most=most)

    def finish(self) -> None:
        """Raise ``Invalid`` if anything was found."""
        if self._problems:
            raise Invalid(self._problems)

    def _text(
        self, field: str, text: str, longest: int, *, refuses: Callable[[str], bool], required: bool = False
    ) -> str:
        stripped = text.strip()
        if required and not stripped:
            self.add(field, ProblemCode.REQUIRED)
        if len(stripped) > longest:
            self.add(field, ProblemCode.TOO_LONG, most=longest)
        if refuses(stripped):
            self.add(field, ProblemCode.IDENTITY_NUMBER)
        return stripped

    def _contact(self, field: str, text: str, fits: Callable[[str], bool], code: ProblemCode) -> str:
        if text and not fits(text):
            self.add(field, code)
        return text
