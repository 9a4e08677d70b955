"""A program that is going to be killed in a call: ``python -m tests.journeys.interrupted_call FOLDER``."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.journeys.doomed_program import WritingHand, run_until_killed
from ui.actions import ActionKey
from ui.calls.window import CallWindow
from ui.screens.today.screen import TodayScreen

NOTE = "Ringer om sin granne, som vill lära känna någon"


class Caller(WritingHand):
    """Presses Ctrl N and writes."""

    def work(self) -> bool:
        for window in self._shell.findChildren(CallWindow):
            fields = window.fields
            if fields.area_box.count():
                fields.wants.turn(1)
                QTest.keyClicks(fields.name_edit, "Per Nyq")
                fields.note_edit.insertPlainText(NOTE)
                return True
            return False
        if self._shell.findChildren(TodayScreen):
            self._shell.action_wanted.emit(ActionKey.CALL)
        return False


if __name__ == "__main__":
    raise SystemExit(run_until_killed(Caller))
