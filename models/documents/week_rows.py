"""The rows of the week's sheet as finished strings: name, time, marks, pictograms, place.

Which rows there are is decided in ``models.rules.weekly_schedule``; how they look, in the template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, assert_never
from uuid import UUID

from models.documents.changed_band import mark_content
from models.documents.own_texts import both_of, fresh_words, theme_of
from models.documents.sheet_words import (
    Runs,
    SheetWords,
    as_json,
    breakable,
    explained,
    number,
    plain,
    swedish,
)
from models.documents.typesetting import Json
from models.documents.typography import clock, clock_span, day_number
from models.rules.activity_offers import Offer
from models.rules.day_parts import DayPart
from models.rules.weekly_schedule import Mark, SheetDay, SheetOccasion
from models.values.activities import ActivityKind
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, OwnText, TextRef
from models.values.places import PlaceKind, StepFree
from models.values.printing import ChangedSince
from models.values.weekly_schedule import LocalNames, NameStates, ProgrammePlace

_ROOM_NUMBER = re.compile(r"[A-ZÅÄÖ]?\d+[A-Za-z]?")
_NUMBER_AT_END = re.compile(r" (?=\d+ ?\w?$)")
_NO_BREAK_SPACE = "\u00a0"
PART_ICONS = {DayPart.MORNING: "sun", DayPart.AFTERNOON: "afternoon", DayPart.EVENING: "moon"}
_OFFER_ICONS = {
    Offer.WOMEN_ONLY: "woman",
    Offer.MEN_ONLY: "man",
    Offer.YOUNG_PEOPLE: "young",
    Offer.YOUNG_PEOPLE_AGES: "young",
    Offer.PARENTS_CHILDREN: "family",
    Offer.CHILDREN_WELCOME: "child",
    Offer.CHILD_CORNER: "child",
    Offer.CHILDCARE: "child",
    Offer.SIGN_UP: "sign_up",
    Offer.SIGN_UP_TO: "sign_up",
    Offer.FREE: "free",
    Offer.FREE_FIKA: "cup",
    Offer.FIKA: "cup",
    Offer.ALL_LEVELS: "level",
    Offer.BEGINNER: "level",
    Offer.INTERMEDIATE: "level",
    Offer.ADVANCED: "level",
    Offer.NO_SWEDISH_NEEDED: "speech",
}


class NamedActivity(Protocol):
    """What a row says of the activity itself, be it one occasion or a series."""

    @property
    def kind(self) -> ActivityKind: ...
    @property
    def names_kind(self) -> bool: ...
    @property
    def names(self) -> LocalNames: ...
    @property
    def name_states(self) -> NameStates: ...
    @property
    def series_uid(self) -> UUID: ...
    @property
    def age_from(self) -> int | None: ...
    @property
    def age_to(self) -> int | None: ...
    @property
    def sign_up_contact(self) -> str: ...


class NotedActivity(Protocol):
    """What the office says of an activity in its own words, beside the name."""

    @property
    def theme(self) -> OwnText | None: ...
    @property
    def public_note(self) -> OwnText | None: ...


def day_content(day: SheetDay, words: SheetWords, changed: ChangedSince | None = None) -> Json:
    """Give one day: its names, its date and its rows."""
    language = words.language
    return {
        "name": as_json(words.day_heading(day.day)),
        "name_swedish": None if language.is_swedish else words.weekday_in_swedish(day.day),
        "date": day_number(day.day),
        "rows": [_row_content(row, words, changed) for row in day.occasions],
    }


def _row_content(row: SheetOccasion, words: SheetWords, changed: ChangedSince | None) -> Json:
    return {
        "time": [as_json(line) for line in words.clock_lines(row.starts, row.ends)],
        "former": former_time(row, words),
        "part": as_json(words.phrase(row.part.value)),
        "part_icon": PART_ICONS[row.part],
        "is_on": row.is_on,
        "changed": mark_content(changed, [row.occasion_id], words),
        "boxes": [box_content(mark, row, words) for mark in row.marks],
        "name": as_json(activity_name(row, words)),
        "name_swedish": swedish_name(row, words),
        "notes": notes_content(row, words),
        "offers": offers_content(row.offers, row, words),
        "place": None if row.place is None else place_content(row.place, words, is_on=row.is_on),
    }


def notes_content(row: NotedActivity, words: SheetWords) -> list[Json]:
    """Give what stands below the name: the theme of this time, then what the office tells about every time."""
    theme = None if row.theme is None else theme_of(row.theme, words)
    return [entry for entry in (theme, both_of(row.public_note, words)) if entry is not None]


def former_time(row: SheetOccasion, words: SheetWords) -> str | None:
    """Give the time that holds no longer; only its start where a span would have to be said in words."""
    if row.former_starts is None or row.former_ends is None:
        return None
    if words.language.is_right_to_left:
        return clock(row.former_starts)
    return clock_span(row.former_starts, row.former_ends)


def offers_content(offers: Sequence[Offer], row: NamedActivity, words: SheetWords) -> list[Json]:
    """Give the pictograms with their words."""
    return [_picture(_OFFER_ICONS[offer], offer_words(offer, row, words)) for offer in offers]


def _picture(icon: str, runs: Runs) -> Json:
    return {"icon": icon, "words": as_json(runs)}


def activity_name(row: NamedActivity, words: SheetWords) -> Runs:
    """Name the activity: the office's own words, else the phrase of its kind, else Swedish with a remark."""
    in_swedish = row.names.get(SWEDISH, "") or words.in_swedish(row.kind.value)
    ref = TextRef(key=NAME_KEY, owner_uid=row.series_uid)
    text = OwnText(ref=ref, words={**row.names, SWEDISH: in_swedish}, states=row.name_states)
    own = fresh_words(text, words, has_stand_in=row.names_kind)
    if own:
        return explained(plain(own), in_swedish, ref)
    if words.language.is_swedish:
        return plain(in_swedish)
    return words.phrase(row.kind.value) if row.names_kind else explained(swedish(in_swedish), in_swedish, ref)


