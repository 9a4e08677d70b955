"""Which colours printed sheets may have: dark enough on white paper, in colour and from a grey printer.

The measure is the contrast of WCAG 2.2 (relative luminance, success criterion 1.4.3): small words need 4.5 : 1.
"""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls

OWN_COLOUR = "#1D5C8A"
"""The program's own, for an office that has none."""

GOOD_COLOURS = (
    "#1D5C8A",
    "#1F4E9E",
    "#5B3E96",
    "#8A2A6B",
    "#A61E2E",
    "#8F4A00",
    "#5E5A00",
    "#1E6B3A",
    "#0B6670",
    "#3D4650",
)
"""Proposals that pass, from blue round to grey."""

LEAST_CONTRAST = 4.5

_WITH_DIGITS = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_MOST = 255
_STEPS = 1000


def read_colour(text: str) -> str | None:
    """Give a colour as ``#RRGGBB``, also from ``1d5c8a`` or ``#abc``; ``None`` if the text is no colour."""
    found = _WITH_DIGITS.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    return f"#{digits.upper()}"


def contrast_on_white(colour: str) -> float:
    """Give the contrast with white paper, 1 to 21. ``colour`` is ``#RRGGBB``.

    Source: WCAG 2.2, definitions of relative luminance and contrast ratio.
    """
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def grey_of(colour: str) -> str:
    """Give the grey that a printer without colours makes of a colour. Source: ITU-R BT.601, luma."""
    red, green, blue = _parts(colour)
    grey = 0.299 * red + 0.587 * green + 0.114 * blue
    return _written((grey, grey, grey))


def is_dark_enough(colour: str) -> bool:
    """Tell whether small words in this colour can be read on white, printed in colour or in grey."""
    return min(contrast_on_white(colour), contrast_on_white(grey_of(colour))) >= LEAST_CONTRAST


def darkened(colour: str) -> str:
    """Give the nearest darker shade of the same hue that is dark enough; one that is already stays as it is."""
    if is_dark_enough(colour):
        return colour
    hue, lightness, saturation = rgb_to_hls(*_parts(colour))
    shades = (_written(hls_to_rgb(hue, lightness * step / _STEPS, saturation)) for step in range(_STEPS, 0, -1))
    return next(shade for shade in shades if is_dark_enough(shade))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / _MOST for at in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * _MOST):02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
