"""How a draft finds its record: only in the version it was read with, and only while it is there."""

from __future__ import annotations

import pytest

from models.entities.base import Versioned
from models.entities.organisation import Area
from models.services.editing import kind_of, owner_uid, read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, RefusalCode, Refused
from tests.factories import OFFICE_UID, make_area, make_organisation


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
