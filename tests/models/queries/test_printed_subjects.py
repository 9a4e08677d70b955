"""What printed sheets are about is told in the names that hold now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.printout import Printout
from models.queries.door_signs import door_signs
from models.queries.printed_subjects import SubjectRow, printed_subjects
from models.queries.season_programme import season_programme
from models.services.occasions import cancel_occasion
from models.services.printouts import record_printout
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH
from models.values.printing import Paper, PrintWay, Product
from models.values.printouts import PrintedSource, PrintoutDraft
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_meeting_point, make_occasion

WEEK = IsoWeek(2026, 48)


def subject_of(uow: UnitOfWork, source: PrintedSource, product: Product) -> SubjectRow:
    """Print something and tell what it is about."""
    draft = PrintoutDraft(source=source, product=product, paper=Paper.A4, way=PrintWay.PRINTER, copies={SWEDISH: 1})
    key = record_printout(uow, draft)
    return printed_subjects(uow.session, uow.session.scalars(select(Printout)).all())[key]


def cancelled(uow: UnitOfWork, name: str) -> OccasionId:
    """Make an occasion of the week that is cancelled."""
    key = make_occasion(uow, name=name)
    cancel_occasion(uow, key, uow.session.get_one(Occasion, key).version, reason=CancelReason.HOST_MISSING)
    return key


def test_printed_subjects_name_a_meeting_point_as_it_is_called_now(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work, name="Gamla huset")
    season = season_programme(unit_of_work.session, place, today)
    unit_of_work.session.get_one(MeetingPoint, place).name = "Nya huset"

    found = subject_of(unit_of_work, season, Product.PLACE)

    assert found == SubjectRow(name="Nya huset")


def test_printed_subjects_name_an_only_door_with_its_day(unit_of_work: UnitOfWork, today: date) -> None:
    key = cancelled(unit_of_work, "Stickcafé")

    found = subject_of(unit_of_work, door_signs(unit_of_work.session, WEEK.span, today), Product.DOOR)

    assert found == SubjectRow(name="Stickcafé", day=WEEK.monday, occasions=frozenset({key}))


def test_printed_subjects_know_the_occasions_of_several_doors(unit_of_work: UnitOfWork, today: date) -> None:
    keys = {cancelled(unit_of_work, name) for name in ("Stickcafé", "Sygrupp")}

    found = subject_of(unit_of_work, door_signs(unit_of_work.session, WEEK.span, today), Product.DOOR)

    assert found == SubjectRow(occasions=frozenset(keys))


def test_printed_subjects_of_a_week_ask_for_nothing(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    printed = Printout(product=Product.POSTER, contents={})

    with count_statements() as sent:
        found = printed_subjects(unit_of_work.session, [printed])

    assert list(found.values()) == [SubjectRow()]
    assert sent.count == 0
