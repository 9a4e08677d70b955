"""A PNG is taken to its last row and no further."""

from __future__ import annotations

import pytest

from models.documents.png_check import MOST_PIXELS_A_SIDE, png_problem, png_size
from models.values.errors import ProblemCode
from tests.models.documents.pictures import head, plain_png, png


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 3), (640, 2)])
def test_size_is_read_from_the_head(width: int, height: int) -> None:
    content = plain_png(width, height)

    assert (png_problem(content), png_size(content)) == (None, (width, height))


def test_rows_of_an_interlaced_picture_are_counted_pass_by_pass() -> None:
    # 3 × 3 in one byte a pixel: passes of 1×1, 1×1, 2×1, 1×2 and 3×1 pixels, each row with its filter.
    rows = b"\0" * (2 + 2 + 3 + 2 * 2 + 4)

    assert png_problem(png(head(3, 3, colours=0, interlaced=1), rows)) is None
    assert png_problem(png(head(3, 3, colours=0, interlaced=1), rows + b"\0")) is ProblemCode.PICTURE_DAMAGED


def test_longest_side_is_the_limit() -> None:
    assert png_problem(plain_png(MOST_PIXELS_A_SIDE, 1)) is None
    assert png_problem(plain_png(MOST_PIXELS_A_SIDE + 1, 1)) is ProblemCode.PICTURE_TOO_MANY_PIXELS
