"""What a first meeting can be made of: common hours, cafés in them, evenings of others, near places first."""

from __future__ import annotations

from datetime import date, time, timedelta

from sqlalchemy import select

from models.entities.occasion import Occasion
from models.entities.organisation import Area
from models.queries.first_meeting_choices import meeting_choices
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus
from models.values.identifiers import AreaId
from models.values.pairs import PairStatus
from tests.factories import make_area, make_meeting_point, make_occasion
from tests.pair_factories import make_couple, make_pair


def test_common_hours_are_offered_from_tomorrow_on(unit_of_work: UnitOfWork, today: date) -> None:
    keys = make_couple(unit_of_work)  # both are free on weekday evenings

    found = meeting_choices(unit_of_work.session, keys, today)

    assert [(each.day, each.starts) for each in found.times[:2]] == [
        (today + timedelta(days=1), time(17)),
        (today + timedelta(days=2), time(17)),
    ]


def test_cafes_are_offered_when_both_can_come_for_an_hour(unit_of_work: UnitOfWork, today: date) -> None:
    keys = make_couple(unit_of_work)
    tomorrow = today + timedelta(days=1)
    evening = make_occasion(unit_of_work, day=tomorrow, starts=time(16), ends=time(18))
    make_occasion(unit_of_work, day=tomorrow, starts=time(10), ends=time(12))
    cancelled = make_occasion(unit_of_work, day=tomorrow, starts=time(17), ends=time(19))
    unit_of_work.session.get_one(Occasion, cancelled).status = OccasionStatus.CANCELLED
    unit_of_work.session.flush()

    found = meeting_choices(unit_of_work.session, keys, today)

    assert [cafe.id for cafe in found.cafes] == [evening]


def test_places_where_one_of_them_lives_come_first(unit_of_work: UnitOfWork, today: date) -> None:
    keys = make_couple(unit_of_work)
    home = AreaId(unit_of_work.session.scalars(select(Area.id)).one())
    far = make_meeting_point(unit_of_work, name="Abborrens kulturhus", area_id=make_area(unit_of_work, "Norr"))
    near = make_meeting_point(unit_of_work, name="Öster bibliotek", area_id=home)

    found = meeting_choices(unit_of_work.session, keys, today)

    assert [(place.id, place.is_near) for place in found.places] == [(near, True), (far, False)]


def test_evenings_of_others_can_be_joined(unit_of_work: UnitOfWork, today: date) -> None:
    booked = make_pair(unit_of_work, PairStatus.BOOKED, make_couple(unit_of_work, newcomer="Wei", volunteer="Anna"))
    keys = make_couple(unit_of_work)

    found = meeting_choices(unit_of_work.session, keys, today)

    assert [evening.id for evening in found.evenings] == [booked.first_meeting_id]
