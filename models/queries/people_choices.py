"""What the menus above a list of people offer, so that nobody chooses something that finds no one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from models.seen.rows import Reader
from models.seen.tables import LANGUAGE_SKILLS, NEWCOMERS, VOLUNTEERS
from models.values.people import PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChoiceRow:
    """One language and how many people of a role speak it."""

    language: str
    people: int


def language_choice_rows(reader: Reader, role: PersonRole) -> tuple[LanguageChoiceRow, ...]:
    """List the languages that people of a role speak, the most frequent first, with one statement."""
    table = VOLUNTEERS if role is PersonRole.VOLUNTEER else NEWCOMERS
    number = func.count(LANGUAGE_SKILLS.c.person_id.distinct())
    statement = (
        select(LANGUAGE_SKILLS.c.language, number)
        .where(LANGUAGE_SKILLS.c.person_id.in_(select(table.c.person_id)))
        .group_by(LANGUAGE_SKILLS.c.language)
        .order_by(number.desc(), LANGUAGE_SKILLS.c.language)
    )
    return tuple(LanguageChoiceRow(language=code, people=people) for code, people in reader.execute(statement))
