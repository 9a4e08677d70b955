"""Rows are read without a session, and only where nothing is told of whom one may not see."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.exc import StatementError

from models.entities.organisation import Area
from models.entities.person import Person
from models.queries.areas import area_rows
from models.seen.tables import PEOPLE
from models.services.people import save_person
from models.storage.database import Database
from models.values.people_drafts import PersonDraft
from tests.factories import make_organisation


def test_rows_give_what_was_saved(database: Database) -> None:
    with database.write() as uow:
        make_organisation(uow)
        key = save_person(uow, PersonDraft(given_name="Anna"))
        uow.commit()

    with database.read_rows() as rows:
        assert rows.execute(select(PEOPLE.c.id, PEOPLE.c.given_name)).all() == [(key, "Anna")]
        assert rows.scalar(select(PEOPLE.c.given_name).where(PEOPLE.c.id == key)) == "Anna"
        assert list(rows.scalars(select(PEOPLE.c.id))) == [key]


def test_session_reads_what_was_added_to_it(database: Database) -> None:
    with database.write() as uow:
        uow.session.add(Area(name="Berget"))

        assert [area.name for area in area_rows(uow.session)] == ["Berget"]


def test_rows_refuse_a_mapped_table(database: Database) -> None:
    with database.read_rows() as rows, pytest.raises(TypeError):
        rows.execute(select(PEOPLE.c.id).where(PEOPLE.c.id.in_(select(Person.id))))


def test_statement_on_what_is_seen_does_not_run_without_who_looks() -> None:
    with create_engine("sqlite://").connect() as connection, pytest.raises(StatementError, match="actor"):
        connection.execute(select(PEOPLE.c.id))
