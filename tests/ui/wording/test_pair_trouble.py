"""A refused pair says which rules stand in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.values.errors import RefusalCode, Refused
from translations import use_language
from ui.wording.errors import error_sentence
from ui.wording.pair_trouble import pair_trouble_sentence


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    use_language("sv")
    yield
    use_language("en")


def test_refused_pair_names_every_broken_rule() -> None:
    error = Refused(RefusalCode.PAIR_NOT_POSSIBLE, {"obstacles": "papers_missing,no_place"})

    sentence = pair_trouble_sentence(error)

    assert (
        sentence == "Som det är nu går de två inte att matcha: papper saknas, har ingen ledig plats. Inget har sparats."
    )


@pytest.mark.parametrize(
    "error", [Refused(RefusalCode.PAIR_HAS_GONE_ON), Refused(RefusalCode.PAIR_NOT_POSSIBLE), ValueError()]
)
def test_other_trouble_is_said_as_everywhere(error: Exception) -> None:
    assert pair_trouble_sentence(error) == error_sentence(error)
