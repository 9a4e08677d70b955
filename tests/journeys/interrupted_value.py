"""A program that is going to be killed while a value is changed beside the list.

``python -m tests.journeys.interrupted_value FOLDER KEY``: the phone of the volunteer with this key.
"""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from models.values.changes import EntityKind
from tests.journeys.doomed_program import WritingHand, key_on_command_line, run_until_killed
from ui.screens.people.details.inline_values import InlineKey, InlineSlot
from ui.screens.people.volunteers import VolunteersScreen

PHONE = "08-465 004 10"


class ValueWriter(WritingHand):
    """Opens the value in the pane and writes."""

    def work(self) -> bool:
        key = key_on_command_line()
        screens = self._shell.findChildren(VolunteersScreen)
        for screen in screens:
            if screen.person.chosen == key and screen.person.read is not None:
                field = screen.pane.inline.fields[InlineSlot(key=InlineKey.PHONE)]
                field.button.click()
                assert isinstance(field.editor, QLineEdit)
                QTest.keyClicks(field.editor, PHONE)
                return True
        if not screens:
            self.go_to("volunteers", EntityKind.PERSON, key)
        return False


if __name__ == "__main__":
    raise SystemExit(run_until_killed(ValueWriter))
