"""What the attributes of the forms are called and how their values are said, for comparing two versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TypeGuard

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.recurrence import DatesRule, MonthlyRule, Season, WeeklyRule
from translations import N_, _
from translations.languages import schedule_languages
from ui.screens.week.editing.loaded import EditorChoices
from ui.wording.activities import audience_name, children_name, kind_name, level_name, sign_up_name
from ui.wording.dates import clock_time, long_day
from ui.wording.recurrence import rule_in_words, season_in_words

FIELD_NAMES: Mapping[str, str] = {
    "organisation_id": N_("Organiser"),
    "meeting_point_id": N_("Place"),
    "room": N_("Room"),
    "kind": N_("Kind of activity"),
    "name": N_("Name"),
    "names": N_("Names in other languages"),
    "level": N_("How much Swedish"),
    "audience": N_("For whom"),
    "age_from": N_("From age"),
    "age_to": N_("To age"),
    "children": N_("Children"),
    "sign_up": N_("Sign-up"),
    "sign_up_contact": N_("Where one signs up"),
    "fika": N_("Coffee is served"),
    "is_free": N_("Free of charge"),
    "minimum_hosts": N_("Hosts needed"),
    "on_public_programme": N_("On the public programme"),
    "regular_contact_with_children": N_("Hosts regularly meet children"),
    "library_staff_involved": N_("Library staff take part"),
    "target_children_youth": N_("Meant for children or young people"),
    "starts": N_("Starts"),
    "ends": N_("Ends"),
    "rule": N_("When it meets"),
    "season": N_("Season"),
    "note": N_("Note"),
    "theme": N_("Theme"),
    "themes": N_("Theme in other languages"),
    "public_note": N_("Note on the poster"),
    "public_notes": N_("Note on the poster in other languages"),
    "day": N_("Day"),
}


class FieldWords:
    """Says attributes and values in the language of the window; places and organisers by their names."""

    def __init__(self, choices: EditorChoices) -> None:
        self._places = {place.id: place.name for place in choices.places}
        self._organisations = {organisation.id: organisation.name for organisation in choices.organisations}

    def name(self, field: str) -> str:
        """Name an attribute."""
        return _(FIELD_NAMES[field])

    def value(self, field: str, value: object) -> str:
        """Say a value; nothing is said as a dash."""
        named: Callable[[object], str] | None = {
            "meeting_point_id": self._place,
            "organisation_id": self._organisation,
        }.get(field)
        return (named(value) if named is not None else _said(value)) or "–"

    def _place(self, key: object) -> str:
        return next((name for place_id, name in self._places.items() if place_id == key), "")

    def _organisation(self, key: object) -> str:
        return next((name for found, name in self._organisations.items() if found == key), "")


def _said(value: object) -> str:
    match value:
        case bool():
            return _("Yes") if value else _("No")
        case ActivityKind():
            return kind_name(value)
        case ActivityLevel():
            return level_name(value)
        case Audience():
            return audience_name(value)
        case ChildrenPolicy():
            return children_name(value)
        case SignUp():
            return sign_up_name(value)
        case time():
            return clock_time(value)
        case date():
            return long_day(value)
        case WeeklyRule() | MonthlyRule() | DatesRule():
            return rule_in_words(value)
        case Season():
            return season_in_words(value)
        case None:
            return ""
        case _ if _is_names(value):
            known = schedule_languages()
            return ", ".join(f"{known[code].swedish_name}: {text}" for code, text in value.items() if code in known)
        case _:
            return str(value)


def _is_names(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, Mapping)
