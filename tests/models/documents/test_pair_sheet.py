"""A pair's own sheet: read back in every language, and what may never stand on it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from models.documents.pair_sheet import pair_sheet_document
from models.documents.typesetting import render
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.pair_papers import PairPaper, PairPaperSource
from tests.models.documents.matrix import expected_words, faults_of, strings_of
from tests.models.documents.pair_papers import MEETING, PAIR
from tests.models.documents.pdf_checks import page_count
from tests.models.documents.programmes import SHELTER
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON
from translations.languages import schedule_language


def said(source: PairPaperSource, paper: PairPaper, language: LanguageCode = SWEDISH) -> str:
    document = pair_sheet_document(source, paper, language, printed_on=PRINTED_ON)
    return " ".join(strings_of(json.loads(document.content)["sheets"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheet_has_no_fault_and_is_one_page(language: LanguageCode) -> None:
    document = pair_sheet_document(PAIR, PairPaper.NEWCOMER_SHEET, language, printed_on=PRINTED_ON)
    pdf = render(document)

    faults = faults_of(pdf, expected_words(document.content), schedule_language(language), codes=[])

    assert faults == []
    assert page_count(pdf) == 1


def test_each_reads_of_the_other_and_of_nobody_else() -> None:
    for_newcomer, for_volunteer = said(PAIR, PairPaper.NEWCOMER_SHEET), said(PAIR, PairPaper.VOLUNTEER_SHEET)

    assert ("Gunilla" in for_newcomer, "Samira" in for_newcomer) == (True, False)
    assert ("Gunilla" in for_volunteer, "Samira" in for_volunteer) == (False, True)


def test_a_phone_stands_there_only_for_who_has_agreed() -> None:
    assert "070-174 06 31" in said(PAIR, PairPaper.NEWCOMER_SHEET)

    for_volunteer = said(PAIR, PairPaper.VOLUNTEER_SHEET)

    assert "Telefon" not in for_volunteer
    assert "070-174" not in for_volunteer


def test_it_says_when_where_how_to_get_in_and_whom_to_call() -> None:
    sheet = said(PAIR, PairPaper.NEWCOMER_SHEET)

    for words in ("Torsdag", "26/11", "17:30–19:00", "Storgatan", "Stora torget", "Utan trappsteg", "08-465 004 12"):
        assert words in sheet


def test_a_place_that_is_not_settled_is_said_so() -> None:
    open_place = replace(PAIR, meeting=replace(MEETING, place=None))

    sheet = said(open_place, PairPaper.NEWCOMER_SHEET)

    assert "Vi säger till var ni träffas" in sheet
    assert "Storgatan" not in sheet


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (replace(PAIR, meeting=None), RefusalCode.NO_FIRST_MEETING),
        (replace(PAIR, meeting=replace(MEETING, place=SHELTER)), RefusalCode.ADDRESS_NOT_PUBLIC),
    ],
)
def test_no_sheet_without_a_meeting_nor_of_a_secret_place(source: PairPaperSource, code: RefusalCode) -> None:
    with pytest.raises(Refused) as refused:
        pair_sheet_document(source, PairPaper.NEWCOMER_SHEET, SWEDISH, printed_on=PRINTED_ON)

    assert refused.value.code is code
