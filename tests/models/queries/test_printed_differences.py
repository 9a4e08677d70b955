"""Sheets of places and signs on doors, compared with what holds now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.printout import Printout
from models.queries.door_signs import door_signs
from models.queries.printed_differences import differing_occasions
from models.queries.printouts import changes_since_print, printout_rows
from models.queries.season_programme import season_programme
from models.services.occasions import cancel_occasion, revive_occasion
from models.services.printouts import PrintoutDraft, record_printout
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.identifiers import MeetingPointId, OccasionId, PrintoutId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from models.values.printouts import Difference, PrintedSource, PrintoutFilter
from models.values.timeslot import IsoWeek
from tests.factories import make_occasion

WEEK = IsoWeek(2026, 48)
MONDAY = WEEK.monday
EVERYTHING = PrintoutFilter()


def _cancel(uow: UnitOfWork, occasion_id: OccasionId) -> None:
    version = uow.session.get_one(Occasion, occasion_id).version
    cancel_occasion(uow, occasion_id, version, reason=CancelReason.HOST_MISSING)


def _place_of(uow: UnitOfWork, occasion_id: OccasionId) -> MeetingPointId:
    return uow.session.get_one(Occasion, occasion_id).meeting_point_id


def _print_of(uow: UnitOfWork, source: PrintedSource, product: Product) -> PrintoutId:
    draft = PrintoutDraft(
        source=source, product=product, paper=Paper.A4, way=PrintWay.PRINTER, copies={LanguageCode("sv"): 1}
    )
    return record_printout(uow, draft)


def test_sheet_of_a_place_is_compared_with_its_season(unit_of_work: UnitOfWork, today: date) -> None:
    changed = make_occasion(unit_of_work, day=MONDAY + timedelta(days=9), name="Sygrupp")
    make_occasion(unit_of_work, name="Annanstans")
    place_id = _place_of(unit_of_work, changed)
    _print_of(unit_of_work, season_programme(unit_of_work.session, place_id, today), Product.PLACE)
    (holds,) = printout_rows(unit_of_work.session, today, EVERYTHING)

    _cancel(unit_of_work, changed)

    (row,) = printout_rows(unit_of_work.session, today, PrintoutFilter(subject_uid=holds.subject_uid))
    assert (holds.is_outdated, holds.week) == (False, None)
    assert [(each.difference, each.name) for each in row.differing] == [(Difference.CHANGED, "Sygrupp")]
    now = season_programme(unit_of_work.session, place_id, today)
    since = changes_since_print(unit_of_work.session, now, Product.PLACE)
    assert since == ChangedSince(printed_at=today, occasions=frozenset({changed}))
    (over,) = printout_rows(unit_of_work.session, MONDAY + timedelta(days=10), EVERYTHING)
    assert (over.is_over, over.is_outdated) == (True, False)


def test_sheet_of_a_place_that_was_taken_away_says_what_is_gone(unit_of_work: UnitOfWork, today: date) -> None:
    kept = make_occasion(unit_of_work, name="Sygrupp")
    place = unit_of_work.session.get_one(MeetingPoint, _place_of(unit_of_work, kept))
    source = season_programme(unit_of_work.session, place.id, today)
    _print_of(unit_of_work, replace(source, uid=UUID(int=5)), Product.PLACE)

    (row,) = printout_rows(unit_of_work.session, today, EVERYTHING)

    assert [each.difference for each in row.differing] == [Difference.GONE]


def test_sign_on_a_door_is_outdated_when_it_is_on_again(unit_of_work: UnitOfWork, today: date) -> None:
    cancelled = make_occasion(unit_of_work, name="Stickcafé")
    _cancel(unit_of_work, cancelled)
    signs = door_signs(unit_of_work.session, WEEK.span, today)
    _print_of(unit_of_work, signs, Product.DOOR)
    (holds,) = printout_rows(unit_of_work.session, today, EVERYTHING)
    version = unit_of_work.session.get_one(Occasion, cancelled).version

    revive_occasion(unit_of_work, cancelled, version)

    (row,) = printout_rows(unit_of_work.session, today, PrintoutFilter(week=WEEK))
    assert holds.subject_uid == unit_of_work.session.get_one(Occasion, cancelled).uid
    assert not holds.is_outdated
    assert [(each.difference, each.name) for each in row.differing] == [(Difference.CHANGED, "Stickcafé")]
    (over,) = printout_rows(unit_of_work.session, MONDAY + timedelta(days=1), EVERYTHING)
    assert (over.is_over, over.is_outdated) == (True, False)
    assert changes_since_print(unit_of_work.session, signs, Product.DOOR) is None


def test_nothing_differs_where_there_is_nothing(unit_of_work: UnitOfWork, today: date) -> None:
    empty = Printout(product=Product.DOOR, contents={}, week=str(WEEK))

    assert differing_occasions(unit_of_work.session, [empty], today) == {empty.id: ()}
