"""The sheet with the recovery code, printed once when the register is made and kept in a safe place."""

from __future__ import annotations

from datetime import date

from models.documents.sheet_words import breakable
from models.documents.typesetting import Document, new_document

_TEMPLATE = "recovery_sheet"


def recovery_code_sheet(code: str, *, organisation: str, today: date) -> Document:
    """Make the sheet, in Swedish, on one page; its groups of letters are as large as they can be read aloud."""
    groups = code.strip().split("-")
    content = {
        "groups": groups,
        "organisation": breakable(organisation),
        "printed": today.isoformat(),
    }
    return new_document(_TEMPLATE, content, printed_on=today)
