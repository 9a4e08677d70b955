"""Who lacks a language friend: in full for the office, and in words that may hang on a wall."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Final, TypeVar

from models.values.identifiers import AreaId
from models.values.pairing_answers import Shortage, TimeOfWeek, WallShortage
from models.values.people import HouseholdKind
from translations import N_, SOURCE_LANGUAGE, _
from translations.catalogue import for_language
from ui.wording.interests import language_name, language_name_in
from ui.wording.people import household_name

_TIMES: Final[Mapping[TimeOfWeek, str]] = {
    TimeOfWeek.WEEKDAY: N_("weekdays in the daytime"),
    TimeOfWeek.EVENING: N_("evenings"),
    TimeOfWeek.WEEKEND: N_("weekends"),
}
_WALL_TIMES: Final[Mapping[TimeOfWeek, str]] = {
    TimeOfWeek.WEEKDAY: N_("Many can meet on weekdays."),
    TimeOfWeek.EVENING: N_("Many can meet in the evening."),
    TimeOfWeek.WEEKEND: N_("Many can meet at weekends."),
}
_WALL_KINDS: Final[Mapping[HouseholdKind, str]] = {
    HouseholdKind.COUPLE: N_("Some are couples who come together."),
    HouseholdKind.FAMILY: N_("Some are families with children."),
    HouseholdKind.GROUP: N_("Some are friends who come together."),
}
_SWEDISH_WINDOW: Final = "sv"
WALL_LANGUAGES: Final = (_SWEDISH_WINDOW, SOURCE_LANGUAGE)
_MOST_SHARED: Final = 2
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSender:
    """Who asks for volunteers on the wall, and how they are reached."""

    name: str = ""
    phone: str = ""
    web_address: str = ""


def shared_in_words(shortage: Shortage, areas: Mapping[AreaId, str]) -> str:
    """Say what most of a group share: ``Centrum (8), arabiska (6), kvällar (12)``."""
    parts = [
        *_most(shortage.areas, {key: areas.get(key, "") for key in shortage.areas}),
        *_most(shortage.languages, {key: language_name(key) for key in shortage.languages}),
        *_most(shortage.kinds, {key: household_name(key).lower() for key in shortage.kinds}),
        *_most(shortage.times, {key: _(_TIMES[key]) for key in shortage.times}),
    ]
    return ", ".join(parts)


def wall_heading(code: str) -> str:
    """Ask for volunteers, in the language of the text."""
    return _words(code).gettext(N_("Language friends wanted"))


def wall_text(shortages: Sequence[WallShortage], areas: Mapping[AreaId, str], sender: WallSender, *, code: str) -> str:
    """Write what everybody may read, whatever language the window speaks; ``code`` is Swedish or English."""
    words = _words(code)
    lines = [wall_heading(code), ""]
    lines += [_wall_line(shortage, areas, words, code) for shortage in shortages]
    lines += ["", words.gettext(N_("An hour a week together helps with the language and makes a friend."))]
    contact = ", ".join(part for part in (sender.phone, sender.web_address) if part)
    if contact:
        sentence = words.gettext(N_("Get in touch with {name}: {contact}"))
        lines.append(sentence.format(name=sender.name, contact=contact))
    elif sender.name:
        lines.append(words.gettext(N_("Get in touch with {name}.")).format(name=sender.name))
    return "\n".join(lines)


def _wall_line(shortage: WallShortage, areas: Mapping[AreaId, str], words: NullTranslations, code: str) -> str:
    area = areas.get(shortage.area_id, "") if shortage.area_id is not None else ""
    if area:
        first = words.gettext(N_("{people} people in {area} wait for a language friend."))
    elif shortage.language is not None:
        first = words.gettext(N_("{people} people who speak {language} wait for a language friend."))
    else:
        first = words.gettext(N_("{people} people wait for a language friend."))
    language = language_name_in(shortage.language, code, words) if shortage.language is not None else ""
    sentences = [first.format(people=shortage.people, area=area, language=language)]
    if shortage.kind is not None and shortage.kind in _WALL_KINDS:
        sentences.append(words.gettext(_WALL_KINDS[shortage.kind]))
    if shortage.time is not None:
        sentences.append(words.gettext(_WALL_TIMES[shortage.time]))
    if shortage.lacking is not None:
        needed = words.gettext(N_("{count} more volunteers are needed."))
        sentences.append(needed.format(count=shortage.lacking))
    return " ".join(sentences)


def _words(code: str) -> NullTranslations:
    return NullTranslations() if code == SOURCE_LANGUAGE else for_language(code, domain="ui")


def _most(counts: Mapping[K, int], names: Mapping[K, str]) -> list[str]:
    shown = [(names[key], count) for key, count in counts.items() if names[key]]
    return [f"{name} ({count})" for name, count in shown[:_MOST_SHARED]]
