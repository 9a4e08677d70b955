"""Undo: a transaction is taken back as a whole, or not at all."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

import pytest
from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.base import Base
from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Area, Organisation
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.activities import ActivityKind
from models.values.changes import ChangeSet
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import TransactionNumber
from models.values.status import RuleKind
from tests.models.storage.records import (
    OFFICE,
    area_names,
    new_meeting_point,
    new_organisation,
    rename_area,
    save_area,
    save_organisation,
)

KINDS = (Organisation, MeetingPoint, ActivitySeries)


def columns_of(record: Base) -> dict[str, object]:
    """Give all columns of a record but the version."""
    mapper = type(record).__mapper__
    return {column.key: getattr(record, column.key) for column in mapper.column_attrs if column.key != "version"}


def number_of(changed: ChangeSet) -> TransactionNumber:
    """Give the number of a transaction that wrote something."""
    assert changed.transaction is not None
    return changed.transaction


def undo(database: Database, changed: ChangeSet) -> ChangeSet:
    """Take a transaction back and commit."""
    with database.write() as uow:
        undo_transaction(uow, number_of(changed))
        return uow.commit()


def save_place_with_series(database: Database) -> None:
    """Save an organisation with a meeting point and a series there."""
    with database.write() as uow:
        organisation = new_organisation()
        uow.session.add(organisation)
        uow.session.flush()
        point = new_meeting_point(organisation)
        uow.session.add(point)
        uow.session.flush()
        uow.session.add(
            ActivitySeries(
                owner=OFFICE,
                organisation_id=organisation.id,
                meeting_point_id=point.id,
                kind=ActivityKind.LANGUAGE_CAFE,
                name="Språkcafé",
                starts=time(17, 30),
                ends=time(19),
                rule=RuleKind.WEEKLY,
                anchor=date(2026, 9, 2),
                every_weeks=1,
                season_first=date(2026, 9, 2),
            )
        )
        uow.commit()


def test_undo_brings_back_the_old_values(database: Database) -> None:
    area_id = save_area(database)
    with database.write() as uow:
        changed = rename_area(uow, area_id, "Södra")

    undone = undo(database, changed)

    assert area_names(database) == ["Norra"]
    assert undone.changes == changed.changes


def test_undo_removes_what_was_created(database: Database) -> None:
    with database.write() as uow:
        uow.session.add_all([Area(name="Norra"), Area(name="Södra")])
        changed = uow.commit()

    undo(database, changed)

    assert area_names(database) == []


def test_undo_adds_a_deleted_parent_again_with_its_children(database: Database) -> None:
    save_place_with_series(database)
    with database.read() as session:
        before = {kind: columns_of(session.scalars(select(kind)).one()) for kind in KINDS}
    with database.write() as uow:
        for kind in reversed(KINDS):
            uow.session.delete(uow.session.scalars(select(kind)).one())
            uow.session.flush()
        changed = uow.commit()

    undo(database, changed)

    with database.read() as session:
        after = {kind: columns_of(session.scalars(select(kind)).one()) for kind in KINDS}
    assert after == before


def test_undo_keeps_the_uid(database: Database) -> None:
    organisation_id = save_organisation(database)
    with database.read() as session:
        uid: UUID = session.get_one(Organisation, organisation_id).uid
    with database.write() as uow:
        uow.session.delete(uow.session.get_one(Organisation, organisation_id))
        changed = uow.commit()

    undo(database, changed)

    with database.read() as session:
        assert session.get_one(Organisation, organisation_id).uid == uid


def test_undo_can_be_undone(database: Database) -> None:
    area_id = save_area(database)
    with database.write() as uow:
        uow.session.delete(uow.session.get_one(Area, area_id))
        changed = uow.commit()

    undone = undo(database, changed)
    names_after_undo = area_names(database)
    undo(database, undone)

    assert names_after_undo == ["Norra"]
    assert area_names(database) == []


def test_undo_of_several_changes_to_one_record_ends_at_the_first_state(database: Database) -> None:
    area_id = save_area(database)
    with database.write() as uow:
        area = uow.session.get_one(Area, area_id)
        for name in ("Ett", "Två", "Tre"):
            area.name = name
            uow.session.flush()
        changed = uow.commit()

    undo(database, changed)

    assert area_names(database) == ["Norra"]


@pytest.mark.parametrize("later", ["renamed", "deleted"])
def test_undo_is_refused_when_the_record_changed_since(database: Database, later: str) -> None:
    area_id, other_id = save_area(database), save_area(database, "Östra")
    with database.write() as uow:
        uow.session.get_one(Area, other_id).name = "Västra"
        changed = rename_area(uow, area_id, "Södra")
    with database.write() as uow:
        area = uow.session.get_one(Area, area_id)
        if later == "deleted":
            uow.session.delete(area)
        area.name = "Mellersta"
        uow.commit()

    with pytest.raises(Refused) as refused:
        undo(database, changed)

    assert refused.value.code is RefusalCode.CHANGED_SINCE
    assert refused.value.facts == {"kind": "area", "key": area_id}
    assert "Västra" in area_names(database)


def test_undo_of_a_deletion_is_refused_when_the_key_is_taken_again(database: Database) -> None:
    area_id = save_area(database)
    with database.write() as uow:
        uow.session.delete(uow.session.get_one(Area, area_id))
        changed = uow.commit()
    with database.write() as uow:
        uow.session.add(Area(id=area_id, name="Ny"))
        uow.commit()

    with pytest.raises(Refused) as refused:
        undo(database, changed)

    assert refused.value.code is RefusalCode.CHANGED_SINCE


def test_undo_never_takes_the_record_that_got_the_place_of_a_deleted_one(database: Database) -> None:
    with database.write() as uow:
        uow.session.add(Area(id=1, name="Norra"))
        made = uow.commit()
    with database.write() as uow:
        uow.session.delete(uow.session.get_one(Area, 1))
        uow.commit()
    with database.write() as uow:
        uow.session.add(Area(id=1, name="Ny"))
        uow.commit()

    with pytest.raises(Refused) as refused:
        undo(database, made)

    assert refused.value.code is RefusalCode.CHANGED_SINCE
    assert area_names(database) == ["Ny"]


def test_undo_is_refused_when_something_later_rests_on_the_record(database: Database) -> None:
    with database.write() as uow:
        organisation = new_organisation()
        uow.session.add(organisation)
        made = uow.commit()
    with database.write() as uow:
        uow.session.add(new_meeting_point(organisation))
        uow.commit()

    with pytest.raises(Refused) as refused:
        undo(database, made)

    assert refused.value.code is RefusalCode.CHANGED_SINCE
    assert refused.value.facts == {"kind": "organisation", "key": organisation.id}


def test_undo_of_an_unknown_transaction_is_refused(database: Database) -> None:
    with pytest.raises(Refused) as refused, database.write() as uow:
        undo_transaction(uow, TransactionNumber(99))

    assert refused.value.code is RefusalCode.NOTHING_TO_UNDO


def test_undo_on_the_server(server: Database) -> None:
    save_place_with_series(server)
    with server.write() as uow:
        for kind in reversed(KINDS):
            uow.session.delete(uow.session.scalars(select(kind)).one())
            uow.session.flush()
        changed = uow.commit()

    undo(server, changed)

    with server.read() as session:
        assert session.scalars(select(ActivitySeries.name)).all() == ["Språkcafé"]
