"""The card of a person and the small dialogs about what happens to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from models.queries.drafts import KeptDraft
from models.queries.people import PersonFilter, person_ids
from models.queries.person_cards import PersonDetails, person_details
from models.values.people import Adulthood, GenderWish, PaperKind, PersonRole, SwedishLevel, Wish
from tests.ui.stage import Stage
from tests.ui.window_entries import WindowEntry
from ui.context import AppContext
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor
from ui.screens.people.card.event_dialogs.block_dialog import LiftBlockDialog
from ui.screens.people.card.event_dialogs.day_dialogs import ContactDialog, InterviewBookingDialog, InterviewDialog
from ui.screens.people.card.event_dialogs.end_dialog import EndDialog
from ui.screens.people.card.event_dialogs.inform_dialog import InformDialog
from ui.screens.people.card.event_dialogs.note_dialog import NoteDialog
from ui.screens.people.card.event_dialogs.paper_dialog import PaperDialog
from ui.screens.people.card.event_dialogs.pause_dialog import PauseDialog
from ui.screens.people.card.event_dialogs.protection_dialogs import HandOverDialog, LiftProtectionDialog, ProtectDialog
from ui.screens.people.card.events import PersonEvents
from ui.screens.people.card.household.dialog import JoinDialog
from ui.screens.people.card.loaded import CardForm
from ui.screens.people.person_event import PersonEvent
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog


def _context(stage: Stage) -> AppContext:
    return stage.screen(MeetingPointsScreen).context


def somebody(stage: Stage, role: PersonRole, place: int = 4) -> PersonDetails:
    """Give one of the people of a role, by the place in the list."""
    database = _context(stage).database
    today = stage.clock.today()
    with database.read() as session:
        key = person_ids(session, PersonFilter(role=role), today)[place]
        return person_details(session, key, today)


def _event(
    event: PersonEvent, kind: type[QDialog], role: PersonRole = PersonRole.VOLUNTEER
) -> Callable[[Stage], QWidget]:
    def open_event(stage: Stage) -> QWidget:
        details = somebody(stage, role)
        PersonEvents(_context(stage), stage.shell).open(event, details, role)
        return stage.dialog(kind)

    return open_event


def _open_extract(stage: Stage) -> QWidget:
    PersonEvents(_context(stage), stage.shell).show_paper(
        somebody(stage, PersonRole.VOLUNTEER), PaperKind.RECORD_EXTRACT
    )
    return stage.dialog(PaperDialog)


def _open_refused_note(stage: Stage) -> QWidget:
    PersonEvents(_context(stage), stage.shell).change_note(somebody(stage, PersonRole.NEWCOMER))
    dialog = stage.dialog(NoteDialog)
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _editor(stage: Stage, role: PersonRole = PersonRole.VOLUNTEER, page: int = 0) -> CardDialog:
    details = somebody(stage, role)
    assert details.card.id is not None
    PersonEditor(_context(stage), stage.shell).edit(details.card.id)
    dialog = stage.dialog(CardDialog)
    for _turn in range(page):
        dialog.turn(1)
    stage.settle()
    return dialog


def _open_page(role: PersonRole, page: int) -> Callable[[Stage], QWidget]:
    def open_page(stage: Stage) -> QWidget:
        return _editor(stage, role, page)

    return open_page


def _open_new(role: PersonRole) -> Callable[[Stage], QWidget]:
    def open_new(stage: Stage) -> QWidget:
        PersonEditor(_context(stage), stage.shell).new(role)
        return stage.dialog(CardDialog)

    return open_new


def _open_refused(stage: Stage) -> QWidget:
    PersonEditor(_context(stage), stage.shell).new(PersonRole.NEWCOMER)
    dialog = stage.dialog(CardDialog)
    dialog.person_page.phones_edit.lines[0].setText("19811218-9876")
    dialog.person_page.email_edit.setText("amina")
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _open_kept(stage: Stage) -> QWidget:
    dialog = _editor(stage, PersonRole.NEWCOMER)
    form = dialog.form()
    kept = CardForm(card=form.card, note="Ringde i dag, vill byta dag.", began_as=form.began_as)
    dialog.show_kept(KeptDraft(draft=kept, at=stage.clock.now()))
    stage.settle()
    return dialog


def _join(stage: Stage) -> JoinDialog:
    _editor(stage, PersonRole.NEWCOMER, 4).show_join_dialog()
    dialog = stage.dialog(JoinDialog)
    dialog.people.search.setText("ahm")
    stage.settle()
    return dialog


def _open_joined(stage: Stage) -> QWidget:
    _join(stage).primary_button.click()
    stage.settle()
    return stage.dialog(CardDialog)


def _open_race(stage: Stage) -> QWidget:
    dialog = _editor(stage)
    card = dialog.form().card
    assert card.volunteer is not None
    role = replace(card.volunteer, least_swedish=SwedishLevel.B, wish=Wish(gender=GenderWish.WOMAN))
    theirs = replace(card, email="lars.holm@example.se", is_adult=Adulthood.UNKNOWN, volunteer=role)
    dialog.show_race(CardForm(card=theirs, began_as=theirs))
    return stage.dialog(VersionsDialog)


CARD_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="card-new-volunteer", open=_open_new(PersonRole.VOLUNTEER)),
    WindowEntry(name="card-new-newcomer", open=_open_new(PersonRole.NEWCOMER)),
    WindowEntry(name="card-person", open=_open_page(PersonRole.VOLUNTEER, 0)),
    WindowEntry(name="card-about", open=_open_page(PersonRole.VOLUNTEER, 1)),
    WindowEntry(name="card-volunteer", open=_open_page(PersonRole.VOLUNTEER, 2)),
    WindowEntry(name="card-newcomer", open=_open_page(PersonRole.NEWCOMER, 3)),
    WindowEntry(name="card-household", open=_open_page(PersonRole.NEWCOMER, 4)),
    WindowEntry(name="card-join", open=_join),
    WindowEntry(name="card-joined", open=_open_joined),
    WindowEntry(name="card-refused", open=_open_refused),
    WindowEntry(name="card-kept", open=_open_kept),
    WindowEntry(name="card-race", open=_open_race),
    WindowEntry(name="card-note", open=_event(PersonEvent.NOTE, NoteDialog)),
    WindowEntry(name="card-note-refused", open=_open_refused_note),
    WindowEntry(name="card-contact", open=_event(PersonEvent.CONTACT, ContactDialog)),
    WindowEntry(name="card-book-interview", open=_event(PersonEvent.BOOK_INTERVIEW, InterviewBookingDialog)),
    WindowEntry(name="card-interview", open=_event(PersonEvent.INTERVIEW, InterviewDialog)),
    WindowEntry(name="card-paper", open=_event(PersonEvent.PAPER, PaperDialog)),
    WindowEntry(name="card-extract", open=_open_extract),
    WindowEntry(name="card-pause", open=_event(PersonEvent.PAUSE, PauseDialog)),
    WindowEntry(name="card-end", open=_event(PersonEvent.END, EndDialog)),
    WindowEntry(name="card-inform", open=_event(PersonEvent.INFORM, InformDialog, PersonRole.NEWCOMER)),
    WindowEntry(name="card-adulthood", open=_event(PersonEvent.ADULTHOOD, ChoiceDialog)),
    WindowEntry(name="card-protect", open=_event(PersonEvent.PROTECT, ProtectDialog, PersonRole.NEWCOMER)),
    WindowEntry(name="card-hand-over", open=_event(PersonEvent.HAND_OVER, HandOverDialog, PersonRole.NEWCOMER)),
    WindowEntry(name="card-lift-block", open=_event(PersonEvent.LIFT_BLOCK, LiftBlockDialog)),
    WindowEntry(
        name="card-lift-protection", open=_event(PersonEvent.LIFT_PROTECTION, LiftProtectionDialog, PersonRole.NEWCOMER)
    ),
)
