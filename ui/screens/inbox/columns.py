"""What the inbox says of an enquiry, column by column."""

from __future__ import annotations

from datetime import date

from models.queries.enquiries import EnquiryRow
from models.values.enquiries import EnquiryState
from translations import _
from ui.widgets.table_columns import Column
from ui.wording.enquiries import due_in_words, waiting_since, wants_in_words
from ui.wording.people import enquiry_outcome_name

STEP = 3
WIDTHS = (152, 84, 168, 100)
"""Of the columns in pixels of the design; the last takes what is left."""


def columns(today: date) -> tuple[Column[EnquiryRow], ...]:
    """Give the columns as they are on a day: how long somebody has waited depends on it."""

    def since(row: EnquiryRow) -> str:
        return waiting_since(row.received_on, today)

    def step(row: EnquiryRow) -> str:
        return next_step_line(row, today)

    return (
        Column(heading=_name_heading, text=shown_name, strong=True),
        Column(heading=_since_heading, text=since),
        Column(heading=_wants_heading, text=_wants),
        Column(heading=_step_heading, text=step),
    )


def shown_name(row: EnquiryRow) -> str:
    """Give the name, else what somebody can be reached by: a form may hold no more."""
    return row.name or row.phone or row.email or _("No name")


def next_step_line(row: EnquiryRow, today: date) -> str:
    """``Ring igen · 18 nov``; of one that is done, what became of it."""
    if row.state is EnquiryState.DONE:
        outcome = enquiry_outcome_name(row.outcome) if row.outcome is not None else ""
        return " · ".join(part for part in (outcome, row.reason) if part)
    if not row.next_step:
        return _("Not decided yet")
    return " · ".join(part for part in (row.next_step, due_in_words(row.next_step_on, today)) if part)


def _name_heading() -> str:
    return _("Name")


def _since_heading() -> str:
    return _("Came in")


def _wants_heading() -> str:
    return _("Wants to")


def _step_heading() -> str:
    return _("Next step")


def _wants(row: EnquiryRow) -> str:
    return wants_in_words(row.wants)
