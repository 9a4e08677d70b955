"""Where somebody can go meanwhile: near first, one line a café, only what they can come to."""

from __future__ import annotations

from datetime import date, time, timedelta

from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.queries.nearest_cafes import nearest_cafes
from models.rules.availability import PartOfDay, every_week
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ActivityKind
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import PairingUnit
from models.values.people import Reach
from tests.factories import make_area, make_meeting_point, make_organisation, make_series


def cafe(uow: UnitOfWork, area_id: AreaId | None, name: str, starts: time = time(10), ends: time = time(12)) -> None:
    place = make_meeting_point(uow, name=f"Hus {name}", area_id=area_id, organisation_id=make_organisation(uow))
    make_series(uow, meeting_point_id=place, name=name, starts=starts, ends=ends)


def names(uow: UnitOfWork, unit: PairingUnit, today: date, most: int = 3) -> list[str]:
    return [found.name for found in nearest_cafes(uow.session, unit, today, most=most)]


def test_own_area_comes_first_then_reach_and_never_what_is_too_far(unit_of_work: UnitOfWork, today: date) -> None:
    own, near, far = (make_area(unit_of_work, name) for name in ("Centrum", "Hultet", "Lillåkra"))
    for area, name in ((far, "Långt bort"), (near, "M inom räckhåll"), (None, "A okänt ställe"), (own, "Ö hemma")):
        cafe(unit_of_work, area, name)
    unit = PairingUnit(id=PersonId(1), area_id=own, reach=Reach(area_ids=frozenset({near})))

    found = nearest_cafes(unit_of_work.session, unit, today)

    assert [each.name for each in found] == ["Ö hemma", "M inom räckhåll", "A okänt ställe"]
    assert [(each.area, each.same_area) for each in found[:2]] == [("Centrum", True), ("Hultet", False)]
    assert found[0].day == today
    assert found[0].place == "Hus Ö hemma"


def test_each_cafe_is_named_once_and_at_most_three(unit_of_work: UnitOfWork, today: date) -> None:
    for number in range(4):
        cafe(unit_of_work, None, f"Café {number}")

    assert names(unit_of_work, PairingUnit(id=PersonId(1)), today) == ["Café 0", "Café 1", "Café 2"]


def test_other_times_and_what_is_not_public_are_left_out(unit_of_work: UnitOfWork, today: date) -> None:
    cafe(unit_of_work, None, "Förmiddag", starts=time(10), ends=time(12))
    cafe(unit_of_work, None, "Kväll", starts=time(18), ends=time(19))
    unit = PairingUnit(id=PersonId(1), availability=every_week([(today.weekday(), PartOfDay.EVENING)]))
    assert names(unit_of_work, unit, today) == ["Kväll"]

    for series in unit_of_work.session.scalars(select(ActivitySeries)):
        series.on_public_programme = False
    unit_of_work.session.flush()

    assert names(unit_of_work, unit, today) == []


def test_what_is_for_others_is_left_out(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work)
    make_series(unit_of_work, meeting_point_id=place, name="Läxhjälp", kind=ActivityKind.HOMEWORK_HELP)

    assert names(unit_of_work, PairingUnit(id=PersonId(1)), today + timedelta(days=1)) == []
