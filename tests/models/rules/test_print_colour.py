"""Colours of printed sheets: what is dark enough, and the nearest shade that is."""

from __future__ import annotations

from colorsys import rgb_to_hls

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.rules.print_colour import (
    GOOD_COLOURS,
    LEAST_CONTRAST,
    OWN_COLOUR,
    contrast_on_white,
    darkened,
    grey_of,
    is_dark_enough,
    read_colour,
)

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#1D5C8A", "#1D5C8A"), (" 1d5c8a ", "#1D5C8A"), ("#abc", "#AABBCC")],
)
def test_colour_is_read_as_people_write_it(text: str, colour: str) -> None:
    assert read_colour(text) == colour


@pytest.mark.parametrize("text", ["", "#", "blå", "#12345", "#1D5C8A80", "rgb(1,2,3)", "#1D5C8G"])
def test_other_text_is_no_colour(text: str) -> None:
    assert read_colour(text) is None


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54), ("#FF0000", 4.0)]
)
def test_contrast_is_that_of_the_standard(colour: str, contrast: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.005)


def test_limit_lies_between_the_two_greys_of_the_standard() -> None:
    assert is_dark_enough("#767676")
    assert not is_dark_enough("#777777")


def test_proposals_and_our_own_colour_pass_and_differ() -> None:
    assert all(is_dark_enough(colour) for colour in GOOD_COLOURS)
    assert OWN_COLOUR in GOOD_COLOURS
    assert len(set(GOOD_COLOURS)) == len(GOOD_COLOURS)


@given(COLOURS)
def test_darkened_colour_passes_in_colour_and_grey(colour: str) -> None:
    shade = darkened(colour)

    assert contrast_on_white(shade) >= LEAST_CONTRAST
    assert contrast_on_white(grey_of(shade)) >= LEAST_CONTRAST
    assert darkened(shade) == shade


@example("#C39C96")
@given(COLOURS)
def test_darkened_colour_keeps_its_hue_and_is_no_darker_than_it_must_be(colour: str) -> None:
    shade = darkened(colour)
    before, after = _hls(colour), _hls(shade)

    assert after[1] <= before[1]
    if shade != colour:
        assert min(contrast_on_white(shade), contrast_on_white(grey_of(shade))) < LEAST_CONTRAST + 0.12
    if before[2] > 0.3 and after[1] > 0.1:
        apart = abs(before[0] - after[0])
        assert min(apart, 1 - apart) < 0.02


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return rgb_to_hls(red, green, blue)
