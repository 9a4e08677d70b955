"""The sentences about what was printed or saved, and what a printer did not do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.values.printing import Product
from translations import _, ngettext
from ui.printing.print_job import PrintReport
from ui.printing.print_parts import PrintOutcome, PrintPart
from ui.screens.documents.copies_words import copies_in_short, papers_in_words
from ui.screens.documents.wording import product_name


def saved_sentence(paths: Sequence[Path]) -> str:
    """Say what was saved and where."""
    if len(paths) == 1:
        return _("Saved as {name}").format(name=paths[0].name)
    sentence = ngettext("{number} file saved in {folder}", "{number} files saved in {folder}", len(paths))
    return sentence.format(number=len(paths), folder=paths[0].parent.name)


def parts_in_words(parts: Sequence[PrintPart]) -> str:
    """``veckoaffisch 6 sv, 2 ar; veckotabell 1 sv``."""
    return "; ".join(f"{product_name(part.sheets.product).lower()} {copies_in_short(part.copies)}" for part in parts)


def left_out_sentence(product: Product) -> str:
    """Say why a product of a set was not printed."""
    if product is Product.DOOR:
        return _("No door sign: nothing is cancelled or moved.")
    return _("{product} was left out: its meeting point is no longer there. Change the set.").format(
        product=product_name(product)
    )


def printed_title(report: PrintReport, printer: str) -> str:
    """Say in a line what was sent where."""
    papers = papers_in_words(report.papers)
    if not printer:
        return _("{papers} sent to the printer").format(papers=papers)
    return _("{papers} sent to {printer}").format(papers=papers, printer=printer)


def stopped_title(outcome: PrintOutcome) -> str:
    """Say that a job did not come through, or was stopped."""
    if outcome.report.cancelled:
        return _("Printing was stopped")
    return _("Not everything was printed") if outcome.sent else _("Nothing was printed")


def stopped_sentence(outcome: PrintOutcome, reason: str) -> str:
    """Say why, what is in the printer and what is not."""
    sentences = [reason] if reason else []
    if outcome.sent:
        sentences.append(_("Printed: {parts}.").format(parts=parts_in_words(outcome.sent)))
    if outcome.rest:
        sentences.append(_("Not printed: {parts}.").format(parts=parts_in_words(outcome.rest)))
    return " ".join(sentences)


def names_in_short(names: Sequence[str], most: int = 3) -> str:
    """Give file names a line each, the rest as a number."""
    if len(names) <= most:
        return "\n".join(names)
    rest = len(names) - most
    more = ngettext("and {number} more", "and {number} more", rest).format(number=rest)
    return "\n".join((*names[:most], more))
