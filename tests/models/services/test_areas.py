"""Saving the areas of the municipality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.queries.areas import AreaRow, area_rows
from models.queries.meeting_points import meeting_point_draft
from models.services.areas import AreaDraft, save_areas
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode
from tests.factories import make_meeting_point


def test_save_areas_keeps_the_offices_order(unit_of_work: UnitOfWork) -> None:
    keys = save_areas(unit_of_work, [AreaDraft(name=" Sågvreten "), AreaDraft(name="Centrum")], seen=[])

    assert area_rows(unit_of_work.session) == (
        AreaRow(id=keys[0], name="Sågvreten"),
        AreaRow(id=keys[1], name="Centrum"),
    )


def test_save_areas_renames_reorders_and_adds(unit_of_work: UnitOfWork) -> None:
    first, second = save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="Söder")], seen=[])

    save_areas(
        unit_of_work,
        [AreaDraft(name="Öster"), AreaDraft(id=second, name="Söder"), AreaDraft(id=first, name="N")],
        seen=_as_they_are(unit_of_work),
    )

    assert [row.name for row in area_rows(unit_of_work.session)] == ["Öster", "Söder", "N"]


def test_save_areas_lets_two_swap_names(unit_of_work: UnitOfWork) -> None:
    first, second = save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="Söder")], seen=[])

    save_areas(
        unit_of_work,
        [AreaDraft(id=first, name="Söder"), AreaDraft(id=second, name="Norr")],
        seen=_as_they_are(unit_of_work),
    )

    assert area_rows(unit_of_work.session) == (AreaRow(id=first, name="Söder"), AreaRow(id=second, name="Norr"))


def test_save_areas_lets_meeting_points_of_a_removed_area_stay(unit_of_work: UnitOfWork) -> None:
    (area,) = save_areas(unit_of_work, [AreaDraft(name="Norr")], seen=[])
    place = make_meeting_point(unit_of_work, area_id=area)

    save_areas(unit_of_work, [], seen=_as_they_are(unit_of_work))

    assert area_rows(unit_of_work.session) == ()
    assert meeting_point_draft(unit_of_work.session, place).area_id is None


def test_save_areas_refuses_a_name_twice(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as invalid:
        save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="norr ")], seen=[])

    assert [(problem.code, problem.facts["line"]) for problem in invalid.value.problems] == [
        (ProblemCode.ALREADY_USED, 1)
    ]
    assert area_rows(unit_of_work.session) == ()


def _as_they_are(uow: UnitOfWork) -> list[AreaDraft]:
    return [AreaDraft(id=area.id, name=area.name) for area in area_rows(uow.session)]


def _colleague_adds(uow: UnitOfWork, seen: list[AreaDraft]) -> None:
    save_areas(uow, [*seen, AreaDraft(name="Öster")], seen=seen)


def _colleague_renames(uow: UnitOfWork, seen: list[AreaDraft]) -> None:
    save_areas(uow, [replace(seen[0], name="Nordost"), seen[1]], seen=seen)


def _colleague_moves(uow: UnitOfWork, seen: list[AreaDraft]) -> None:
    save_areas(uow, seen[::-1], seen=seen)


def _colleague_removes(uow: UnitOfWork, seen: list[AreaDraft]) -> None:
    save_areas(uow, seen[:1], seen=seen)


@pytest.mark.parametrize("change", [_colleague_adds, _colleague_renames, _colleague_moves, _colleague_removes])
def test_save_areas_does_not_let_the_later_list_win(
    unit_of_work: UnitOfWork, change: Callable[[UnitOfWork, list[AreaDraft]], None]
) -> None:
    save_areas(unit_of_work, [AreaDraft(name="Norr"), AreaDraft(name="Söder")], seen=[])
    seen = _as_they_are(unit_of_work)
    change(unit_of_work, seen)
    theirs = area_rows(unit_of_work.session)

    with pytest.raises(EditConflict):
        save_areas(unit_of_work, [*seen, AreaDraft(name="Väster")], seen=seen)

    assert area_rows(unit_of_work.session) == theirs
