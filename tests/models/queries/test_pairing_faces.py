"""How people of a run look in lists: names, places, reserved ones, and who is new."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta

from models.entities.pair import Pair
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairing_faces import open_proposals, unit_faces
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.pairing import PairingCase
from models.values.pairing_faces import UnitFace
from models.values.pairs import PairStatus
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.conftest import Statements
from tests.factories import make_person

Counting = Callable[[], AbstractContextManager[Statements]]
ARABIC = LanguageSkill(language="ar", level=LanguageLevel.CONVERSATION)
ENGLISH = LanguageSkill(language="en", level=LanguageLevel.FLUENT)
SWEDISH = LanguageSkill(language="sv", level=LanguageLevel.A_LITTLE)


def newcomer(uow: UnitOfWork, given: str = "Yonas", family: str = "Tesfay") -> PersonId:
    draft = NewcomerDraft(status=NewcomerStatus.READY)
    return make_person(uow, given_name=given, family_name=family, newcomer=draft, languages=(SWEDISH, ARABIC, ENGLISH))


def volunteer(uow: UnitOfWork, given: str = "Ingrid", capacity: int = 2) -> PersonId:
    friend = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=capacity, status=AssignmentStatus.READY)
    return make_person(uow, given_name=given, family_name="Lund", volunteer=VolunteerDraft(assignments=(friend,)))


def pair(
    uow: UnitOfWork, one: PersonId, other: PersonId, today: date, status: PairStatus, *, contacted: bool = True
) -> None:
    uow.session.add(
        Pair(
            newcomer_id=one,
            volunteer_id=other,
            status=status,
            status_since=today,
            proposed_on=today,
            contacted_on=today if contacted else None,
            met_on=today - timedelta(days=40) if status in (PairStatus.ACTIVE, PairStatus.ENDED) else None,
        )
    )
    uow.session.flush()


def case_of(uow: UnitOfWork, today: date) -> PairingCase:
    return pairing_case(uow.session, today, intake_policy(uow.session))


def faces(uow: UnitOfWork, today: date) -> dict[PersonId, UnitFace]:
    return dict(unit_faces(uow.session, case_of(uow, today), today))


def test_newcomer_is_shown_by_first_name_and_letter_with_the_best_language_first(
    unit_of_work: UnitOfWork, today: date
) -> None:
    key = newcomer(unit_of_work)

    face = faces(unit_of_work, today)[key]

    assert (face.name, face.short, face.first) == ("Yonas Tesfay", "Yonas T.", "Yonas")
    assert face.languages == ("en", "ar")


def test_who_has_one_name_only_is_called_by_it(unit_of_work: UnitOfWork, today: date) -> None:
    key = newcomer(unit_of_work, given="", family="Najib")

    face = faces(unit_of_work, today)[key]

    assert (face.name, face.short, face.first) == ("Najib", "Najib", "Najib")


def test_volunteer_is_new_until_there_was_a_pair(unit_of_work: UnitOfWork, today: date) -> None:
    fresh, tried, proposed = (volunteer(unit_of_work, name) for name in ("Ny", "Van", "Tänkt"))
    pair(unit_of_work, newcomer(unit_of_work), tried, today, PairStatus.ENDED)
    pair(unit_of_work, newcomer(unit_of_work), proposed, today, PairStatus.PROPOSED, contacted=False)

    found = faces(unit_of_work, today)

    assert [found[key].is_new for key in (fresh, tried, proposed)] == [True, False, True]
    assert [found[key].free for key in (fresh, tried, proposed)] == [2, 2, 2]


def test_taken_places_are_counted_and_one_that_may_not_be_seen_is_reserved(
    unit_of_work: UnitOfWork, today: date
) -> None:
    key = volunteer(unit_of_work, capacity=3)
    pair(unit_of_work, newcomer(unit_of_work), key, today, PairStatus.ACTIVE)
    case = case_of(unit_of_work, today)
    hidden = PairingCase(
        newcomers=case.newcomers,
        volunteers=tuple(replace(unit, places=1) for unit in case.volunteers),
    )

    seen = unit_faces(unit_of_work.session, case, today)[key]
    with_hidden = unit_faces(unit_of_work.session, hidden, today)[key]

    assert (seen.capacity, seen.taken, seen.reserved, seen.free) == (3, 1, 0, 2)
    assert (with_hidden.taken, with_hidden.reserved, with_hidden.free) == (2, 1, 1)


def test_number_of_statements_does_not_grow(unit_of_work: UnitOfWork, today: date, count_statements: Counting) -> None:
    newcomer(unit_of_work)
    volunteer(unit_of_work)
    case = case_of(unit_of_work, today)
    with count_statements() as one:
        unit_faces(unit_of_work.session, case, today)
    for number in range(3):
        newcomer(unit_of_work, f"Ny{number}")
        volunteer(unit_of_work, f"Van{number}")
    larger = case_of(unit_of_work, today)

    with count_statements() as many:
        unit_faces(unit_of_work.session, larger, today)

    assert one.count == many.count


def test_only_proposals_without_a_call_are_open(unit_of_work: UnitOfWork, today: date) -> None:
    one, other, third = (newcomer(unit_of_work, name) for name in ("Ett", "Två", "Tre"))
    friend = volunteer(unit_of_work, capacity=3)
    pair(unit_of_work, one, friend, today, PairStatus.PROPOSED, contacted=False)
    pair(unit_of_work, other, friend, today, PairStatus.PROPOSED)
    pair(unit_of_work, third, friend, today, PairStatus.ACTIVE)

    found = open_proposals(unit_of_work.session)

    assert {key: proposal.volunteer for key, proposal in found.items()} == {one: friend}
