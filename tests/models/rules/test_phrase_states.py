"""What the office says, what is shipped and which Swedish holds decide how far a text may be trusted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.phrase_states import OfficePhrase, phrase_standing, shipped_phrase, swedish_standing, text_state
from models.values.phrases import Approval, PhraseState, ShippedPhrase
from translations.catalogue import ShippedText

READ = Approval(by="Påhittad granskare", on=date(2026, 11, 20))
DRAFT = ShippedPhrase(text="مجانا", state=PhraseState.DRAFT)
UNSURE = ShippedPhrase(text="مجانا", state=PhraseState.UNSURE)
SWEDISH = ShippedPhrase(text="Gratis", state=PhraseState.REVIEWED)
KEPT = OfficePhrase(text="مجانًا", swedish="Gratis", shipped="مجانا")


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (None, PhraseState.MISSING),
        (ShippedText(text="x", is_withheld=True, is_draft=True), PhraseState.UNSURE),
        (ShippedText(text="x", is_draft=True), PhraseState.DRAFT),
        (ShippedText(text="x"), PhraseState.REVIEWED),
    ],
)
def test_shipped_phrase_says_how_sure_its_catalogue_is(found: ShippedText | None, state: PhraseState) -> None:
    assert shipped_phrase(found).state is state


def test_what_is_shipped_stands_until_the_swedish_is_corrected() -> None:
    as_shipped = phrase_standing(UNSURE, None, swedish="Gratis", shipped_swedish="Gratis")
    corrected = phrase_standing(DRAFT, None, swedish="Kostar inget", shipped_swedish="Gratis")
    missing = phrase_standing(shipped_phrase(None), None, swedish="Kostar inget", shipped_swedish="Gratis")

    assert (as_shipped.text, as_shipped.state) == ("مجانا", PhraseState.UNSURE)
    assert (corrected.text, corrected.state) == ("مجانا", PhraseState.OUTDATED)
    assert missing.state is PhraseState.MISSING


def test_approval_makes_an_unsure_text_reviewed() -> None:
    approved = OfficePhrase(text="مجانا", swedish="Gratis", shipped="مجانا", approval=READ)

    found = phrase_standing(UNSURE, approved, swedish="Gratis", shipped_swedish="Gratis")

    assert (found.state, found.approval) == (PhraseState.REVIEWED, READ)


def test_outdated_text_names_nobody_as_its_reader() -> None:
    approved = replace(KEPT, approval=READ)

    found = phrase_standing(DRAFT, approved, swedish="Kostar inget", shipped_swedish="Gratis")

    assert (found.text, found.state, found.approval) == ("مجانًا", PhraseState.OUTDATED, None)


def test_other_words_in_an_update_are_offered_and_change_nothing() -> None:
    approved = replace(KEPT, approval=READ)
    update = ShippedPhrase(text="بدون رسوم", state=PhraseState.DRAFT)

    before = phrase_standing(DRAFT, approved, swedish="Gratis", shipped_swedish="Gratis")
    after = phrase_standing(update, approved, swedish="Gratis", shipped_swedish="Gratis")

    assert before.shipped_offer == ""
    assert after == replace(before, shipped_offer="بدون رسوم")


def test_update_that_ships_the_offices_own_words_offers_nothing() -> None:
    update = ShippedPhrase(text=KEPT.text, state=PhraseState.DRAFT)

    assert phrase_standing(update, KEPT, swedish="Gratis", shipped_swedish="Gratis").shipped_offer == ""


def test_text_whose_places_are_not_filled_any_more_is_outdated() -> None:
    approved = OfficePhrase(text="حتى {day}", swedish="till {day}", shipped="", approval=READ)

    found = phrase_standing(shipped_phrase(None), approved, swedish="till {day}", shipped_swedish="till {date}")

    assert found.state is PhraseState.OUTDATED


def test_corrected_swedish_holds_unless_its_places_are_gone() -> None:
    corrected = OfficePhrase(text="Kostar inget", swedish="Kostar inget", shipped="Gratis")
    broken = replace(corrected, text="Kostar {sum}")

    assert swedish_standing(SWEDISH, corrected).text == "Kostar inget"
    assert swedish_standing(SWEDISH, corrected).state is PhraseState.REVIEWED
    assert swedish_standing(SWEDISH, broken).text == "Gratis"
    assert swedish_standing(SWEDISH, broken).state is PhraseState.OUTDATED


def test_text_state_of_nothing_is_missing() -> None:
    assert text_state("", READ, fits=True) is PhraseState.MISSING
    assert text_state("x", None, fits=True) is PhraseState.DRAFT


WORDS = st.sampled_from(["", "a", "b", "c {n}", "d {n}"])
OFFICE = st.builds(OfficePhrase, text=WORDS, swedish=WORDS, shipped=WORDS, approval=st.sampled_from([None, READ]))


@given(shipped=WORDS, office=st.none() | OFFICE, swedish=WORDS, shipped_swedish=WORDS)
def test_only_what_was_approved_for_this_swedish_is_reviewed(
    shipped: str, office: OfficePhrase | None, swedish: str, shipped_swedish: str
) -> None:
    in_program = ShippedPhrase(text=shipped, state=PhraseState.DRAFT if shipped else PhraseState.MISSING)

    found = phrase_standing(in_program, office, swedish=swedish, shipped_swedish=shipped_swedish)

    if found.state is PhraseState.REVIEWED:
        assert office is not None
        assert (office.approval, office.swedish, office.text) == (READ, swedish, found.text)
    if office is not None:
        assert found.text == office.text
