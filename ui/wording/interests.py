"""What interests, occupations, fields of work and languages are called in the window.

An office's own words stand in the register as they were written and are shown so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

from translations import N_, _, current_language

_INTERESTS: Mapping[str, str] = {
    "cooking": N_("cooking"),
    "baking": N_("baking"),
    "walks": N_("walks"),
    "forest": N_("the forest"),
    "fishing": N_("fishing"),
    "football": N_("football"),
    "swimming": N_("swimming"),
    "gym": N_("the gym"),
    "cycling": N_("cycling"),
    "skiing": N_("skiing"),
    "gardening": N_("gardening"),
    "handicraft": N_("handicraft"),
    "sewing": N_("sewing"),
    "carpentry": N_("woodwork"),
    "cars": N_("cars"),
    "music": N_("music"),
    "singing": N_("singing"),
    "dance": N_("dancing"),
    "films": N_("films"),
    "reading": N_("reading"),
    "games": N_("games"),
    "photography": N_("photography"),
    "art": N_("art"),
    "computers": N_("computers"),
    "languages": N_("languages"),
    "history": N_("history"),
    "children": N_("children"),
    "animals": N_("animals"),
    "travel": N_("travel"),
    "society": N_("society"),
}

_OCCUPATIONS: Mapping[str, str] = {
    "teacher": N_("teacher"),
    "childcare_worker": N_("childcare worker"),
    "assistant_nurse": N_("assistant nurse"),
    "nurse": N_("nurse"),
    "engineer": N_("engineer"),
    "it_technician": N_("IT technician"),
    "carpenter": N_("carpenter"),
    "electrician": N_("electrician"),
    "mechanic": N_("mechanic"),
    "cook": N_("cook"),
    "driver": N_("driver"),
    "farmer": N_("farmer"),
    "economist": N_("economist"),
    "lawyer": N_("lawyer"),
    "journalist": N_("journalist"),
    "shop_assistant": N_("shop assistant"),
    "hairdresser": N_("hairdresser"),
    "cleaner": N_("cleaner"),
    "seamstress": N_("seamstress"),
    "entrepreneur": N_("business owner"),
}

_OTHER_NAMES: Mapping[str, str] = {
    "sv-simple": N_("Easy Swedish"),
    "fa-AF": N_("Dari"),
    "ps": N_("Pashto"),
    "kmr": N_("Kurmanji"),
    "ckb": N_("Sorani"),
}


def interest_name(key: str) -> str:
    """Name an interest; a word of the office's own is shown as it is."""
    return _(_INTERESTS[key]) if key in _INTERESTS else key


def occupation_name(key: str) -> str:
    """Name an occupation; a word of the office's own is shown as it is."""
    return _(_OCCUPATIONS[key]) if key in _OCCUPATIONS else key


def language_name(code: str) -> str:
    """Name a language in the language of the window, in small letters in Swedish; an unknown code is shown as it is."""
    if code in _OTHER_NAMES:
        return _(_OTHER_NAMES[code])
    names = _languages_in(current_language())
    return str(names.get(code.replace("-", "_"), names.get(code.partition("-")[0], code)))


@cache
def _languages_in(code: str) -> Mapping[str, str]:
    """Kept, since a list asks for every line it paints."""
    names: Mapping[str, str] = Locale.parse(code).languages
    return names
