"""Compares what printed sheets say with what holds now, each subject read once however many sheets tell of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.occasion import Occasion
from models.entities.printout import Printout
from models.queries.programme_parts import names_of, programme_occasion, with_series_and_places
from models.queries.season_programme import meeting_point_of, season_programme
from models.queries.weekly_schedule import week_programme
from models.rules.changed_since_print import Contents, difference, season_span
from models.rules.sheet_digests import occasion_contents, sheet_contents
from models.values.clock import LOCAL_ZONE
from models.values.identifiers import PrintoutId
from models.values.printing import Product
from models.values.printouts import Difference, DifferingOccasion
from models.values.timeslot import IsoWeek


def differing_occasions(
    session: Session, printouts: Sequence[Printout], today: date
) -> dict[PrintoutId, tuple[DifferingOccasion, ...]]:
    """Say of each printout in which occasions it no longer tells rightly, in order of day."""
    now = _Now(session, printouts, today)
    found = {printout.id: now.differences(printout) for printout in printouts}
    told = _told_of(session, {uid for of_one in found.values() for uid in of_one})
    return {
        key: tuple(sorted((_told(uid, how, told) for uid, how in of_one.items()), key=_by_day))
        for key, of_one in found.items()
    }


def kept_contents(kept: Mapping[str, str]) -> dict[UUID, str]:
    """Read the contents of a printout as they are kept."""
    return {UUID(uid): digest for uid, digest in kept.items()}


def local_day(at: datetime) -> date:
    """Give the day in Sweden."""
    return at.astimezone(LOCAL_ZONE).date()


class _Now:
    """What sheets would say now, read when a printout asks for it."""

    def __init__(self, session: Session, printouts: Sequence[Printout], today: date) -> None:
        self._session = session
        self._today = today
        self._weeks: dict[str, Contents] = {}
        self._places: dict[UUID, Contents] = {}
        doors = [printout for printout in printouts if printout.product is Product.DOOR]
        self._doors = _door_contents(session, {uid for door in doors for uid in kept_contents(door.contents)})

    def differences(self, printout: Printout) -> dict[UUID, Difference]:
        """Compare one printout with what holds now."""
        then = kept_contents(printout.contents)
        match printout.product:
            case Product.POSTER | Product.LARGE | Product.TABLE:
                found = difference(then, self._week(printout.week))
            case Product.PLACE:
                span = season_span(self._today, local_day(printout.at))
                found = difference(then, self._place(printout.subject_uid), span)
            case Product.DOOR:
                found = difference(then, {uid: self._doors[uid] for uid in then.keys() & self._doors.keys()})
            case _:
                return {}
        return {
            **dict.fromkeys(found.new, Difference.NEW),
            **dict.fromkeys(found.changed, Difference.CHANGED),
            **dict.fromkeys(found.gone, Difference.GONE),
        }

    def _week(self, week: str) -> Contents:
        if week not in self._weeks:
            self._weeks[week] = sheet_contents(week_programme(self._session, IsoWeek.parse(week)))
        return self._weeks[week]

    def _place(self, uid: UUID | None) -> Contents:
        """Give a meeting point's season; one that was taken away has nothing."""
        if uid is None:
            return {}
        if uid not in self._places:
            point_id = meeting_point_of(self._session, uid)
            season = None if point_id is None else season_programme(self._session, point_id, self._today)
            self._places[uid] = {} if season is None else sheet_contents(season)
        return self._places[uid]


def _door_contents(session: Session, uids: Collection[UUID]) -> dict[UUID, str]:
    if not uids:
        return {}
    statement = select(Occasion).where(Occasion.uid.in_(uids), Occasion.removed.is_(False))
    found = session.scalars(statement.options(*with_series_and_places())).all()
    names = names_of(session, {occasion.series_id: occasion.series for occasion in found}.values())
    return occasion_contents(programme_occasion(occasion, names) for occasion in found)


def _told_of(session: Session, uids: Collection[UUID]) -> dict[UUID, Occasion]:
    """Read what differs, also what was removed: it is told of by its name and day."""
    if not uids:
        return {}
    statement = select(Occasion).where(Occasion.uid.in_(uids)).options(joinedload(Occasion.series))
    return {occasion.uid: occasion for occasion in session.scalars(statement)}


def _told(uid: UUID, how: Difference, occasions: Mapping[UUID, Occasion]) -> DifferingOccasion:
    occasion = occasions.get(uid)
    if occasion is None:
        return DifferingOccasion(difference=how, uid=uid)
    return DifferingOccasion(
        difference=how,
        uid=uid,
        occasion_id=occasion.id,
        name=occasion.series.name,
        day=occasion.day,
        starts=occasion.starts,
    )


def _by_day(differing: DifferingOccasion) -> tuple[date, time, UUID]:
    return differing.day or date.min, differing.starts or time.min, differing.uid
