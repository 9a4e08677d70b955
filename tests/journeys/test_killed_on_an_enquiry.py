"""The program is killed while an enquiry of the inbox is changed: what was typed is there when it is opened again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from models.services.enquiries import save_enquiry
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import EnquiryId
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import StartProgram
from tests.journeys.interrupted_enquiry import NOTE, STEP
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.screen import InboxScreen
from ui.start.unlock_page import UnlockPage
from ui.window_options import WindowOptions

_ROOT = Path(__file__).resolve().parents[2]
CALL = EnquiryDraft(wants=(EnquiryWant.CAFE_HOST,), name="Per Nyqvist", next_step="Ring igen")


def with_a_call(folder: DataFolder) -> EnquiryId:
    make_register(folder, FixedClock(DEMO_DAY))
    with open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY)) as database, database.write() as uow:
        enquiry_id = save_enquiry(uow, CALL)
        uow.commit()
    return enquiry_id


def test_enquiry_typed_before_a_kill_is_there_afterwards(start_program: StartProgram, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "register")
    command = [sys.executable, "-m", "tests.journeys.interrupted_enquiry", str(folder.path), str(with_a_call(folder))]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdout is not None
        typed = program.stdout.readline()
        program.kill()

    person = start_program(WindowOptions(today=DEMO_DAY, data_folder=folder.path))
    person.see(UnlockPage)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.see_today()
    person.press(Qt.Key.Key_2, modifier=Qt.KeyboardModifier.ControlModifier)
    screen = person.see(InboxScreen)
    person.wait(lambda: screen.presenter.details is not None)
    person.press(Qt.Key.Key_Return)
    editor = person.see(EnquiryEditor)
    person.wait(editor.kept_banner.isVisible)

    assert typed == "typed\n"
    assert program.returncode == -9
    assert editor.fields.note_edit.toPlainText() == NOTE
    assert editor.fields.step_edit.text() == STEP
    assert editor.fields.name_edit.text() == "Per Nyqvist"
    editor.done(EnquiryEditor.DialogCode.Rejected)
