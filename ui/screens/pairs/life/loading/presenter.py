"""Reads what a dialog of a pair's life begins with, where the details on the screen do not say it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.first_meeting_choices import meeting_choices
from models.queries.pairing_policies import pair_life_policy
from models.queries.pairs import pair_details, pair_rows
from models.rules.pair_life import usual_end
from models.values.identifiers import PairId
from models.values.pair_rows import PairDetails, PairFilter, PairRow
from models.values.pairing import PairKeys
from models.values.pairs import PairSide, PairStatus
from ui.background.contract import is_news
from ui.context import AppContext
from ui.screens.pairs.life.loaded import LoadedBooking, LoadedTrial
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class LoadingPresenter(QObject):
    """Each answer opens a dialog; a newer question of the same kind replaces the older."""

    contact_loaded = Signal(object, object)  # PairDetails, PairSide
    trial_loaded = Signal(object)  # LoadedTrial
    booking_loaded = Signal(object)  # LoadedBooking
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def load_contact(self, pair_id: PairId, side: PairSide) -> None:
        """Read a pair whose side is called."""
        work = partial(pair_details, pair_id=pair_id, today=self._context.clock.today())
        on_done = partial(self._on_contact, side)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="contact")

    def load_trial(self, details: PairDetails) -> None:
        """Read till when pairs usually agree to meet."""
        work = partial(_usual_end, met_on=details.row.met_on or self._context.clock.today())
        on_done = partial(self._on_trial, details)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="trial")

    def load_booking(self, details: PairDetails) -> None:
        """Read what the first meeting of a pair can be made of."""
        work = partial(_booking, row=details.row, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_booking, on_failed=self._on_failed, topic="booking")

    def _on_booking(self, loaded: LoadedBooking) -> None:
        self.booking_loaded.emit(loaded)

    def _on_contact(self, side: PairSide, details: PairDetails) -> None:
        self.contact_loaded.emit(details, side)

    def _on_trial(self, details: PairDetails, end: date) -> None:
        self.trial_loaded.emit(LoadedTrial(details=details, usual_end=end))

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _booking(session: Session, row: PairRow, today: date) -> LoadedBooking:
    keys = PairKeys(row.newcomer, row.volunteer)
    agreed = pair_rows(session, PairFilter(statuses=frozenset({PairStatus.ACCEPTED, PairStatus.BOOKED})), today)
    return LoadedBooking(
        row=row,
        choices=meeting_choices(session, keys, today),
        waiting=tuple(other for other in agreed if other.id != row.id and other.meeting is None),
        booked=tuple(other for other in agreed if other.id != row.id and other.meeting is not None),
    )


def _usual_end(session: Session, met_on: date) -> date:
    return usual_end(met_on, pair_life_policy(session))
