"""How a draft finds its record: only in the version it was read with, and only while it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session, UOWTransaction

from models.entities.base import Versioned
from models.entities.organisation import Area
from models.queries.meeting_points import meeting_point_draft
from models.services.areas import AreaDraft, save_areas
from models.services.editing import kind_of, owner_uid, read_for_edit
from models.services.meeting_points import save_meeting_point
from models.services.organisations import OrganisationDraft, save_organisation
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, FieldProblem, Invalid, ProblemCode, RefusalCode, Refused
from models.values.places import OrganisationKind
from tests.factories import OFFICE_UID, make_area, make_meeting_point, make_organisation


def test_read_for_edit_gives_the_record_of_that_version(unit_of_work: UnitOfWork) -> None:
    area_id = make_area(unit_of_work, "Norra")

    assert read_for_edit(unit_of_work.session, Area, area_id, 1).name == "Norra"


def test_read_for_edit_tells_whose_version_is_there(unit_of_work: UnitOfWork) -> None:
    area_id = make_area(unit_of_work, "Norra")
    unit_of_work.session.get_one(Area, area_id).name = "Södra"
    unit_of_work.session.flush()

    with pytest.raises(EditConflict) as conflict:
        read_for_edit(unit_of_work.session, Area, area_id, 1)

    assert (conflict.value.kind, conflict.value.key, conflict.value.theirs) == (EntityKind.AREA, area_id, 2)


@pytest.mark.parametrize("version", [None, 1])
def test_read_for_edit_tells_that_the_record_is_gone(unit_of_work: UnitOfWork, version: int | None) -> None:
    with pytest.raises(EditConflict) as conflict:
        read_for_edit(unit_of_work.session, Area, 99, version)

    assert (conflict.value.key, conflict.value.theirs) == (99, None)


def test_draft_without_a_version_never_overwrites(unit_of_work: UnitOfWork) -> None:
    area_id = make_area(unit_of_work, "Norra")

    with pytest.raises(EditConflict):
        read_for_edit(unit_of_work.session, Area, area_id, None)


def test_kind_of_needs_a_recorded_class() -> None:
    assert kind_of(Area) is EntityKind.AREA
    with pytest.raises(TypeError):
        kind_of(Versioned)


def test_owner_is_the_office_and_nobody_before_the_first_start(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        owner_uid(unit_of_work.session)
    make_organisation(unit_of_work)

    assert refused.value.code is RefusalCode.NOT_FOUND
    assert owner_uid(unit_of_work.session) == OFFICE_UID


def _add_area(uow: UnitOfWork) -> None:
    save_areas(uow, [AreaDraft(name="Norra")], seen=[])


def _add_organisation(uow: UnitOfWork) -> None:
    save_organisation(uow, OrganisationDraft(kind=OrganisationKind.PARISH, name="Norra"))


def _rename_place(uow: UnitOfWork) -> None:
    draft = meeting_point_draft(uow.session, make_meeting_point(uow))
    save_meeting_point(uow, replace(draft, name="Norra"))


@pytest.mark.parametrize(
    ("table", "save", "facts"),
    [
        ("areas", _add_area, {"line": 0}),
        ("organisations", _add_organisation, {}),
        ("meeting_points", _rename_place, {}),
    ],
)
def test_a_name_that_a_colleague_takes_meanwhile_is_said_to_be_used(
    unit_of_work: UnitOfWork, table: str, save: Callable[[UnitOfWork], None], facts: dict[str, int]
) -> None:
    make_organisation(unit_of_work)
    make_meeting_point(unit_of_work)

    def take_the_name(session: Session, _work: UOWTransaction, _objects: object) -> None:
        mine = [one for one in (*session.new, *session.dirty) if getattr(one, "name", "") == "Norra"]
        if mine and table == "areas":
            session.execute(text("INSERT INTO areas (name, position, version) VALUES ('Norra', 0, 1)"))
        elif mine:
            session.execute(text(f"UPDATE {table} SET name = 'Norra' WHERE id = 1"))  # noqa: S608 - a name of ours

    event.listen(unit_of_work.session, "before_flush", take_the_name)

    with pytest.raises(Invalid) as refusal:
        save(unit_of_work)

    assert refusal.value.problems == (FieldProblem(field="name", code=ProblemCode.ALREADY_USED, facts=facts),)
