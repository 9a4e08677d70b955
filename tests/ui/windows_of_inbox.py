"""The inbox with its questions and forms."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from models.queries.drafts import KeptDraft
from models.queries.likely_people import Because, LikelyPersonRow
from models.values.enquiries import EnquiryOutcome
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from tests.ui.stage import Stage
from tests.ui.window_entries import Register, WindowEntry
from ui.screens.inbox.becoming.become_dialog import BecomeDialog
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.editing.loaded import EnquiryForm
from ui.screens.inbox.pasting.paste_dialog import PasteDialog
from ui.screens.inbox.reason_dialog import ReasonDialog
from ui.screens.inbox.screen import InboxScreen
from ui.screens.inbox.shown import Selection
from ui.widgets.versions_dialog import VersionsDialog

_KNOWN = (
    LikelyPersonRow(
        id=PersonId(1),
        name="Nadia",
        because=Because.SAME_EMAIL,
        roles=frozenset({PersonRole.NEWCOMER}),
        last_call=None,
    ),
    LikelyPersonRow(
        id=PersonId(2),
        name="Rahel",
        because=Because.SIMILAR_NAME,
        roles=frozenset({PersonRole.VOLUNTEER}),
        last_call=None,
    ),
)
_PASTED = """Namn: Per Nyberg
Telefon: 070-174 06 88
Jag vill: bli språkvän
---
Namn: Gudrun
E-post: nadia@example.org
Jag vill: söker språkvän
---
Namn: Rahel
Jag vill: skänka saker
---
Tomas
"""


def _inbox(stage: Stage) -> InboxScreen:
    return stage.screen(InboxScreen)


def _choose(screen: InboxScreen, name: str) -> None:
    names = [screen.model.index(row, 0).data() for row in range(screen.model.rowCount())]
    screen.table.selectRow(names.index(name))


def _open_inbox(stage: Stage) -> QWidget:
    _inbox(stage)
    return stage.shell


def _open_form(stage: Stage) -> QWidget:
    _choose(_inbox(stage), "Tomas Frisk")
    return stage.shell


def _open_none_fits(stage: Stage) -> QWidget:
    _inbox(stage).presenter.select(Selection.DONE)
    return stage.shell


def _editor(stage: Stage) -> EnquiryEditor:
    screen = _inbox(stage)
    _choose(screen, "Nadia")
    screen.change_chosen()
    return stage.dialog(EnquiryEditor)


def _open_editor(stage: Stage) -> QWidget:
    return _editor(stage)


def _open_kept(stage: Stage) -> QWidget:
    editor = _editor(stage)
    form = editor.form()
    kept = replace(form, draft=replace(form.draft, note="Söker någon att prata jobb med. Kan måndagar."))
    editor.show_kept(KeptDraft(draft=kept, at=stage.clock.now()))
    stage.settle()
    return editor


def _open_refused(stage: Stage) -> QWidget:
    editor = _editor(stage)
    editor.fields.step_edit.clear()
    editor.fields.name_edit.clear()
    editor.fields.note_edit.setPlainText("811218-9876")
    editor.primary_button.click()
    stage.settle()
    editor.fit_to_content()
    return editor


def _open_race(stage: Stage) -> QWidget:
    editor = _editor(stage)
    editor.fields.note_edit.setPlainText("Söker någon att prata jobb med. Kan måndagar.")
    draft = replace(editor.form().draft, note="Svara på e-post.", next_step="Ring igen")
    theirs = EnquiryForm(draft=draft, began_as=draft)
    _inbox(stage).dialogs.editing.race_lost.emit(theirs)
    return stage.dialog(VersionsDialog)


def _becoming(stage: Stage, name: str, outcome: EnquiryOutcome) -> BecomeDialog:
    screen = _inbox(stage)
    _choose(screen, name)
    details = screen.presenter.details
    assert details is not None
    screen.dialogs.decide(details.row, outcome)
    return stage.dialog(BecomeDialog)


def _open_volunteer(stage: Stage) -> QWidget:
    return _becoming(stage, "Gudrun Hallström", EnquiryOutcome.VOLUNTEER)


def _open_known_newcomer(stage: Stage) -> QWidget:
    dialog = _becoming(stage, "Nadia", EnquiryOutcome.NEWCOMER)
    dialog.reject()
    dialogs = _inbox(stage).dialogs
    dialogs.becoming.loaded.emit(replace(dialog.loaded, known=_KNOWN, same=_KNOWN[0].id))
    return stage.dialog(BecomeDialog)


def _reason(stage: Stage, outcome: EnquiryOutcome) -> QWidget:
    screen = _inbox(stage)
    details = screen.presenter.details
    assert details is not None
    screen.dialogs.decide(details.row, outcome)
    return stage.dialog(ReasonDialog)


def _open_redirect(stage: Stage) -> QWidget:
    return _reason(stage, EnquiryOutcome.REDIRECT)


def _open_close(stage: Stage) -> QWidget:
    return _reason(stage, EnquiryOutcome.CLOSED)


def _paste(stage: Stage, text: str) -> QWidget:
    _inbox(stage).dialogs.paste(text)
    dialog = stage.dialog(PasteDialog)
    dialog.read_now()
    stage.settle()
    return dialog


def _open_paste(stage: Stage) -> QWidget:
    return _paste(stage, "")


def _open_pasted(stage: Stage) -> QWidget:
    return _paste(stage, _PASTED)


INBOX_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="inbox", open=_open_inbox, is_screen=True),
    WindowEntry(name="inbox-form", open=_open_form),
    WindowEntry(name="inbox-empty", open=_open_inbox, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="inbox-none-fits", open=_open_none_fits),
    WindowEntry(name="inbox-change", open=_open_editor),
    WindowEntry(name="inbox-kept", open=_open_kept),
    WindowEntry(name="inbox-refused", open=_open_refused),
    WindowEntry(name="inbox-race", open=_open_race),
    WindowEntry(name="inbox-volunteer", open=_open_volunteer),
    WindowEntry(name="inbox-known-newcomer", open=_open_known_newcomer),
    WindowEntry(name="inbox-redirect", open=_open_redirect),
    WindowEntry(name="inbox-close", open=_open_close),
    WindowEntry(name="inbox-paste", open=_open_paste),
    WindowEntry(name="inbox-pasted", open=_open_pasted),
)
