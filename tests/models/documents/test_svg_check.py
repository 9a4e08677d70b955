"""A drawing is counted as it would be drawn."""

from __future__ import annotations

import pytest

from models.documents.svg_check import MOST_ELEMENTS, svg_problem
from models.values.errors import ProblemCode
from tests.models.documents.pictures import svg


@pytest.mark.parametrize(("uses", "problem"), [(3, None), (MOST_ELEMENTS // 10, ProblemCode.PICTURE_TOO_COMPLEX)])
def test_what_is_used_again_counts_again(uses: int, problem: ProblemCode | None) -> None:
    piece = '<g id="a">' + "<path/>" * 20 + "</g>"

    assert svg_problem(svg(piece + '<use href="#a"/>' * uses)) is problem


def test_two_clips_from_a_style_are_too_many_to_follow() -> None:
    style = "<style>.a{clip-path:url(#c)}</style>"
    clip = '<clipPath id="c"><rect/></clipPath>'

    assert svg_problem(svg(style + clip)) is None
    assert svg_problem(svg(style + clip + clip.replace('"c"', '"d"'))) is ProblemCode.PICTURE_TOO_COMPLEX
