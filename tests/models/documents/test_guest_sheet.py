"""The guest sheet of a matching evening: tables with first names, over several pages if need be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.documents.guest_sheet import guest_document
from models.documents.typesetting import render
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH
from tests.models.documents.matrix import expected_words, faults_of
from tests.models.documents.pair_papers import EVENING, MEETING, evening_of
from tests.models.documents.pdf_checks import elements, page_count, text_of
from tests.models.documents.programmes import SHELTER
from tests.models.documents.sheets import PRINTED_ON
from translations.languages import schedule_language


@pytest.mark.parametrize(("pairs", "pages"), [(1, 1), (4, 1), (30, 2)])
def test_sheet_has_no_fault_however_many_come(pairs: int, pages: int) -> None:
    document = guest_document(evening_of(pairs), printed_on=PRINTED_ON)
    pdf = render(document)

    faults = faults_of(pdf, expected_words(document.content), schedule_language(SWEDISH), codes=[])

    assert faults == []
    assert page_count(pdf) == pages


def test_every_page_has_the_heads_of_its_columns() -> None:
    pdf = render(guest_document(evening_of(30), printed_on=PRINTED_ON))

    assert text_of(pdf).count("Ny i Sverige") == 2
    heads = [each.text.strip() for each in elements(pdf) if "/THead/" in each.path]
    assert any(head.endswith("Bord") for head in heads)


def test_one_pair_alone_gets_a_card() -> None:
    assert "Bordslista" in guest_document(EVENING, printed_on=PRINTED_ON).content

    assert "Bordskort" in guest_document(evening_of(1), printed_on=PRINTED_ON).content


def test_no_sheet_of_a_secret_place() -> None:
    with pytest.raises(Refused) as refused:
        guest_document(replace(EVENING, meeting=replace(MEETING, place=SHELTER)), printed_on=PRINTED_ON)

    assert refused.value.code is RefusalCode.ADDRESS_NOT_PUBLIC
