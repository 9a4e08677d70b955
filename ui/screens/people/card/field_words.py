"""What the fields of a card are called and how their values are said, for comparing two versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from models.values.people import (
    Adulthood,
    Availability,
    ContactChannel,
    Gender,
    GenderWish,
    HouseholdKind,
    InformedHow,
    LanguageSkill,
    MainActivity,
    NewcomerWant,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import AssignmentDraft, HouseholdDraft, NewcomerDraft, PersonDraft, VolunteerDraft
from models.values.people_drafts import TakingPart as TakingPart
from translations import N_, _
from ui.screens.people.card.loaded import LoadedCard, differing_fields
from ui.widgets.versions_dialog import VersionLine
from ui.wording.availability import availability_in_words
from ui.wording.dates import full_day
from ui.wording.interests import interest_name, language_name, occupation_name
from ui.wording.people import (
    adulthood_name,
    assignment_name,
    channel_name,
    gender_name,
    gender_wish_name,
    household_name,
    informed_how_name,
    language_level_name,
    level_name,
    main_activity_name,
    newcomer_want_name,
)
from ui.wording.phones import phone_text

FIELD_NAMES: Mapping[str, str] = {
    "given_name": N_("Given name"),
    "family_name": N_("Family name"),
    "alias": N_("Alias"),
    "phones": N_("Phone"),
    "email": N_("E-mail"),
    "preferred_channel": N_("Wants to be reached by"),
    "birth_year": N_("Birth year"),
    "is_adult": N_("Has turned 18"),
    "gender": N_("Gender"),
    "area_id": N_("Area"),
    "reach": N_("Can also meet in"),
    "languages": N_("Languages"),
    "occupation": N_("Occupation"),
    "main_activity": N_("Does most of the time"),
    "interests": N_("Interests"),
    "shares_contact_since": N_("Contact details may be given"),
    "informed_on": N_("Informed about personal data"),
    "informed_how": N_("How informed"),
    "household": N_("Household"),
    "volunteer": N_("Volunteer"),
    "newcomer": N_("Newcomer"),
    "volunteer.since": N_("Volunteer since"),
    "volunteer.least_swedish": N_("Least Swedish that works"),
    "volunteer.assignments": N_("Wants to be"),
    "volunteer.availability": N_("Can meet"),
    "volunteer.wish": N_("Wants to meet"),
    "volunteer.taking_part": N_("Come along as volunteers"),
    "newcomer.since": N_("In the queue since"),
    "newcomer.oral_swedish": N_("Speaks Swedish"),
    "newcomer.course": N_("Course"),
    "newcomer.print_language": N_("Sheets are printed in"),
    "newcomer.needs_interpreter": N_("Needs an interpreter"),
    "newcomer.arrived": N_("Came to the municipality"),
    "newcomer.wants": N_("Hopes for"),
    "newcomer.wants_another": N_("Wants another language friend"),
    "newcomer.availability": N_("Can meet"),
    "newcomer.wish": N_("Wants to meet"),
    "newcomer.taking_part": N_("Come along as newcomers"),
}


def version_lines(
    mine: PersonDraft, theirs: PersonDraft, *, began_as: PersonDraft, loaded: LoadedCard
) -> tuple[VersionLine, ...]:
    """Say field by field where the two differ; what I left as it was is the colleague's unless I choose otherwise."""
    changed_here = set(differing_fields(mine, began_as))
    roles_here = {name.partition(".")[0] for name in changed_here}
    return tuple(
        VersionLine(
            key=field,
            name=_(FIELD_NAMES[field]),
            mine=said(field, mine, loaded),
            theirs=said(field, theirs, loaded),
            mine_first=field in changed_here or ("." not in field and field in roles_here),
        )
        for field in differing_fields(mine, theirs)
    )


def said(field: str, card: PersonDraft, loaded: LoadedCard) -> str:
    """Say the value of a field in words."""
    role, _dot, part = field.partition(".")
    value: object = getattr(card, role)
    if part:
        value = getattr(value, part)
    match field:
        case "area_id":
            return _area(loaded, value)
        case "occupation":
            return occupation_name(card.occupation)
        case "interests":
            return ", ".join(interest_name(key) for key in card.interests)
        case "newcomer.print_language":
            return language_name(str(value))
        case "reach":
            return _reach(card.reach, loaded)
        case "volunteer.taking_part" | "newcomer.taking_part":
            return _taking_part(value, loaded)
        case _:
            return _value(value)


def _value(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case StrEnum():
            return _choice(value)
        case str() | int():
            return str(value)
        case date():
            return full_day(value)
        case tuple():
            return ", ".join(_item(item) for item in value)
        case Availability():
            return availability_in_words(value)
        case Wish():
            return _wish(value)
        case HouseholdDraft():
            return _household(value)
        case VolunteerDraft() | NewcomerDraft():
            return _("yes")
        case _:
            raise TypeError(type(value).__name__)


_CHOICES: Sequence[tuple[type[StrEnum], Callable[..., str]]] = (
    (ContactChannel, channel_name),
    (Adulthood, adulthood_name),
    (Gender, gender_name),
    (MainActivity, main_activity_name),
    (InformedHow, informed_how_name),
    (SwedishLevel, level_name),
    (NewcomerWant, newcomer_want_name),
    (HouseholdKind, household_name),
    (GenderWish, gender_wish_name),
)


def _choice(value: StrEnum) -> str:
    return next((name(value) for kind, name in _CHOICES if isinstance(value, kind)), str(value))


def _item(item: object) -> str:
    match item:
        case Phone():
            return phone_text(item)
        case LanguageSkill():
            return f"{language_name(item.language)} ({language_level_name(item.level)})"
        case AssignmentDraft():
            name = assignment_name(item.kind)
            return f"{name} ({item.capacity})" if item.capacity > 1 else name
        case StrEnum():
            return _choice(item)
        case _:
            return str(item)


def _area(loaded: LoadedCard, area_id: object) -> str:
    return next((area.name for area in loaded.areas if area.id == area_id), "")


def _reach(reach: Reach, loaded: LoadedCard) -> str:
    words = [area.name for area in loaded.areas if area.id in reach.area_ids]
    words += [_("outside the municipality")] if reach.outside_municipality else []
    words += [_("online")] if reach.online else []
    return ", ".join(words)


def _wish(wish: Wish) -> str:
    words = [gender_wish_name(wish.gender), *sorted(household_name(kind) for kind in wish.households)]
    words += [_("Holds for all adults who come along")] if wish.for_all_adults else []
    return ", ".join(words)


def _household(household: HouseholdDraft) -> str:
    words = [household_name(household.kind), household.name, *map(str, household.children)]
    return ", ".join(word for word in words if word)


def _taking_part(part: object, loaded: LoadedCard) -> str:
    if not isinstance(part, TakingPart):
        return ""
    names = {member.id: member.name for member in loaded.members}
    return ", ".join([*(names.get(adult, "") for adult in part.adults), *map(str, part.children)])
