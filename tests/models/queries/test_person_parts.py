"""Columns of a card's parts as values."""

from __future__ import annotations

from models.entities.language_skill import SpokenLanguage
from models.entities.volunteer import Volunteer
from models.queries.person_parts import availability_of, rows_of, skills_of, taking_part_of, wish_of
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.people import FreeTime, GenderWish, HouseholdKind, LanguageLevel
from tests.factories import make_person


def test_columns_of_a_role_become_values() -> None:
    row = Volunteer(
        free=[[480, 720]],
        refined=True,
        wish_gender=GenderWish.SAME,
        wish_for_all_adults=True,
        wish_households=["family"],
        adults=[3],
        children=[2018],
    )

    assert availability_of(row).free == (FreeTime(480, 720),)
    assert wish_of(row).households == {HouseholdKind.FAMILY}
    assert taking_part_of(row).adults == (PersonId(3),)


def test_languages_stand_by_position() -> None:
    rows = [
        SpokenLanguage(id=number, language=code, level=LanguageLevel.FLUENT, position=position)
        for number, (code, position) in enumerate((("en", 1), ("ar", 0)))
    ]

    assert [skill.language for skill in skills_of(rows)] == ["ar", "en"]


def test_rows_are_kept_apart_by_person(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work)
    unit_of_work.session.add(SpokenLanguage(person_id=person_id, language="ar", level=LanguageLevel.FLUENT))
    unit_of_work.session.flush()

    found = rows_of(unit_of_work.session, SpokenLanguage, [person_id, PersonId(99)])

    assert {key: len(rows) for key, rows in found.items()} == {person_id: 1}
