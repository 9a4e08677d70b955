"""Two cards side by side, and which card may be the other one."""

from __future__ import annotations

from datetime import date

from models.queries.merge_details import merge_details, other_card_rows
from models.storage.unit_of_work import UnitOfWork
from models.values.merging import MergeField
from tests.factories import make_person

DAY = date(2026, 11, 23)


def test_both_cards_are_read_with_what_they_disagree_about(unit_of_work: UnitOfWork) -> None:
    kept, other = (make_person(unit_of_work, given_name=name) for name in ("Anna", "Annika"))

    details = merge_details(unit_of_work.session, kept, other, DAY)

    assert (details.kept.name, details.other.name) == ("Anna", "Annika")
    assert details.differing == (MergeField.NAME,)


def test_other_card_is_guessed_by_phone_and_name_or_looked_for(unit_of_work: UnitOfWork) -> None:
    anna = make_person(unit_of_work, given_name="Anna", family_name="Ek", phone="070-174 06 05")
    same_phone = make_person(unit_of_work, given_name="Bo", phone="070-174 06 05")
    same_name = make_person(unit_of_work, given_name="Anna", family_name="Ek")
    make_person(unit_of_work, given_name="Zoya")
    without = make_person(unit_of_work, given_name="Zoya", family_name="Melnyk")

    guessed = other_card_rows(unit_of_work.session, anna, "", DAY)
    looked_for = other_card_rows(unit_of_work.session, anna, "melny", DAY)

    assert [row.id for row in guessed] == [same_phone, same_name]
    assert [row.id for row in looked_for] == [without]
