"""Everything that can happen to a person beside the card: opens the small dialog for it, or writes it at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.queries.person_cards import AssignmentLine, NoteLine, PaperLine, PauseLine, PersonDetails
from models.values.identifiers import PersonId
from models.values.people import Adulthood, PaperKind, PersonRole
from translations import _
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.answers import Supply
from ui.screens.people.card.event_dialogs.block_dialog import LiftBlockDialog
from ui.screens.people.card.event_dialogs.day_dialogs import ContactDialog, InterviewBookingDialog, InterviewDialog
from ui.screens.people.card.event_dialogs.end_dialog import EndDialog
from ui.screens.people.card.event_dialogs.event_dialog import EventDialog
from ui.screens.people.card.event_dialogs.inform_dialog import InformDialog
from ui.screens.people.card.event_dialogs.note_dialog import NoteDialog
from ui.screens.people.card.event_dialogs.paper_dialog import PaperDialog
from ui.screens.people.card.event_dialogs.pause_dialog import PauseDialog
from ui.screens.people.card.event_dialogs.presenter import EventPresenter, paper_of_lack, supply_of
from ui.screens.people.card.event_dialogs.protection_dialogs import (
    HandOverDialog,
    LiftProtectionDialog,
    ProtectDialog,
)
from ui.screens.people.person_event import PersonEvent
from ui.widgets.choice_dialog import Choice, ChoiceDialog


class PersonEvents(QObject):
    """Belongs to a window or screen, which says by ``done`` what was written and offers to undo it."""

    done = Signal(str, object)  # sentence, TransactionNumber
    done_for_good = Signal(str)  # sentence: it cannot be undone
    trouble_met = Signal(str)  # sentence, of what needed no dialog

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._asked: PersonId | None = None
        self._presenter = EventPresenter(context, self)
        self._presenter.done.connect(self.done)
        self._presenter.done_for_good.connect(self.done_for_good)
        self._presenter.trouble_met.connect(self.trouble_met)

    def open(self, event: PersonEvent, details: PersonDetails, role: PersonRole) -> None:
        """Ask for what happened to a person, or write it down where there is nothing to ask."""
        match event:
            case PersonEvent.PAUSE:
                self.pause((_id(details),), role, details.name)
            case PersonEvent.END_PAUSE:
                self._presenter.end_pauses((_id(details),), role)
            case PersonEvent.ADULTHOOD:
                self._ask_adulthood(_id(details))
            case PersonEvent.NOTE:
                self.change_note(details)
            case PersonEvent.PAPER:
                self.show_paper(details)
            case _:
                self._show(self._dialog(event, details))

    def supply(self, details: PersonDetails, line: AssignmentLine) -> None:
        """Offer what an assignment lacks first; somebody who is too young can only wait."""
        if not line.lacks:
            return
        lack = line.lacks[0]
        match supply_of(lack):
            case Supply.ADULTHOOD:
                self.open(PersonEvent.ADULTHOOD, details, PersonRole.VOLUNTEER)
            case Supply.INTERVIEW:
                self.open(PersonEvent.INTERVIEW, details, PersonRole.VOLUNTEER)
            case Supply.PAPER:
                self.show_paper(details, paper_of_lack(lack))
            case Supply.NOTHING:
                return
            case _ as never:
                assert_never(never)

    def pause(self, ids: Sequence[PersonId], role: PersonRole, name: str = "") -> None:
        """Ask from when to when one or several people rest."""
        self._show(PauseDialog(self._window, context=self._context, name=name, ids=ids, role=role))

    def change_note(self, details: PersonDetails, line: NoteLine | None = None) -> None:
        """Ask for a new note, or for other words in one."""
        dialog = NoteDialog(self._window, context=self._context, name=details.name, person_id=_id(details), line=line)
        self._show(dialog)

    def show_paper(self, details: PersonDetails, kind: PaperKind | None = None) -> None:
        """Ask when a paper was signed or shown."""
        dialog = PaperDialog(self._window, context=self._context, name=details.name, person_id=_id(details), kind=kind)
        self._show(dialog)

    def remove_note(self, line: NoteLine) -> None:
        """Take a note away; that can be undone."""
        self._presenter.remove_note(line)

    def remove_paper(self, line: PaperLine) -> None:
        """Take back a paper that was noted by mistake."""
        self._presenter.remove_paper(line)

    def remove_pause(self, line: PauseLine) -> None:
        """Take back a pause."""
        self._presenter.remove_pause(line)

    def _dialog(self, event: PersonEvent, details: PersonDetails) -> EventDialog:
        window, context, name, key = self._window, self._context, details.name, _id(details)
        match event:
            case PersonEvent.CONTACT:
                return ContactDialog(window, context=context, name=name, person_id=key)
            case PersonEvent.BOOK_INTERVIEW:
                booked = details.interview_on
                return InterviewBookingDialog(window, context=context, name=name, person_id=key, booked=booked)
            case PersonEvent.INTERVIEW:
                held = details.interviewed_on
                return InterviewDialog(window, context=context, name=name, person_id=key, held=held)
            case PersonEvent.INFORM:
                return InformDialog(window, context=context, name=name, person_id=key)
            case PersonEvent.END | PersonEvent.RESUME:
                return EndDialog(window, context=context, details=details, resumes=event is PersonEvent.RESUME)
            case PersonEvent.PROTECT:
                return ProtectDialog(window, context=context, details=details)
            case PersonEvent.HAND_OVER:
                return HandOverDialog(window, context=context, details=details)
            case PersonEvent.LIFT_PROTECTION:
                return LiftProtectionDialog(window, context=context, details=details)
            case PersonEvent.LIFT_BLOCK:
                return LiftBlockDialog(window, context=context, name=name, person_id=key)
            case _:
                raise ValueError(event)

    def _ask_adulthood(self, person_id: PersonId) -> None:
        question = ChoiceDialog(
            self._window,
            title=_("Has the person turned 18?"),
            text=_("As they say themselves. The birth year alone does not always tell."),
            choices=(
                Choice(key=Adulthood.YES.value, text=_("Yes"), look="primary"),
                Choice(key=Adulthood.NO.value, text=_("No")),
            ),
        )
        self._asked = person_id
        question.chosen.connect(self._on_adulthood)
        question.open()

    def _show(self, dialog: EventDialog) -> None:
        dialog.presenter.done.connect(self.done)
        dialog.presenter.done_for_good.connect(self.done_for_good)
        dialog.open()

    @Slot(str)
    def _on_adulthood(self, answer: str) -> None:
        if self._asked is not None:
            self._presenter.answer_adulthood(self._asked, Adulthood(answer))


def _id(details: PersonDetails) -> PersonId:
    if details.card.id is None:
        raise ValueError("a card that was not read")
    return details.card.id
