"""Saving the areas of the municipality."""

from __future__ import annotations

import pytest

from models.queries.areas import AreaRow, area_rows
from models.queries.meeting_points import meeting_point_draft
from models.services.areas import AreaDraft, save_areas
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import AreaId
from tests.factories import make_meeting_point


def test_save_areas_keeps_the_offices_order(unit_of_work: UnitOfWork) -> None:
    keys = save_areas(unit_of_work, [AreaDraft(name=" Sågvreten "), AreaDraft(name="Centrum")])

    assert area_rows(unit_of_work.session) == (
        AreaRow(id=keys[0], name="Sågvreten"),
        AreaRow(id=keys[1], name="Centrum"),
    )


def test_save_areas_renames_reorders_and_adds(unit_of_work: UnitOfWork) -> None:
    first, second = save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="Söder")])

    save_areas(
        unit_of_work, [AreaDraft(name="Öster"), AreaDraft(id=second, name="Söder"), AreaDraft(id=first, name="N")]
    )

    assert [row.name for row in area_rows(unit_of_work.session)] == ["Öster", "Söder", "N"]


def test_save_areas_lets_two_swap_names(unit_of_work: UnitOfWork) -> None:
    first, second = save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="Söder")])

    save_areas(unit_of_work, [AreaDraft(id=first, name="Söder"), AreaDraft(id=second, name="Norr")])

    assert area_rows(unit_of_work.session) == (AreaRow(id=first, name="Söder"), AreaRow(id=second, name="Norr"))


def test_save_areas_lets_meeting_points_of_a_removed_area_stay(unit_of_work: UnitOfWork) -> None:
    (area,) = save_areas(unit_of_work, [AreaDraft(name="Norr")])
    place = make_meeting_point(unit_of_work, area_id=area)

    save_areas(unit_of_work, [])

    assert area_rows(unit_of_work.session) == ()
    assert meeting_point_draft(unit_of_work.session, place).area_id is None


def test_save_areas_refuses_a_name_twice(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="norr ")])

    assert [(problem.code, problem.facts["line"]) for problem in invalid.value.problems] == [
        (ProblemCode.ALREADY_USED, 1)
    ]
    assert area_rows(unit_of_work.session) == ()


def test_save_areas_refuses_one_that_was_taken_away(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        save_areas(unit_of_work, [AreaDraft(id=AreaId(7), name="Norr")])
