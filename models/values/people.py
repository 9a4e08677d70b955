"""People of the register: their roles, how far each assignment has come, papers, and what two people may share.

No personal identity number, religion, health, ethnicity or ground of a permit has a place here.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from enum import StrEnum

from models.values.identifiers import AreaId


class PersonRole(StrEnum):
    """What a person is in the register; somebody can be both."""

    VOLUNTEER = "volunteer"
    NEWCOMER = "newcomer"


class ContactChannel(StrEnum):
    """How a person wants to be reached."""

    UNSAID = "unsaid"
    PHONE = "phone"
    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"


class Adulthood(StrEnum):
    """Whether a person has turned 18, as they say themselves."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """Asked only for the sake of wishes about whom to meet."""

    UNSAID = "unsaid"
    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class MainActivity(StrEnum):
    """What a person does most of the time."""

    UNSAID = "unsaid"
    WORK = "work"
    STUDIES = "studies"
    RETIRED = "retired"
    PARENTAL_LEAVE = "parental_leave"
    SEEKING_WORK = "seeking_work"


class InformedHow(StrEnum):
    """In which way a person was told what is kept about them."""

    CALL = "call"
    VISIT = "visit"
    FORM = "form"
    EMAIL = "email"
    LETTER = "letter"


class HouseholdKind(StrEnum):
    """Who is paired together."""

    SINGLE = "single"
    COUPLE = "couple"
    FAMILY = "family"
    GROUP = "group"
    ORGANISATION = "organisation"


class LanguageLevel(StrEnum):
    """How well a language is spoken; the order of the members is the order of the levels."""

    A_LITTLE = "a_little"
    CONVERSATION = "conversation"
    FLUENT = "fluent"


class SwedishLevel(StrEnum):
    """Swedish as sfi counts it, oral level and course alike; the order of the members is the order of the levels."""

    NONE = "none"
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    AFTER = "after"


class AssignmentKind(StrEnum):
    """What a volunteer does."""

    LANGUAGE_FRIEND = "language_friend"
    CAFE_HOST = "cafe_host"
    HOMEWORK_HELP = "homework_help"


class AssignmentStatus(StrEnum):
    """How far a volunteer has come with one assignment; ``PAUSED`` follows from the days of a pause."""

    INTEREST = "interest"
    CONTACTED = "contacted"
    INTERVIEW = "interview"
    CHECKS = "checks"
    READY = "ready"
    PAUSED = "paused"
    ENDED = "ended"


class NewcomerStatus(StrEnum):
    """How far a newcomer has come; "paired" follows from the pairs and is no status."""

    INTEREST = "interest"
    INTERVIEW = "interview"
    READY = "ready"
    PAUSED = "paused"
    ENDED = "ended"


class NewcomerWant(StrEnum):
    """What a newcomer hopes for."""

    FRIEND = "friend"
    JOB_TALK = "job_talk"
    FAMILY_CONTACT = "family_contact"
    HOMEWORK = "homework"
    ACTIVITY = "activity"


class PaperKind(StrEnum):
    """What must be done or shown before somebody begins; never what a paper says."""

    AGREEMENT = "agreement"
    PLEDGE = "pledge"
    INTRODUCTION = "introduction"
    INSURANCE = "insurance"
    RECORD_EXTRACT = "record_extract"


class Lack(StrEnum):
    """What is missing before a volunteer can begin; the order of the members is the order in which it is done."""

    ADULTHOOD = "adulthood"
    UNDER_AGE = "under_age"
    INTERVIEW = "interview"
    INTRODUCTION = "introduction"
    AGREEMENT = "agreement"
    PLEDGE = "pledge"
    INSURANCE = "insurance"
    RECORD_EXTRACT = "record_extract"
    RECORD_EXTRACT_OLD = "record_extract_old"


class GenderWish(StrEnum):
    """Whom somebody wants to meet."""

    NONE = "none"
    WOMAN = "woman"
    MAN = "man"
    SAME = "same"


MOST_INTERESTS = 5
MOST_CAPACITY = 3
"""A volunteer has at most three language friends; 0 is somebody who only hosts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number in E.164 beside the text as it was written; the number is empty when it could not be read."""

    number: str = ""
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSkill:
    """A language, by its code of ``languages.toml`` or ISO 639, and how well it is spoken."""

    language: str
    level: LanguageLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where somebody can meet beside their own area."""

    area_ids: frozenset[AreaId] = frozenset()
    outside_municipality: bool = False
    online: bool = False


@dataclass(frozen=True, slots=True, order=True)
class FreeTime:
    """Minutes of a pattern of two weeks: 0 is Monday 00:00 of the first, both on a quarter, the end not included.

    The first week of the pattern is the one whose Monday lies an even number of weeks from 5 January 2026, so that
    a year with 53 weeks moves nothing.
    """

    starts: int
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """When somebody can: sorted stretches that do not touch; unrefined ones are whole parts of a day."""

    free: tuple[FreeTime, ...] = ()
    refined: bool = False

    @property
    def is_known(self) -> bool:
        """Tell whether anything was said at all."""
        return bool(self.free)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Days on which somebody is not asked, both included; without ``last`` until further notice."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Whom somebody wants to meet; no accepted kinds of household means that all are welcome."""

    gender: GenderWish = GenderWish.NONE
    for_all_adults: bool = False
    households: frozenset[HouseholdKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """That something was done or shown on a day; ``under_a_year`` is asked of the record extract only."""

    kind: PaperKind
    day: date
    under_a_year: bool = False


OWN_AREA_ONLY = Reach()
NO_TIMES_SAID = Availability()
ANYBODY = Wish()
"""What a card says before anybody has asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakePolicy:
    """What the office asks of a volunteer before an assignment is ready; the defaults are those of the field.

    ``extract_for`` names the assignments that meet children directly and regularly (Lag 2013:852);
    ``extract_for_families`` asks it of a language friend who meets a family. ``extract_months`` is after how long it
    is to be shown again, ``informed_days`` how soon a person has to know what is kept (GDPR art. 14.3 a).
    """

    papers: frozenset[PaperKind] = with_default(
        default_factory=lambda: frozenset({PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION})
    )
    extract_for: frozenset[AssignmentKind] = frozenset({AssignmentKind.HOMEWORK_HELP})
    extract_for_families: bool = True
    extract_months: int = 12
    informed_days: int = 30
    interview: bool = True
    minors: bool = False


DEFAULT_POLICY = IntakePolicy()
"""What holds until an office says otherwise."""
