"""What of a card can be changed in the pane itself: which values there are, how they are said and put into the card.

No widget stands here, and nothing is checked: the service that saves a whole card does that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from models.queries.areas import AreaRow
from models.queries.person_cards import PersonDetails
from models.values.identifiers import AreaId
from models.values.language import LanguageCode
from models.values.people import (
    MOST_CAPACITY,
    AssignmentKind,
    AssignmentStatus,
    ContactChannel,
    PersonRole,
    Phone,
    SwedishLevel,
)
from models.values.people_drafts import PersonDraft
from translations import N_, _
from translations.languages import schedule_languages
from ui.widgets.choice_box import Choices
from ui.wording.interests import language_name
from ui.wording.people import channel_name, level_name
from ui.wording.phones import phone_text


class InlineKey(StrEnum):
    """What a value says of a person; the name is the field of the draft that the service speaks of."""

    PHONE = "phones"
    EMAIL = "email"
    CHANNEL = "preferred_channel"
    AREA = "area_id"
    CAPACITY = "volunteer.capacity"
    SPEAKS = "newcomer.oral_swedish"
    READS = "newcomer.print_language"


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineSlot:
    """Where one value stands; ``place`` counts the phones of a card."""

    key: InlineKey
    place: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineText:
    """A value as it is being written; ``began`` is what stood there, by which a colleague's newer value is known."""

    slot: InlineSlot
    value: str
    began: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineTexts:
    """What is written about one person and not saved, at most one text a slot. This is what is kept."""

    texts: tuple[InlineText, ...] = ()


MOST_PHONES = 5
_NAMES = {
    InlineKey.PHONE: N_("Phone"),
    InlineKey.EMAIL: N_("E-mail"),
    InlineKey.CHANNEL: N_("Wants to be reached by"),
    InlineKey.AREA: N_("Area"),
    InlineKey.CAPACITY: N_("Friends at once"),
    InlineKey.SPEAKS: N_("Speaks"),
    InlineKey.READS: N_("Sheets are printed in"),
}
_ADDING = {
    InlineKey.PHONE: N_("Add phone"),
    InlineKey.EMAIL: N_("Add e-mail"),
    InlineKey.CHANNEL: N_("Choose phone or e-mail"),
    InlineKey.AREA: N_("Choose area"),
    InlineKey.SPEAKS: N_("Choose level"),
}
_ADDED = {InlineKey.PHONE: N_("The phone number is added.")}
_REMOVED = {InlineKey.PHONE: N_("The phone number is removed.")}
_SAVED = {
    InlineKey.PHONE: N_("The phone number is changed."),
    InlineKey.EMAIL: N_("The e-mail address is changed."),
    InlineKey.CHANNEL: N_("How to reach the person is changed."),
    InlineKey.AREA: N_("The area is changed."),
    InlineKey.CAPACITY: N_("How many language friends at once is changed."),
    InlineKey.SPEAKS: N_("The level of spoken Swedish is changed."),
    InlineKey.READS: N_("The language of the sheets is changed."),
}


def slots_of(details: PersonDetails, role: PersonRole) -> tuple[InlineSlot, ...]:
    """Give what can be changed, in the order shown; a protected person has nothing by which to be found."""
    own = tuple(_slots_of_role(details, role))
    return own if details.protected else (*_slots_of_contact(details.card), *own)


def name_of(slot: InlineSlot) -> str:
    """Name what stands there."""
    return _(_NAMES[slot.key])


def adding_text(slot: InlineSlot) -> str:
    """Say what can be done where nothing is known; empty for what always has a value."""
    return _(_ADDING[slot.key]) if slot.key in _ADDING else ""


def saved_sentence(slot: InlineSlot, *, began: str, value: str) -> str:
    """Say what was changed; of what a person can have several also that it came or went."""
    if not began and slot.key in _ADDED:
        return _(_ADDED[slot.key])
    return _(_SAVED[slot.key] if value else _REMOVED.get(slot.key, _SAVED[slot.key]))


def value_of(card: PersonDraft, slot: InlineSlot) -> str:
    """Give the text, or the key of what is chosen; empty where nothing is known."""
    match slot.key:
        case InlineKey.PHONE:
            return phone_text(card.phones[slot.place]) if slot.place < len(card.phones) else ""
        case InlineKey.EMAIL:
            return card.email
        case InlineKey.CHANNEL:
            return card.preferred_channel.value
        case InlineKey.AREA:
            return "" if card.area_id is None else str(card.area_id)
        case InlineKey.CAPACITY:
            return next((str(number) for number in _capacities(card)), "")
        case InlineKey.SPEAKS:
            oral = card.newcomer.oral_swedish if card.newcomer is not None else None
            return "" if oral is None else oral.value
        case InlineKey.READS:
            return "" if card.newcomer is None else card.newcomer.print_language
        case _:
            assert_never(slot.key)


def shown_value(card: PersonDraft, slot: InlineSlot, areas: Sequence[AreaRow]) -> str:
    """Say a value in words; empty where nothing is known."""
    value = value_of(card, slot)
    if slot.key is InlineKey.CHANNEL:
        channel = ContactChannel(value)
        unsaid = channel is ContactChannel.UNSAID
        return "" if unsaid else _("prefers {channel}").format(channel=channel_name(channel).lower())
    if not value:
        return ""
    return dict(choices_of(slot, areas)).get(value, value)


