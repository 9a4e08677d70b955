"""What the buttons beside the list do with the chosen person, or with those chosen."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject, Slot

from models.values.identifiers import AreaId, PersonId
from models.values.people import PersonRole
from ui.screens.people.bulk.panel import BulkPanel
from ui.screens.people.bulk.presenter import BulkPresenter
from ui.screens.people.details.missing import Missing, Step
from ui.screens.people.details.pane import PersonPane
from ui.screens.people.details.presenter import PersonPresenter
from ui.screens.people.doors import Doors
from ui.screens.people.person_event import PersonEvent
from ui.screens.people.questions import ask_about_removal
from ui.screens.screen import Screen


class PersonGestures(QObject):
    """``chosen`` is kept by the screen; what is written is said by ``bulk``, ``person`` and ``doors``."""

    def __init__(self, screen: Screen, *, doors: Doors, person: PersonPresenter, role: PersonRole) -> None:
        super().__init__(screen)
        self._screen = screen
        self._doors = doors
        self._person = person
        self._role = role
        self.bulk = BulkPresenter(screen.context, self)
        self.chosen: tuple[PersonId, ...] = ()

    def listen_to(self, pane: PersonPane, panel: BulkPanel) -> None:
        """Answer the buttons."""
        pane.change_wanted.connect(self._on_change_wanted)
        pane.step_wanted.connect(self._on_step_wanted)
        pane.event_wanted.connect(self._on_event_wanted)
        panel.area_chosen.connect(self._on_area_chosen)
        panel.end_pause_wanted.connect(self._on_end_pause_wanted)
        panel.pause_wanted.connect(self._on_pause_wanted)
        pane.merge_wanted.connect(self._on_merge_wanted)
        panel.merge_wanted.connect(self._on_merge_wanted)

    def ask_about_removal(self) -> None:
        """Ask whether the chosen person's card is to go."""
        read = self._person.read
        if read is not None:
            ask_about_removal(self._screen, name=read.details.name, on_chosen=self._remove)

    @Slot(object)
    def _on_step_wanted(self, missing: Missing) -> None:
        read = self._person.read
        if read is None or read.details.card.id is None:
            return
        # Of whom the pane speaks: the choice in the list may be a moment ahead.
        person_id, details, booked = read.details.card.id, read.details, read.details.interview_on
        match missing.step:
            case Step.CARD:
                self._doors.edit_person(person_id)
            case Step.AGE:
                self._doors.open_event(PersonEvent.ADULTHOOD, details)
            case Step.BOOK:
                self._doors.open_event(PersonEvent.BOOK_INTERVIEW, details)
            case Step.HELD if booked is not None:
                self._person.note_interview(person_id, booked)
            case Step.HELD:
                self._doors.open_event(PersonEvent.INTERVIEW, details)
            case Step.PAPER:
                self._person.note_paper(person_id, missing.paper)
            case Step.EXTRACT:
                self._doors.show_paper(details, missing.paper)
            case Step.INFORM:
                self._doors.open_event(PersonEvent.INFORM, details)
            case Step.WAIT:
                return
            case _:
                assert_never(missing.step)

    @Slot()
    def _on_change_wanted(self) -> None:
        read = self._person.read
        if read is not None and read.details.card.id is not None:
            self._doors.edit_person(read.details.card.id)

    @Slot(object)
    def _on_event_wanted(self, event: PersonEvent) -> None:
        if self._person.read is not None:
            self._doors.open_event(event, self._person.read.details)

    @Slot(object, str)
    def _on_area_chosen(self, area_id: AreaId | None, name: str) -> None:
        self.bulk.set_area(self.chosen, area_id, name)

    @Slot()
    def _on_end_pause_wanted(self) -> None:
        self.bulk.end_pauses(self.chosen, self._role)

    @Slot()
    def _on_pause_wanted(self) -> None:
        self._doors.pause_people(self.chosen)

    @Slot()
    def _on_merge_wanted(self) -> None:
        self._doors.merge_people(self.chosen)

    @Slot()
    def _remove(self) -> None:
        read = self._person.read
        card = read.details.card if read is not None else None
        if read is not None and card is not None and card.id is not None and card.version is not None:
            self.bulk.remove(card.id, card.version, read.details.name)
