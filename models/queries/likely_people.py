"""Who a caller may be: people with the same phone or e-mail, or a name like the one being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.enquiry import Enquiry
from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.search import Likeness, found_keys
from models.rules.name_search import typed_digits
from models.rules.person_names import shown_name
from models.rules.phone_numbers import read_phone
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.people import PersonRole

MOST: Final = 6
_FEWEST_DIGITS: Final = 6
_FEWEST_LETTERS: Final = 3


class Because(IntEnum):
    """Why somebody may be the caller; the surest first."""

    SAME_PHONE = 0
    SAME_EMAIL = 1
    SAME_NAME = 2
    SIMILAR_NAME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPersonRow:
    """Somebody known who may be calling; ``last_call`` is the day of their latest enquiry."""

    id: PersonId
    name: str
    because: Because
    roles: frozenset[PersonRole]
    last_call: date | None


def likely_people(session: Session, *, name: str, phone: str = "", email: str = "") -> tuple[LikelyPersonRow, ...]:
    """Give at most six known people, the surest first; nothing before three letters or six digits are typed."""
    because: dict[PersonId, Because] = {}
    for key in _by_phone(session, phone):
        because.setdefault(key, Because.SAME_PHONE)
    for key in _by_email(session, email):
        because.setdefault(key, Because.SAME_EMAIL)
    if len(name.strip()) >= _FEWEST_LETTERS:
        for hit in found_keys(session, name, kinds=(EntityKind.PERSON,), most=MOST):
            alike = Because.SIMILAR_NAME if hit.likeness is Likeness.ALIKE else Because.SAME_NAME
            because.setdefault(PersonId(hit.key), alike)
    surest = sorted(because, key=because.__getitem__)[:MOST]
    return _rows(session, surest, because) if surest else ()


def _by_phone(session: Session, phone: str) -> Sequence[PersonId]:
    digits = read_phone(phone).removeprefix("+") or typed_digits(phone)
    if len(digits) < _FEWEST_DIGITS:
        return ()
    found = select(SearchEntry.key).where(SearchEntry.kind == EntityKind.PERSON, SearchEntry.digits.contains(digits))
    return [PersonId(key) for key in session.scalars(found.order_by(SearchEntry.touched_at.desc()).limit(MOST))]


def _by_email(session: Session, email: str) -> Sequence[PersonId]:
    if "@" not in email:
        return ()
    same = func.lower(Person.email) == email.strip().lower()
    return session.scalars(select(Person.id).where(same).order_by(Person.id).limit(MOST)).all()


def _rows(session: Session, ids: Sequence[PersonId], because: dict[PersonId, Because]) -> tuple[LikelyPersonRow, ...]:
    calls = select(func.max(Enquiry.received_on)).where(Enquiry.person_id == Person.id).scalar_subquery()
    statement = (
        select(Person.id, Person.given_name, Person.family_name, Person.alias, Volunteer.id, Newcomer.id, calls)
        .outerjoin(Volunteer, Volunteer.person_id == Person.id)
        .outerjoin(Newcomer, Newcomer.person_id == Person.id)
        .where(Person.id.in_(ids))
    )
    rows = {}
    for key, given, family, alias, volunteer, newcomer, last_call in session.execute(statement):
        held = {PersonRole.VOLUNTEER: volunteer, PersonRole.NEWCOMER: newcomer}
        rows[key] = LikelyPersonRow(
            id=key,
            name=shown_name(given, family, alias),
            because=because[key],
            roles=frozenset(role for role, there in held.items() if there is not None),
            last_call=last_call,
        )
    return tuple(rows[key] for key in ids if key in rows)
