"""The call window: empty, with a caller who may be known, with what only gives things, and with what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.queries.waiting_calls import WaitingCallRow
from models.values.enquiries import EnquiryWant
from models.values.identifiers import EnquiryId
from tests.ui.stage import Stage
from tests.ui.window_entries import WindowEntry
from ui.actions import ActionKey
from ui.calls.form import CallForm
from ui.calls.window import CallWindow

_HALF = CallForm(
    wants=(EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.CAFE_HOST),
    name="Karin",
    phone="070-174 06 05",
    times="vardagskvällar, lördag fm",
    note="Elektriker. Har hund. Vill helst träffa någon som gillar fiske.",
)


def _open_call(stage: Stage, form: CallForm) -> CallWindow:
    stage.shell.action_wanted.emit(ActionKey.CALL)
    window = stage.dialog(CallWindow)
    window.presenter.keeper.blockSignals(True)
    window.fields.show_form(form)
    window.fields.changed.disconnect()
    window.show_form()
    window.presenter.look_for(form.name, form.phone)
    window.presenter.look_now()
    stage.settle()
    return window


def _open_empty(stage: Stage) -> QWidget:
    return _open_call(stage, CallForm())


def _open_half(stage: Stage) -> QWidget:
    return _open_call(stage, _HALF)


def _open_recognised(stage: Stage) -> QWidget:
    window = _open_call(stage, _HALF)
    window.side.show_caller("Karin Ek")
    stage.settle()
    return window


def _open_waiting(stage: Stage) -> QWidget:
    window = _open_call(stage, _HALF)
    row = WaitingCallRow(id=EnquiryId(1), name="Karin Ek", received_on=stage.clock.today(), next_step="Boka intervju")
    window.side.show_waiting_calls((row,))
    stage.settle()
    return window


def _open_things(stage: Stage) -> QWidget:
    return _open_call(stage, CallForm(wants=(EnquiryWant.THINGS,)))


def _open_problems(stage: Stage) -> QWidget:
    window = _open_call(stage, CallForm(phone="hemligt"))
    window.save_button.click()
    stage.settle()
    return window


CALL_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="call", open=_open_empty),
    WindowEntry(name="call-half", open=_open_half),
    WindowEntry(name="call-recognised", open=_open_recognised),
    WindowEntry(name="call-waiting", open=_open_waiting),
    WindowEntry(name="call-things", open=_open_things),
    WindowEntry(name="call-problems", open=_open_problems),
)
