"""A program that is going to be killed while a card is filled in.

``python -m tests.journeys.interrupted_card FOLDER [KEY]``: the card of the volunteer with this key, or a new one.
"""

from __future__ import annotations

from PySide6.QtTest import QTest

from models.values.changes import EntityKind
from tests.journeys.doomed_program import WritingHand, key_on_command_line, run_until_killed
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.volunteers import VolunteersScreen

NAME = "Per-Olof"
NOTE = "Vill helst ses på biblioteket"


class CardWriter(WritingHand):
    """Opens a card in the list and writes."""

    def work(self) -> bool:
        for dialog in self._shell.findChildren(CardDialog):
            page = dialog.person_page
            page.given_edit.clear()
            QTest.keyClicks(page.given_edit, NAME)
            page.note_edit.insertPlainText(NOTE)
            return True
        key = key_on_command_line()
        screens = self._shell.findChildren(VolunteersScreen)
        for screen in screens:
            if key is None:
                screen.create_person()
            elif screen.person.chosen == key and screen.person.read is not None:
                screen.change_chosen()
        if not screens:
            self.go_to("volunteers", EntityKind.PERSON, key)
        return False


if __name__ == "__main__":
    raise SystemExit(run_until_killed(CardWriter))
