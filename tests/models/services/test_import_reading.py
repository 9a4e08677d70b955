"""How columns were understood once is how they are understood next time."""

from __future__ import annotations

import pytest

from models.entities.column_choice import ColumnChoice
from models.queries.column_choices import remembered_mapping
from models.services.import_apply import apply_import
from models.services.import_reading import read_list, remember_columns
from models.storage.unit_of_work import UnitOfWork
from models.values.imports import ColumnMapping, ImportChoices, ImportField, ImportKind, ImportPreview
from models.values.people import PersonRole
from tests.factories import make_area, make_organisation

LIST = b"Namn;Ledig kod;Mobil\nAnna Ek;drejning;070-174 06 05\n"


def read(uow: UnitOfWork, content: bytes = LIST, choices: ImportChoices | None = None) -> ImportPreview:
    return read_list(uow.session, content, ImportKind.VOLUNTEERS, clock=uow.clock, choices=choices or ImportChoices())


def fields(found: ImportPreview) -> dict[str, ImportField | None]:
    return {column.heading: column.field for column in found.columns}


@pytest.fixture
def signature(unit_of_work: UnitOfWork) -> str:
    return read(unit_of_work).signature


def test_columns_are_remembered_for_the_same_headings_and_role(unit_of_work: UnitOfWork, signature: str) -> None:
    chosen = {"Namn": ImportField.NAME, "Ledig kod": ImportField.INTERESTS, "Mobil": None}
    remember_columns(unit_of_work, ImportKind.VOLUNTEERS, ColumnMapping(signature=signature, fields=chosen))

    assert fields(read(unit_of_work)) == chosen
    assert read(unit_of_work).rows[0].person.interests == ("drejning",)
    assert fields(read(unit_of_work, b"Namn;Mobil\nBo Ek;070-174 06 05\n"))["Mobil"] is ImportField.PHONE
    assert remembered_mapping(unit_of_work.session, PersonRole.NEWCOMER, signature) is None


def test_choice_made_now_counts_above_the_remembered_one(unit_of_work: UnitOfWork, signature: str) -> None:
    before = ColumnMapping(signature=signature, fields={"Namn": ImportField.NAME, "Mobil": None})
    remember_columns(unit_of_work, ImportKind.VOLUNTEERS, before)
    now = ColumnMapping(signature=signature, fields={"Namn": ImportField.NAME, "Mobil": ImportField.PHONE})

    found = read(unit_of_work, choices=ImportChoices(mapping=now))

    assert fields(found)["Mobil"] is ImportField.PHONE


def test_last_choice_replaces_the_one_before(unit_of_work: UnitOfWork, signature: str) -> None:
    for field in (ImportField.NOTE, ImportField.OCCUPATION):
        mapping = ColumnMapping(signature=signature, fields={"Ledig kod": field})
        remember_columns(unit_of_work, ImportKind.VOLUNTEERS, mapping)

    assert fields(read(unit_of_work))["Ledig kod"] is ImportField.OCCUPATION


def test_unknown_field_of_another_program_is_left_out(unit_of_work: UnitOfWork, signature: str) -> None:
    row = ColumnChoice(role=PersonRole.VOLUNTEER, headings=signature, columns={"Ledig kod": "shoe_size"})
    row.at = unit_of_work.clock.now()
    unit_of_work.session.add(row)

    assert fields(read(unit_of_work))["Ledig kod"] is None


def test_register_is_compared_with(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    make_area(unit_of_work, "Hultet")
    apply_import(unit_of_work, read(unit_of_work), ImportKind.VOLUNTEERS)

    again = read(unit_of_work, b"Namn;Mobil;Bor\nAnna Ek;070-174 06 05;hultet\n")

    assert [duplicate.row for duplicate in again.duplicates] == [2]
    assert again.rows[0].person.area == "Hultet"
