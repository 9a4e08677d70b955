"""Known trouble, as codes and facts; the sentences stand in ``ui.wording.errors``.

``FieldProblem`` is a value, the rest are exceptions. Facts never hold a name, phone number or note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date, time
from enum import StrEnum

from models.values.changes import EntityKind

Fact = str | int | date | time
Facts = Mapping[str, Fact]


class ProblemCode(StrEnum):
    """What can be wrong with one field of a form."""

    REQUIRED = "required"
    CHOOSE_ONE = "choose_one"
    TOO_LONG = "too_long"
    END_BEFORE_START = "end_before_start"
    OUTSIDE_SEASON = "outside_season"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    NO_DATES = "no_dates"
    NO_OCCASION_LEFT = "no_occasion_left"
    NOT_A_WEB_ADDRESS = "not_a_web_address"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_PHONE = "not_a_phone"
    IDENTITY_NUMBER = "identity_number"
    LINE_BREAK = "line_break"
    NOT_PRINTABLE = "not_printable"
    PLACES_DIFFER = "places_differ"
    ALREADY_USED = "already_used"
    BREAK_OUTSIDE_SEASON = "break_outside_season"
    PASSPHRASE_TOO_WEAK = "passphrase_too_weak"  # noqa: S105 - a code, not a secret
    PASSPHRASE_TAKEN = "passphrase_taken"  # noqa: S105 - a code, not a secret
    PASSPHRASES_DIFFER = "passphrases_differ"
    RECOVERY_CODE_DIFFERS = "recovery_code_differs"
    NOT_A_PICTURE = "not_a_picture"
    PICTURE_TOO_LARGE = "picture_too_large"
    PICTURE_TOO_MANY_PIXELS = "picture_too_many_pixels"
    PICTURE_DAMAGED = "picture_damaged"
    PICTURE_UNSAFE = "picture_unsafe"
    PICTURE_MOVES = "picture_moves"
    PICTURE_TOO_COMPLEX = "picture_too_complex"
    NOT_A_COLOUR = "not_a_colour"
    COLOUR_TOO_LIGHT = "colour_too_light"
    NOT_A_SUFFIX = "not_a_suffix"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_WEEK = "unknown_week"
    PLACE_GONE = "place_gone"
    TOO_MANY = "too_many"
    NOT_FOR_PROTECTED = "not_for_protected"
    ALIAS_SHOWS_NAME = "alias_shows_name"
    NOT_A_HUNDRED = "not_a_hundred"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """One thing that is wrong with one field; ``field`` is the draft's attribute name."""

    field: str
    code: ProblemCode
    facts: Facts = with_default(default_factory=dict)


class Invalid(Exception):
    """A draft was not fit to save; nothing was written."""

    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(", ".join(f"{problem.field}:{problem.code}" for problem in problems))
        self.problems = tuple(problems)


class RefusalCode(StrEnum):
    """Why a rule says no to something that is well-formed."""

    MEETING_POINT_IN_USE = "meeting_point_in_use"
    ORGANISATION_IN_USE = "organisation_in_use"
    NOT_FOUND = "not_found"
    ALREADY_CANCELLED = "already_cancelled"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CHANGED_SINCE = "changed_since"
    NO_PRINTER = "no_printer"
    NO_LANGUAGE_CHOSEN = "no_language_chosen"
    GLYPH_MISSING = "glyph_missing"
    TEXT_TOO_LONG_FOR_PAGE = "text_too_long_for_page"
    ADDRESS_NOT_PUBLIC = "address_not_public"
    NO_DOOR_SIGN = "no_door_sign"
    FORM_NOT_APPROVED = "form_not_approved"
    NO_FIRST_MEETING = "no_first_meeting"
    PROTECTED_NOT_PRINTED = "protected_not_printed"
    NOT_A_SPREADSHEET = "not_a_spreadsheet"
    NOT_A_READERS_SHEET = "not_a_readers_sheet"
    LAST_COORDINATOR = "last_coordinator"
    OWN_ACCESS = "own_access"
    LAST_ADMINISTRATOR = "last_administrator"
    FOR_ADMINISTRATORS = "for_administrators"
    TAKES_PART_WITH_OTHERS = "takes_part_with_others"
    PROTECTED_BY_ANOTHER = "protected_by_another"
    ENQUIRY_DONE = "enquiry_done"
    NOTHING_PERSONAL_TO_KEEP = "nothing_personal_to_keep"
    TABLE_EMPTY = "table_empty"
    TABLE_TOO_LARGE = "table_too_large"
    TABLE_BROKEN = "table_broken"
    TABLE_ENCRYPTED = "table_encrypted"
    NOT_A_TABLE = "not_a_table"
    SAME_CARD = "same_card"
    PROTECTED_NOT_MERGED = "protected_not_merged"
    PAIR_HAS_GONE_ON = "pair_has_gone_on"
    PAIR_NOT_POSSIBLE = "pair_not_possible"
    ALREADY_PAIRED = "already_paired"
    BLOCKED_FOR_SAFETY = "blocked_for_safety"
    HAS_PAIRS = "has_pairs"


class Refused(Exception):
    """A rule says no; ``facts`` say which and how much."""

    def __init__(self, code: RefusalCode, facts: Facts | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: Facts = dict(facts or {})


class EditConflict(Exception):
    """Somebody saved the same record after it was read here, or took it away: then there is no ``theirs``.

    ``key`` is ``None`` where the record was asked for by another name than its number and has gone.
    """

    def __init__(self, *, kind: EntityKind, key: int | None, theirs: int | None = None) -> None:
        super().__init__(f"{kind}:{key}")
        self.kind = kind
        self.key = key
        self.theirs = theirs


class StorageCode(StrEnum):
    """What the surroundings did to the database file."""

    DAMAGED = "damaged"
    KEY_FILE_DAMAGED = "key_file_damaged"
    KEY_FILE_MISSING = "key_file_missing"
    FOREIGN_FILE = "foreign_file"
    NEWER_FILE = "newer_file"
    MISSING = "missing"
    ALREADY_EXISTS = "already_exists"
    NETWORK_FOLDER = "network_folder"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    LOCKED = "locked"
    CANNOT_WRITE = "cannot_write"
    BACKUP_FAILED = "backup_failed"
    UPGRADE_FAILED = "upgrade_failed"
    SERVER_UNREACHABLE = "server_unreachable"


class StorageTrouble(Exception):
    """The surroundings failed; ``path`` is shown on the screen, never written to a log."""

    def __init__(self, code: StorageCode, *, path: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.path = path


class WrongPassphrase(Exception):
    """No slot of the key file opens with this passphrase or recovery code."""
