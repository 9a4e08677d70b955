"""The phrase bank as it is listed, counted and printed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from models.queries.phrases import PhraseFilter, phrase_book, phrase_counts, phrase_rows
from models.services.phrases import PhraseDraft, approve_phrases, correct_phrase
from models.storage.unit_of_work import UnitOfWork
from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, PhraseBook, PhraseState, PrintedPhrase, TextRef
from tests.conftest import Statements
from tests.factories import make_series
from translations.catalogue import shipped_texts

ARABIC, ENGLISH, PASHTO = LanguageCode("ar"), LanguageCode("en"), LanguageCode("ps")
FREE, UNSURE = TextRef(key="free"), TextRef(key="ground_floor")


def test_book_is_empty_while_the_office_has_said_nothing(unit_of_work: UnitOfWork) -> None:
    assert phrase_book(unit_of_work.session) == PhraseBook()


def test_book_has_what_differs_from_what_is_shipped(unit_of_work: UnitOfWork) -> None:
    approve_phrases(unit_of_work, [(UNSURE, PASHTO, None)], "Påhittad granskare")
    correct_phrase(unit_of_work, PhraseDraft(ref=FREE, language=ARABIC, text="بلا رسوم"))
    correct_phrase(unit_of_work, PhraseDraft(ref=TextRef(key="day"), language=SWEDISH, text="Veckodag"))

    book = phrase_book(unit_of_work.session)

    assert book.find(PASHTO, "ground_floor") == PrintedPhrase(text="", state=PhraseState.REVIEWED)
    assert book.find(ARABIC, "free") == PrintedPhrase(text="بلا رسوم", state=PhraseState.DRAFT)
    assert book.find(SWEDISH, "day") == PrintedPhrase(text="Veckodag", state=PhraseState.REVIEWED)
    assert book.find(ENGLISH, "day") == PrintedPhrase(text="", state=PhraseState.OUTDATED)
    assert book.find(ENGLISH, "free") is None


def test_rows_have_every_shipped_phrase_and_the_offices_own_texts(unit_of_work: UnitOfWork) -> None:
    make_series(unit_of_work, name="Stickcafé")

    rows = phrase_rows(unit_of_work.session, PhraseFilter(language=ARABIC))

    assert [row.ref.key for row in rows] == [*shipped_texts(SWEDISH), NAME_KEY]
    assert (rows[-1].swedish, rows[-1].text, rows[-1].state) == ("Stickcafé", "", PhraseState.MISSING)
    free = next(row for row in rows if row.ref == FREE)
    assert (free.swedish, free.text) == ("Gratis", shipped_texts(ARABIC)["free"].text)
    assert free.context


def test_own_texts_are_not_listed_in_swedish_nor_missed_in_easy_swedish(unit_of_work: UnitOfWork) -> None:
    make_series(unit_of_work)

    for language in (SWEDISH, EASY_SWEDISH):
        rows = phrase_rows(unit_of_work.session, PhraseFilter(language=language))
        assert [row for row in rows if row.ref.owner_uid is not None] == []


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        (PhraseFilter(language=PASHTO, refs=frozenset({FREE, UNSURE})), ["free", "ground_floor"]),
        (
            PhraseFilter(language=PASHTO, refs=frozenset({FREE, UNSURE}), states=frozenset({PhraseState.UNSURE})),
            ["ground_floor"],
        ),
        (PhraseFilter(language=ENGLISH, text="  SPRÅKCAFÉ "), ["language_cafe", "form_cafe_host"]),
        (PhraseFilter(language=ENGLISH, text="language café"), ["language_cafe", "form_cafe_host"]),
        (PhraseFilter(language=ENGLISH, text="xyzzy"), []),
    ],
)
def test_filter_narrows_what_is_listed(unit_of_work: UnitOfWork, wanted: PhraseFilter, keys: list[str]) -> None:
    assert [row.ref.key for row in phrase_rows(unit_of_work.session, wanted)] == keys


def test_counts_are_those_of_the_rows(unit_of_work: UnitOfWork) -> None:
    make_series(unit_of_work)
    approve_phrases(unit_of_work, [(FREE, PASHTO, None)], "Påhittad granskare")

    counts = phrase_counts(unit_of_work.session, [PASHTO, SWEDISH])

    states = [row.state for row in phrase_rows(unit_of_work.session, PhraseFilter(language=PASHTO))]
    pashto = counts[PASHTO]
    assert pashto.total == len(states)
    assert pashto.reviewed == states.count(PhraseState.REVIEWED) == 1
    assert pashto.unsure == states.count(PhraseState.UNSURE) > 0
    assert (pashto.missing, pashto.outdated) == (1, 0)
    assert pashto.draft == pashto.total - pashto.reviewed - pashto.unsure - pashto.missing
    assert counts[SWEDISH].reviewed == counts[SWEDISH].total


@pytest.mark.parametrize("number", [1, 3])
def test_listing_takes_five_statements(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], number: int
) -> None:
    for _ in range(number):
        make_series(unit_of_work)
    approve_phrases(unit_of_work, [(TextRef(key=key), PASHTO, None) for key in ("day", "time", "free")[:number]], "P")

    with count_statements() as listing:
        phrase_rows(unit_of_work.session, PhraseFilter(language=PASHTO))
    with count_statements() as counting:
        phrase_counts(unit_of_work.session, [PASHTO, ARABIC, ENGLISH])
    with count_statements() as printing:
        phrase_book(unit_of_work.session)

    assert (listing.count, counting.count, printing.count) == (5, 5, 1)
