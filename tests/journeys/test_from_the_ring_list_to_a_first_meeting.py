"""Somebody has waited long enough: found in the plan, told why, called, booked and followed; issue of pairing.

Two minutes are promised for what is done in the program. They are held by the keystroke-level model of Card, Moran and
Newell (1980), see ``keystroke_model``: a clock on the wall would measure this computer and not the screens.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget
from shiboken6 import isValid

from models.queries.pairs import pair_details
from models.values.clock import FixedClock
from models.values.identifiers import PairId
from models.values.pair_rows import PairDetails, PairsView
from models.values.pairing_lines import Proposal, WaitingLine
from models.values.pairs import CallReason, PairContactOutcome, PairStatus
from tests.journeys.conftest import StartProgram
from tests.journeys.keystroke_model import KeystrokeModel
from tests.journeys.person import Person
from tests.journeys.test_call import CONTROL, Keyboard
from tests.ui.stage import DEMO_DAY
from ui.screens.pairing.screen import PairingScreen
from ui.screens.pairs.life.booking_dialog import BookingDialog
from ui.screens.pairs.life.confirm_dialog import ConfirmDialog
from ui.screens.pairs.life.contact_dialog import ContactDialog
from ui.screens.pairs.life.trial_dialog import TrialDialog
from ui.screens.pairs.screen import PairsScreen
from ui.window_options import WindowOptions
from ui.workspace import Workspace

DialogT = TypeVar("DialogT", bound=QDialog)
MOST_CLICKS_TO_THE_REASONS = 4
MOST_CLICKS = 16
MOST_KEYSTROKES_TO_THE_REASONS = 6
MOST_KEYSTROKES = 36
"""Beside the arrow keys that go down the ring list, whose length is the office's own."""
MOST_SECONDS = 120
Record = Callable[[str, object], None]


