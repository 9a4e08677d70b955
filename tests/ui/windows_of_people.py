"""The lists of volunteers and newcomers."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from models.queries.drafts import KeptDraft
from models.values.errors import FieldProblem, Invalid, ProblemCode
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.people.details.inline_values import InlineKey, InlineSlot, InlineText, InlineTexts
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen
from ui.widgets.choice_dialog import ChoiceDialog


def _open_volunteers(stage: Stage) -> QWidget:
    stage.screen(VolunteersScreen)
    return stage.shell


def _open_newcomers(stage: Stage) -> QWidget:
    stage.screen(NewcomersScreen)
    return stage.shell


def _open_needing(stage: Stage) -> QWidget:
    screen = stage.screen(VolunteersScreen)
    screen.filter_bar.chips.buttons["needs_something"].click()
    stage.settle()
    return stage.shell


def _open_value(stage: Stage) -> QWidget:
    inline = stage.screen(NewcomersScreen).pane.inline
    inline.open_value(InlineSlot(key=InlineKey.EMAIL))
    stage.settle()
    return stage.shell


def _open_wrong_value(stage: Stage) -> QWidget:
    inline = stage.screen(VolunteersScreen).pane.inline
    slot = InlineSlot(key=InlineKey.PHONE)
    inline.open_value(slot)
    editor = inline.fields[slot].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("070-174")
    inline.take_refusal(Invalid([FieldProblem(field="phones", code=ProblemCode.NOT_A_PHONE)]))
    stage.settle()
    return stage.shell


def _open_further_number(stage: Stage) -> QWidget:
    inline = stage.screen(VolunteersScreen).pane.inline
    inline.open_value(InlineSlot(key=InlineKey.PHONE))
    inline.add_number()
    stage.settle()
    return stage.shell


def _open_never_saved(stage: Stage) -> QWidget:
    beside = stage.screen(NewcomersScreen).beside
    assert beside.person.read is not None
    text = InlineText(slot=InlineSlot(key=InlineKey.PHONE), value="08-465 004 10", began="")
    beside.pane.show_unsaved(KeptDraft(draft=InlineTexts(texts=(text,)), at=stage.clock.now()))
    stage.settle()
    return stage.shell


def _open_nobody_found(stage: Stage) -> QWidget:
    stage.screen(VolunteersScreen).filter_bar.search_edit.setText("Xerxes Qvist")
    stage.settle()
    return stage.shell


def _open_several(stage: Stage) -> QWidget:
    screen = stage.screen(NewcomersScreen)
    screen.table.choose(screen.model.ids[1:3])
    stage.settle()
    return stage.shell


def _open_removal(stage: Stage) -> QWidget:
    stage.screen(VolunteersScreen).remove_chosen()
    return stage.dialog(ChoiceDialog)


PEOPLE_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="volunteers", open=_open_volunteers, is_screen=True),
    WindowEntry(name="volunteers-empty", open=_open_volunteers, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="volunteers-needing", open=_open_needing),
    WindowEntry(name="volunteers-wrong-value", open=_open_wrong_value),
    WindowEntry(name="volunteers-further-number", open=_open_further_number),
    WindowEntry(name="volunteers-none-found", open=_open_nobody_found),
    WindowEntry(name="volunteers-removal", open=_open_removal),
    WindowEntry(name="newcomers", open=_open_newcomers, is_screen=True),
    WindowEntry(name="newcomers-empty", open=_open_newcomers, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="newcomers-open-value", open=_open_value),
    WindowEntry(name="newcomers-never-saved", open=_open_never_saved),
    WindowEntry(name="newcomers-several", open=_open_several),
)
