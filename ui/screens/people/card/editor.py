"""Opens the card of a person for changing, new or known: what lists, inbox and call use."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import PersonId
from models.values.people import PersonRole
from ui.context import AppContext
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.events import PersonEvents
from ui.screens.people.card.loaded import LoadedCard
from ui.screens.people.card.presenter import CardPresenter
from ui.screens.people.person_event import PersonEvent


class PersonEditor(QObject):
    """One card at a time. ``undo_offered`` comes with every ``saved``; ``trouble_met`` when a card cannot be read."""

    saved = Signal(int)  # PersonId
    closed = Signal()
    undo_offered = Signal(str, object)  # sentence, TransactionNumber
    message_shown = Signal(str)  # sentence: it cannot be undone
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._presenter = CardPresenter(context, self)
        self._dialog: CardDialog | None = None
        self._loaded: LoadedCard | None = None
        self._events = PersonEvents(context, parent)
        self._events.done_for_good.connect(self._on_protected)
        self._presenter.loaded.connect(self._on_loaded)
        self._presenter.saved.connect(self.undo_offered)
        self._presenter.person_saved.connect(self.saved)
        self._presenter.trouble_met.connect(self._on_trouble)

    def new(self, role: PersonRole) -> None:
        """Open the empty card of a volunteer or a newcomer."""
        self._presenter.begin(role)

    def edit(self, person_id: PersonId) -> None:
        """Open the card of somebody known."""
        self._presenter.load(person_id)

    @Slot(object)
    def _on_loaded(self, loaded: LoadedCard) -> None:
        dialog = CardDialog(self._window, context=self._context, presenter=self._presenter, loaded=loaded)
        dialog.finished.connect(self._on_finished)
        dialog.protection_wanted.connect(self._on_protection_wanted)
        self._loaded = loaded
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        if self._dialog is None:
            self.trouble_met.emit(sentence)

    @Slot()
    def _on_protection_wanted(self) -> None:
        if self._loaded is not None and self._loaded.details is not None:
            self._events.open(PersonEvent.PROTECT, self._loaded.details, PersonRole.NEWCOMER)

    @Slot(str)
    def _on_protected(self, sentence: str) -> None:
        """Close the form: what stands in it is no longer kept."""
        loaded, dialog = self._loaded, self._dialog
        if dialog is not None:
            dialog.close_for_good()
        self.message_shown.emit(sentence)
        if loaded is not None and loaded.card.id is not None:
            self.saved.emit(loaded.card.id)

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
        self.closed.emit()
