"""Any product from what it is made of: the one entry for whoever prints, previews or saves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.documents.typesetting import Document
from models.documents.weekly_schedule import week_document
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, Product
from models.values.weekly_schedule import WeekProgramme

SheetSource = WeekProgramme
"""What sheets are made of."""


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

    With ``changed`` a band tells since when there is something new, and the rows that are new carry a mark.
    """
    return week_document(source, languages, product=product, paper=paper, printed_on=printed_on, qr=qr, changed=changed)
