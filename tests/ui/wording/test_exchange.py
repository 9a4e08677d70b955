"""Every field, problem, decision and column of lists and merges has its words."""

from __future__ import annotations

import pytest

from models.formats.delimited_text import DELIMITERS, ENCODINGS
from models.values.exports import ExportColumn, ExportForm
from models.values.imports import DuplicateDecision, DuplicateReason, ImportField, ImportProblem, ImportProblemCode
from models.values.merging import MergeField
from ui.screens.people.importing.columns_page import DELIMITERS as OFFERED_DELIMITERS
from ui.screens.people.importing.columns_page import ENCODINGS as OFFERED_ENCODINGS
from ui.wording.exported_lists import export_form_name, export_heading
from ui.wording.imports import (
    decision_name,
    delimiter_name,
    encoding_name,
    heading_name,
    import_field_name,
    import_problem_sentence,
    imported_sentence,
    reason_name,
)
from ui.wording.merging import merge_field_name

pytestmark = pytest.mark.usefixtures("language")


def test_nothing_is_without_words() -> None:
    problems = [ImportProblem(row=1, field="name", code=code) for code in ImportProblemCode]
    words = [
        *map(import_field_name, ImportField),
        *map(import_problem_sentence, problems),
        *map(decision_name, DuplicateDecision),
        *map(reason_name, DuplicateReason),
        *map(encoding_name, ENCODINGS),
        *map(delimiter_name, DELIMITERS),
        *map(export_heading, ExportColumn),
        *map(export_form_name, ExportForm),
        *map(merge_field_name, MergeField),
    ]

    assert all(words)


def test_every_way_to_read_a_text_is_offered() -> None:
    assert set(OFFERED_ENCODINGS) == set(ENCODINGS)
    assert OFFERED_DELIMITERS == DELIMITERS


def test_column_that_means_nothing_here_keeps_its_heading() -> None:
    assert heading_name("phone") == "Telefon"
    assert heading_name("Skonummer") == "Skonummer"


def test_outcome_names_only_what_happened() -> None:
    assert imported_sentence(new=1, filled=0, updated=0, left_out=0) == "1 person är ny."
    assert imported_sentence(new=0, filled=2, updated=1, left_out=3) == (
        "0 personer är nya. 2 kort kompletterades. 1 kort uppdaterades. 3 rader togs inte med."
    )
