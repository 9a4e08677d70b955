"""What tests of the editor look at: the open form, what is kept of it, and a colleague who changes the card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from models.queries.drafts import DraftPlace, kept_draft
from models.queries.person_cards import person_draft
from models.services.people import save_person
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from ui.context import AppContext
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.loaded import CardForm


def opened(window: QWidget) -> CardDialog:
    return [dialog for dialog in window.findChildren(CardDialog) if dialog.isVisible()][-1]


def kept(database: Database, context: AppContext, person_id: PersonId | None) -> CardForm | None:
    place = DraftPlace(kind=EntityKind.PERSON, key=person_id)
    with database.read() as session:
        found = kept_draft(session, place, CardForm, context.coordinator_id)
    return found.draft if found is not None else None


def change(database: Database, person_id: PersonId, **values: object) -> None:
    """A colleague changes the card meanwhile."""
    with database.write() as uow:
        save_person(uow, replace(person_draft(uow.session, person_id), **values))  # type: ignore[arg-type]
        uow.commit()
