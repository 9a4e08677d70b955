"""Everything in the life of a pair has a name in both languages of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from models.values import pairs
from translations import use_language
from ui.wording import pairs as names

NAMED: tuple[tuple[Iterable[object], Callable[..., str]], ...] = (
    (pairs.PairStatus, names.pair_status_name),
    (pairs.PairSide, names.pair_side_name),
    (pairs.PairContactHow, names.contact_how_name),
    (pairs.PairContactOutcome, names.contact_outcome_name),
    (pairs.EndingReason, names.ending_reason_name),
    (pairs.VetoReason, names.veto_reason_name),
    (pairs.ChoiceKind, names.pair_choice_name),
    (pairs.CallReason, names.call_reason_name),
)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("members", "name_of"), NAMED)
def test_every_member_has_a_name_of_its_own(
    members: Iterable[object], name_of: Callable[..., str], language: str
) -> None:
    use_language(language)

    found = [name_of(member) for member in members]

    assert all(found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(("members", "name_of"), NAMED)
def test_every_name_is_swedish_in_a_swedish_window(members: Iterable[object], name_of: Callable[..., str]) -> None:
    use_language("en")
    english = {name_of(member) for member in members}

    use_language("sv")

    assert english.isdisjoint({name_of(member) for member in members})
