"""Turns the columns of a card's parts into values: phones, languages, times, wishes, pauses and papers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from models.entities.availability import AvailabilityColumns, PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.pairing_wish import WishColumns
from models.entities.papers import ShownPaper
from models.entities.person import BelongsToPerson, Person
from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    Availability,
    FreeTime,
    HouseholdKind,
    LanguageSkill,
    Paper,
    Pause,
    Phone,
    Reach,
    Wish,
)
from models.values.people_drafts import TakingPart

PartT = TypeVar("PartT", bound=BelongsToPerson)


def rows_of(session: Session, part: type[PartT], ids: Sequence[PersonId]) -> dict[PersonId, list[PartT]]:
    """Read one sort of part for several people with one statement, in the order they were made."""
    found: dict[PersonId, list[PartT]] = {}
    statement: Select[PartT] = _statement(part)  # type: ignore[arg-type]  # a class is hashable
    for row in session.scalars(statement, {"ids": list(ids)}):
        found.setdefault(row.person_id, []).append(row)
    return found


@cache
def _statement(part: type[PartT]) -> Select[PartT]:
    """Build the statement once, not for every page of a list."""
    return select(part).where(part.person_id.in_(bindparam("ids", expanding=True)))


def phones_of(person: Person) -> tuple[Phone, ...]:
    """Give the phones in the person's order."""
    return tuple(Phone(number=number, written=written) for number, written in person.phones)


def reach_of(person: Person) -> Reach:
    """Give where the person can meet beside the own area."""
    return Reach(
        area_ids=frozenset(AreaId(key) for key in person.reach_areas),
        outside_municipality=person.outside_municipality,
        online=person.online,
    )


def skills_of(rows: Sequence[SpokenLanguage]) -> tuple[LanguageSkill, ...]:
    """Give the languages in the order of the card."""
    ordered = sorted(rows, key=_by_position)
    return tuple(LanguageSkill(language=row.language, level=row.level) for row in ordered)


def availability_of(row: AvailabilityColumns) -> Availability:
    """Give the times that the columns keep."""
    return Availability(free=tuple(FreeTime(starts, ends) for starts, ends in row.free), refined=row.refined)


def wish_of(row: WishColumns) -> Wish:
    """Give the wish that the columns keep."""
    return Wish(
        gender=row.wish_gender,
        for_all_adults=row.wish_for_all_adults,
        households=frozenset(HouseholdKind(kind) for kind in row.wish_households),
    )


def taking_part_of(row: WishColumns) -> TakingPart:
    """Give who comes along."""
    return TakingPart(adults=tuple(PersonId(key) for key in row.adults), children=tuple(row.children))


def pause_of(row: PauseDays) -> Pause:
    """Give the days of a pause."""
    return Pause(first=row.first, last=row.last)


def paper_of(row: ShownPaper) -> Paper:
    """Give what counts of a paper."""
    return Paper(kind=row.kind, day=row.day, under_a_year=row.under_a_year)


def _by_position(row: SpokenLanguage) -> tuple[int, int]:
    return row.position, row.id