def choices_of(slot: InlineSlot, areas: Sequence[AreaRow]) -> Choices:
    """Give what can be chosen, as the card offers it; nothing where one writes."""
    match slot.key:
        case InlineKey.PHONE | InlineKey.EMAIL:
            return ()
        case InlineKey.CHANNEL:
            return [(channel.value, channel_name(channel)) for channel in ContactChannel]
        case InlineKey.AREA:
            return [("", _("Not said")), *((str(area.id), area.name) for area in areas)]
        case InlineKey.CAPACITY:
            return [(str(number), str(number)) for number in range(MOST_CAPACITY + 1)]
        case InlineKey.SPEAKS:
            return [("", _("Not asked")), *((level.value, level_name(level)) for level in SwedishLevel)]
        case InlineKey.READS:
            return [(code, language_name(code)) for code in schedule_languages()]
        case _:
            assert_never(slot.key)


def still_stands(card: PersonDraft, slot: InlineSlot, began: str) -> bool:
    """Tell whether a value is as it was when somebody began to change it; a phone may have moved.

    A number that is added takes nobody's place.
    """
    if slot.key is InlineKey.PHONE:
        return not began or began in map(phone_text, card.phones)
    return value_of(card, slot) == began


def at_present_place(text: InlineText, card: PersonDraft) -> InlineText:
    """Give a text the slot where it belongs now: numbers may have come and gone since it was written."""
    if text.slot.key is not InlineKey.PHONE:
        return text
    numbers = [phone_text(phone) for phone in card.phones]
    if text.began in numbers:
        place = numbers.index(text.began)
    elif text.began:
        place = min(text.slot.place, max(len(numbers) - 1, 0))
    else:
        place = min(len(numbers), MOST_PHONES - 1)
    return replace(text, slot=replace(text.slot, place=place))


def with_value(card: PersonDraft, slot: InlineSlot, value: str, *, began: str) -> PersonDraft:
    """Put a value into the card instead of the one that it had when the change began; all else stays."""
    match slot.key:
        case InlineKey.PHONE:
            return replace(card, phones=_with_phone(card.phones, value.strip(), began))
        case InlineKey.EMAIL:
            return replace(card, email=value.strip())
        case InlineKey.CHANNEL:
            return replace(card, preferred_channel=ContactChannel(value))
        case InlineKey.AREA:
            return replace(card, area_id=AreaId(int(value)) if value else None)
        case InlineKey.CAPACITY:
            return _with_capacity(card, int(value))
        case InlineKey.SPEAKS:
            return _with_level(card, SwedishLevel(value) if value else None)
        case InlineKey.READS:
            return _with_print_language(card, LanguageCode(value))
        case _:
            assert_never(slot.key)


def _slots_of_contact(card: PersonDraft) -> Iterator[InlineSlot]:
    for place in range(max(len(card.phones), 1)):
        yield InlineSlot(key=InlineKey.PHONE, place=place)
    yield InlineSlot(key=InlineKey.EMAIL)
    if card.preferred_channel is not ContactChannel.UNSAID or (card.phones and card.email):
        yield InlineSlot(key=InlineKey.CHANNEL)
    yield InlineSlot(key=InlineKey.AREA)


def _slots_of_role(details: PersonDetails, role: PersonRole) -> Iterator[InlineSlot]:
    if role is PersonRole.NEWCOMER and details.card.newcomer is not None:
        yield InlineSlot(key=InlineKey.SPEAKS)
        yield InlineSlot(key=InlineKey.READS)
    if role is PersonRole.VOLUNTEER and any(
        line.kind is AssignmentKind.LANGUAGE_FRIEND and line.status is not AssignmentStatus.ENDED
        for line in details.assignments
    ):
        yield InlineSlot(key=InlineKey.CAPACITY)


def _capacities(card: PersonDraft) -> Iterator[int]:
    for assignment in card.volunteer.assignments if card.volunteer is not None else ():
        if assignment.kind is AssignmentKind.LANGUAGE_FRIEND:
            yield assignment.capacity


def _with_phone(phones: tuple[Phone, ...], written: str, began: str) -> tuple[Phone, ...]:
    """Replace the number one began with; where it has gone meanwhile, what was written stands last."""
    texts = [phone_text(phone) for phone in phones]
    at = texts.index(began) if began in texts else len(phones)
    new = (Phone(written=written),) if written else ()
    return (*phones[:at], *new, *phones[at + 1 :])


def _with_capacity(card: PersonDraft, capacity: int) -> PersonDraft:
    if card.volunteer is None:
        return card
    assignments = tuple(
        replace(one, capacity=capacity) if one.kind is AssignmentKind.LANGUAGE_FRIEND else one
        for one in card.volunteer.assignments
    )
    return replace(card, volunteer=replace(card.volunteer, assignments=assignments))


def _with_level(card: PersonDraft, level: SwedishLevel | None) -> PersonDraft:
    return card if card.newcomer is None else replace(card, newcomer=replace(card.newcomer, oral_swedish=level))


def _with_print_language(card: PersonDraft, code: LanguageCode) -> PersonDraft:
    return card if card.newcomer is None else replace(card, newcomer=replace(card.newcomer, print_language=code))
