"""The list of organisations."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from models.queries.organisations import organisation_draft, organisation_rows
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import OrganisationId
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_organisation


def test_rows_count_meeting_points(unit_of_work: UnitOfWork) -> None:
    library = make_organisation(unit_of_work, name="Biblioteket")
    make_organisation(unit_of_work, name="Betel")
    for _ in range(2):
        make_meeting_point(unit_of_work, organisation_id=library)

    rows = organisation_rows(unit_of_work.session)

    assert [(row.name, row.meeting_points) for row in rows] == [("Betel", 0), ("Biblioteket", 2)]


@pytest.mark.parametrize("organisations", [1, 3])
def test_rows_take_one_statement(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], organisations: int
) -> None:
    for _ in range(organisations):
        make_organisation(unit_of_work)

    with count_statements() as sent:
        rows = organisation_rows(unit_of_work.session)

    assert (len(rows), sent.count) == (organisations, 1)


def test_one_that_was_taken_away_is_a_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        organisation_draft(unit_of_work.session, OrganisationId(7))
