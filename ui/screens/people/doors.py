"""The ways out of the lists of people: to the card, to what happens to a person, to files and to merging.

What opens behind a door belongs to its own folder; here stands only which one it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.queries.people import PersonFilter
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from ui.context import AppContext


class PersonEvent(StrEnum):
    """What can happen to a person beside the card."""

    NOTE = "note"
    CONTACT = "contact"
    INTERVIEW = "interview"
    PAPER = "paper"
    INFORM = "inform"
    PAUSE = "pause"
    END = "end"
    PROTECT = "protect"


class Doors(QObject):
    """Opens what leads further; each door answers by one of the signals, or by nothing if it was closed again."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    person_saved = Signal(int)  # PersonId to choose in the list
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def new_person(self, role: PersonRole) -> None:
        """Open the empty card of a volunteer or a newcomer."""

    def edit_person(self, person_id: PersonId) -> None:
        """Open the card of a person."""

    def open_event(self, event: PersonEvent, person_id: PersonId) -> None:
        """Ask for what has happened: a note, an interview, a paper."""

    def import_people(self, role: PersonRole) -> None:
        """Bring in a list from a file."""

    def export_people(self, chosen: PersonFilter, ids: Sequence[PersonId]) -> None:
        """Take out everybody whom the filter shows, or only some of them."""

    def merge_people(self, ids: Sequence[PersonId]) -> None:
        """Make one card of two."""
