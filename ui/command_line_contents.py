"""What the sheets of an order of the command line are made of: a week, a meeting point's season, signs for doors."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from models.documents.products import SheetSource
from models.queries.door_signs import door_signs
from models.queries.meeting_points import meeting_point_rows
from models.queries.season_programme import meeting_point_of, season_programme
from models.queries.weekly_schedule import week_programme
from models.rules.door_signs import signs_of
from models.rules.meant_week import meant_week
from models.rules.place_names import places_alike, places_meant
from models.values.clock import Clock
from models.values.identifiers import MeetingPointId
from models.values.printing import Product
from models.values.timeslot import DateSpan
from translations import _
from ui.command_line_options import WeekOrder, WrongUse

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def contents_of(
    session: Session, order: WeekOrder, product: Product, clock: Clock, *, place_uid: UUID | None = None
) -> SheetSource | None:
    """Read what the sheets of a product are made of; ``None`` where no door needs a sign.

    A set names its meeting point by ``place_uid``. Raises ``WrongUse`` for one that there is not.
    """
    week = order.week or meant_week(clock.now())
    match product:
        case Product.POSTER | Product.LARGE | Product.TABLE:
            return week_programme(session, week)
        case Product.PLACE:
            place_id = _place(session, order.place) if place_uid is None else meeting_point_of(session, place_uid)
            if place_id is None:
                raise WrongUse(_("A meeting point of the set is no longer there. Change the set under Printouts."))
            return season_programme(session, place_id, clock.today())
        case Product.DOOR:
            span = week.span if order.day is None else DateSpan(first=order.day, last=order.day)
            signs = door_signs(session, span, clock.today())
            return signs if signs_of(signs) else None
        case _:
            raise ValueError(product)


def _place(session: Session, wanted: str) -> MeetingPointId:
    """Find the meeting point that is meant; one with a secret address is found, but never offered."""
    rows = meeting_point_rows(session)
    by_name = {row.name: row.id for row in rows}
    meant = places_meant(list(by_name), wanted)
    if len(meant) == 1:
        return by_name[meant[0]]
    public = {row.name for row in rows if row.address_public}
    offered = [name for name in meant or places_alike(list(by_name), wanted) if name in public]
    if meant:
        sentence = _("Several meeting points are called something like “{name}”: {names}. Write more of the name.")
    elif offered:
        sentence = _("No meeting point is called “{name}”. Do you mean one of these: {names}?")
    else:
        sentence = _("No meeting point is called “{name}”. The names stand in the program under Meeting points.")
    raise WrongUse(sentence.format(name=wanted, names=", ".join(offered)))