def swedish_name(row: NamedActivity, words: SheetWords) -> str | None:
    """Give the Swedish name that stands beside the other; none where the name is Swedish already."""
    if words.language.is_swedish:
        return None
    in_swedish = row.names.get(SWEDISH, "") or words.in_swedish(row.kind.value)
    has_own_words = bool(row.names.get(LanguageCode(words.language.code))) or row.names_kind
    return breakable(in_swedish) if has_own_words else None


def box_content(mark: Mark, row: SheetOccasion, words: SheetWords) -> Json:
    """Give a mark in its box, with the Swedish beside it."""
    own, in_swedish = _mark_words(mark, row, words)
    return {
        "words": as_json(own),
        "swedish": None if words.language.is_swedish else in_swedish,
        "is_filled": mark in (Mark.CANCELLED, Mark.MOVED_DAY),
        "is_long": mark in (Mark.MOVED_DAY, Mark.MOVED_PLACE) and not words.language.is_swedish,
    }


def _mark_words(mark: Mark, row: SheetOccasion, words: SheetWords) -> tuple[Runs, str]:
    match mark:
        case Mark.MOVED_DAY:
            return _moved_to_day(row, words)
        case Mark.MOVED_PLACE:
            place = swedish("" if row.place is None else row.place.name)
            return words.phrase(mark.value, place=place), words.in_swedish(mark.value, place=place)
        case Mark.CANCELLED | Mark.NEW_PLACE | Mark.NEW_TIME:
            return words.phrase(mark.value), words.in_swedish(mark.value)
        case _:
            assert_never(mark)


def _moved_to_day(row: SheetOccasion, words: SheetWords) -> tuple[Runs, str]:
    if row.moved_to is None:
        raise ValueError(row.occasion_id)
    day = words.day(row.moved_to, at=row.moved_to_starts)
    return words.phrase("moved_to_day", day=day), words.in_swedish("moved_to_day", day=day)


def offer_words(offer: Offer, row: NamedActivity, words: SheetWords) -> Runs:
    """Say one thing that is offered, or for whom it is."""
    match offer:
        case Offer.YOUNG_PEOPLE_AGES:
            ages = {"from": number(str(row.age_from)), "to": number(str(row.age_to))}
            return words.phrase(offer.value, **ages)
        case Offer.SIGN_UP_TO:
            return words.phrase(offer.value, contact=_contact(row.sign_up_contact))
        case _:
            return words.phrase(offer.value)


def _contact(contact: str) -> Runs:
    """Keep a phone number or an address in its own direction; it is never broken at a space."""
    has_letters = any(character.isalpha() for character in contact)
    return swedish(contact) if has_letters else number(contact)


def place_content(place: ProgrammePlace, words: SheetWords, *, is_on: bool) -> Json:
    """Give a place: name, kind, street and room and, while something is on there, how to get in."""
    room = room_name(place, words)
    rest = [_NUMBER_AT_END.sub(_NO_BREAK_SPACE, part) for part in (place.address.strip(), room) if part]
    kind = () if place.kind is PlaceKind.OTHER or words.language.is_swedish else words.phrase(place.kind.value)
    return {
        "name": breakable(place.name),
        "kind": as_json(kind),
        "rest": [breakable(part) for part in rest],
        "ways": _ways(place, words) if is_on else [],
    }


def room_name(place: ProgrammePlace, words: SheetWords) -> str:
    """Name a room in Swedish, as its door does; a bare number gets the word before it."""
    room = place.room.strip()
    return words.in_swedish("room", name=plain(room)) if _ROOM_NUMBER.fullmatch(room) else room


def _ways(place: ProgrammePlace, words: SheetWords) -> list[Json]:
    """Say how to get in, with a picture each: floor, stop, no steps."""
    found: list[Json] = []
    if place.floor is not None:
        found.append(_picture("stairs", _floor(place.floor, words)))
    if place.bus_stop.strip():
        found.append(_picture("bus", words.phrase("bus_stop", stop=swedish(place.bus_stop.strip()))))
    if place.step_free is StepFree.YES:
        found.append(_picture("step_free", words.phrase("step_free")))
    return found


def _floor(floor: int, words: SheetWords) -> Runs:
    if floor < 0:
        return words.phrase("basement")
    if floor == 0:
        return words.phrase("ground_floor")
    if floor == 1:
        return words.phrase("one_floor_up")
    return words.phrase("floors_up", n=number(str(floor)))
