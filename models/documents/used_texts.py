"""Which texts the sheets of a week say in one language: what somebody has to read before that week is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.documents.weekly_schedule import week_document
from models.values.language import LanguageCode
from models.values.phrases import TextRef
from models.values.printing import Product
from models.values.weekly_schedule import WeekProgramme


def texts_of_week(programme: WeekProgramme, language: LanguageCode, *, today: date) -> frozenset[TextRef]:
    """Give the phrases and the office's own texts that any sheet of the week looks up, whatever their state."""
    plain = replace(programme, sender=replace(programme.sender, logo=None))  # reading a logo takes long
    documents = [
        week_document(plain, [language], product=product, printed_on=today) for product in Product if product.is_of_week
    ]
    return frozenset(ref for document in documents for ref in document.used)
