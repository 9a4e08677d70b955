"""A sender's logo as a template takes it: PNG or SVG that is safe and can be drawn, or nothing.

Everything here looks at bytes only: nothing is fetched, nothing drawn, and what would grow beyond measure is refused
before it grows. Files of our own making need none of this; what is checked here came by e-mail.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache

from models.documents.png_check import PNG_SIGNATURE, png_problem, png_size
from models.documents.svg_check import svg_problem
from models.values.errors import ProblemCode

LARGEST_LOGO = 1_000_000
"""Bytes; a logo is printed one centimetre high."""

_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture as SVG text, whatever it was; a template takes in no other files than text."""

    svg: bytes


@lru_cache(maxsize=4)
def logo_problem(content: bytes) -> ProblemCode | None:
    """Say what is wrong with a file that shall be a logo; ``None`` if it can be taken."""
    if len(content) > LARGEST_LOGO:
        return ProblemCode.PICTURE_TOO_LARGE
    if content.startswith(PNG_SIGNATURE):
        return png_problem(content)
    if content.lstrip(_BEFORE_TEXT).startswith(b"<"):
        return svg_problem(content)
    return ProblemCode.NOT_A_PICTURE


@lru_cache(maxsize=4)
def readable_logo(content: bytes) -> Logo | None:
    """Give the logo if nothing is wrong with it; another would stop the whole sheet."""
    if logo_problem(content) is not None:
        return None
    if not content.startswith(PNG_SIGNATURE):
        return Logo(svg=content)
    width, height = png_size(content)
    size = f'width="{width}" height="{height}"'
    image = f'<image {size} href="data:image/png;base64,{b64encode(content).decode("ascii")}"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">{image}</svg>'
    return Logo(svg=drawing.encode("ascii"))
