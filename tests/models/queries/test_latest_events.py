"""What was done lately: in order, in words anyone may see, and as quick after a large import as before it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.queries.latest_events import STRETCH, EventRow, latest_events
from models.services.enquiries import close_enquiry, save_enquiry
from models.services.occasions import cancel_occasion
from models.services.people import save_person
from models.services.person_events import save_note
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryChannel, EnquiryDraft, EnquiryOutcome, EnquiryWant
from models.values.identifiers import CoordinatorId, EnquiryId, OccasionId, PersonId
from models.values.overview import EventKind
from models.values.people import PersonRole
from models.values.people_drafts import NewcomerDraft, NoteDraft, PersonDraft, ProtectionDraft
from tests.conftest import Statements
from tests.factories import make_occasion, make_organisation, make_person

CALL = EnquiryDraft(wants=(EnquiryWant.LANGUAGE_FRIEND,), name="Per Påhittad")


@pytest.fixture
def samira(database: Database) -> CoordinatorId:
    """An office and somebody who works there."""
    with database.write() as uow:
        make_organisation(uow)
        colleague = Coordinator(name="Samira")
        uow.session.add(colleague)
        uow.commit()
    return colleague.id


def done(database: Database, work: Callable[[UnitOfWork], object], actor: CoordinatorId | None = None) -> None:
    with database.write(actor) as uow:
        work(uow)
        uow.commit()


def read(database: Database, actor: CoordinatorId | None = None) -> tuple[EventRow, ...]:
    with database.read(actor) as session:
        return latest_events(session)


def test_newest_stands_first_with_who_did_it(database: Database, samira: CoordinatorId) -> None:
    done(database, lambda uow: save_enquiry(uow, CALL), samira)
    done(database, lambda uow: close_enquiry(uow, EnquiryId(1), 1, "Ångrade sig"))

    closed, came = read(database)

    assert (came.kind, came.name, came.actor_name) == (EventKind.ENQUIRY_CAME, "Per Påhittad", "Samira")
    assert (came.channel, came.wants) == (EnquiryChannel.PHONE, (EnquiryWant.LANGUAGE_FRIEND,))
    assert (came.record, came.key) == (EntityKind.ENQUIRY, 1)
    assert (closed.kind, closed.outcome, closed.actor_name) == (EventKind.ENQUIRY_DONE, EnquiryOutcome.CLOSED, "")


def test_part_of_a_card_is_told_of_with_the_name_of_the_person(database: Database, samira: CoordinatorId) -> None:
    done(database, lambda uow: make_person(uow, given_name="Zohra", newcomer=NewcomerDraft()))
    done(database, lambda uow: save_note(uow, NoteDraft(person_id=PersonId(1), text="Ring efter fyra")))

    note, new = read(database)

    assert (note.kind, note.name, note.record, note.key) == (EventKind.NOTE_WRITTEN, "Zohra", EntityKind.PERSON, 1)
    assert (new.kind, new.role) == (EventKind.PERSON_NEW, PersonRole.NEWCOMER)


def test_cancelled_occasion_is_named_with_its_day(database: Database, samira: CoordinatorId) -> None:
    done(database, make_occasion)
    with database.write() as uow:
        version = uow.session.get_one(Occasion, OccasionId(1)).version
        cancel_occasion(uow, OccasionId(1), version, reason=CancelReason.HOST_MISSING)
        uow.commit()

    row = read(database)[0]

    assert (row.kind, row.name, row.day) == (EventKind.CANCELLED, "Språkcafé", database.clock.today())


def test_protected_person_is_in_no_line_not_even_for_who_answers_for_them(
    database: Database, samira: CoordinatorId
) -> None:
    done(database, lambda uow: make_person(uow, given_name="Zohra", newcomer=NewcomerDraft()), samira)
    done(database, lambda uow: save_enquiry(uow, EnquiryDraft(wants=CALL.wants, person_id=PersonId(1))), samira)
    assert "Zohra" in {row.name for row in read(database, samira)}
    hidden = ProtectionDraft(id=PersonId(1), version=1, alias="Tulpan", responsible_id=samira)
    done(database, lambda uow: protect_person(uow, hidden), samira)
    done(database, lambda uow: save_note(uow, NoteDraft(person_id=PersonId(1), text="Ring")), samira)

    assert [row for row in read(database, samira) if row.name] == []


def test_import_of_many_is_one_line_and_what_came_before_is_still_there(
    database: Database, samira: CoordinatorId, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    done(database, lambda uow: save_enquiry(uow, CALL))
    number = STRETCH + 20

    def read_in(uow: UnitOfWork) -> None:
        for place in range(number):
            save_person(uow, PersonDraft(given_name=f"Namn {place}"))

    done(database, read_in)

    with count_statements() as sent:
        many, call = read(database)

    assert (many.kind, many.number, many.record) == (EventKind.PEOPLE_NEW, number, None)
    assert call.kind is EventKind.ENQUIRY_CAME
    assert sent.count <= 9


def test_statements_do_not_grow_with_the_events(
    database: Database, samira: CoordinatorId, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    counts: list[int] = []
    for name in ("Per", "Bo", "Eva"):
        done(database, partial(save_enquiry, draft=replace(CALL, name=name)))
        with count_statements() as sent:
            assert read(database)[0].name == name
        counts.append(sent.count)

    assert len(set(counts)) == 1
    assert database.clock.now() - read(database)[0].at < timedelta(seconds=1)
