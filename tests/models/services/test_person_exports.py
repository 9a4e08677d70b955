"""A list leaves the program with a purpose that is written down, and without anybody who is protected."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.entities.reading import Reading
from models.queries.people import PersonFilter, person_ids
from models.queries.person_exports import person_export_rows
from models.services.person_exports import ExportDraft, export_people
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import Invalid, ProblemCode
from models.values.exports import ExportColumn, columns_for
from models.values.identifiers import PersonId
from models.values.people import PersonRole, SwedishLevel
from models.values.people_drafts import NewcomerDraft, ProtectionDraft, VolunteerDraft
from models.values.readings import ReadingKind
from tests.factories import make_person

DAY = date(2026, 11, 23)


def draft(*ids: PersonId, role: PersonRole = PersonRole.VOLUNTEER, purpose: str = "Inbjudan") -> ExportDraft:
    return ExportDraft(ids=ids, role=role, purpose=purpose)


def test_list_is_given_in_order_and_written_down(database: Database) -> None:
    with database.write() as uow:
        actor = Coordinator(name="Samira")
        uow.session.add(actor)
        anna = make_person(uow, given_name="Anna", phone="070-174 06 05", volunteer=VolunteerDraft())
        bo = make_person(uow, given_name="Bo", family_name="Ek", newcomer=NewcomerDraft())
        uow.commit()

    with database.write(actor.id) as uow:
        rows = export_people(uow, draft(bo, anna, purpose="  Inbjudan till julfika "))
        uow.commit()

    assert [(row.given_name, row.family_name, row.phones) for row in rows] == [
        ("Bo", "Ek", ()), ("Anna", "", ("070-174 06 05",)),
    ]  # fmt: skip
    with database.read() as session:
        reading = session.scalars(select(Reading)).one()
    assert (reading.kind, reading.people, reading.purpose, reading.actor, reading.key) == (
        ReadingKind.EXPORTED_LIST, 2, "Inbjudan till julfika", actor.id, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("purpose", "code"),
    [
        (" ", ProblemCode.REQUIRED),
        ("x" * 201, ProblemCode.TOO_LONG),
        ("om 811228-9874", ProblemCode.IDENTITY_NUMBER),
    ],
)
def test_purpose_is_demanded(unit_of_work: UnitOfWork, purpose: str, code: ProblemCode) -> None:
    anna = make_person(unit_of_work)

    with pytest.raises(Invalid) as invalid:
        export_people(unit_of_work, draft(anna, purpose=purpose))

    assert [(problem.field, problem.code) for problem in invalid.value.problems] == [("purpose", code)]
    assert unit_of_work.session.scalars(select(Reading)).all() == []


def test_role_decides_which_swedish_and_times_are_meant(unit_of_work: UnitOfWork) -> None:
    both = make_person(
        unit_of_work,
        volunteer=VolunteerDraft(least_swedish=SwedishLevel.C),
        newcomer=NewcomerDraft(oral_swedish=SwedishLevel.A, needs_interpreter=True),
    )

    as_volunteer, as_newcomer = (
        person_export_rows(unit_of_work.session, [both], role, DAY)[0]
        for role in (PersonRole.VOLUNTEER, PersonRole.NEWCOMER)
    )

    assert (as_volunteer.swedish, as_volunteer.needs_interpreter) == (SwedishLevel.C, False)
    assert (as_newcomer.swedish, as_newcomer.needs_interpreter) == (SwedishLevel.A, True)


@pytest.mark.parametrize("wants_them", [False, True])
def test_protected_person_leaves_by_alias_and_only_with_who_answers_for_them(
    database: Database, wants_them: bool
) -> None:
    with database.write() as uow:
        samira, lena = Coordinator(name="Samira"), Coordinator(name="Lena")
        uow.session.add_all([samira, lena])
        hidden = make_person(
            uow, given_name="Zohra", phone="070-174 06 05", volunteer=VolunteerDraft(least_swedish=SwedishLevel.C)
        )
        uow.commit()
    with database.write(samira.id) as uow:
        version = uow.session.get_one(Person, hidden).version
        protect_person(uow, ProtectionDraft(id=hidden, version=version, alias="A", responsible_id=samira.id))
        uow.commit()
    wanted = ExportDraft(ids=(hidden,), role=PersonRole.VOLUNTEER, purpose="Möte", with_protected=wants_them)

    with database.write(lena.id) as uow:
        of_lena = export_people(uow, wanted)
    with database.write(samira.id) as uow:
        seen = person_ids(uow.session, PersonFilter(role=PersonRole.VOLUNTEER), DAY)
        rows = export_people(uow, wanted)

    assert seen == [hidden]
    assert of_lena == ()
    assert [(row.given_name, row.phones, row.swedish, row.line.roles) for row in rows] == (
        [("A", (), None, frozenset())] if wants_them else []
    )


def test_columns_of_the_other_role_are_not_offered() -> None:
    assert ExportColumn.ASSIGNMENTS not in columns_for(PersonRole.NEWCOMER)
    assert ExportColumn.PRINT_LANGUAGE not in columns_for(PersonRole.VOLUNTEER)
    assert ExportColumn.STATUS in columns_for(PersonRole.VOLUNTEER)
