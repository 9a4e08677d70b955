"""The sentences about copies and papers: how many of what, in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.values.language import LanguageCode
from models.values.print_sets import PrintSetItem
from translations import _, ngettext
from ui.wording.sheets import product_name


def copies_in_words(number: int) -> str:
    """``2 exemplar``."""
    return ngettext("{number} copy", "{number} copies", number).format(number=number)


def copies_in_short(copies: Mapping[LanguageCode, int]) -> str:
    """``6 sv, 2 ar, 1 ti``: languages by their codes, as an office writes them on a list."""
    return ", ".join(f"{number} {code}" for code, number in copies.items())


def set_in_words(items: Sequence[PrintSetItem]) -> str:
    """``veckoaffisch 6 sv, 2 ar; veckotabell 1 sv``."""
    return "; ".join(f"{product_name(item.product).lower()} {copies_in_short(item.copies)}" for item in items)


def papers_in_words(number: int) -> str:
    """``9 papper``."""
    return ngettext("{number} sheet of paper", "{number} sheets of paper", number).format(number=number)


def set_button(number: int) -> str:
    """Name the primary button where a set is printed, by its copies; nobody has counted its pages yet."""
    return ngettext("Print the set: {number} copy", "Print the set: {number} copies", number).format(number=number)


def print_button(pages: int, papers: int) -> str:
    """Name the primary button by what it does: pages, or papers when copies or both sides make another number."""
    if not pages:
        return _("Print")
    if pages != papers:
        return ngettext("Print {number} sheet of paper", "Print {number} sheets of paper", papers).format(number=papers)
    return ngettext("Print {number} page", "Print {number} pages", pages).format(number=pages)
