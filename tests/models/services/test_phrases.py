"""Phrases and own texts are corrected, approved and offered; nothing that was approved changes by itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.phrase_review import PhraseReview
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.services.phrases import (
    PhraseDraft,
    approve_phrases,
    correct_phrase,
    keep_own,
    use_shipped,
    withdraw_approval,
)
from models.services.series import create_series
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, PhraseState, TextRef
from tests.conftest import Statements
from tests.factories import draft_of_series

ARABIC, PASHTO = LanguageCode("ar"), LanguageCode("ps")
FREE = TextRef(key="free")
UNSURE = TextRef(key="ground_floor")
READER = "Påhittad granskare"


def row(uow: UnitOfWork, ref: TextRef, language: LanguageCode) -> PhraseRow:
    (found,) = phrase_rows(uow.session, PhraseFilter(language=language, refs=frozenset({ref})))
    return found


def correct(uow: UnitOfWork, ref: TextRef, language: LanguageCode, text: str) -> int | None:
    version = row(uow, ref, language).version
    return correct_phrase(uow, PhraseDraft(ref=ref, language=language, text=text, version=version))


def approve(uow: UnitOfWork, ref: TextRef, language: LanguageCode, by: str = READER) -> None:
    approve_phrases(uow, [(ref, language, row(uow, ref, language).version)], by)


def named_series(uow: UnitOfWork) -> TextRef:
    draft = draft_of_series(uow, names={ARABIC: "مقهى اللغة"})
    series = uow.session.get_one(ActivitySeries, create_series(uow, draft))
    return TextRef(key=NAME_KEY, owner_uid=series.uid)


def test_corrected_phrase_is_a_draft_of_the_offices(unit_of_work: UnitOfWork) -> None:
    shipped = row(unit_of_work, FREE, ARABIC)

    version = correct(unit_of_work, FREE, ARABIC, " بلا رسوم ")

    found = row(unit_of_work, FREE, ARABIC)
    assert shipped.version is None
    assert (found.text, found.state, found.version, found.shipped_offer) == ("بلا رسوم", PhraseState.DRAFT, version, "")


def test_approved_phrase_names_its_reader_and_the_day(unit_of_work: UnitOfWork, today: date) -> None:
    approve(unit_of_work, UNSURE, PASHTO)

    found = row(unit_of_work, UNSURE, PASHTO)
    assert found.text
    assert (found.state, found.reviewed_by, found.reviewed_on) == (PhraseState.REVIEWED, READER, today)


def test_correcting_takes_the_approval_back_and_saving_the_same_does_not(unit_of_work: UnitOfWork) -> None:
    approve(unit_of_work, FREE, ARABIC)
    approved = row(unit_of_work, FREE, ARABIC)

    correct(unit_of_work, FREE, ARABIC, approved.text)
    after_the_same = row(unit_of_work, FREE, ARABIC)
    correct(unit_of_work, FREE, ARABIC, "بلا رسوم")

    assert after_the_same == approved
    assert row(unit_of_work, FREE, ARABIC).state is PhraseState.DRAFT


def test_corrected_swedish_makes_every_other_language_outdated_until_somebody_looks(
    unit_of_work: UnitOfWork, today: date
) -> None:
    approve(unit_of_work, FREE, ARABIC)

    correct(unit_of_work, FREE, SWEDISH, "Kostar ingenting")

    outdated = [row(unit_of_work, FREE, language) for language in (ARABIC, PASHTO)]
    assert row(unit_of_work, FREE, SWEDISH).swedish == "Kostar ingenting"
    assert [found.state for found in outdated] == [PhraseState.OUTDATED] * 2
    assert [(found.reviewed_by, found.outdated_since) for found in outdated] == [("", today)] * 2
    approve(unit_of_work, FREE, ARABIC)
    correct(unit_of_work, FREE, PASHTO, row(unit_of_work, FREE, PASHTO).text)
    assert row(unit_of_work, FREE, ARABIC).state is PhraseState.REVIEWED
    assert row(unit_of_work, FREE, PASHTO).state is PhraseState.DRAFT


def test_swedish_set_back_makes_the_old_approval_good_again(unit_of_work: UnitOfWork) -> None:
    approve(unit_of_work, FREE, ARABIC)
    shipped = row(unit_of_work, FREE, SWEDISH).text
    correct(unit_of_work, FREE, SWEDISH, "Kostar ingenting")

    correct(unit_of_work, FREE, SWEDISH, shipped)

    assert row(unit_of_work, FREE, SWEDISH).version is None
    assert row(unit_of_work, FREE, ARABIC).state is PhraseState.REVIEWED


def test_withdrawn_approval_leaves_own_words_and_gives_shipped_ones_back(unit_of_work: UnitOfWork) -> None:
    approve(unit_of_work, UNSURE, PASHTO)
    correct(unit_of_work, FREE, ARABIC, "بلا رسوم")
    approve(unit_of_work, FREE, ARABIC)

    for ref, language in ((UNSURE, PASHTO), (FREE, ARABIC)):
        withdraw_approval(unit_of_work, ref, language, row(unit_of_work, ref, language).version)

    assert row(unit_of_work, UNSURE, PASHTO).state is PhraseState.UNSURE
    own = row(unit_of_work, FREE, ARABIC)
    assert (own.text, own.state, own.reviewed_by) == ("بلا رسوم", PhraseState.DRAFT, "")


def test_shipped_words_are_offered_taken_or_turned_down(unit_of_work: UnitOfWork) -> None:
    shipped = row(unit_of_work, FREE, ARABIC).text
    correct(unit_of_work, FREE, ARABIC, "بلا رسوم")
    correct(unit_of_work, FREE, PASHTO, "وړیا دی")
    for kept in unit_of_work.session.scalars(select(PhraseReview)):
        kept.shipped = "an older text"
    unit_of_work.session.flush()
    offered = row(unit_of_work, FREE, ARABIC)

    use_shipped(unit_of_work, FREE, ARABIC, offered.version)
    keep_own(unit_of_work, FREE, PASHTO, row(unit_of_work, FREE, PASHTO).version)

    assert (offered.text, offered.shipped_offer) == ("بلا رسوم", shipped)
    taken, kept_row = row(unit_of_work, FREE, ARABIC), row(unit_of_work, FREE, PASHTO)
    assert (taken.text, taken.version, taken.shipped_offer) == (shipped, None, "")
    assert (kept_row.text, kept_row.shipped_offer) == ("وړیا دی", "")


def test_places_must_be_those_of_the_swedish(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        correct(unit_of_work, TextRef(key="from_to_time"), ARABIC, "من {start}")

    (problem,) = invalid.value.problems
    assert (problem.field, problem.code) == ("text", ProblemCode.PLACES_DIFFER)
    assert problem.facts == {"places": "{end}, {start}"}


def test_approval_needs_a_name_and_no_identity_number(unit_of_work: UnitOfWork) -> None:
    for by, code in ((" ", ProblemCode.REQUIRED), ("811218-9876", ProblemCode.IDENTITY_NUMBER)):
        with pytest.raises(Invalid) as invalid:
            approve(unit_of_work, FREE, ARABIC, by)
        assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("by", code)]


def test_missing_text_cannot_be_approved(unit_of_work: UnitOfWork) -> None:
    ref = named_series(unit_of_work)

    with pytest.raises(Invalid):
        approve(unit_of_work, ref, PASHTO)


def test_outdated_draft_is_refused(unit_of_work: UnitOfWork) -> None:
    before = row(unit_of_work, FREE, ARABIC)
    correct(unit_of_work, FREE, ARABIC, "بلا رسوم")

    with pytest.raises(EditConflict):
        correct_phrase(unit_of_work, PhraseDraft(ref=FREE, language=ARABIC, text="x", version=before.version))


def test_text_that_somebody_took_away_meanwhile_is_a_conflict_about_no_row(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict) as conflict:
        approve_phrases(unit_of_work, [(UNSURE, PASHTO, 7)], READER)

    assert (conflict.value.kind, conflict.value.key) == (EntityKind.PHRASE_REVIEW, None)
    assert conflict.value.theirs is None


def test_unknown_text_is_refused(unit_of_work: UnitOfWork) -> None:
    for ref in (TextRef(key="no_such_phrase"), TextRef(key=NAME_KEY, owner_uid=UUID(int=9))):
        with pytest.raises(Refused) as refused:
            correct_phrase(unit_of_work, PhraseDraft(ref=ref, language=ARABIC, text="x"))
        assert refused.value.code is RefusalCode.NOT_FOUND


def test_names_are_approved_and_corrected_like_phrases(unit_of_work: UnitOfWork, today: date) -> None:
    ref = named_series(unit_of_work)
    approve(unit_of_work, ref, ARABIC)
    approved = row(unit_of_work, ref, ARABIC)

    correct(unit_of_work, ref, ARABIC, "مقهى")
    correct(unit_of_work, ref, PASHTO, "د ژبې کافې")

    assert (approved.state, approved.reviewed_by, approved.reviewed_on) == (PhraseState.REVIEWED, READER, today)
    corrected, written = row(unit_of_work, ref, ARABIC), row(unit_of_work, ref, PASHTO)
    assert (corrected.text, corrected.state) == ("مقهى", PhraseState.DRAFT)
    assert (written.text, written.state) == ("د ژبې کافې", PhraseState.DRAFT)


def test_approved_name_is_outdated_once_the_series_is_called_something_else(unit_of_work: UnitOfWork) -> None:
    ref = named_series(unit_of_work)
    approve(unit_of_work, ref, ARABIC)
    series = unit_of_work.session.scalar(select(ActivitySeries).where(ActivitySeries.uid == ref.owner_uid))
    assert series is not None
    series.name = "Stickcafé"
    unit_of_work.session.flush()
    outdated = row(unit_of_work, ref, ARABIC)

    approve(unit_of_work, ref, ARABIC)

    assert (outdated.state, outdated.reviewed_by) == (PhraseState.OUTDATED, "")
    assert row(unit_of_work, ref, ARABIC).state is PhraseState.REVIEWED


@pytest.mark.parametrize("phrases", [1, 3])
def test_approving_takes_as_few_statements_for_many(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], phrases: int
) -> None:
    keys = ["free", "day", "time"][:phrases]
    with count_statements() as sent:
        approve_phrases(unit_of_work, [(TextRef(key=key), ARABIC, None) for key in keys], READER)

    assert sum(statement.startswith("SELECT") for statement in sent.texts) == 2  # the rows, the number of the change
