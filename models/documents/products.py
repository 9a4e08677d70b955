"""Any product from what it is made of: the one entry for whoever prints, previews or saves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from models.documents.door_sign import door_document
from models.documents.season_sheet import season_document
from models.documents.typesetting import Document
from models.documents.weekly_schedule import week_document
from models.values.door_signs import DoorSigns
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, Product
from models.values.season_programme import SeasonProgramme
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import WeekProgramme

SheetSource = WeekProgramme | SeasonProgramme | DoorSigns
"""What sheets are made of: a week's products of a week, ``Product.PLACE`` of a season, ``Product.DOOR`` of signs."""

_NO_LETTERS = re.compile(r"[^a-z0-9]+")


def sheet_document(
    source: SheetSource,
    languages: Sequence[LanguageCode],
    *,
    product: Product,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
    changed: ChangedSince | None = None,
) -> Document:
    """Make one document with the sheets of ``languages`` behind one another.

    With ``changed`` a band on the sheets of a week tells since when there is something new, and the rows that are new
    carry a mark.

    Raises ``Refused`` for a place that may not reach paper and for signs that nobody needs; ``ValueError`` for a
    product that is not made of this source.
    """
    match source:
        case WeekProgramme() if product.is_of_week:
            return week_document(
                source, languages, product=product, paper=paper, printed_on=printed_on, qr=qr, changed=changed
            )
        case SeasonProgramme() if product is Product.PLACE:
            return season_document(source, languages, paper=paper, printed_on=printed_on, qr=qr, changed=changed)
        case DoorSigns() if product is Product.DOOR:
            return door_document(source, languages, paper=paper, printed_on=printed_on, qr=qr)
        case _:
            raise ValueError(product)


def subject_of(source: SheetSource) -> str:
    """Name in a file name what a sheet is about: ``2026-W48``, ``plats-hamnen``, ``2026-11-26``."""
    match source:
        case WeekProgramme():
            return str(source.week)
        case SeasonProgramme():
            return f"plats-{_slug(source.place.name)}"
        case DoorSigns():
            span = source.span
            return span.first.isoformat() if span.first == span.last else str(IsoWeek.of(span.first))


def _slug(name: str) -> str:
    """Write a name with a–z, digits and hyphens only; one that has none of them gets a word in its place."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    return _NO_LETTERS.sub("-", letters).strip("-")[:60].rstrip("-") or "utan-namn"
