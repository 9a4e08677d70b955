"""Forms and the notice: which languages they may be printed in, and their pages read back from the file.

The matrix is smaller than that of the sheets: a blank paper has one content.
"""

from __future__ import annotations

import pytest

from models.documents.forms import form_document, form_file_name, form_languages
from models.values.errors import RefusalCode, Refused
from models.values.forms import ALWAYS_PRINTED, FormKind, FormsToPrint
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import TextRef
from tests.models.documents.matrix import expected_words, faults_of
from tests.models.documents.papers import paper, paper_pdf, source
from tests.models.documents.pdf_checks import characters, elements, page_count
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON
from translations.languages import schedule_language

ARABIC = LanguageCode("ar")
MOST_PAGES = 2
PAGE_WIDTH = 595
SHORT = tuple(LanguageCode(code) for code in ("sv", "en", "ar", "th"))
IN_EVERY_LANGUAGE = (FormKind.NEWCOMER, FormKind.NOTICE, FormKind.AGREEMENT, FormKind.FRIEND)
PAPERS = [
    *((kind, language) for kind in IN_EVERY_LANGUAGE for language in LANGUAGES),
    *((FormKind.VOLUNTEER, language) for language in SHORT),
]


@pytest.mark.parametrize(("kind", "language"), PAPERS)
def test_paper_has_no_fault_and_fits_on_one_sheet(kind: FormKind, language: LanguageCode) -> None:
    pdf = paper_pdf(kind, language)

    faults = faults_of(pdf, expected_words(paper(kind, language).content), schedule_language(language), codes=[])

    assert faults == []
    assert page_count(pdf) <= (1 if kind is FormKind.FRIEND else MOST_PAGES)


@pytest.mark.parametrize("kind", list(FormKind))
def test_languages_without_approval_are_named_with_what_is_missing(kind: FormKind) -> None:
    found = {each.code: each for each in form_languages(source(), kind, today=PRINTED_ON)}

    assert tuple(found) == LANGUAGES
    assert {code for code, each in found.items() if each.is_printable} == ALWAYS_PRINTED
    assert not found[SWEDISH].missing
    assert len(found[ARABIC].missing) == found[ARABIC].total >= 20


def test_a_language_with_one_text_that_nobody_approved_is_refused() -> None:
    office = source("ar", without="form_share")
    wanted = FormsToPrint(kind=FormKind.NEWCOMER, language=ARABIC)

    with pytest.raises(Refused) as refused:
        form_document(office, wanted, printed_on=PRINTED_ON)

    assert refused.value.code is RefusalCode.FORM_NOT_APPROVED
    (standing,) = [each for each in form_languages(office, FormKind.NEWCOMER, today=PRINTED_ON) if each.code == ARABIC]
    assert standing.missing == {TextRef(key="form_share")}


def test_an_approved_language_is_printed_beside_swedish() -> None:
    document = form_document(source("ar"), FormsToPrint(kind=FormKind.NOTICE, language=ARABIC), printed_on=PRINTED_ON)

    assert "Så använder vi dina uppgifter" in document.content
    assert "Den svenska texten gäller" in document.content


def test_tables_of_a_form_have_heads() -> None:
    found = elements(paper_pdf(FormKind.NEWCOMER, SWEDISH))

    heads = [each.text.strip() for each in found if "/THead/" in each.path and each.text.strip()]
    assert any("Vilka språk talar du?" in head for head in heads)
    assert any("Eftermiddag" in head for head in heads)


def test_a_page_from_the_right_begins_at_the_right() -> None:
    title = max((box for box in characters(paper_pdf(FormKind.NEWCOMER, ARABIC)) if box.page == 0), key=lambda b: b.top)

    assert title.left > PAGE_WIDTH / 2


def test_files_stand_together_by_their_names() -> None:
    assert form_file_name(FormsToPrint(kind=FormKind.NOTICE, language=ARABIC)) == "blankett-notice-ar.pdf"
