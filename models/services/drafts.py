"""Keeps a form as it is being filled in, so that a crash, a kill or a phone call loses nothing.

Nothing here is history: a kept form is not audited, and goes when the form is saved or thrown away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from models.entities.draft import Draft
from models.queries.drafts import DraftPlace, conditions, kept_row
from models.rules.draft_contents import contents_of
from models.storage.unit_of_work import UnitOfWork, entity_type_of
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId, PersonId

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def keep_draft(uow: UnitOfWork, place: DraftPlace, draft: DataclassInstance) -> None:
    """Keep the latest state of a form, in place of the one before; checks nothing, so that half a form is kept too.

    A text with a personal identity number is left out: it may stand nowhere in the register. Raises ``EditConflict``
    if the record has gone, or is hidden from whoever writes.
    """
    if place.key is not None and uow.session.get(entity_type_of(place.kind), place.key) is None:
        raise EditConflict(kind=place.kind, key=place.key)
    row = kept_row(uow.session, place, uow.actor)
    if row is None:
        row = Draft(kind=place.kind, key=place.key or 0, coordinator_id=uow.actor or 0, part=place.part)
        uow.session.add(row)
    row.contents, row.at = contents_of(draft), uow.clock.now()
    uow.session.flush()


def forget_draft(uow: UnitOfWork, place: DraftPlace) -> None:
    """Take a kept form away, since it was saved or thrown away; without one nothing happens."""
    uow.session.execute(delete(Draft).where(*conditions(place, uow.actor)))


def forget_drafts_of(uow: UnitOfWork, kind: EntityKind, key: int) -> None:
    """Take the kept forms of a record away that is gone itself, whoever wrote them."""
    uow.session.execute(delete(Draft).where(Draft.kind == kind, Draft.key == key))


def forget_calls_about(uow: UnitOfWork, person_id: PersonId) -> None:
    """Take the kept forms of calls away, whoever wrote them, that say they are about a person of the register."""
    for row in uow.session.scalars(select(Draft).where(Draft.kind == EntityKind.ENQUIRY)):
        # An unfinished call says it itself, the form of an enquiry in its draft.
        for form in (row.contents, row.contents.get("draft")):
            if isinstance(form, dict) and form.get("person_id") == person_id:
                uow.session.delete(row)
                break
    uow.session.flush()


def forget_drafts_by(uow: UnitOfWork, colleague_id: CoordinatorId) -> None:
    """Take the kept forms of a colleague away who no longer works here: nobody else would ever get to see them."""
    uow.session.execute(delete(Draft).where(Draft.coordinator_id == colleague_id))
