"""Which enquiries are listed and everything about the chosen one; sends on, closes, reopens and removes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.enquiries import (
    EnquiryDetails,
    EnquiryFilter,
    EnquiryRow,
    enquiry_details,
    enquiry_rows,
    open_enquiries,
    reasons_of,
)
from models.services.enquiries import close_enquiry, redirect_enquiry, remove_enquiry, reopen_enquiry
from models.values.enquiries import EnquiryOutcome, EnquiryState
from models.values.errors import EditConflict
from models.values.identifiers import EnquiryId
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.inbox.columns import shown_name
from ui.screens.inbox.shown import FoundEnquiries, Selection, ShownEnquiries
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_MOST_REASONS: Final = 5


class InboxPresenter(QObject):
    """Holds filter, selection and choice."""

    shown_changed = Signal(object)  # ShownEnquiries
    details_changed = Signal(object)  # EnquiryDetails | None
    reasons_read = Signal(object, object, object)  # EnquiryRow, EnquiryOutcome, tuple[str, ...]
    decided = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._filter = EnquiryFilter()
        self._selection = Selection.WAITING
        self._shown: ShownEnquiries | None = None
        self._chosen: EnquiryId | None = None
        self._details: EnquiryDetails | None = None

    @property
    def shown(self) -> ShownEnquiries | None:
        """Give what the list shows; ``None`` before it was read."""
        return self._shown

    @property
    def chosen(self) -> EnquiryId | None:
        """Give the chosen enquiry."""
        return self._chosen

    @property
    def details(self) -> EnquiryDetails | None:
        """Give everything about the chosen one, as soon as it was read."""
        return self._details

    def reload(self) -> None:
        """Read the list and the chosen one again."""
        with_done = self._selection is Selection.DONE
        work = partial(_read, chosen=self._filter, with_done=with_done, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_found, on_failed=self._on_failed, topic="rows")
        if self._chosen is not None:
            self._read_details(self._chosen)

    def set_filter(self, chosen: EnquiryFilter) -> None:
        """List what fits; only the newest question is answered."""
        if chosen != self._filter:
            self._filter = chosen
            self.reload()

    def select(self, selection: Selection) -> None:
        """List what waits, what is due, or what is done."""
        if selection is not self._selection:
            self._selection = selection
            self.reload()

    def show_all(self) -> None:
        """List everything that waits."""
        self._filter, self._selection = EnquiryFilter(), Selection.WAITING
        self.reload()

    def show_one(self, enquiry_id: EnquiryId) -> None:
        """List everything among which an enquiry stands, with that one chosen."""
        work = partial(enquiry_details, enquiry_id=enquiry_id, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_wanted_read, on_failed=self._on_failed, topic="wanted")

    def choose(self, enquiry_id: EnquiryId | None) -> None:
        """Show everything about an enquiry, or about none."""
        if enquiry_id == self._chosen and self._details is not None:
            return
        self._chosen = enquiry_id
        if enquiry_id is None:
            self._details = None
            self.details_changed.emit(None)
        else:
            self._read_details(enquiry_id)

    def ask_reason(self, row: EnquiryRow, outcome: EnquiryOutcome) -> None:
        """Read which words others were closed or sent on with; answers with ``reasons_read``."""
        work = partial(reasons_of, outcome=outcome, most=_MOST_REASONS)
        on_done = partial(self._on_reasons_read, row, outcome)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="reasons")

    def close(self, row: EnquiryRow, outcome: EnquiryOutcome, reason: str) -> None:
        """Close an enquiry: somebody else helps, or there is nothing to do."""
        redirects = outcome is EnquiryOutcome.REDIRECT
        if redirects:
            work = partial(redirect_enquiry, enquiry_id=row.id, version=row.version, where=reason)
        else:
            work = partial(close_enquiry, enquiry_id=row.id, version=row.version, reason=reason)
        sentence = _("{name} is referred to: {where}") if redirects else _("{name} is dealt with.")
        on_done = partial(self._on_decided, sentence.format(name=shown_name(row), where=reason.strip()))
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def reopen(self, row: EnquiryRow) -> None:
        """Put an enquiry back among those that wait."""
        work = partial(reopen_enquiry, enquiry_id=row.id, version=row.version)
        on_done = partial(self._on_decided, _("{name} is back in the inbox.").format(name=shown_name(row)))
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def remove(self, row: EnquiryRow) -> None:
        """Take away an enquiry that was a mistake."""
        work = partial(remove_enquiry, enquiry_id=row.id, version=row.version)
        on_done = partial(self._on_decided, _("{name} is removed.").format(name=shown_name(row)))
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _read_details(self, enquiry_id: EnquiryId) -> None:
        work = partial(enquiry_details, enquiry_id=enquiry_id, today=self._context.clock.today())
        self._context.runner.read(
            work, on_done=self._on_details_read, on_failed=self._on_details_failed, topic="details"
        )

    def _on_found(self, found: FoundEnquiries) -> None:
        self._shown = ShownEnquiries(found=found, selection=self._selection)
        self.shown_changed.emit(self._shown)

    def _on_details_read(self, details: EnquiryDetails) -> None:
        if details.row.id == self._chosen:
            self._details = details
            self.details_changed.emit(details)

    def _on_details_failed(self, error: Exception) -> None:
        if isinstance(error, EditConflict):  # taken away meanwhile
            self.choose(None)
        else:
            self._on_failed(error)

    def _on_wanted_read(self, details: EnquiryDetails) -> None:
        is_open = details.row.state is EnquiryState.OPEN
        self._filter = EnquiryFilter()
        self._selection = Selection.WAITING if is_open else Selection.DONE
        self._chosen = details.row.id
        self.reload()

    def _on_reasons_read(self, row: EnquiryRow, outcome: EnquiryOutcome, reasons: tuple[str, ...]) -> None:
        self.reasons_read.emit(row, outcome, reasons)

    def _on_decided(self, sentence: str, written: Written[None]) -> None:
        self.decided.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _read(session: Session, chosen: EnquiryFilter, with_done: bool, today: date) -> FoundEnquiries:
    done = enquiry_rows(session, replace(chosen, state=EnquiryState.DONE), today) if with_done else ()
    return FoundEnquiries(
        filter=chosen,
        waiting=enquiry_rows(session, chosen, today),
        done=done,
        areas=area_rows(session),
        all_waiting=open_enquiries(session),
    )
