"""What a filter shows goes out to a file: with a purpose, as text only, and so that the import here understands it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.formats.delimited_text import read_delimited
from models.formats.spreadsheet import read_workbook
from models.queries.people import PersonFilter
from models.rules.availability import PartOfDay, every_week
from models.services.import_preview import preview
from models.services.people import save_person
from models.services.protection import protect_person
from models.storage.database import Database
from models.values.exports import ExportColumn
from models.values.identifiers import CoordinatorId, PersonId
from models.values.imports import FreePart
from models.values.people import (
    AssignmentKind,
    ContactChannel,
    LanguageLevel,
    LanguageSkill,
    MainActivity,
    PersonRole,
    Phone,
    SwedishLevel,
)
from models.values.people_drafts import AssignmentDraft, PersonDraft, ProtectionDraft, VolunteerDraft
from models.values.readings import ReadingKind
from tests.factories import make_area, make_organisation, make_person
from tests.fakes import DirectRunner
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.people.list_dialogs import FakeListDialogs
from ui.context import AppContext
from ui.screens.people.exporting.dialog import ExportDialog
from ui.shell import Shell

pytestmark = pytest.mark.usefixtures("language")

TODAY = date(2026, 11, 23)


@pytest.fixture
def people(database: Database) -> list[PersonId]:
    with database.write() as uow:
        make_organisation(uow)
        area_id = make_area(uow, "Hultet")
        anna = PersonDraft(
            given_name="Anna",
            family_name="Ek",
            phones=(Phone(written="070-174 06 05"), Phone(written="08-465 004 00")),
            email="anna@example.se",
            preferred_channel=ContactChannel.SMS,
            birth_year=1980,
            area_id=area_id,
            languages=(
                LanguageSkill(language="sv", level=LanguageLevel.FLUENT),
                LanguageSkill(language="ti", level=LanguageLevel.A_LITTLE),
            ),
            occupation="teacher",
            main_activity=MainActivity.WORK,
            interests=("cooking", "=1+1"),
            volunteer=VolunteerDraft(
                since=date(2026, 3, 1),
                least_swedish=SwedishLevel.C,
                assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND),),
                availability=every_week([(1, PartOfDay.EVENING), (3, PartOfDay.MORNING)]),
            ),
        )
        ids = [save_person(uow, anna), make_person(uow, given_name="=Bo", volunteer=VolunteerDraft())]
        uow.commit()
    return ids


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeListDialogs:
    return FakeListDialogs(tmp_path / "lista.xlsx")


def opened(context: AppContext, shell: Shell, dialogs: FakeListDialogs, ids: tuple[PersonId, ...] = ()) -> ExportDialog:
    dialog = ExportDialog(context, shell, chosen=PersonFilter(role=PersonRole.VOLUNTEER), ids=ids, dialogs=dialogs)
    dialog.open()
    return dialog


def readings(database: Database, actor: CoordinatorId | None = None) -> list[Reading]:
    with database.read(actor) as session:
        return list(session.scalars(select(Reading).order_by(Reading.id)))


def test_what_the_filter_shows_becomes_a_workbook_with_its_purpose(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, database: Database, people: list[PersonId]
) -> None:
    dialog = opened(context, shell, dialogs)
    said: list[str] = []
    dialog.told.connect(said.append)
    dialog.purpose.setText("Inbjudan till julfika")

    dialog.primary_button.click()

    (sheet,) = read_workbook(dialogs.path.read_bytes())
    assert dialogs.asked == ["volontarer-2026-11-23.xlsx"]
    assert sheet.rows[0] == ("Förnamn", "Efternamn", "Telefon", "E-post", "Område", "Språk")
    assert sorted(row[0] for row in sheet.rows[1:]) == ["=Bo", "Anna"]
    assert [(row.people, row.purpose) for row in readings(database)] == [(2, "Inbjudan till julfika")]
    assert said == ["2 personer finns i listan lista.xlsx."]
    assert not dialog.isVisible()


def test_only_chosen_people_become_text_with_semicolons_and_no_formula(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId]
) -> None:
    dialogs.path = dialogs.path.with_suffix(".csv")
    dialog = opened(context, shell, dialogs, (people[1],))
    dialog.form_box.setCurrentIndex(1)
    dialog.purpose.setText("Prov")

    dialog.primary_button.click()

    content = dialogs.path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"'=Bo" in content
    assert [row[0] for row in read_delimited(content).rows] == ["Förnamn", "=Bo"]


def test_list_is_understood_when_it_comes_back(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId]
) -> None:
    dialog = opened(context, shell, dialogs, (people[0],))
    for box in dialog.boxes.values():
        box.setChecked(True)
    dialog.purpose.setText("Prov")

    dialog.primary_button.click()

    found = preview(dialogs.path.read_bytes(), today=TODAY, areas=("Hultet",))
    meant = {column.heading: column.field for column in found.columns}
    assert meant.pop("Status") is None
    assert None not in meant.values()
    assert found.problems == ()
    anna = found.rows[0].person
    assert (anna.name, anna.email, anna.birth_year, anna.area) == ("Anna Ek", "anna@example.se", 1980, "Hultet")
    assert [phone.number for phone in anna.phones] == ["+46701740605", "+46846500400"]
    assert [(each.language, each.level) for each in anna.languages] == [("sv", "fluent"), ("ti", "a_little")]
    assert (anna.swedish_level, anna.assignments, anna.since) == ("c", ("language_friend",), date(2026, 3, 1))
    assert (anna.preferred_channel, anna.main_activity) == ("sms", "work")
    assert anna.availability == (FreePart(1, 17 * 60, 21 * 60), FreePart(3, 8 * 60, 12 * 60))


def test_purpose_is_asked_before_anything_leaves(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, database: Database, people: list[PersonId]
) -> None:
    dialog = opened(context, shell, dialogs)

    dialog.primary_button.click()

    assert dialogs.asked == []
    assert readings(database) == []
    assert dialog.isVisible()


def test_identity_number_in_the_purpose_is_refused_beside_the_field(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, database: Database, people: list[PersonId]
) -> None:
    dialog = opened(context, shell, dialogs)
    dialog.purpose.setText("om 811228-9874")

    dialog.primary_button.click()

    assert "personnummer" in dialog.purpose.accessibleDescription()
    assert readings(database) == []
    assert not dialogs.path.exists()


def test_folder_that_is_gone_is_told(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId]
) -> None:
    dialogs.path = dialogs.path.parent / "borta" / "lista.xlsx"
    dialog = opened(context, shell, dialogs)
    dialog.purpose.setText("Prov")

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert dialog.banner.isVisibleTo(dialog)


def test_list_without_columns_or_people_cannot_be_saved(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId]
) -> None:
    dialog = opened(context, shell, dialogs)
    for box in dialog.boxes.values():
        box.setChecked(False)

    assert not dialog.primary_button.isEnabled()
    assert ExportColumn.PRINT_LANGUAGE not in dialog.boxes


def test_dialog_can_be_used_by_everybody(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId]
) -> None:
    assert_accessible(opened(context, shell, dialogs), context.theme)


@pytest.fixture
def samira(database: Database, people: list[PersonId]) -> CoordinatorId:
    """Protect the first of the people; the coordinator answers for them, and has nothing left but the alias to give."""
    with database.write() as uow:
        coordinator = Coordinator(name="Samira")
        uow.session.add(coordinator)
        uow.commit()
    with database.write(coordinator.id) as uow:
        protect_person(uow, ProtectionDraft(id=people[0], version=1, alias="Solros", responsible_id=coordinator.id))
        uow.commit()
    return coordinator.id


def listed(path: Path) -> list[tuple[str, ...]]:
    (sheet,) = read_workbook(path.read_bytes())
    return [tuple(row) for row in sheet.rows[1:]]


@pytest.mark.usefixtures("samira")
def test_nobody_else_is_offered_or_told_of_a_protected_person(
    context: AppContext, shell: Shell, dialogs: FakeListDialogs, people: list[PersonId], database: Database
) -> None:
    dialog = opened(context, shell, dialogs)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.protected_box.setChecked(True)
    dialog.purpose.setText("Julfika")

    dialog.primary_button.click()

    assert dialog.protected_box.isHidden()
    assert any(text.startswith("1 person är med.") for text in texts)
    assert not any("ansvarar" in text for text in texts)
    assert [row[0] for row in listed(dialogs.path)] == ["=Bo"]
    assert [(row.kind, row.people) for row in readings(database)] == [(ReadingKind.EXPORTED_LIST, 1)]


def test_protected_people_stay_out_until_whoever_answers_for_them_asks(
    context: AppContext,
    runner: DirectRunner,
    shell: Shell,
    dialogs: FakeListDialogs,
    database: Database,
    samira: CoordinatorId,
) -> None:
    runner.actor = samira
    dialog = opened(context, shell, dialogs)
    dialog.purpose.setText("Julfika")

    dialog.primary_button.click()

    assert dialog.protected_box.text() == "Ta med 1 person med skyddade personuppgifter som du ansvarar för"
    assert "inte krypterad" in dialog.protected_box.accessibleDescription()
    assert [row[0] for row in listed(dialogs.path)] == ["=Bo"]
    assert [(row.kind, row.people) for row in readings(database)] == [(ReadingKind.EXPORTED_LIST, 1)]


def test_protected_person_is_taken_along_by_alias_alone_and_noted_apart(
    context: AppContext,
    runner: DirectRunner,
    shell: Shell,
    dialogs: FakeListDialogs,
    database: Database,
    people: list[PersonId],
    samira: CoordinatorId,
) -> None:
    runner.actor = samira
    dialog = opened(context, shell, dialogs)
    for column, box in dialog.boxes.items():
        box.setChecked(column is not ExportColumn.GIVEN_NAME)
    dialog.purpose.setText("Julfika")

    dialog.protected_box.click()
    dialog.primary_button.click()

    rows = listed(dialogs.path)
    assert ("Solros", *[""] * (len(dialog.boxes) - 1)) in rows
    assert sorted(row[0] for row in rows) == ["=Bo", "Solros"]
    assert [(row.kind, row.people, row.key, row.actor, row.purpose) for row in readings(database, samira)] == [
        (ReadingKind.EXPORTED_LIST, 1, None, samira, "Julfika"),
        (ReadingKind.EXPORTED_PROTECTED, 1, people[0], samira, "Julfika"),
    ]


def test_only_protected_people_leave_when_asked_for_and_others_see_no_trace(
    context: AppContext,
    runner: DirectRunner,
    shell: Shell,
    dialogs: FakeListDialogs,
    database: Database,
    people: list[PersonId],
    samira: CoordinatorId,
) -> None:
    runner.actor = samira
    dialog = opened(context, shell, dialogs, (people[0],))
    could_before = dialog.primary_button.isEnabled()
    dialog.protected_box.click()
    dialog.purpose.setText("Möte")

    dialog.primary_button.click()

    assert not could_before
    assert [row[0] for row in listed(dialogs.path)] == ["Solros"]
    assert readings(database) == []
    assert [row.kind for row in readings(database, samira)] == [ReadingKind.EXPORTED_PROTECTED]


def test_alias_stays_at_home_without_its_column(
    context: AppContext, runner: DirectRunner, shell: Shell, dialogs: FakeListDialogs, samira: CoordinatorId
) -> None:
    runner.actor = samira
    dialog = opened(context, shell, dialogs)
    dialog.protected_box.click()
    taken_along = dialog.protected_box.isChecked()

    dialog.boxes[ExportColumn.GIVEN_NAME].click()

    assert taken_along
    assert not dialog.protected_box.isChecked()
