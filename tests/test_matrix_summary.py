"""The table at the end of a test run says which sheets passed and which did not."""

from __future__ import annotations

from tests.matrix_summary import matrix_lines

_TEST = "tests/models/documents/test_matrix.py::test_sheet_of_the_matrix_has_no_fault"


def test_matrix_shows_every_sheet_and_its_outcome() -> None:
    passed = [
        f"{_TEST}[poster-sv-simple-normal]",
        f"{_TEST}[poster-ar-normal]",
        "tests/test_other.py::test_thing[a-b-c]",
    ]

    lines = matrix_lines({"passed": passed, "failed": [f"{_TEST}[poster-ar-long_place]"]})

    assert [line.split() for line in lines] == [
        ["product", "language", "long_place", "normal"],
        ["poster", "ar", "FAULT", "ok"],
        ["poster", "sv-simple", "–", "ok"],
        ["2", "of", "3", "sheets", "without", "a", "fault"],
    ]


def test_matrix_is_silent_without_its_tests() -> None:
    assert matrix_lines({"passed": ["tests/test_other.py::test_thing"]}) == []
