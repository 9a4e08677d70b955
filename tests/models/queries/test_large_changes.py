"""What is offered for undo for thirty days: imports and merges, not single cards."""

from __future__ import annotations

from datetime import date, timedelta

from models.entities.organisation import Coordinator
from models.queries.large_changes import LargeChangeRow, large_change_rows
from models.queries.person_cards import person_draft
from models.services.merge import merge_people
from models.services.person_events import inform_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.identifiers import CoordinatorId, PersonId
from models.values.merging import MergeDraft
from models.values.people import InformedHow
from tests.factories import make_organisation, make_person

DAY = date(2026, 11, 23)


def read(database: Database, *, days_later: int = 0) -> tuple[LargeChangeRow, ...]:
    with database.read() as session:
        return large_change_rows(session, database.clock.now() + timedelta(days=days_later))


def two_people(database: Database, actor: CoordinatorId | None = None) -> list[PersonId]:
    with database.write(actor) as uow:
        ids = [
            make_person(uow, given_name=name, phone=phone) for name, phone in (("Anna", ""), ("Bo", "070-174 06 05"))
        ]
        uow.commit()
    return ids


def test_many_at_once_are_listed_and_a_single_card_is_not(database: Database) -> None:
    with database.write() as uow:
        coordinator = Coordinator(name="Påhittad Person")
        uow.session.add(coordinator)
        make_person(uow, given_name="Eva")
        uow.commit()
    two_people(database, coordinator.id)

    (row,) = read(database)

    assert (row.new, row.changed, row.gone, row.actor, row.changed_since) == (2, 0, 0, "Påhittad Person", False)
    assert row.at == FixedClock(DAY).now()


def test_merge_is_listed_and_blocked_by_what_came_after(database: Database) -> None:
    kept, other = two_people(database)
    with database.write() as uow:
        versions = [person_draft(uow.session, key).version or 0 for key in (kept, other)]
        draft = MergeDraft(kept_id=kept, kept_version=versions[0], other_id=other, other_version=versions[1])
        merge_people(uow, draft)
        uow.commit()
    merged = read(database)[0]
    with database.write() as uow:
        inform_person(uow, kept, DAY, InformedHow.CALL)
        uow.commit()

    later = read(database)[0]

    assert (merged.new, merged.changed, merged.gone, merged.changed_since) == (0, 1, 1, False)
    assert later.changed_since


def test_after_thirty_days_nothing_is_offered(database: Database) -> None:
    two_people(database)

    assert len(read(database, days_later=30)) == 1
    assert read(database, days_later=31) == ()


def test_what_was_taken_back_cannot_be_taken_back_again(database: Database) -> None:
    with database.write() as uow:
        make_organisation(uow)
        uow.commit()
    two_people(database)
    with database.write() as uow:
        undo_transaction(uow, read(database)[0].transaction)
        uow.commit()

    taken_back, made = read(database)

    assert (taken_back.gone, taken_back.changed_since) == (2, False)
    assert made.changed_since
