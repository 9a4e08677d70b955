"""What happens next after a call, as the window proposes it."""

from __future__ import annotations

from collections.abc import Collection

from models.values.enquiries import EnquiryWant
from translations import _
from ui.calls.form import VOLUNTEERING


def proposed_step(wants: Collection[EnquiryWant]) -> str:
    """Give the step that mostly follows on what a caller wants."""
    if VOLUNTEERING & set(wants):
        return _("Book an interview")
    return _("Book a first talk") if EnquiryWant.SEEKS_FRIEND in wants else _("Call back")


def proposed_steps() -> tuple[str, ...]:
    """List the steps to choose from; any other words may be written too."""
    return (
        _("Book an interview"),
        _("Book a first talk"),
        _("Call back"),
        _("Send the form"),
        _("Ask a colleague"),
    )
