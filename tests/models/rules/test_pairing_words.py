"""Sets written as words share what the sets themselves share, also beyond one word."""

from __future__ import annotations

import random

import pytest

from models.rules.pairing_words import word_sets


@pytest.mark.parametrize("members", [5, 64, 65, 200])
def test_words_share_what_the_sets_share(members: int) -> None:
    dice = random.Random(members)  # noqa: S311 - no secret
    rows = [frozenset(dice.sample(range(members), dice.randint(0, 5))) for _ in range(30)]
    columns = [frozenset(dice.sample(range(members), dice.randint(0, 5))) for _ in range(20)]

    words = word_sets([frozenset(each) for each in rows], [frozenset(each) for each in columns])

    shared = words.shared(slice(4, 30))
    any_shared = words.share_any()
    assert shared.tolist() == [[len(row & column) for column in columns] for row in rows[4:]]
    assert any_shared.tolist() == [[bool(row & column) for column in columns] for row in rows]
