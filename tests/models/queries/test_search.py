"""What Ctrl K finds, and what comes first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from models.queries.search import Likeness, search_rows
from models.services.meeting_points import remove_meeting_point
from models.services.search_index import index_missing
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_person, make_series
from tests.models.rules.test_name_search import SPELLINGS

Found = list[tuple[str, Likeness]]


def found(uow: UnitOfWork, text: str) -> Found:
    return [(row.name, row.likeness) for row in search_rows(uow.session, text)]


@pytest.mark.parametrize(("typed", "name"), SPELLINGS)
def test_spelling_is_found_and_the_exact_name_stands_first(unit_of_work: UnitOfWork, typed: str, name: str) -> None:
    make_person(unit_of_work, given_name=name, family_name="Ek")
    make_person(unit_of_work, given_name="Bo", family_name="Ek")

    assert [hit for hit, _ in found(unit_of_work, typed)] == [f"{name} Ek"]
    assert found(unit_of_work, name) == [(f"{name} Ek", Likeness.EXACT)]


def test_exact_stands_above_folded_above_alike(unit_of_work: UnitOfWork) -> None:
    for name in ("Abirg", "Aberg", "Åberg", "Ärla"):
        make_person(unit_of_work, given_name=name)

    assert found(unit_of_work, "åberg") == [
        ("Åberg", Likeness.EXACT),
        ("Aberg", Likeness.FOLDED),
        ("Abirg", Likeness.ALIKE),
    ]


def test_initials_find_in_any_order_and_only_at_the_start_of_words(unit_of_work: UnitOfWork) -> None:
    make_person(unit_of_work, given_name="Rania", family_name="al-Hassan Darwish")
    make_person(unit_of_work, given_name="Adrian", family_name="Hed")

    assert [name for name, _ in found(unit_of_work, "d ra")] == ["Rania al-Hassan Darwish"]
    assert [name for name, _ in found(unit_of_work, "h a")] == ["Adrian Hed", "Rania al-Hassan Darwish"]


@pytest.mark.parametrize("typed", ["0605", "070-174", "+46 70 174", "0046701740605", "174 06 05", "0701740605"])
def test_phone_is_found_by_any_of_its_digits(unit_of_work: UnitOfWork, typed: str) -> None:
    make_person(unit_of_work, given_name="Zohra", phone="70-1740605" if typed == "0605" else "0701740605")
    make_person(unit_of_work, given_name="Bo", phone="08-465 004 11")

    assert [name for name, _ in found(unit_of_work, typed)] == ["Zohra"]


def test_places_and_series_are_found_and_forgotten(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Ängens kyrka", address="Kajgatan 2")
    make_series(unit_of_work, name="Stickcafé")
    index_missing(unit_of_work)

    assert [row.kind for row in search_rows(unit_of_work.session, "stick")] == [EntityKind.SERIES]
    (row,) = search_rows(unit_of_work.session, "angen")
    assert (row.kind, row.key, row.detail) == (EntityKind.MEETING_POINT, place, "Kajgatan 2")
    remove_meeting_point(unit_of_work, place, 1)
    assert search_rows(unit_of_work.session, "angen") == ()


def test_one_kind_does_not_crowd_out_another(unit_of_work: UnitOfWork) -> None:
    make_meeting_point(unit_of_work, name="Hannas hus")
    make_series(unit_of_work, name="Annat kafé")
    index_missing(unit_of_work)
    for _ in range(7):
        make_person(unit_of_work, given_name="Anna", family_name="Ek")

    rows = search_rows(unit_of_work.session, "anna", most=2)

    assert [(row.kind, row.name, row.likeness) for row in rows] == [
        (EntityKind.PERSON, "Anna Ek", Likeness.EXACT),
        (EntityKind.PERSON, "Anna Ek", Likeness.EXACT),
        (EntityKind.SERIES, "Annat kafé", Likeness.EXACT),
        (EntityKind.MEETING_POINT, "Hannas hus", Likeness.FOLDED),
    ]


def test_kind_that_was_not_asked_for_is_not_found(unit_of_work: UnitOfWork) -> None:
    make_meeting_point(unit_of_work, name="Annas hus")
    index_missing(unit_of_work)
    make_person(unit_of_work, given_name="Anna")

    rows = search_rows(unit_of_work.session, "anna", kinds=[EntityKind.MEETING_POINT])

    assert [row.name for row in rows] == ["Annas hus"]


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "'", "-"])
def test_signs_find_nothing(unit_of_work: UnitOfWork, typed: str) -> None:
    make_person(unit_of_work)

    assert search_rows(unit_of_work.session, typed) == ()


@pytest.mark.parametrize("people", [1, 3])
def test_search_takes_few_statements(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], people: int
) -> None:
    for _ in range(people):
        make_person(unit_of_work, given_name="Anna")

    with count_statements() as sent:
        rows = search_rows(unit_of_work.session, "anna")

    assert (len(rows), sent.count) == (people, 2)
