"""The choices of the wizard in words: kinds of organisation and house, weekdays, floors. No Qt, no decision."""

from __future__ import annotations

from typing import assert_never

from models.values.activities import ActivityKind, OfficeScope
from models.values.places import FLOOR_NAMES_FROM, OrganisationKind, PlaceColour, PlaceKind, StepFree
from translations import _, current_language
from translations.catalogue import for_language

HIGHEST_FLOOR = 5
"""Nobody puts a language café higher up; the meeting point's own editor has the rest."""


def organisation_kind_name(kind: OrganisationKind) -> str:
    """Name a kind of organisation."""
    match kind:
        case OrganisationKind.LIBRARY:
            return _("Library")
        case OrganisationKind.PARISH:
            return _("Parish")
        case OrganisationKind.ASSOCIATION:
            return _("Association")
        case OrganisationKind.STUDY_ASSOCIATION:
            return _("Study association")
        case OrganisationKind.MUNICIPALITY:
            return _("Municipality")
        case _:
            assert_never(kind)


def is_public_body(kind: OrganisationKind) -> bool:
    """Tell whether a board answers for the register by law; the others may leave it out."""
    return kind in (OrganisationKind.MUNICIPALITY, OrganisationKind.LIBRARY)


def scope_name(scope: OfficeScope) -> str:
    """Name one use of the program."""
    match scope:
        case OfficeScope.CAFES:
            return _("Language cafés")
        case OfficeScope.PAIRS:
            return _("Language friends")
        case OfficeScope.BOTH:
            return _("Both")
        case _:
            assert_never(scope)


def place_kind_name(kind: PlaceKind) -> str:
    """Name a kind of house as the printed sheets do."""
    return _("Other") if kind is PlaceKind.OTHER else _sentence(_phrase(kind.value, current_language()))


def activity_kind_name(kind: ActivityKind) -> str:
    """Name a kind of activity as the printed sheets do."""
    return _("Other") if kind is ActivityKind.OTHER else _sentence(_phrase(kind.value, current_language()))


def swedish_activity_name(kind: ActivityKind) -> str:
    """Give the Swedish name that a series of this kind gets, whatever the window speaks; empty for ``OTHER``."""
    return "" if kind is ActivityKind.OTHER else _sentence(_phrase(kind.value, "sv"))


def step_free_name(step_free: StepFree) -> str:
    """Say whether one comes in without a step."""
    match step_free:
        case StepFree.YES:
            return _("Yes, no steps")
        case StepFree.NO:
            return _("No, there are steps")
        case StepFree.UNKNOWN:
            return _("Don’t know yet")
        case _:
            assert_never(step_free)


def floor_name(floor: int) -> str:
    """Name a floor by the stairs up from the street."""
    if floor == FLOOR_NAMES_FROM:
        return _("Basement")
    if floor == 0:
        return _("Ground floor")
    return _("{number} flights up").format(number=floor) if floor > 1 else _("1 flight up")


def colour_name(colour: PlaceColour) -> str:
    """Name a colour of the week."""
    match colour:
        case PlaceColour.BLUE:
            return _("Blue")
        case PlaceColour.GREEN:
            return _("Green")
        case PlaceColour.AMBER:
            return _("Amber")
        case PlaceColour.VIOLET:
            return _("Violet")
        case PlaceColour.ROSE:
            return _("Rose")
        case PlaceColour.TEAL:
            return _("Teal")
        case PlaceColour.SLATE:
            return _("Slate")
        case PlaceColour.BROWN:
            return _("Brown")
        case _:
            assert_never(colour)


def _phrase(key: str, language: str) -> str:
    return for_language(language, domain="schedule").gettext(key)


def _sentence(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def step_state(name: str, *, number: int, current: int, steps: int) -> str:
    """Say of a step, for screen readers, where it stands: steps are counted from 0."""
    if number < current:
        sentence = _("Step {number} of {steps}, {name}: done")
    elif number == current:
        sentence = _("Step {number} of {steps}, {name}: you are here")
    else:
        sentence = _("Step {number} of {steps}, {name}: to come")
    return sentence.format(number=number + 1, steps=steps, name=name)
