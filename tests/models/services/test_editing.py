"""Finding the record behind a draft, and the owner of a new one."""

from __future__ import annotations

import pytest

from models.entities.draft import Draft
from models.entities.organisation import Area, Organisation
from models.services.editing import kind_of, owner_uid, read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, RefusalCode, Refused
from tests.factories import OFFICE_UID, make_area, make_organisation


def test_read_for_edit_gives_the_record_of_the_version_that_was_read(unit_of_work: UnitOfWork) -> None:
    key = make_area(unit_of_work, "Norr")

    assert read_for_edit(unit_of_work.session, Area, key, 1).name == "Norr"


@pytest.mark.parametrize(("version", "theirs"), [(None, 1), (7, 1)])
def test_read_for_edit_names_the_version_that_holds(unit_of_work: UnitOfWork, version: int | None, theirs: int) -> None:
    key = make_area(unit_of_work, "Norr")

    with pytest.raises(EditConflict) as conflict:
        read_for_edit(unit_of_work.session, Area, key, version)

    assert (conflict.value.kind, conflict.value.key, conflict.value.theirs) == (EntityKind.AREA, key, theirs)


def test_read_for_edit_of_something_taken_away_has_no_version(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict) as conflict:
        read_for_edit(unit_of_work.session, Area, 7, 1)

    assert conflict.value.theirs is None


def test_kind_of_knows_recorded_classes_only() -> None:
    assert kind_of(Organisation) is EntityKind.ORGANISATION
    with pytest.raises(TypeError):
        kind_of(Draft)  # type: ignore[arg-type]  # what the check is for


def test_owner_is_the_office(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)

    assert owner_uid(unit_of_work.session) == OFFICE_UID


def test_owner_is_refused_before_there_is_an_office(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Refused) as refused:
        owner_uid(unit_of_work.session)

    assert refused.value.code is RefusalCode.NOT_FOUND
