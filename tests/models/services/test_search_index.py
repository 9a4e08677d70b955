"""The words of the search follow what is saved."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select

from models.entities.search_entry import SearchEntry
from models.queries.search import search_rows
from models.services.people import save_person
from models.services.search_index import index_missing
from models.storage.unit_of_work import UnitOfWork
from models.values.people_drafts import PersonDraft
from tests.factories import draft_of_person, make_meeting_point, make_organisation, make_person, make_series


def test_renamed_person_is_found_by_the_new_name_only(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, given_name="Anna")

    save_person(unit_of_work, replace(draft_of_person(unit_of_work, person_id), given_name="Beata"))

    assert [row.key for row in search_rows(unit_of_work.session, "beata")] == [person_id]
    assert search_rows(unit_of_work.session, "anna") == ()


def test_alias_is_found_beside_the_name(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    save_person(unit_of_work, PersonDraft(given_name="Anna", alias="Solros"))

    assert [row.name for row in search_rows(unit_of_work.session, "solr")] == ["Anna"]


def test_index_missing_fills_once(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place)

    assert (index_missing(unit_of_work), index_missing(unit_of_work)) == (1, 0)
    assert unit_of_work.session.scalar(select(func.count()).select_from(SearchEntry)) == 2
