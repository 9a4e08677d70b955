"""What is offered for a first meeting, each as one line to choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from models.queries.first_meeting_choices import MeetingChoicesDetails
from models.values.identifiers import FirstMeetingId, MeetingPointId, OccasionId
from models.values.timeslot import ClockSpan
from translations import _, ngettext
from ui.wording.dates import clock_span, short_date, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One line: what it puts into the fields. ``meeting_id`` is a matching evening to join."""

    key: str
    text: str
    day: date
    starts: time
    ends: time
    place_id: MeetingPointId | None = None
    room: str = ""
    occasion_id: OccasionId | None = None
    meeting_id: FirstMeetingId | None = None
    meeting_version: int = 0


def offers_of(choices: MeetingChoicesDetails, today: date) -> tuple[Offer, ...]:
    """Give the offers: hours both are free, cafés that fit, then evenings that others meet on."""
    offers = [
        Offer(
            key=f"time {number}",
            text=_("{when}, both are free").format(when=_when(each.day, each.starts, each.ends)),
            day=each.day,
            starts=each.starts,
            ends=each.ends,
        )
        for number, each in enumerate(choices.times)
    ]
    offers += [
        Offer(
            key=f"cafe {cafe.id}",
            text=f"{_when(cafe.day, cafe.starts, cafe.ends)}, {cafe.name}, {cafe.place_name}",
            day=cafe.day,
            starts=cafe.starts,
            ends=cafe.ends,
            place_id=cafe.place_id,
            room=cafe.room,
            occasion_id=cafe.id,
        )
        for cafe in choices.cafes
    ]
    for evening in (each for each in choices.evenings if each.pairs > 1):
        others = ngettext("with {number} other pair", "with {number} other pairs", evening.pairs)
        when = _when(evening.day, evening.starts, evening.ends)
        parts = (when, evening.place_name, others.format(number=evening.pairs))
        offers.append(
            Offer(
                key=f"evening {evening.id}",
                text=", ".join(part for part in parts if part),
                day=evening.day,
                starts=evening.starts,
                ends=evening.ends,
                place_id=evening.meeting_point_id,
                room=evening.room,
                occasion_id=evening.occasion_id,
                meeting_id=evening.id,
                meeting_version=evening.version,
            )
        )
    return tuple(offer for offer in offers if offer.day >= today)


def _when(day: date, starts: time, ends: time) -> str:
    """``tis 24 nov 17:00–18:00``."""
    return f"{short_day(day).split()[0]} {short_date(day)} {clock_span(ClockSpan(starts=starts, ends=ends))}"
