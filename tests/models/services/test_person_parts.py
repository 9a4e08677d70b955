"""Parts of a card: languages keep their order, assignments keep how far they have come."""

from __future__ import annotations

from dataclasses import replace

from models.services.people import save_person
from models.services.person_parts import write_languages
from models.storage.unit_of_work import UnitOfWork
from models.values.people import AssignmentKind, AssignmentStatus, LanguageLevel, LanguageSkill
from models.values.people_drafts import AssignmentDraft, VolunteerDraft
from tests.factories import draft_of_person, make_person

FRIEND = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, status=AssignmentStatus.READY)
HOST = AssignmentDraft(kind=AssignmentKind.CAFE_HOST, capacity=0)


def test_languages_stand_in_the_order_they_were_given(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work)
    codes = ("so", "ar", "en")

    for order in (codes, codes[::-1], codes[:1]):
        skills = [LanguageSkill(language=code, level=LanguageLevel.FLUENT) for code in order]
        write_languages(unit_of_work.session, person_id, skills)
        assert draft_of_person(unit_of_work, person_id).languages == tuple(skills)


def test_status_of_an_assignment_is_not_overruled_by_the_card(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, volunteer=VolunteerDraft(assignments=(FRIEND,)))
    card = draft_of_person(unit_of_work, person_id)
    changed = replace(FRIEND, status=AssignmentStatus.INTEREST, capacity=3)

    save_person(unit_of_work, replace(card, volunteer=VolunteerDraft(assignments=(changed, HOST))))

    volunteer = draft_of_person(unit_of_work, person_id).volunteer
    assert volunteer is not None
    assert volunteer.assignments == (replace(FRIEND, capacity=3), HOST)
