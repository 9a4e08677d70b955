"""Who waits for a language friend, counted."""

from __future__ import annotations

from dataclasses import replace

from models.queries.waiting_newcomers import NOBODY_WAITS, WaitingDetails, waiting_newcomers
from models.rules.availability import PartOfDay, every_week
from models.services.people import save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.people import Gender, NewcomerStatus
from models.values.people_drafts import NewcomerDraft, PersonDraft
from tests.factories import make_organisation

EVENINGS = every_week([(1, PartOfDay.EVENING)])
MORNINGS = every_week([(1, PartOfDay.MORNING)])
READY = NewcomerDraft(status=NewcomerStatus.READY, availability=EVENINGS)


def test_those_who_wait_are_counted_with_the_part_of_the_day_most_can(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    people = (
        (Gender.WOMAN, READY),
        (Gender.WOMAN, replace(READY, availability=MORNINGS)),
        (Gender.MAN, READY),
        (Gender.UNSAID, READY),
        (Gender.MAN, replace(READY, status=NewcomerStatus.INTERVIEW)),
    )
    for gender, role in people:
        save_person(unit_of_work, PersonDraft(given_name="Anna", gender=gender, newcomer=role))

    found = waiting_newcomers(unit_of_work.session, unit_of_work.clock.today())

    assert found == WaitingDetails(total=4, women=2, men=1, part=PartOfDay.EVENING)


def test_no_part_is_named_when_two_are_as_common(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    for times in (EVENINGS, MORNINGS):
        save_person(unit_of_work, PersonDraft(given_name="Anna", newcomer=replace(READY, availability=times)))

    assert waiting_newcomers(unit_of_work.session, unit_of_work.clock.today()).part is None


def test_an_empty_queue_is_nobody(unit_of_work: UnitOfWork) -> None:
    assert waiting_newcomers(unit_of_work.session, unit_of_work.clock.today()) == NOBODY_WAITS