class Mouse:
    """Counts clicks, for the model too; a double click counts as two."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.clicks = 0
        self.model = KeystrokeModel()

    def click(self, text: str, within: QWidget | None = None) -> None:
        """Click the button that says something."""
        self.clicks += 1
        self.model.click()
        self._person.click(text, within)

    def choose(self, view: QAbstractItemView, index: QModelIndex, *, twice: bool = False) -> None:
        """Click a line of a list."""
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        if twice:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.clicks += 2 if twice else 1
        self.model.click(2 if twice else 1)


class TimedKeyboard(Keyboard):
    """Counts keys for the model too, those that go down a list included: a key held down is thought of once."""

    def __init__(self, person: Person) -> None:
        super().__init__(person)
        self.model = KeystrokeModel()
        self._latest: tuple[Qt.Key, Qt.KeyboardModifier] | None = None

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            before = self.keystrokes
            super().press(key, modifier=modifier)
            self.model.press(self.keystrokes - before, anticipated=self._latest == (key, modifier))
            self._latest = key, modifier


def tell(way: str, model: KeystrokeModel, record: Record) -> None:
    """Print and record what the model says of a way."""
    print(f"{way}: {model}")
    record(f"seconds by the model, {way}", round(model.seconds, 1))
    record(f"seconds the program answered in, {way}", round(model.answered, 1))


def workspace_of(person: Person) -> Workspace:
    person.wait(lambda: person.application.findChildren(Workspace))
    return person.application.findChildren(Workspace)[-1]


def details_of(person: Person, pair_id: PairId) -> PairDetails:
    context = workspace_of(person).context
    with context.database.read(context.coordinator_id) as session:
        return pair_details(session, pair_id, context.clock.today())


def wait_for_status(person: Person, pair_id: PairId, status: PairStatus) -> None:
    person.wait(lambda: details_of(person, pair_id).row.status is status)


def see_ring_list(person: Person) -> PairsScreen:
    screen = person.see(PairsScreen)
    person.wait(lambda: screen.page.view is PairsView.RING_LIST and screen.page.ring.calls.rows)
    return screen


def see_call(person: Person, screen: PairsScreen, pair_id: PairId, reason: CallReason) -> int:
    """Wait until a pair stands in the ring list for a reason, and give its line."""

    def lines() -> list[int]:
        rows = screen.page.ring.calls.rows
        return [place for place, row in enumerate(rows) if row.pair.id == pair_id and row.reason is reason]

    person.wait(lines)
    return lines()[0]


def sleep_until(person: Person, day: date) -> None:
    """Let the morning of another day come: what the program reads anew when it is opened is read anew."""
    clock = workspace_of(person).context.clock
    assert isinstance(clock, FixedClock)
    object.__setattr__(clock, "day", day)
    person.see(PairsScreen).reload()


def see_proposal(person: Person, screen: PairingScreen) -> PairId:
    """Wait until the pair that is shown is proposed."""

    def proposal() -> Proposal | None:
        choice = screen.presenter.choice
        return choice.line.proposal if choice is not None else None

    person.wait(proposal)
    found = proposal()
    assert found is not None
    return found.pair_id


def has_reasons(screen: PairingScreen) -> bool:
    """Tell whether it is said why the one who is chosen fits somebody."""
    reasons, line = screen.presenter.reasons, screen.waiting.model.line_at(screen.waiting.list.currentIndex().row())
    if reasons is None or not isinstance(line, WaitingLine):
        return False
    return reasons.pair.newcomer.id == line.face.id and reasons.pair.explanation.fit > 0


def test_first_meeting_is_booked_with_few_clicks(start_program: StartProgram, record_property: Record) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.see_today()
    mouse = Mouse(person)
    person.press(Qt.Key.Key_5, modifier=CONTROL)
    pairs = person.see(PairsScreen)
    person.wait(lambda: pairs.presenter.found is not None)
    mouse.click("Ringlista")
    see_ring_list(person)

    mouse = Mouse(person)
    mouse.model.begin()
    mouse.click("Matcha")
    pairing = person.see(PairingScreen)
    person.wait(lambda: pairing.presenter.plan is not None)
    mouse.choose(pairing.waiting.list, pairing.waiting.model.index(free_newcomer(pairing), 0))
    person.wait(lambda: has_reasons(pairing))
    to_the_reasons = mouse.clicks
    assert "Intressen" in " ".join(pairing.reasons.texts)
    mouse.click("Föreslå matchning", within=pairing.reasons)
    pair_id = see_proposal(person, pairing)
    mouse.click("  Språkvänner")
    screen = see_ring_list(person)
    for reason in (CallReason.PROPOSAL, CallReason.ANSWER_WAITED_FOR):
        place = see_call(person, screen, pair_id, reason)
        mouse.choose(screen.page.ring, screen.page.ring.calls.index(place, 0), twice=True)
        dialog = person.see(ContactDialog)
        mouse.click("Säger ja", within=dialog)
        mouse.click("Spara", within=dialog)
        see_closed(person, dialog)
    place = see_call(person, screen, pair_id, CallReason.BOOK_MEETING)
    mouse.choose(screen.page.ring, screen.page.ring.calls.index(place, 0), twice=True)
    mouse.click("Boka", within=person.see(BookingDialog))
    wait_for_status(person, pair_id, PairStatus.BOOKED)
    mouse.model.end()

    found = details_of(person, pair_id)
    assert found.row.meeting is not None
    assert found.row.newcomer_yes_on == found.row.volunteer_yes_on == DEMO_DAY
    assert to_the_reasons <= MOST_CLICKS_TO_THE_REASONS
    assert mouse.clicks <= MOST_CLICKS
    tell("by mouse", mouse.model, record_property)
    assert mouse.model.seconds <= MOST_SECONDS


def see_closed(person: Person, dialog: QDialog) -> None:
    """Wait until a dialog has gone."""
    person.wait(lambda: not isValid(dialog) or not dialog.isVisible())


def free_newcomer(screen: PairingScreen) -> int:
    """Give the line of the first who is in the plan and not proposed to anybody yet."""
    plan = screen.presenter.plan
    assert plan is not None
    return next(place for place, line in enumerate(plan.waiting) if line.fit is not None and line.proposal is None)


def go_down_to(keyboard: Keyboard, screen: PairsScreen, place: int) -> None:
    """Go through the ring list by arrow keys, which are not counted."""
    ring = screen.page.ring
    before = keyboard.keystrokes
    while ring.currentIndex().row() != place:
        keyboard.press(Qt.Key.Key_Down if ring.currentIndex().row() < place else Qt.Key.Key_Up)
    keyboard.keystrokes = before


def see_dialog(person: Person, kind: type[DialogT]) -> DialogT:
    """Wait until a dialog has the keyboard."""
    dialog = person.see(kind)
    person.wait(lambda: dialog.isAncestorOf(QApplication.focusWidget() or person.window))
    return dialog


def answer_yes(person: Person, keyboard: Keyboard) -> None:
    """Say in the dialog of a call that the side said yes."""
    dialog = see_dialog(person, ContactDialog)
    yes = dialog.outcome_chips.buttons[PairContactOutcome.YES.value]
    person.wait(dialog.first_editor().hasFocus)
    keyboard.press(Qt.Key.Key_Right)
    if not yes.isChecked():
        keyboard.press(Qt.Key.Key_Space)
    assert yes.isChecked()
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    see_closed(person, dialog)


def follow(person: Person, keyboard: Keyboard, screen: PairsScreen, pair_id: PairId) -> None:
    """Say that they have met, that they were heard of, and that they go on, each on its day."""
    meeting = details_of(person, pair_id).row.meeting
    assert meeting is not None
    sleep_until(person, meeting.day + timedelta(days=1))
    go_down_to(keyboard, screen, see_call(person, screen, pair_id, CallReason.CONFIRM_MEETING))
    keyboard.press(Qt.Key.Key_Return)
    see_dialog(person, ConfirmDialog)
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    wait_for_status(person, pair_id, PairStatus.TRIAL)
    assert details_of(person, pair_id).row.met_on == meeting.day

    sleep_until(person, meeting.day + timedelta(days=14))
    go_down_to(keyboard, screen, see_call(person, screen, pair_id, CallReason.FOLLOW_UP))
    keyboard.press(Qt.Key.Key_Return)
    see_dialog(person, ContactDialog)
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    person.wait(lambda: details_of(person, pair_id).follow_ups[0].done_on)

    sleep_until(person, meeting.day + timedelta(days=31))
    go_down_to(keyboard, screen, see_call(person, screen, pair_id, CallReason.TRIAL_DECISION))
    keyboard.press(Qt.Key.Key_Return)
    see_dialog(person, TrialDialog)
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    wait_for_status(person, pair_id, PairStatus.ACTIVE)


def test_first_meeting_is_booked_and_followed_by_keyboard_alone(
    start_program: StartProgram, record_property: Record
) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.see_today()
    keyboard = TimedKeyboard(person)

    keyboard.model.begin()
    keyboard.press(Qt.Key.Key_M, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    pairing = person.see(PairingScreen)
    person.wait(lambda: pairing.presenter.plan is not None)
    while pairing.waiting.list.currentIndex().row() < free_newcomer(pairing):
        keyboard.press(Qt.Key.Key_Down)
    person.wait(lambda: has_reasons(pairing))
    to_the_reasons = keyboard.keystrokes
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    pair_id = see_proposal(person, pairing)
    keyboard.press(Qt.Key.Key_5, modifier=CONTROL)
    person.see(PairsScreen)
    keyboard.press(Qt.Key.Key_R, modifier=Qt.KeyboardModifier.AltModifier)
    screen = see_ring_list(person)
    for reason in (CallReason.PROPOSAL, CallReason.ANSWER_WAITED_FOR):
        go_down_to(keyboard, screen, see_call(person, screen, pair_id, reason))
        keyboard.press(Qt.Key.Key_Return)
        answer_yes(person, keyboard)
    go_down_to(keyboard, screen, see_call(person, screen, pair_id, CallReason.BOOK_MEETING))
    keyboard.press(Qt.Key.Key_Return)
    see_dialog(person, BookingDialog)
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    wait_for_status(person, pair_id, PairStatus.BOOKED)
    keyboard.model.end()
    tell("by keyboard", keyboard.model, record_property)
    assert keyboard.model.seconds <= MOST_SECONDS
    follow(person, keyboard, screen, pair_id)

    assert to_the_reasons <= MOST_KEYSTROKES_TO_THE_REASONS
    assert keyboard.keystrokes <= MOST_KEYSTROKES
