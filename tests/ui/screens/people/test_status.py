"""What the list says of somebody's status."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.queries.people import AssignmentRow, PersonRow
from models.values.identifiers import PersonId
from models.values.people import AssignmentKind, AssignmentStatus, Lack, NewcomerStatus, PersonRole
from ui.language import Language
from ui.screens.people.status import status_of
from ui.theme import Tone

TODAY = date(2026, 11, 23)
LATER = date(2027, 1, 7)


def row(
    *statuses: AssignmentStatus,
    lack: Lack | None = None,
    interview_on: date | None = None,
    paused: bool = False,
    until: date | None = None,
    newcomer: NewcomerStatus | None = None,
) -> PersonRow:
    assignments = tuple(
        AssignmentRow(kind=kind, capacity=1, status=status)
        for kind, status in zip(AssignmentKind, statuses, strict=False)
    )
    return PersonRow(
        id=PersonId(1),
        version=1,
        name="Anna Exempel",
        first_phone=None,
        email="",
        area="",
        birth_year=None,
        languages=(),
        roles=frozenset(PersonRole),
        since=None,
        assignments=assignments,
        newcomer_status=newcomer,
        oral_swedish=None,
        print_language="",
        is_paused=paused,
        paused_until=until,
        informed_on=None,
        protected=False,
        lack=lack,
        interview_on=interview_on,
    )


READY, CHECKS, ENDED = AssignmentStatus.READY, AssignmentStatus.CHECKS, AssignmentStatus.ENDED


@pytest.mark.parametrize(
    ("shown", "text", "tone"),
    [
        (row(), "utan uppdrag", Tone.ATTENTION),
        (row(ENDED, ENDED), "avslutad", Tone.NEUTRAL),
        (row(READY, paused=True, until=LATER), "paus till 7 jan 2027", Tone.NEUTRAL),
        (row(READY, CHECKS, lack=Lack.RECORD_EXTRACT), "utdrag saknas", Tone.ATTENTION),
        (row(READY, ENDED), "redo", Tone.GOOD),
        (row(READY, lack=Lack.RECORD_EXTRACT_OLD), "utdrag för gammalt", Tone.ATTENTION),
        (row(READY, lack=Lack.RECORD_EXTRACT_OLD, paused=True), "paus", Tone.NEUTRAL),
        (row(AssignmentStatus.CONTACTED, lack=Lack.INTERVIEW), "kontaktad", Tone.INFO),
        (
            row(AssignmentStatus.INTERVIEW, lack=Lack.INTERVIEW, interview_on=TODAY + timedelta(days=2)),
            "intervju 25 nov",
            Tone.INFO,
        ),
    ],
)
def test_volunteer_is_summed_up(shown: PersonRow, text: str, tone: Tone, language: Language) -> None:
    found = status_of(shown, PersonRole.VOLUNTEER, TODAY)

    assert (found.text, found.tone) == (text, tone)


@pytest.mark.parametrize(
    ("shown", "text", "tone"),
    [
        (row(newcomer=NewcomerStatus.READY), "redo", Tone.GOOD),
        (row(READY, newcomer=NewcomerStatus.ENDED), "avslutad", Tone.NEUTRAL),
        (row(newcomer=NewcomerStatus.INTERVIEW, interview_on=TODAY), "intervju 23 nov", Tone.INFO),
        (row(newcomer=NewcomerStatus.INTEREST), "intresserad", Tone.INFO),
        (row(newcomer=NewcomerStatus.PAUSED, paused=True), "paus", Tone.NEUTRAL),
    ],
)
def test_newcomer_is_summed_up(shown: PersonRow, text: str, tone: Tone, language: Language) -> None:
    found = status_of(shown, PersonRole.NEWCOMER, TODAY)

    assert (found.text, found.tone) == (text, tone)
