"""Where the pages of a preview lie: rows of equal papers with captions, as many abreast as the width holds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from models.values.language import LanguageCode
from models.values.printing import Paper

POINTS_PER_INCH = 72
SCREEN_DPI = 96
_SIZES = {Paper.A4: (595.276, 841.89), Paper.A3: (841.89, 1190.551)}
"""Width and height in points, upright."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKey:
    """One page of one language, counted from 0."""

    language: LanguageCode
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """Where a page's paper and its caption lie."""

    page: PageKey
    paper: QRect
    caption: QRect

    @property
    def area(self) -> QRect:
        """Give both together."""
        return self.paper.united(self.caption)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """Lengths of a layout in pixels."""

    margin: int
    gap: int
    caption: int


def page_size(paper: Paper, dpi: int, *, is_landscape: bool = False) -> QSize:
    """Give the size that a drawn page has, so that it is shown pixel by pixel."""
    width, height = _points(paper, is_landscape=is_landscape)
    return QSize(math.ceil(width * dpi / POINTS_PER_INCH), math.ceil(height * dpi / POINTS_PER_INCH))


def _points(paper: Paper, *, is_landscape: bool) -> tuple[float, float]:
    width, height = _SIZES[paper]
    return (height, width) if is_landscape else (width, height)


def fitting_dpi(paper: Paper, *, room: int, abreast: int, spacing: Spacing, is_landscape: bool = False) -> int:
    """Give the largest scale at which so many pages fit side by side, 100 % at most."""
    width = (room - 2 * spacing.margin - (abreast - 1) * spacing.gap) / abreast
    return max(12, min(SCREEN_DPI, math.floor(width * POINTS_PER_INCH / _points(paper, is_landscape=is_landscape)[0])))


def lay_out(
    pages: Sequence[PageKey], *, size: QSize, room: QSize, spacing: Spacing
) -> tuple[tuple[PagePlace, ...], QSize]:
    """Place pages row by row, in the middle of the room, and give the size of the whole."""
    if not pages:
        return (), QSize(0, 0)
    fits = (room.width() - 2 * spacing.margin + spacing.gap) // (size.width() + spacing.gap)
    abreast = max(1, min(fits, len(pages)))
    rows = math.ceil(len(pages) / abreast)
    row_height = spacing.caption + size.height()
    width = abreast * size.width() + (abreast - 1) * spacing.gap
    height = rows * row_height + (rows - 1) * spacing.gap
    left = max(spacing.margin, (room.width() - width) // 2)
    top = max(spacing.margin, (room.height() - height) // 2)
    places = []
    for index, page in enumerate(pages):
        row, column = divmod(index, abreast)
        x = left + column * (size.width() + spacing.gap)
        y = top + row * (row_height + spacing.gap)
        places.append(
            PagePlace(
                page=page,
                caption=QRect(x, y, size.width(), spacing.caption),
                paper=QRect(x, y + spacing.caption, size.width(), size.height()),
            )
        )
    whole = QSize(width + 2 * spacing.margin, height + 2 * spacing.margin)
    return tuple(places), whole
