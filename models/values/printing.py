"""What is printed and on which paper, and what a finished page looks like to a screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from models.values.identifiers import OccasionId

if TYPE_CHECKING:
    from models.values.phrases import TextRef


class Paper(StrEnum):
    """Paper of a printer, upright."""

    A4 = "a4"
    A3 = "a3"


class Product(StrEnum):
    """A kind of printed page; the value is a part of file names.

    ``SHEETS`` tell of occasions; the others are papers that the print log knows, and nothing about them goes out of
    date.
    """

    POSTER = "poster"
    LARGE = "large"
    TABLE = "table"
    PLACE = "place"
    DOOR = "door"
    FORM = "form"
    NOTICE = "notice"
    AGREEMENT = "agreement"
    FRIEND = "friend"
    PAIR = "pair"
    GUESTS = "guests"
    WALL = "wall"

    @property
    def is_of_week(self) -> bool:
        """Tell whether it shows a whole week; the others show a meeting point's season and single occasions."""
        return self in (Product.POSTER, Product.LARGE, Product.TABLE)

    @property
    def is_landscape(self) -> bool:
        """Tell whether its pages lie on their long side."""
        return self is Product.TABLE

    @property
    def may_hang(self) -> bool:
        """Tell whether it is made to hang somewhere; the others are given to somebody."""
        return self in SHEETS or self is Product.WALL


SHEETS: Final = (Product.POSTER, Product.LARGE, Product.TABLE, Product.PLACE, Product.DOOR)


class PrintWay(StrEnum):
    """How a printout left the program."""

    PRINTER = "printer"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """What is new on a sheet since an earlier one was printed.

    ``occasions`` are those whose rows say something new; it is empty where the only change is a row that is gone.
    """

    printed_at: date
    occasions: frozenset[OccasionId]


class RemarkKind(StrEnum):
    """What somebody should know before a sheet is hung up."""

    PHRASE_IN_SWEDISH = "phrase_in_swedish"
    PHRASE_MISSING = "phrase_missing"
    PHRASE_OUTDATED = "phrase_outdated"
    PHRASE_UNREVIEWED = "phrase_unreviewed"
    NAME_IN_SWEDISH = "name_in_swedish"
    NAME_OUTDATED = "name_outdated"
    NAME_UNREVIEWED = "name_unreviewed"
    LOGO_UNREADABLE = "logo_unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark about one language of a document; ``subject`` is a phrase key or the Swedish name.

    ``ref`` leads to the text itself.
    """

    kind: RemarkKind
    language: str
    subject: str
    ref: TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page as rows of pixels, four bytes each: blue, green, red, unused. ``stride`` is bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes
