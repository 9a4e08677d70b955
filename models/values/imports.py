"""A list of people from another program: what its columns mean, what each row says, and what is wrong with it.

Levels, languages and the like are the codes of the register. No personal identity number ever stands in one of these
values: its cell is emptied before anything is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from enum import StrEnum


class ImportKind(StrEnum):
    """What the people of a list become."""

    VOLUNTEERS = "volunteers"
    NEWCOMERS = "newcomers"


class ImportField(StrEnum):
    """What a column can say about a person."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    PHONE = "phone"
    EMAIL = "email"
    PREFERRED_CHANNEL = "preferred_channel"
    LANGUAGES = "languages"
    AREA = "area"
    SWEDISH_LEVEL = "swedish_level"
    BIRTH_YEAR = "birth_year"
    IS_ADULT = "is_adult"
    GENDER = "gender"
    GENDER_WISH = "gender_wish"
    MAIN_ACTIVITY = "main_activity"
    OCCUPATION = "occupation"
    INTERESTS = "interests"
    AVAILABILITY = "availability"
    ASSIGNMENTS = "assignments"
    PRINT_LANGUAGE = "print_language"
    NEEDS_INTERPRETER = "needs_interpreter"
    SINCE = "since"
    NOTE = "note"

    @property
    def joins_columns(self) -> bool:
        """Tell whether several columns may say it together, such as two phones or several remarks."""
        return self in _JOINED


_JOINED = frozenset(
    {
        ImportField.PHONE,
        ImportField.LANGUAGES,
        ImportField.INTERESTS,
        ImportField.AVAILABILITY,
        ImportField.ASSIGNMENTS,
        ImportField.NOTE,
    }
)


class ImportProblemCode(StrEnum):
    """What somebody should look at in one cell; the row is kept in any case."""

    NAME_MISSING = "name_missing"
    IDENTITY_NUMBER = "identity_number"
    NOT_A_PHONE = "not_a_phone"
    PHONE_WITHOUT_AREA_CODE = "phone_without_area_code"
    NOT_AN_EMAIL = "not_an_email"
    SEVERAL_EMAILS = "several_emails"
    UNKNOWN_LANGUAGE = "unknown_language"
    LANGUAGE_UNCLEAR = "language_unclear"
    UNKNOWN_AREA = "unknown_area"
    UNKNOWN_LEVEL = "unknown_level"
    NOT_A_BIRTH_YEAR = "not_a_birth_year"
    YEAR_UNCLEAR = "year_unclear"
    NOT_YES_OR_NO = "not_yes_or_no"
    UNKNOWN_WORD = "unknown_word"
    AVAILABILITY_UNCLEAR = "availability_unclear"
    NOT_A_DAY = "not_a_day"
    TOO_LONG = "too_long"
    ERROR_IN_CELL = "error_in_cell"
    FORMULA_WITHOUT_RESULT = "formula_without_result"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportProblem:
    """One thing to look at; ``row`` as the spreadsheet program counts, ``field`` the column's heading if it has none.

    ``text`` is what is not understood, empty for a personal identity number.
    """

    row: int
    field: str
    code: ImportProblemCode
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChoice:
    """What one column is taken for; ``heading`` is unique in its table, ``None`` leaves the column out."""

    heading: str
    field: ImportField | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Choices made by hand for the columns of a list, remembered under the signature of its headings."""

    signature: str
    fields: Mapping[str, ImportField | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPhone:
    """A number in E.164 where it can be read, and as it was written."""

    number: str = ""
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLanguage:
    """A language by its code, and how well it is spoken: ``a_little``, ``conversation``, ``fluent`` or unsaid."""

    language: str
    level: str = ""


@dataclass(frozen=True, slots=True, order=True)
class FreePart:
    """A part of a weekday when somebody can: 0 is Monday; minutes of the day, the end not included."""

    weekday: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPerson:
    """What a row says, in the words of the register; empty and ``None`` where it says nothing or is not understood.

    ``kept_texts`` are the cells that were not understood, by their field: they end in a note, never nowhere.
    """

    given_name: str = ""
    family_name: str = ""
    phones: tuple[ImportedPhone, ...] = ()
    email: str = ""
    preferred_channel: str = ""
    languages: tuple[ImportedLanguage, ...] = ()
    area: str = ""
    swedish_level: str = ""
    birth_year: int | None = None
    is_adult: bool | None = None
    gender: str = ""
    gender_wish: str = ""
    main_activity: str = ""
    occupation: str = ""
    interests: tuple[str, ...] = ()
    availability: tuple[FreePart, ...] = ()
    assignments: tuple[str, ...] = ()
    print_language: str = ""
    needs_interpreter: bool | None = None
    since: date | None = None
    note: str = ""
    kept_texts: tuple[tuple[ImportField, str], ...] = ()

    @property
    def name(self) -> str:
        """Give the whole name."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRow:
    """One row of the list: its number as the spreadsheet program counts, the texts by field, and what they say."""

    number: int
    texts: Mapping[ImportField, str]
    person: ImportedPerson


class DuplicateReason(StrEnum):
    """Why two rows may be the same person."""

    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    ALIKE_NAME_AND_YEAR = "alike_name_and_year"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """As much of a person of the register as shows whether a row is the same; ``key`` is the id there."""

    key: int
    name: str
    phones: tuple[str, ...] = ()
    email: str = ""
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A row that may be somebody who is there already: an earlier row of the file, or a person of the register."""

    row: int
    of_row: int | None = None
    of_person: int | None = None
    reasons: tuple[DuplicateReason, ...]
    name_is_alike: bool


class DuplicateDecision(StrEnum):
    """What becomes of a row that may be somebody who is there already.

    ``FILL_GAPS`` changes nothing that stands on the card; with ``UPDATE`` what the row says counts more.
    """

    SKIP = "skip"
    FILL_GAPS = "fill_gaps"
    UPDATE = "update"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutRow:
    """A row that is nobody: a title, a remark, a sum, a heading said once more."""

    row: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """Everything an import would do, before anything is done.

    ``shown`` are the first rows as they stand in the file, ``encoding`` and ``delimiter`` empty for a workbook,
    ``sheets`` the sheets to choose from. ``ready`` counts the rows in which nobody has to look at anything.
    """

    rows: tuple[ImportedRow, ...]
    columns: tuple[ColumnChoice, ...]
    signature: str
    problems: tuple[ImportProblem, ...]
    duplicates: tuple[Duplicate, ...]
    ready: int
    left_out: tuple[LeftOutRow, ...] = ()
    shown: tuple[tuple[str, ...], ...] = ()
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportChoices:
    """What somebody said by hand about a file; everything left empty is decided by the program."""

    mapping: ColumnMapping | None = None
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    texts: Mapping[tuple[int, ImportField], str] = with_default(default_factory=dict)
    """Cells corrected by hand, by row and field."""


DECIDED_BY_PROGRAM = ImportChoices()
