"""Texts are found with what they must fit, and rows of another version are refused."""

from __future__ import annotations

from uuid import UUID

import pytest

from models.services.phrases import PhraseDraft, correct_phrase
from models.services.texts_at_hand import TextsAtHand
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, TextRef

ARABIC = LanguageCode("ar")
FREE = TextRef(key="free")


def test_phrase_comes_with_its_shipped_words_and_the_swedish_that_holds(unit_of_work: UnitOfWork) -> None:
    correct_phrase(unit_of_work, PhraseDraft(ref=FREE, language=SWEDISH, text="Kostar ingenting"))

    found = TextsAtHand(unit_of_work.session, [FREE]).find(FREE, ARABIC, None)

    assert (found.swedish, found.model, found.row) == ("Kostar ingenting", "Gratis", None)
    assert found.shipped
    assert not found.is_shipped(found.shipped)


def test_row_of_another_version_is_a_conflict(unit_of_work: UnitOfWork) -> None:
    version = correct_phrase(unit_of_work, PhraseDraft(ref=FREE, language=ARABIC, text="بلا رسوم"))
    at_hand = TextsAtHand(unit_of_work.session, [FREE])

    assert at_hand.find(FREE, ARABIC, version).holds("بلا رسوم")
    with pytest.raises(EditConflict):
        at_hand.find(FREE, ARABIC, None)


def test_record_that_is_gone_is_refused(unit_of_work: UnitOfWork) -> None:
    ref = TextRef(key=NAME_KEY, owner_uid=UUID(int=9))

    with pytest.raises(Refused) as refused:
        TextsAtHand(unit_of_work.session, [ref]).find(ref, ARABIC, None)

    assert refused.value.code is RefusalCode.NOT_FOUND
