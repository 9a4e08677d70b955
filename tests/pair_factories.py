"""Makes newcomers and volunteers who suit each other, and pairs of them in any status, for tests on a unit of work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from sqlalchemy import select

from models.entities.organisation import Area, Coordinator, Office
from models.entities.pair import FirstMeeting, Pair
from models.entities.papers import ShownPaper
from models.queries.pairs_past import places_taken
from models.rules.availability import PartOfDay, every_week
from models.services.pairs import propose_pair
from models.services.people import save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import AreaId, CoordinatorId, PairId, PersonId
from models.values.pairing import PairKeys
from models.values.pairs import PairStatus
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    Gender,
    GenderWish,
    NewcomerStatus,
    PaperKind,
    PersonRole,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, VolunteerDraft
from tests.factories import make_area, make_organisation

EVENINGS = every_week([(day, PartOfDay.EVENING) for day in range(5)])
PAPERS = (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)


def make_newcomer(
    uow: UnitOfWork,
    *,
    given_name: str = "Amina",
    waited: int = 60,
    wants_another: bool = False,
    wish: GenderWish = GenderWish.NONE,
) -> PersonId:
    """Make a newcomer who waits, and suits every volunteer of ``make_friend``."""
    role = NewcomerDraft(
        since=uow.clock.today() - timedelta(days=waited),
        status=NewcomerStatus.READY,
        oral_swedish=SwedishLevel.C,
        wants_another=wants_another,
        availability=EVENINGS,
        wish=Wish(gender=wish),
    )
    return _save(uow, PersonDraft(given_name=given_name, newcomer=role))


def make_friend(
    uow: UnitOfWork, *, given_name: str = "Karin", capacity: int = 1, gender: Gender = Gender.WOMAN
) -> PersonId:
    """Make a volunteer who is ready to be a language friend, with all papers."""
    doing = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=capacity, status=AssignmentStatus.READY)
    role = VolunteerDraft(assignments=(doing,), availability=EVENINGS)
    key = _save(uow, PersonDraft(given_name=given_name, gender=gender, volunteer=role))
    day = uow.clock.today() - timedelta(days=30)
    uow.session.add_all([ShownPaper(person_id=key, kind=kind, day=day) for kind in PAPERS])
    uow.session.flush()
    return key


def make_couple(uow: UnitOfWork, *, newcomer: str = "Amina", volunteer: str = "Karin", waited: int = 60) -> PairKeys:
    """Make two who suit each other."""
    return PairKeys(make_newcomer(uow, given_name=newcomer, waited=waited), make_friend(uow, given_name=volunteer))


def make_proposal(uow: UnitOfWork, keys: PairKeys | None = None) -> Pair:
    """Make a proposal that nobody has been called about."""
    return pair_of(uow, propose_pair(uow, keys or make_couple(uow)))


def make_pair(
    uow: UnitOfWork,
    status: PairStatus,
    keys: PairKeys | None = None,
    *,
    ago: int = 10,
    meeting_on: date | None = None,
) -> Pair:
    """Make a pair that has come so far ``ago`` days ago: for a trial or later they met that day."""
    today = uow.clock.today()
    day = today - timedelta(days=ago)
    pair = make_proposal(uow, keys)
    pair.proposed_on = day - timedelta(days=5)
    pair.status, pair.status_since = status, day
    if status is PairStatus.PROPOSED:
        uow.session.flush()
        return pair
    pair.contacted_on = pair.newcomer_yes_on = pair.volunteer_yes_on = day - timedelta(days=3)
    if status is PairStatus.BOOKED:
        meeting = FirstMeeting(day=meeting_on or today + timedelta(days=3), starts=time(17), ends=time(18))
        uow.session.add(meeting)
        uow.session.flush()
        pair.first_meeting_id = meeting.id
    if status in (PairStatus.TRIAL, PairStatus.ACTIVE, PairStatus.PAUSED, PairStatus.ENDED):
        pair.met_on = day
    if status is PairStatus.ACTIVE:
        pair.decided_on = pair.status_since = day + timedelta(days=31)
    if status is PairStatus.PAUSED:
        pair.before_pause = PairStatus.ACTIVE
    uow.session.flush()
    return pair


def act_as_administrator(uow: UnitOfWork) -> CoordinatorId:
    """Let an administrator, found or made, do what follows."""
    there = uow.session.scalar(select(Coordinator).where(Coordinator.is_administrator))
    found = there or Coordinator(name="Påhittad administratör", is_administrator=True)
    uow.session.add(found)
    uow.session.flush()
    uow.actor = found.id
    return found.id


def pair_of(uow: UnitOfWork, pair_id: PairId) -> Pair:
    """Read a pair as it is now."""
    return uow.session.get_one(Pair, pair_id)


def taken(uow: UnitOfWork) -> dict[PersonId, int]:
    """Count the places that newcomers and volunteers hold, by who they are."""
    newcomers, volunteers = (places_taken(uow.session, role) for role in (PersonRole.NEWCOMER, PersonRole.VOLUNTEER))
    return {**newcomers, **volunteers}


def _save(uow: UnitOfWork, draft: PersonDraft) -> PersonId:
    if uow.session.scalar(select(Office.id)) is None:
        make_organisation(uow)
    return save_person(uow, replace(draft, is_adult=Adulthood.YES, area_id=_area(uow), birth_year=1980))


def _area(uow: UnitOfWork) -> AreaId:
    return uow.session.scalar(select(Area.id).limit(1)) or make_area(uow, "Centrum")
