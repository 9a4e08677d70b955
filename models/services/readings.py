"""Writes down that somebody read what must not be read without a reason. Nothing in the register changes."""

from __future__ import annotations

from models.entities.person import Person
from models.entities.reading import Reading
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import PersonId
from models.values.readings import ReadingKind


def note_reading(uow: UnitOfWork, person_id: PersonId) -> None:
    """Note that the card of a protected person was opened; of anybody else nothing is noted.

    Afterwards it must be possible to see who has looked. Raises ``EditConflict`` for somebody who is gone or hidden.
    """
    person = uow.session.get(Person, person_id)
    if person is None:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    if not person.protected:
        return
    uow.session.add(Reading(at=uow.clock.now(), actor=uow.actor, kind=ReadingKind.PROTECTED_CARD, key=person_id))
    uow.session.flush()
