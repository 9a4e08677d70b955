"""What two cards disagree about, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, assert_never

from models.queries.person_cards import PersonDetails
from models.values.merging import MergeField
from models.values.people import SwedishLevel, Wish
from models.values.people_drafts import NewcomerDraft, PersonDraft, VolunteerDraft
from translations import N_, _, ngettext
from ui.wording.availability import availability_in_words
from ui.wording.dates import full_day
from ui.wording.interests import language_name, occupation_name
from ui.wording.people import (
    adulthood_name,
    channel_name,
    gender_name,
    gender_wish_name,
    household_name,
    level_name,
    main_activity_name,
)

_FIELDS: Final[Mapping[MergeField, str]] = {
    MergeField.NAME: N_("Name"),
    MergeField.ALIAS: N_("Alias"),
    MergeField.EMAIL: N_("E-mail"),
    MergeField.PREFERRED_CHANNEL: N_("How to get in touch"),
    MergeField.BIRTH_YEAR: N_("Year of birth"),
    MergeField.IS_ADULT: N_("Has turned 18"),
    MergeField.GENDER: N_("Gender"),
    MergeField.AREA: N_("Area"),
    MergeField.OCCUPATION: N_("Occupation"),
    MergeField.MAIN_ACTIVITY: N_("Main activity"),
    MergeField.HOUSEHOLD: N_("Household"),
    MergeField.LEAST_SWEDISH: N_("Least Swedish that works"),
    MergeField.VOLUNTEER_TIMES: N_("Can meet as a volunteer"),
    MergeField.VOLUNTEER_WISH: N_("Wants to meet as a volunteer"),
    MergeField.ORAL_SWEDISH: N_("Spoken Swedish"),
    MergeField.COURSE: N_("Course in Swedish"),
    MergeField.PRINT_LANGUAGE: N_("Language of printed sheets"),
    MergeField.ARRIVED: N_("Arrived"),
    MergeField.NEWCOMER_TIMES: N_("Can meet as a newcomer"),
    MergeField.NEWCOMER_WISH: N_("Wants to meet as a newcomer"),
}


def merge_field_name(field: MergeField) -> str:
    """Name what differs."""
    return _(_FIELDS[field])


def merge_value(details: PersonDetails, field: MergeField) -> str:
    """Say what one card says; a dash where it says nothing."""
    return _value(details, field) or "–"


def moved_sentence(details: PersonDetails) -> str:
    """Say what goes along from a card that goes up in another; empty when there is nothing."""
    notes, papers, pauses = len(details.notes), len(details.papers), len(details.pauses)
    calls = len(details.enquiries)
    parts = [
        ngettext("{number} note", "{number} notes", notes).format(number=notes) if notes else "",
        ngettext("{number} paper", "{number} papers", papers).format(number=papers) if papers else "",
        ngettext("{number} pause", "{number} pauses", pauses).format(number=pauses) if pauses else "",
        ngettext("{number} enquiry", "{number} enquiries", calls).format(number=calls) if calls else "",
    ]
    moved = ", ".join(filter(None, parts))
    return _("Moves along: {what}.").format(what=moved) if moved else ""


def _value(details: PersonDetails, field: MergeField) -> str:
    card = details.card
    match field:
        case MergeField.NAME:
            return details.name
        case MergeField.AREA:
            return details.area
        case MergeField.HOUSEHOLD:
            return _household(details)
        case MergeField.LEAST_SWEDISH | MergeField.VOLUNTEER_TIMES | MergeField.VOLUNTEER_WISH:
            return _value_of_volunteer(card.volunteer, field) if card.volunteer is not None else ""
        case (
            MergeField.ORAL_SWEDISH
            | MergeField.COURSE
            | MergeField.PRINT_LANGUAGE
            | MergeField.ARRIVED
            | MergeField.NEWCOMER_TIMES
            | MergeField.NEWCOMER_WISH
        ):
            return _value_of_newcomer(card.newcomer, field) if card.newcomer is not None else ""
        case (
            MergeField.ALIAS
            | MergeField.EMAIL
            | MergeField.PREFERRED_CHANNEL
            | MergeField.BIRTH_YEAR
            | MergeField.IS_ADULT
            | MergeField.GENDER
            | MergeField.OCCUPATION
            | MergeField.MAIN_ACTIVITY
        ):
            return _value_of_card(card, field)
        case _ as never:
            assert_never(never)


def _value_of_card(card: PersonDraft, field: MergeField) -> str:
    values: Mapping[MergeField, str] = {
        MergeField.ALIAS: card.alias,
        MergeField.EMAIL: card.email,
        MergeField.PREFERRED_CHANNEL: channel_name(card.preferred_channel),
        MergeField.BIRTH_YEAR: "" if card.birth_year is None else str(card.birth_year),
        MergeField.IS_ADULT: adulthood_name(card.is_adult),
        MergeField.GENDER: gender_name(card.gender),
        MergeField.OCCUPATION: occupation_name(card.occupation),
        MergeField.MAIN_ACTIVITY: main_activity_name(card.main_activity),
    }
    return values[field]


def _value_of_volunteer(role: VolunteerDraft, field: MergeField) -> str:
    if field is MergeField.LEAST_SWEDISH:
        return _level(role.least_swedish)
    return availability_in_words(role.availability) if field is MergeField.VOLUNTEER_TIMES else _wish(role.wish)


def _value_of_newcomer(role: NewcomerDraft, field: MergeField) -> str:
    values: Mapping[MergeField, str] = {
        MergeField.ORAL_SWEDISH: _level(role.oral_swedish),
        MergeField.COURSE: _level(role.course),
        MergeField.PRINT_LANGUAGE: language_name(role.print_language),
        MergeField.ARRIVED: "" if role.arrived is None else full_day(role.arrived),
        MergeField.NEWCOMER_TIMES: availability_in_words(role.availability),
        MergeField.NEWCOMER_WISH: _wish(role.wish),
    }
    return values[field]


def _household(details: PersonDetails) -> str:
    household = details.card.household
    if household is None:
        return ""
    members = ", ".join(member.name for member in details.household)
    name = household.name or household_name(household.kind)
    return _("{household} with {names}").format(household=name, names=members) if members else name


def _level(level: SwedishLevel | None) -> str:
    return "" if level is None else level_name(level)


def _wish(wish: Wish) -> str:
    kinds = [household_name(kind) for kind in sorted(wish.households)]
    return ", ".join([gender_wish_name(wish.gender), *kinds])
