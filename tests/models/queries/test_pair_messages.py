"""Messages in the receiver's language, filled in, with Swedish beside and drafts marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.queries.pair_messages import pair_messages
from models.queries.pairs import pair_details
from models.services.phrases import approve_phrases
from models.storage.unit_of_work import UnitOfWork
from models.values.language import LanguageCode
from models.values.pair_messages import PairMessage
from models.values.pair_rows import PairDetails
from models.values.pairs import PairSide, PairStatus
from models.values.phrases import TextRef
from tests.pair_factories import make_couple, make_pair
from translations.languages import schedule_languages

MEETING_DAY = date(2026, 11, 26)  # a Thursday


@pytest.fixture
def details(unit_of_work: UnitOfWork, today: date) -> PairDetails:
    """Two who are booked for a first meeting."""
    pair = make_pair(unit_of_work, PairStatus.BOOKED, make_couple(unit_of_work), meeting_on=MEETING_DAY)
    return pair_details(unit_of_work.session, pair.id, today)


def test_swedish_invitation_names_both_and_the_day(unit_of_work: UnitOfWork, details: PairDetails) -> None:
    invitation = pair_messages(unit_of_work.session, details, PairSide.VOLUNTEER)[0]

    assert invitation.message is PairMessage.INVITATION
    assert invitation.text.startswith("Hej Karin! Du och Amina kan träffas första gången torsdag 26/11 kl. 17:00")
    assert not invitation.is_draft
    assert invitation.text == invitation.swedish


@pytest.mark.parametrize("language", list(schedule_languages()))
def test_every_language_has_every_message_filled_in(
    language: str, unit_of_work: UnitOfWork, details: PairDetails
) -> None:
    reads = replace(details, newcomer=replace(details.newcomer, language=language))

    found = pair_messages(unit_of_work.session, reads, PairSide.NEWCOMER)

    assert [row.message for row in found] == list(PairMessage)
    assert all("{" not in row.text and "Amina" in row.text and "Karin" in row.text for row in found)
    assert all("26/11" in row.text and "17:00" in row.text for row in found[:2])


def test_draft_is_marked_until_somebody_has_approved_it(unit_of_work: UnitOfWork, details: PairDetails) -> None:
    somali = LanguageCode("so")
    reads = replace(details, newcomer=replace(details.newcomer, language=somali))
    before = pair_messages(unit_of_work.session, reads, PairSide.NEWCOMER)[0]

    approve_phrases(unit_of_work, [(TextRef(key=PairMessage.INVITATION.value), somali, None)], by="Läsare (påhittad)")

    after = pair_messages(unit_of_work.session, reads, PairSide.NEWCOMER)[0]
    assert (before.is_draft, after.is_draft) == (True, False)
    assert after.swedish.startswith("Hej Amina!")


def test_what_is_not_known_yet_stands_as_points(unit_of_work: UnitOfWork, details: PairDetails) -> None:
    alone = replace(details, row=replace(details.row, meeting=None))

    invitation = pair_messages(unit_of_work.session, alone, PairSide.VOLUNTEER)[0]

    assert "första gången … kl. …, …" in invitation.text


def test_a_meeting_that_was_called_off_is_not_told_of(unit_of_work: UnitOfWork, details: PairDetails) -> None:
    assert details.row.meeting is not None
    off = replace(details, row=replace(details.row, meeting=replace(details.row.meeting, occasion_cancelled=True)))

    invitation, reminder, *_rest = pair_messages(unit_of_work.session, off, PairSide.VOLUNTEER)

    assert "26/11" not in invitation.text + reminder.text
    assert "…" in invitation.text


def test_unknown_language_gets_swedish(unit_of_work: UnitOfWork, details: PairDetails) -> None:
    reads = replace(details, newcomer=replace(details.newcomer, language="xx"))

    assert pair_messages(unit_of_work.session, reads, PairSide.NEWCOMER)[0].language == "sv"
