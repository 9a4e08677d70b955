"""The ways out of the lists of people: to the card, to what happens to a person, to files and to merging.

What opens behind a door belongs to its own folder; here stands only which one it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.queries.people import PersonFilter
from models.queries.person_cards import PersonDetails
from models.values.identifiers import PersonId
from models.values.imports import ImportKind
from models.values.people import PaperKind, PersonRole
from ui.context import AppContext
from ui.screens.people.card.editor import PersonEditor
from ui.screens.people.card.events import PersonEvent, PersonEvents
from ui.screens.people.exporting.dialog import ExportDialog
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.people.merging.dialog import MergeDialog

_IMPORTS = {PersonRole.VOLUNTEER: ImportKind.VOLUNTEERS, PersonRole.NEWCOMER: ImportKind.NEWCOMERS}


class Doors(QObject):
    """Opens what leads further; each door answers by one of the signals, or by nothing if it was closed again."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    told = Signal(str)  # what cannot be undone, or needs no undoing
    person_saved = Signal(int)  # PersonId to choose in the list
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget, *, role: PersonRole) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._role = role
        self.editor = PersonEditor(context, parent)
        self.events = PersonEvents(context, parent)
        self.editor.undo_offered.connect(self.saved)
        self.editor.saved.connect(self.person_saved)
        self.editor.message_shown.connect(self.told)
        self.editor.trouble_met.connect(self.trouble_met)
        self.events.done.connect(self.saved)
        self.events.done_for_good.connect(self.told)
        self.events.trouble_met.connect(self.trouble_met)

    def new_person(self) -> None:
        """Open the empty card of a volunteer or a newcomer."""
        self.editor.new(self._role)

    def edit_person(self, person_id: PersonId) -> None:
        """Open the card of a person."""
        self.editor.edit(person_id)

    def open_event(self, event: PersonEvent, details: PersonDetails) -> None:
        """Ask for what has happened: a note, an interview, a pause."""
        self.events.open(event, details, self._role)

    def show_paper(self, details: PersonDetails, kind: PaperKind) -> None:
        """Ask when a certain paper was shown."""
        self.events.show_paper(details, kind)

    def pause_people(self, ids: Sequence[PersonId]) -> None:
        """Ask from when to when several people rest."""
        self.events.pause(ids, self._role)

    def import_people(self) -> None:
        """Bring in a list from a file."""
        dialog = ImportDialog(self._context, self._window, kind=_IMPORTS[self._role])
        dialog.saved.connect(self.saved)
        dialog.open()

    def export_people(self, chosen: PersonFilter, ids: Sequence[PersonId]) -> None:
        """Take out everybody whom the filter shows, or only some of them."""
        dialog = ExportDialog(self._context, self._window, chosen=chosen, ids=ids)
        dialog.told.connect(self.told)
        dialog.open()

    def merge_people(self, ids: Sequence[PersonId]) -> None:
        """Make one card of two; of one person it is asked first who the other is."""
        dialog = MergeDialog(self._context, self._window, ids=ids)
        dialog.saved.connect(self.saved)
        dialog.person_saved.connect(self.person_saved)
        dialog.open()
