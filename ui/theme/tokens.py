"""The values behind the look: every colour of the program, light and dark. No widget knows these, only tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Colour(StrEnum):
    """What a colour is for."""

    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_SOFT = "accent_soft"
    ON_ACCENT = "on_accent"
    BACKGROUND = "background"
    SURFACE = "surface"
    SIDEBAR = "sidebar"
    SIDEBAR_CHOSEN = "sidebar_chosen"
    LINE = "line"
    SOFT_LINE = "soft_line"
    FIELD_LINE = "field_line"
    HOVER = "hover"
    TEXT = "text"
    MUTED = "muted"
    DISABLED_TEXT = "disabled_text"
    ATTENTION = "attention"
    ATTENTION_SOFT = "attention_soft"
    BAD = "bad"
    BAD_SOFT = "bad_soft"
    GOOD = "good"
    GOOD_SOFT = "good_soft"
    NEUTRAL_SOFT = "neutral_soft"
    PAPER_AROUND = "paper_around"


class Tone(StrEnum):
    """What a pill, badge or banner means; a word always says it too."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceColours:
    """How an activity at a meeting point looks in the week: ``#rrggbb`` each."""

    fill: str
    edge: str
    text: str


_LIGHT: Mapping[Colour, str] = {
    Colour.ACCENT: "#1D5C8A",
    Colour.ACCENT_HOVER: "#174B71",
    Colour.ACCENT_SOFT: "#E3EEF6",
    Colour.ON_ACCENT: "#FFFFFF",
    Colour.BACKGROUND: "#F6F5F2",
    Colour.SURFACE: "#FFFFFF",
    Colour.SIDEBAR: "#ECEAE5",
    Colour.SIDEBAR_CHOSEN: "#FFFFFF",
    Colour.LINE: "#DDD9D2",
    Colour.SOFT_LINE: "#EFECE6",
    Colour.FIELD_LINE: "#8F8A82",
    Colour.HOVER: "#F1EFEA",
    Colour.TEXT: "#1F2328",
    Colour.MUTED: "#5B6168",
    Colour.DISABLED_TEXT: "#7C828A",
    Colour.ATTENTION: "#8F5400",
    Colour.ATTENTION_SOFT: "#FBF0DC",
    Colour.BAD: "#B3261E",
    Colour.BAD_SOFT: "#FBE6E4",
    Colour.GOOD: "#25673F",
    Colour.GOOD_SOFT: "#E2F1E8",
    Colour.NEUTRAL_SOFT: "#ECEAE5",
    Colour.PAPER_AROUND: "#E6E3DD",
}

_DARK: Mapping[Colour, str] = {
    Colour.ACCENT: "#7CC0EE",
    Colour.ACCENT_HOVER: "#9BD0F4",
    Colour.ACCENT_SOFT: "#1F3A4D",
    Colour.ON_ACCENT: "#0F1B24",
    Colour.BACKGROUND: "#191B1E",
    Colour.SURFACE: "#222529",
    Colour.SIDEBAR: "#15171A",
    Colour.SIDEBAR_CHOSEN: "#222529",
    Colour.LINE: "#363A40",
    Colour.SOFT_LINE: "#2C3035",
    Colour.FIELD_LINE: "#767C85",
    Colour.HOVER: "#2B2F34",
    Colour.TEXT: "#E8E6E1",
    Colour.MUTED: "#A5ABB3",
    Colour.DISABLED_TEXT: "#7B818A",
    Colour.ATTENTION: "#EDB45C",
    Colour.ATTENTION_SOFT: "#3B3020",
    Colour.BAD: "#F2938C",
    Colour.BAD_SOFT: "#432523",
    Colour.GOOD: "#84CFA0",
    Colour.GOOD_SOFT: "#1E3527",
    Colour.NEUTRAL_SOFT: "#2E3237",
    Colour.PAPER_AROUND: "#111315",
}

_LIGHT_PLACES: Mapping[str, PlaceColours] = {
    "blue": PlaceColours(fill="#E3EEF6", edge="#1D5C8A", text="#1D5C8A"),
    "green": PlaceColours(fill="#E2F1E8", edge="#25673F", text="#25673F"),
    "amber": PlaceColours(fill="#FBF0DC", edge="#8F5400", text="#8F5400"),
    "violet": PlaceColours(fill="#EFE6F5", edge="#6A3D8F", text="#6A3D8F"),
    "rose": PlaceColours(fill="#FBE4EC", edge="#A3245C", text="#A3245C"),
    "teal": PlaceColours(fill="#DDF1F0", edge="#0B6363", text="#0B6363"),
    "slate": PlaceColours(fill="#E8EAED", edge="#4A525C", text="#4A525C"),
    "brown": PlaceColours(fill="#F2E8DF", edge="#6F4A2B", text="#6F4A2B"),
}

_DARK_PLACES: Mapping[str, PlaceColours] = {
    "blue": PlaceColours(fill="#1F3A4D", edge="#7CC0EE", text="#9BD0F4"),
    "green": PlaceColours(fill="#1E3527", edge="#84CFA0", text="#84CFA0"),
    "amber": PlaceColours(fill="#3B3020", edge="#EDB45C", text="#EDB45C"),
    "violet": PlaceColours(fill="#352743", edge="#C3A0E0", text="#CDB0E6"),
    "rose": PlaceColours(fill="#42232F", edge="#F09ABB", text="#F09ABB"),
    "teal": PlaceColours(fill="#173837", edge="#74CCC9", text="#74CCC9"),
    "slate": PlaceColours(fill="#30353B", edge="#AAB3BE", text="#BCC4CD"),
    "brown": PlaceColours(fill="#3A2D22", edge="#D3A67F", text="#D9B08B"),
}

PLACE_KEYS = tuple(_LIGHT_PLACES)
_UNKNOWN_PLACE = "slate"


def colours_of(*, dark: bool) -> Mapping[Colour, str]:
    """Give every colour of one look as ``#RRGGBB``."""
    return _DARK if dark else _LIGHT


def place_colours_of(key: str, *, dark: bool) -> PlaceColours:
    """Give the three shades of a meeting point's colour; an unknown key is slate."""
    places = _DARK_PLACES if dark else _LIGHT_PLACES
    return places.get(key, places[_UNKNOWN_PLACE])
