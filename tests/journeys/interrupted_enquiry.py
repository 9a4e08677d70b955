"""A program that is going to be killed while an enquiry of the inbox is changed.

``python -m tests.journeys.interrupted_enquiry FOLDER KEY``: the form of the enquiry with this key.
"""

from __future__ import annotations

from PySide6.QtTest import QTest

from models.values.changes import EntityKind
from tests.journeys.doomed_program import WritingHand, key_on_command_line, run_until_killed
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen

NOTE = "Kan mest på tisdagar"
STEP = "Ring med tolk"


class EnquiryWriter(WritingHand):
    """Opens an enquiry in the inbox and writes."""

    def work(self) -> bool:
        for editor in self._shell.findChildren(EnquiryEditor):
            fields = editor.fields
            fields.note_edit.setFocus()
            QTest.keyClicks(fields.note_edit, NOTE)
            fields.step_edit.clear()
            QTest.keyClicks(fields.step_edit, STEP)
            return True
        key = key_on_command_line()
        screens = self._shell.findChildren(InboxScreen)
        for screen in screens:
            if screen.presenter.chosen == key and screen.presenter.details is not None:
                screen.change_chosen()
        if not screens:
            self.go_to("inbox", EntityKind.ENQUIRY, key)
        return False


if __name__ == "__main__":
    raise SystemExit(run_until_killed(EnquiryWriter))
