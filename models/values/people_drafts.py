"""People as their card has them: what an editor reads, changes and hands to a service.

Without ``id`` and ``version`` a draft is somebody new. Texts may have blanks around them; the service strips them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.values.identifiers import AreaId, CoordinatorId, HouseholdId, NoteId, PersonId
from models.values.language import SWEDISH, LanguageCode
from models.values.people import (
    ANYBODY,
    NO_TIMES_SAID,
    OWN_AREA_ONLY,
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    Availability,
    ContactChannel,
    Gender,
    HouseholdKind,
    InformedHow,
    LanguageSkill,
    MainActivity,
    NewcomerStatus,
    NewcomerWant,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdDraft:
    """Those who live or come together; ``children`` are birth years. With ``id`` an existing household is meant.

    ``joined_by`` are people of the register without a household who come into this one with the same save.
    """

    id: HouseholdId | None = None
    version: int | None = None
    kind: HouseholdKind = HouseholdKind.SINGLE
    name: str = ""
    children: tuple[int, ...] = ()
    joined_by: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentDraft:
    """One thing a volunteer does; ``capacity`` is asked of a language friend only.

    ``status`` counts only for an assignment that is new: later it moves by what happens.
    """

    kind: AssignmentKind
    capacity: int = 1
    status: AssignmentStatus = AssignmentStatus.INTEREST


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """Who comes beside the contact person: other people of the household, and children by birth year."""

    adults: tuple[PersonId, ...] = ()
    children: tuple[int, ...] = ()


ALONE = TakingPart()


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerDraft:
    """The role of a volunteer; ``since`` is the day of the first interest, today when left out.

    ``least_swedish`` is the least oral Swedish that works for the volunteer, ``None`` if it was not asked.
    """

    since: date | None = None
    least_swedish: SwedishLevel | None = None
    assignments: tuple[AssignmentDraft, ...] = ()
    availability: Availability = NO_TIMES_SAID
    wish: Wish = ANYBODY
    taking_part: TakingPart = ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerDraft:
    """The role of a newcomer; ``since`` is the queue day, today when left out, ``arrived`` the first of a month.

    ``status`` counts only for a role that is new: later it moves by what happens.
    """

    since: date | None = None
    status: NewcomerStatus = NewcomerStatus.INTEREST
    oral_swedish: SwedishLevel | None = None
    course: SwedishLevel | None = None
    print_language: LanguageCode = SWEDISH
    needs_interpreter: bool = False
    arrived: date | None = None
    wants: tuple[NewcomerWant, ...] = ()
    wants_another: bool = False
    availability: Availability = NO_TIMES_SAID
    wish: Wish = ANYBODY
    taking_part: TakingPart = ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A whole card. One of the two names may be empty; a protected person has only the alias.

    ``shares_contact_since`` is the day of the consent to give name and phone to the other of a pair.
    """

    id: PersonId | None = None
    version: int | None = None
    given_name: str = ""
    family_name: str = ""
    alias: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    preferred_channel: ContactChannel = ContactChannel.UNSAID
    birth_year: int | None = None
    is_adult: Adulthood = Adulthood.UNKNOWN
    gender: Gender = Gender.UNSAID
    area_id: AreaId | None = None
    reach: Reach = OWN_AREA_ONLY
    languages: tuple[LanguageSkill, ...] = ()
    occupation: str = ""
    main_activity: MainActivity = MainActivity.UNSAID
    interests: tuple[str, ...] = ()
    shares_contact_since: date | None = None
    informed_on: date | None = None
    informed_how: InformedHow | None = None
    household: HouseholdDraft | None = None
    volunteer: VolunteerDraft | None = None
    newcomer: NewcomerDraft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDraft:
    """A free note on a person; ``day`` is today when left out."""

    id: NoteId | None = None
    version: int | None = None
    person_id: PersonId
    day: date | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionDraft:
    """What is left of a person with protected identity, and who alone may see it."""

    id: PersonId
    version: int
    alias: str
    responsible_id: CoordinatorId
