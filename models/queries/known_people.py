"""Reads as much of everybody in the register as shows whether a row of a list is the same person."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.person import Person
from models.rules.person_names import shown_name
from models.values.imports import KnownPerson


def known_people(session: Session) -> tuple[KnownPerson, ...]:
    """Give everybody, in the order they came in; who may not be seen is not compared with."""
    statement = select(
        Person.id, Person.given_name, Person.family_name, Person.phones, Person.email, Person.birth_year
    ).where(Person.protected.is_(False))
    return tuple(
        KnownPerson(
            key=person_id,
            name=shown_name(given_name, family_name),
            phones=tuple(number or written for number, written in phones),
            email=email,
            birth_year=birth_year,
        )
        for person_id, given_name, family_name, phones, email, birth_year in session.execute(
            statement.order_by(Person.id)
        )
    )
