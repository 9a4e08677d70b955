"""Lines of a printed page as the preview points at them, each with its Swedish."""

from __future__ import annotations

from dataclasses import dataclass

from models.values.phrases import TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PageArea:
    """A part of a page, measured from its upper left corner in parts of its width and height."""

    left: float
    top: float
    right: float
    bottom: float

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def united(self, other: PageArea) -> PageArea:
        """Give the smallest area around both."""
        return PageArea(
            left=min(self.left, other.left),
            top=min(self.top, other.top),
            right=max(self.right, other.right),
            bottom=max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """One phrase, name or number on one line of a page, counted from 0.

    ``is_as_printed`` tells that the page itself says it so in every language: names, streets, times. Without ``ref``
    there is no text in the phrase bank behind it.
    """

    page: int
    area: PageArea
    swedish: str
    ref: TextRef | None = None
    is_as_printed: bool = False
