"""Which meeting points are listed, in which order, and everything about the chosen one; takes one away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.meeting_points import (
    MeetingPointDetails,
    MeetingPointFilter,
    MeetingPointRow,
    meeting_point_details,
    meeting_point_rows,
)
from models.services.meeting_points import remove_meeting_point
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import MeetingPointId
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.meeting_points.columns import NAME
from ui.screens.meeting_points.order import in_order
from ui.screens.meeting_points.shown import FoundPlaces, Selection, ShownPlaces, belongs
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


class MeetingPointsPresenter(QObject):
    """Holds filter, order and choice."""

    shown_changed = Signal(object)  # ShownPlaces
    details_changed = Signal(object)  # MeetingPointDetails | None
    removed = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._filter = MeetingPointFilter()
        self._selection = Selection.ALL
        self._sort_key, self._descending = NAME, False
        self._shown: ShownPlaces | None = None
        self._chosen: MeetingPointId | None = None
        self._details: MeetingPointDetails | None = None

    @property
    def shown(self) -> ShownPlaces | None:
        """Give what the list shows; ``None`` before it was read."""
        return self._shown

    @property
    def chosen(self) -> MeetingPointId | None:
        """Give the chosen meeting point."""
        return self._chosen

    @property
    def details(self) -> MeetingPointDetails | None:
        """Give everything about the chosen one, as soon as it was read."""
        return self._details

    def reload(self) -> None:
        """Read the list and the chosen one again."""
        work = partial(_read, chosen=self._filter, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_found, on_failed=self._on_failed, topic="rows")
        if self._chosen is not None:
            self._read_details(self._chosen)

    def set_text(self, text: str) -> None:
        """Look for words."""
        self.set_filter(replace(self._filter, text=text))

    def set_filter(self, chosen: MeetingPointFilter) -> None:
        """List what fits; only the newest question is answered."""
        if chosen != self._filter:
            self._filter = chosen
            self.reload()

    def select(self, selection: Selection) -> None:
        """List some of what was found."""
        self._selection = selection
        self._show()

    def clear_filter(self) -> None:
        """List everything again."""
        self._filter = MeetingPointFilter()
        self._selection = Selection.ALL
        self.reload()

    def set_order(self, sort_key: str, descending: bool) -> None:
        """Sort by a column."""
        self._sort_key, self._descending = sort_key, descending
        self._show()

    def retranslate(self) -> None:
        """Sort anew: the names of the kinds have changed."""
        self._show()

    def choose(self, meeting_point_id: MeetingPointId | None) -> None:
        """Show everything about a meeting point, or about none."""
        if meeting_point_id == self._chosen and self._details is not None:
            return
        self._chosen = meeting_point_id
        if meeting_point_id is None:
            self._details = None
            self.details_changed.emit(None)
        else:
            self._read_details(meeting_point_id)

    def remove(self, row: MeetingPointRow) -> None:
        """Take a meeting point away, if nothing ever happened there."""
        work = partial(remove_meeting_point, meeting_point_id=row.id, version=row.version)
        on_done = partial(self._on_removed, row.name)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _read_details(self, meeting_point_id: MeetingPointId) -> None:
        work = partial(meeting_point_details, meeting_point_id=meeting_point_id, today=self._context.clock.today())
        self._context.runner.read(
            work, on_done=self._on_details_read, on_failed=self._on_details_failed, topic="details"
        )

    def _show(self) -> None:
        if self._shown is not None:
            self._on_found(self._shown.found)

    def _on_found(self, found: FoundPlaces) -> None:
        rows = [row for row in found.rows if belongs(row, self._selection)]
        ordered = in_order(rows, self._sort_key, descending=self._descending)
        self._shown = ShownPlaces(found=found, selection=self._selection, rows=ordered)
        self.shown_changed.emit(self._shown)

    def _on_details_read(self, details: MeetingPointDetails) -> None:
        if details.place.id == self._chosen:
            self._details = details
            self.details_changed.emit(details)

    def _on_details_failed(self, error: Exception) -> None:
        if isinstance(error, EditConflict):  # taken away meanwhile
            self.choose(None)
        else:
            self._on_failed(error)

    def _on_removed(self, name: str, written: Written[None]) -> None:
        self.choose(None)
        self.removed.emit(_("{name} is removed.").format(name=name), written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        if isinstance(error, Refused) and error.code is RefusalCode.MEETING_POINT_IN_USE and not error.facts["series"]:
            sentence = _("Something has met here before, and that stays in the register. So the place must stay too.")
            self.trouble_met.emit(sentence)
            return
        self.trouble_met.emit(error_sentence(error))


def _read(session: Session, chosen: MeetingPointFilter, today: date) -> FoundPlaces:
    everything = meeting_point_rows(session, today=today)
    found = everything if chosen == MeetingPointFilter() else meeting_point_rows(session, chosen, today=today)
    return FoundPlaces(filter=chosen, rows=found, areas=area_rows(session), total=len(everything))
