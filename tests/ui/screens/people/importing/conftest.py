"""An import in its dialog, with a register that has an area and one volunteer."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.storage.database import Database
from models.values.imports import ImportKind
from models.values.people_drafts import VolunteerDraft
from tests.factories import make_area, make_organisation, make_person
from tests.ui.screens.people.list_dialogs import FakeListDialogs
from ui.context import AppContext
from ui.screens.people.importing.dialog import ImportDialog
from ui.shell import Shell


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeListDialogs:
    return FakeListDialogs(tmp_path / "lista.csv")


@pytest.fixture
def dialog(context: AppContext, shell: Shell, dialogs: FakeListDialogs, database: Database) -> ImportDialog:
    """The dialog, open, before a file is chosen."""
    with database.write() as uow:
        make_organisation(uow)
        make_area(uow, "Hultet")
        make_person(uow, given_name="Anna", family_name="Ek", phone="070-174 06 05", volunteer=VolunteerDraft())
        uow.commit()
    found = ImportDialog(context, shell, kind=ImportKind.VOLUNTEERS, dialogs=dialogs)
    found.open()
    return found
