"""What is said after printing and saving, in Swedish as most people read it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper, Product
from tests.models.documents.programmes import normal_week
from ui.language import Language
from ui.printing import trouble_words
from ui.printing.print_job import PrintReport
from ui.printing.print_parts import PrintPart, outcome_of
from ui.printing.sheets import Sheets
from ui.printing.trouble import PrinterTrouble
from ui.screens.documents import copies_words, delivery_words

pytestmark = pytest.mark.usefixtures("language")
ARABIC = LanguageCode("ar")


def two_parts() -> tuple[PrintPart, PrintPart]:
    """Want the poster in two languages and the table in one."""
    poster = Sheets(normal_week(), paper=Paper.A4, qr=False, printed_on=date(2026, 11, 23))
    table = Sheets(normal_week(), product=Product.TABLE, paper=Paper.A4, qr=False, printed_on=date(2026, 11, 23))
    return PrintPart(sheets=poster, copies={SWEDISH: 6, ARABIC: 2}), PrintPart(sheets=table, copies={SWEDISH: 1})


def test_parts_in_words_name_products_copies_and_languages() -> None:
    assert delivery_words.parts_in_words(two_parts()) == "veckoaffisch 6 sv, 2 ar; veckotabell 1 sv"


def test_stopped_sentence_tells_what_was_printed_and_what_was_not() -> None:
    outcome = outcome_of(two_parts(), PrintReport(sent=1, total=3, trouble=PrinterTrouble.GONE))

    said = delivery_words.stopped_sentence(outcome, "Skrivaren finns inte längre.")

    assert said == (
        "Skrivaren finns inte längre. Utskrivet: veckoaffisch 6 sv. "
        "Inte utskrivet: veckoaffisch 2 ar; veckotabell 1 sv."
    )
    assert delivery_words.stopped_title(outcome) == "Allt skrevs inte ut"


def test_stopped_title_says_when_nothing_came_out_and_when_somebody_stopped() -> None:
    nothing = outcome_of(two_parts(), PrintReport(sent=0, total=3, trouble=PrinterTrouble.GONE))
    stopped = outcome_of(two_parts(), PrintReport(sent=2, total=3, cancelled=True))

    assert delivery_words.stopped_title(nothing) == "Inget skrevs ut"
    assert delivery_words.stopped_title(stopped) == "Utskriften stoppades"


def test_printed_title_counts_papers_and_names_the_printer() -> None:
    report = PrintReport(sent=3, total=3, papers=9)

    assert delivery_words.printed_title(report, "Biblioteket") == "9 papper skickade till Biblioteket"
    assert delivery_words.printed_title(report, "") == "9 papper skickade till skrivaren"


@pytest.mark.parametrize("trouble", PrinterTrouble)
def test_every_trouble_has_its_own_sentence_in_both_languages(trouble: PrinterTrouble, language: Language) -> None:
    swedish = trouble_words.trouble_sentence(trouble)
    others = {trouble_words.trouble_sentence(other) for other in PrinterTrouble if other is not trouble}
    language.use("en")
    english = trouble_words.trouble_sentence(trouble)

    assert swedish != english
    assert swedish not in others


def test_saved_sentence_names_one_file_or_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Affischer"

    assert delivery_words.saved_sentence([folder / "a.pdf"]) == "Sparat som a.pdf"
    assert delivery_words.saved_sentence([folder / "a.pdf", folder / "b.pdf"]) == "2 filer sparade i Affischer"


def test_names_in_short_counts_the_rest() -> None:
    assert delivery_words.names_in_short(["a", "b", "c", "d", "e"]) == "a\nb\nc\noch 2 till"
    assert delivery_words.names_in_short(["a"]) == "a"


def test_print_button_counts_pages_or_papers_where_they_differ() -> None:
    assert [copies_words.print_button(pages, papers) for pages, papers in ((0, 0), (1, 1), (7, 7), (3, 9))] == [
        "Skriv ut",
        "Skriv ut 1 sida",
        "Skriv ut 7 sidor",
        "Skriv ut 9 papper",
    ]
