"""Columns as JSON and back: what history holds brings the same record again."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

import pytest

from models.entities.activity_series import ActivitySeries
from models.entities.base import Base
from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Area, Office
from models.storage.database import Database
from models.storage.history_values import key_of, to_json, values_before, values_from_json, values_now, version_of
from models.values.activities import ActivityKind, OfficeScope
from models.values.identifiers import MeetingPointId, OrganisationId
from models.values.status import RuleKind
from tests.models.storage.records import OFFICE, new_organisation, save_area

AT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def whole_series() -> ActivitySeries:
    return ActivitySeries(
        id=3,
        owner=OFFICE,
        uid=UUID(int=7),
        organisation_id=OrganisationId(1),
        meeting_point_id=MeetingPointId(2),
        kind=ActivityKind.LANGUAGE_CAFE,
        name="Språkcafé Å",
        starts=time(17, 30),
        ends=time(19),
        rule=RuleKind.DATES,
        dates=["2028-02-29"],
        breaks=[["2026-12-21", "2027-01-06"]],
        season_first=date(2026, 9, 2),
        created_at=AT,
        updated_at=AT,
    )


def office_with_logo() -> Office:
    return Office(
        id=1,
        uid=UUID(int=8),
        organisation_id=OrganisationId(1),
        responsible_board="Nämnden",
        scope=OfficeScope.BOTH,
        logo=b"\x89PNG\x00\xff",
        created_at=AT,
        updated_at=AT,
    )


@pytest.mark.parametrize("record", [whole_series(), office_with_logo()])
def test_values_go_through_json_and_back(record: Base) -> None:
    stored = json.loads(json.dumps(values_now(record)))

    back = values_from_json(type(record), stored)

    assert back == {name: getattr(record, name) for name in back}
    assert set(back) == {column.key for column in type(record).__mapper__.column_attrs}


def test_column_that_has_gone_since_is_left_out() -> None:
    assert values_from_json(Area, {"name": "Norra", "colour": "blue"}) == {"name": "Norra"}


def test_to_json_refuses_what_it_could_not_bring_back() -> None:
    with pytest.raises(TypeError):
        to_json(Decimal("1.5"))


def test_values_before_are_those_of_the_database(database: Database) -> None:
    area_id = save_area(database)

    with database.write() as uow:
        area = uow.session.get_one(Area, area_id)
        area.name = "Södra"

        assert values_before(area) == {"id": area_id, "name": "Norra", "position": 0, "version": 1}
        assert values_now(area)["name"] == "Södra"
        assert (key_of(area), version_of(area)) == (area_id, 1)


def test_record_without_a_key_has_no_history() -> None:
    with pytest.raises(TypeError):
        key_of(new_organisation())


def test_opening_hours_stay_a_list() -> None:
    hours = [[0, "10:00", "18:00"]]

    assert values_from_json(MeetingPoint, {"opening_hours": to_json(hours)}) == {"opening_hours": hours}
