"""The log in its window: narrowed by lists, read by the page, begun with a person from a card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.services.protection import protect_person
from models.services.readings import note_reading
from models.storage.database import Database
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people_drafts import NewcomerDraft, ProtectionDraft
from models.values.readings import ReadingKind
from tests.factories import make_person
from tests.fakes import DirectRunner
from tests.ui.accessibility import assert_accessible
from ui.context import AppContext
from ui.reading_log.dialog import ReadingLogDialog
from ui.theme import Theme
from ui.widgets.lazy_table_model import PAGE_ROWS

MANY = 300


@pytest.fixture
def samira(database: Database, runner: DirectRunner) -> CoordinatorId:
    with database.write() as uow:
        row = Coordinator(name="Samira")
        uow.session.add(row)
        uow.commit()
    runner.actor = row.id
    return row.id


@pytest.fixture
def zohra(database: Database, samira: CoordinatorId) -> PersonId:
    """A protected person whose card was opened once, before many lists were exported."""
    with database.write(samira) as uow:
        person_id = make_person(uow, given_name="Zohra", newcomer=NewcomerDraft())
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=samira))
        note_reading(uow, person_id)
        for number in range(MANY):
            at = uow.clock.now() + timedelta(minutes=number + 1)
            row = Reading(at=at, actor=samira, kind=ReadingKind.EXPORTED_LIST, key=None, people=number)
            uow.session.add(row)
        uow.commit()
    return person_id


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    yield window
    for dialog in window.findChildren(ReadingLogDialog):
        dialog.accept()


def opened(context: AppContext, window: QWidget, person: PersonId | None = None) -> ReadingLogDialog:
    dialog = ReadingLogDialog(context, window, person=person)
    dialog.open()
    return dialog


def test_log_is_read_by_the_page(context: AppContext, window: QWidget, zohra: PersonId, theme: Theme) -> None:
    dialog = opened(context, window)

    dialog.table.grab()
    QApplication.processEvents()

    assert dialog.model.rowCount() == MANY + 1
    assert 0 < len(dialog.model.rows) <= 2 * PAGE_ROWS
    assert dialog.model.index(0, 3).data() == f"{MANY - 1} personer"
    assert_accessible(dialog, theme)


def test_kind_and_person_narrow_the_log(context: AppContext, window: QWidget, zohra: PersonId) -> None:
    dialog = opened(context, window)

    dialog.kind_box.setCurrentIndex(1)
    assert dialog.model.rowCount() == 1
    dialog.kind_box.setCurrentIndex(2)
    assert dialog.model.rowCount() == MANY
    dialog.person_box.setCurrentIndex(1)
    assert dialog.model.rowCount() == 0
    assert dialog.empty_state.isVisible()


def test_card_opens_the_log_of_its_person(context: AppContext, window: QWidget, zohra: PersonId) -> None:
    dialog = opened(context, window, zohra)

    assert dialog.person_box.currentText() == "Solros"
    assert dialog.model.rowCount() == 1


def test_empty_log_says_what_will_stand_there(context: AppContext, window: QWidget, samira: CoordinatorId) -> None:
    dialog = opened(context, window)

    assert dialog.empty_state.isVisible()
    assert not dialog.table.isVisible()
