"""Every text can be read on what it stands on, in both looks (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import math
from functools import cache

import pytest
from PySide6.QtGui import QColor

from models.values.places import PlaceColour
from ui.theme.tokens import PLACE_KEYS, Colour, colours_of, place_colours_of

TEXT, SHAPE = 4.5, 3.0

_ON_EVERYTHING = (Colour.BACKGROUND, Colour.SURFACE, Colour.SIDEBAR, Colour.HOVER)
TEXT_PAIRS = [
    *[(Colour.TEXT, ground) for ground in (*_ON_EVERYTHING, Colour.ACCENT_SOFT, Colour.NEUTRAL_SOFT)],
    *[(Colour.MUTED, ground) for ground in (*_ON_EVERYTHING, Colour.NEUTRAL_SOFT, Colour.ACCENT_SOFT)],
    *[(Colour.ACCENT, ground) for ground in (Colour.SURFACE, Colour.BACKGROUND, Colour.ACCENT_SOFT, Colour.HOVER)],
    *[(Colour.TEXT, ground) for ground in (Colour.ATTENTION_SOFT, Colour.BAD_SOFT, Colour.GOOD_SOFT)],
    (Colour.ON_ACCENT, Colour.ACCENT),
    (Colour.ON_ACCENT, Colour.ACCENT_HOVER),
    (Colour.ATTENTION, Colour.ATTENTION_SOFT),
    (Colour.BAD, Colour.BAD_SOFT),
    (Colour.BAD, Colour.SURFACE),
    (Colour.BAD, Colour.BACKGROUND),
    (Colour.GOOD, Colour.GOOD_SOFT),
    (Colour.SURFACE, Colour.TEXT),
    (Colour.SURFACE, Colour.MUTED),
]
SHAPE_PAIRS = [
    (Colour.FIELD_LINE, Colour.SURFACE),
    (Colour.ACCENT, Colour.SURFACE),
    (Colour.ACCENT, Colour.SIDEBAR),
    *[(Colour.DISABLED_TEXT, ground) for ground in (Colour.SURFACE, Colour.BACKGROUND, Colour.NEUTRAL_SOFT)],
]


def contrast(first: str, second: str) -> float:
    """Compare two colours by relative luminance."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def _luminance(colour: str) -> float:
    value = QColor(colour)
    red, green, blue = (_linear(shade) for shade in (value.redF(), value.greenF(), value.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(shade: float) -> float:
    return shade / 12.92 if shade <= 0.04045 else math.pow((shade + 0.055) / 1.055, 2.4)


def test_contrast_knows_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(text: Colour, ground: Colour, dark: bool) -> None:
    colours = colours_of(dark=dark)

    assert contrast(colours[text], colours[ground]) >= TEXT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_borders_and_disabled_text_can_be_seen(shape: Colour, ground: Colour, dark: bool) -> None:
    colours = colours_of(dark=dark)

    assert contrast(colours[shape], colours[ground]) >= SHAPE


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("key", PLACE_KEYS)
def test_place_colours_can_be_read(key: str, dark: bool) -> None:
    place, colours = place_colours_of(key, dark=dark), colours_of(dark=dark)

    assert contrast(place.text, place.fill) >= TEXT
    assert contrast(colours[Colour.TEXT], place.fill) >= TEXT
    assert contrast(colours[Colour.MUTED], place.fill) >= TEXT
    assert contrast(place.edge, colours[Colour.SURFACE]) >= SHAPE


def test_every_place_colour_has_its_shades() -> None:
    assert set(PLACE_KEYS) == {colour.value for colour in PlaceColour}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_token_has_a_colour(dark: bool) -> None:
    assert set(colours_of(dark=dark)) == set(Colour)
