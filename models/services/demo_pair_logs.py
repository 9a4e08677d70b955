"""Writes the contact logs of the demo's pairs: calls, answers, meetings and follow-ups on lifelike days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Final

from models.entities.pair import Pair
from models.services.demo_people import chance
from models.services.demo_tables import DemoTable
from models.values.clock import to_utc
from models.values.identifiers import CoordinatorId
from models.values.pairs import PairContactHow, PairContactOutcome, PairSide

Line = dict[str, object]
"""One line of a contact log, by the names of its columns."""

_HOURS: Final = (60, 90, 120, 75)


class DemoLogs:
    """Gives the lines of one pair after the other; ``number`` makes each pair's its own."""

    def __init__(self, notes: DemoTable, today: date, author_id: CoordinatorId | None) -> None:
        self._notes = notes
        self._today = today
        self._author_id = author_id

    def text(self, kind: str, number: int) -> str:
        """Give one of the notes of a kind."""
        return self._notes.texts(kind)[number % len(self._notes.texts(kind))]

    def single(self, kind: str) -> str:
        """Give the only note of a kind."""
        return self._notes.text(kind)

    def line(
        self,
        pair: Pair,
        day: date,
        told: tuple[PairSide, PairContactHow, PairContactOutcome],
        *,
        note: str = "",
        minutes: int = 0,
        follow_up: int | None = None,
    ) -> Line:
        """Write one line, in office hours of its day."""
        side, how, outcome = told
        at = to_utc(day, time(9 + pair.id % 7, 5 * (pair.id % 12)))
        return {
            "pair_id": pair.id,
            "day": day,
            "side": side,
            "how": how,
            "outcome": outcome,
            "note": note,
            "minutes": minutes,
            "follow_up": follow_up,
            "author_id": self._author_id,
            "version": 1,
            "created_at": at,
            "updated_at": at,
        }

    def yes(self, pair: Pair, number: int, *, interpreter: bool) -> Iterator[Line]:
        """Both say yes on the days that the pair has them."""
        if pair.volunteer_yes_on is not None:
            told = PairSide.VOLUNTEER, PairContactHow.CALL, PairContactOutcome.YES
            yield self.line(pair, pair.volunteer_yes_on, told, note=self.text("volunteer_yes", number))
        if pair.newcomer_yes_on is not None:
            how = PairContactHow.INTERPRETER if interpreter else PairContactHow.CALL
            told = PairSide.NEWCOMER, how, PairContactOutcome.YES
            yield self.line(pair, pair.newcomer_yes_on, told, note=self.text("newcomer_yes", number))

    def first_meeting(self, pair: Pair, number: int) -> Iterator[Line]:
        """They have met for the first time."""
        if pair.met_on is not None:
            told = PairSide.BOTH, PairContactHow.VISIT, PairContactOutcome.MET
            yield self.line(pair, pair.met_on, told, note=self.text("first_meeting", number), minutes=60)

    def meetings(self, pair: Pair, number: int, until: date) -> Iterator[Line]:
        """They meet every other week or so, and the volunteer tells of it in a text message."""
        if pair.met_on is None:
            return
        day, step = pair.met_on, 9 + number % 7
        told = PairSide.VOLUNTEER, PairContactHow.SMS, PairContactOutcome.MET
        count = 0
        while (day := day + timedelta(days=step + chance("met", number + count, 5))) <= until:
            note = self.text("met", number + count)
            yield self.line(pair, day, told, note=note, minutes=_HOURS[(number + count) % len(_HOURS)])
            count += 1

    def follow_ups(self, pair: Pair, number: int, done: tuple[int, ...]) -> Iterator[Line]:
        """Somebody has asked how it goes, now the one and now the other; the decision is one of them."""
        if pair.met_on is None:
            return
        for place, days in enumerate(done):
            side = PairSide.NEWCOMER if (number + place) % 2 else PairSide.VOLUNTEER
            told = side, PairContactHow.CALL, PairContactOutcome.REACHED
            kind = "decision" if pair.decided_on == pair.met_on + timedelta(days=days) else "follow_up"
            day = pair.met_on + timedelta(days=days)
            yield self.line(pair, day, told, note=self.text(kind, number + place), follow_up=days)
