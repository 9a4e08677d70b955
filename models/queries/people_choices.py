"""What the menus above a list of people offer, so that nobody chooses something that finds no one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.volunteer import Volunteer
from models.values.people import PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChoiceRow:
    """One language and how many people of a role speak it."""

    language: str
    people: int


def language_choice_rows(session: Session, role: PersonRole) -> tuple[LanguageChoiceRow, ...]:
    """List the languages that people of a role speak, the most frequent first, with one statement."""
    entity = Volunteer if role is PersonRole.VOLUNTEER else Newcomer
    number = func.count(SpokenLanguage.person_id.distinct())
    statement = (
        select(SpokenLanguage.language, number)
        .where(SpokenLanguage.person_id.in_(select(entity.person_id)))
        .group_by(SpokenLanguage.language)
        .order_by(number.desc(), SpokenLanguage.language)
    )
    return tuple(LanguageChoiceRow(language=code, people=people) for code, people in session.execute(statement))
