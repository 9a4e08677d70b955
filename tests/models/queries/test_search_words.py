"""What somebody types, read as words, beginnings, other spellings or digits."""

from __future__ import annotations

import pytest

from models.queries.search_words import SearchShape, typed_words


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("mo", SearchShape(words=1, exact=1)),
        ("moh", SearchShape(words=1, exact=1, alike=1)),
        ("åsa e", SearchShape(words=2, exact=2, alike=2)),
        ("070-174", SearchShape(words=1, is_number=True)),
    ],
)
def test_as_many_words_have_the_same_shape(text: str, shape: SearchShape) -> None:
    typed = typed_words(text)

    assert typed is not None
    assert typed.shape == shape


def test_words_stand_where_the_columns_have_them() -> None:
    typed = typed_words("Åsa E")

    assert typed is not None
    assert typed.values == {
        "word0": "%asa%",
        "word1": "% e%",
        "exact0": "% {sa%",
        "exact1": "% e%",
        "alike0": "% as%",
        "alike1": "% a%",
        "beginning": " asa e%",
    }


@pytest.mark.parametrize("text", ["", "  ", "%", "_", "--"])
def test_signs_are_nothing_to_look_for(text: str) -> None:
    assert typed_words(text) is None
