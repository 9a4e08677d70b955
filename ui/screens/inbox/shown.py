"""What the inbox shows at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.queries.areas import AreaRow
from models.queries.enquiries import EnquiryFilter, EnquiryRow


class Selection(StrEnum):
    """Which enquiries the list has."""

    WAITING = "waiting"
    DUE = "due"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEnquiries:
    """The answer of one read: ``waiting`` are the open ones of the filter, ``done`` only when they were asked for.

    ``all_waiting`` counts the open ones whatever the filter.
    """

    filter: EnquiryFilter
    waiting: tuple[EnquiryRow, ...]
    done: tuple[EnquiryRow, ...]
    areas: tuple[AreaRow, ...]
    all_waiting: int

    @property
    def due(self) -> tuple[EnquiryRow, ...]:
        """Give what somebody should do something about today."""
        return tuple(row for row in self.waiting if row.is_due)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEnquiries:
    """The list, what it was taken from, and the selection."""

    found: FoundEnquiries
    selection: Selection

    @property
    def rows(self) -> tuple[EnquiryRow, ...]:
        """Give the rows of the selection; the oldest first, of those that are done the latest."""
        match self.selection:
            case Selection.WAITING:
                return self.found.waiting
            case Selection.DUE:
                return self.found.due
            case Selection.DONE:
                return self.found.done

    @property
    def is_filtered(self) -> bool:
        """Tell whether something may be hidden."""
        chosen = self.found.filter
        return self.selection is not Selection.WAITING or chosen.want is not None or chosen.area_id is not None
