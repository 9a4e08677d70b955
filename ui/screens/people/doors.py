"""The ways out of the lists of people: to the card, to what happens to a person, to files and to merging.

What opens behind a door belongs to its own folder; here stands only which one it is. It is imported when the door is
first opened: a list that is only read needs none of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.identifiers import PersonId
from models.values.people import PaperKind, PersonRole
from ui.context import AppContext
from ui.screens.people.person_event import PersonEvent

if TYPE_CHECKING:
    from models.queries.people import PersonFilter
    from models.queries.person_cards import PersonDetails
    from ui.screens.people.card.editor import PersonEditor
    from ui.screens.people.card.events import PersonEvents
    from ui.screens.people.exporting.dialog import ExportDialog
    from ui.screens.people.importing.dialog import ImportDialog
    from ui.screens.people.merging.dialog import MergeDialog

_EDITOR = "ui.screens.people.card.editor"
_EVENTS = "ui.screens.people.card.events"
_EXPORTING = "ui.screens.people.exporting.dialog"
_IMPORTING = "ui.screens.people.importing.dialog"
_MERGING = "ui.screens.people.merging.dialog"


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
        self._editor: PersonEditor | None = None
        self._events: PersonEvents | None = None

    @property
    def editor(self) -> PersonEditor:
        """Give what opens cards."""
        if self._editor is None:
            editor: PersonEditor = import_module(_EDITOR).PersonEditor(self._context, self._window)
            editor.undo_offered.connect(self.saved)
            editor.saved.connect(self.person_saved)
            editor.message_shown.connect(self.told)
            editor.trouble_met.connect(self.trouble_met)
            self._editor = editor
        return self._editor

    @property
    def events(self) -> PersonEvents:
        """Give what asks for all that can happen to a person."""
        if self._events is None:
            events: PersonEvents = import_module(_EVENTS).PersonEvents(self._context, self._window)
            events.done.connect(self.saved)
            events.done_for_good.connect(self.told)
            events.trouble_met.connect(self.trouble_met)
            self._events = events
        return self._events

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
        dialog: ImportDialog = import_module(_IMPORTING).import_dialog(self._context, self._window, self._role)
        dialog.saved.connect(self.saved)
        dialog.open()

    def export_people(self, chosen: PersonFilter, ids: Sequence[PersonId]) -> None:
        """Take out everybody whom the filter shows, or only some of them."""
        dialog: ExportDialog = import_module(_EXPORTING).ExportDialog(
            self._context, self._window, chosen=chosen, ids=ids
        )
        dialog.told.connect(self.told)
        dialog.open()

    def merge_people(self, ids: Sequence[PersonId]) -> None:
        """Make one card of two; of one person it is asked first who the other is."""
        dialog: MergeDialog = import_module(_MERGING).MergeDialog(self._context, self._window, ids=ids)
        dialog.saved.connect(self.saved)
        dialog.person_saved.connect(self.person_saved)
        dialog.open()
