"""The whole matrix: every product in every language with every kind of content, and faults planted to be found.

The summary of the test run prints it (``tests/conftest.py``).
"""

from __future__ import annotations

import json

import pytest
import typst

from models.values.language import SWEDISH, LanguageCode
from models.values.printing import SHEETS, Product
from tests.models.documents.matrix import expected_words, faults_of
from tests.models.documents.other_readers import POPPLER
from tests.models.documents.planted import CODE, FAULTS, SOUND, WORDS, typeset
from tests.models.documents.programmes import CASES
from tests.models.documents.sheets import LANGUAGES, sheet, sheet_pdf
from translations.languages import schedule_language


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("product", SHEETS)
def test_sheet_of_the_matrix_has_no_fault(product: Product, language: LanguageCode, case: str) -> None:
    content = sheet(product, language, case).content
    codes = [CODE] * len(json.loads(content)["sheets"])

    faults = faults_of(
        sheet_pdf(product, language, case), expected_words(content), schedule_language(language), codes=codes
    )

    assert faults == []


@pytest.mark.parametrize("name", FAULTS)
def test_planted_fault_is_found(name: str) -> None:
    source, said = FAULTS[name]

    sound = faults_of(typeset(SOUND), WORDS, schedule_language(SWEDISH), codes=[CODE])
    try:
        faults = faults_of(typeset(source), WORDS, schedule_language(SWEDISH), codes=[CODE])
    except typst.TypstError:
        faults = ["refused"]

    assert sound == []
    assert any(said in fault for fault in faults), faults


@pytest.mark.skipif(POPPLER is None, reason="pdftotext (Debian: poppler-utils) is missing: two readers, not three")
def test_three_readers_were_asked() -> None:
    assert POPPLER is not None
