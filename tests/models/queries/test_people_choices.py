"""What the menus above a list of people offer."""

from __future__ import annotations

from models.queries.people_choices import LanguageChoiceRow, language_choice_rows
from models.storage.unit_of_work import UnitOfWork
from models.values.people import LanguageLevel, LanguageSkill, PersonRole
from models.values.people_drafts import NewcomerDraft, VolunteerDraft
from tests.factories import make_person

ARABIC = LanguageSkill(language="ar", level=LanguageLevel.FLUENT)
SWEDISH = LanguageSkill(language="sv", level=LanguageLevel.A_LITTLE)


def test_languages_of_a_role_stand_by_frequency(unit_of_work: UnitOfWork) -> None:
    make_person(unit_of_work, languages=(ARABIC,), volunteer=VolunteerDraft())
    make_person(unit_of_work, languages=(SWEDISH, ARABIC), volunteer=VolunteerDraft(), newcomer=NewcomerDraft())

    volunteers = language_choice_rows(unit_of_work.session, PersonRole.VOLUNTEER)
    newcomers = language_choice_rows(unit_of_work.session, PersonRole.NEWCOMER)

    assert volunteers == (LanguageChoiceRow(language="ar", people=2), LanguageChoiceRow(language="sv", people=1))
    assert newcomers == (LanguageChoiceRow(language="ar", people=1), LanguageChoiceRow(language="sv", people=1))
