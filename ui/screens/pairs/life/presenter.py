"""Writes down what happens in the life of a pair; one presenter a dialog, or one for what needs no question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.services.first_meetings import book_first_meeting, cancel_first_meeting, confirm_first_meeting
from models.services.pair_life import (
    agree_end,
    decide_trial,
    end_pair,
    lift_block,
    log_contact,
    pause_pair,
    rematch,
    remove_contact,
    resume_pair,
)
from models.services.pairs import discard_proposal
from models.values.errors import Invalid
from models.values.identifiers import PersonId
from models.values.pair_rows import FirstMeetingRow, PairContactRow, PairRow
from models.values.pairs import EndingDraft, FirstMeetingDraft, PairContactDraft, PairContactKey, PairContactOutcome
from translations import _, ngettext
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.wording.pair_cards import pair_title
from ui.wording.pair_trouble import pair_trouble_sentence

if TYPE_CHECKING:
    from models.storage.unit_of_work import UnitOfWork


class PairLifePresenter(QObject):
    """Each method writes one thing; ``done`` says it in a sentence and can be undone."""

    done = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def today(self) -> date:
        """Give the day on which all of this happens."""
        return self._context.clock.today()

    def log_contact(self, draft: PairContactDraft) -> None:
        """Write a line of the contact log; a yes or no moves the pair on."""
        match draft.outcome:
            case PairContactOutcome.YES:
                sentence = _("The yes is noted.")
            case PairContactOutcome.NO:
                sentence = _("The no is noted, and the two are not proposed again.")
            case _:
                sentence = _("The contact is noted.")
        self._write(partial(log_contact, draft=draft), sentence)

    def remove_contact(self, contact: PairContactRow) -> None:
        """Take back a line of the contact log."""
        key = PairContactKey(id=contact.id, version=contact.version)
        self._write(partial(_remove_contact, key=key), _("The contact is taken back."))

    def book(self, draft: FirstMeetingDraft) -> None:
        """Book or move a first meeting of one or several pairs."""
        number = len(draft.pairs)
        sentence = ngettext("The first meeting is booked.", "The matching evening is booked.", number)
        self._write(partial(book_first_meeting, draft=draft), sentence)

    def cancel_meeting(self, meeting: FirstMeetingRow) -> None:
        """Call off a first meeting; its pairs are to be booked anew."""
        work = partial(_cancel_meeting, meeting=meeting)
        self._write(work, _("The first meeting is called off."))

    def confirm(self, row: PairRow, *, took_place: bool, day: date | None, note: str) -> None:
        """Note whether the first meeting took place; with it the trial begins."""
        work = partial(
            confirm_first_meeting, pair_id=row.id, version=row.version, took_place=took_place, day=day, note=note
        )
        sentence = _("{pair} have met. The trial has begun.") if took_place else _("{pair} are to be booked anew.")
        self._write(work, sentence.format(pair=pair_title(row)))

    def decide(self, row: PairRow, *, continues: bool, agreed_end: date | None) -> None:
        """Note whether a pair goes on after the trial."""
        work = partial(decide_trial, pair_id=row.id, version=row.version, continues=continues, agreed_end=agreed_end)
        sentence = _("{pair} are an active pair now.") if continues else _("{pair} have parted after the trial.")
        self._write(work, sentence.format(pair=pair_title(row)))

    def extend(self, row: PairRow, day: date) -> None:
        """Note till when two go on."""
        work = partial(agree_end, pair_id=row.id, version=row.version, day=day)
        self._write(work, _("{pair} go on.").format(pair=pair_title(row)))

    def pause(self, row: PairRow, until: date | None) -> None:
        """Let a pair rest."""
        work = partial(pause_pair, pair_id=row.id, version=row.version, until=until)
        self._write(work, _("{pair} rest now.").format(pair=pair_title(row)))

    def resume(self, row: PairRow) -> None:
        """Let a pair go on."""
        work = partial(resume_pair, pair_id=row.id, version=row.version)
        self._write(work, _("{pair} go on.").format(pair=pair_title(row)))

    def end(self, draft: EndingDraft, title: str) -> None:
        """End a pair; both sides may wait for somebody again."""
        self._write(partial(end_pair, draft=draft), _("{pair} has ended.").format(pair=title))

    def rematch(self, row: PairRow, note: str) -> None:
        """Let two part without blame; the newcomer keeps the place in the queue."""
        work = partial(rematch, pair_id=row.id, version=row.version, note=note)
        self._write(work, _("{pair} part. The place in the queue is kept.").format(pair=pair_title(row)))

    def discard(self, row: PairRow) -> None:
        """Drop a proposal."""
        work = partial(discard_proposal, pair_id=row.id, version=row.version)
        self._write(work, _("The proposal is dropped."))

    def lift_block(self, person_id: PersonId, reason: str) -> None:
        """Let somebody be paired again after an ending for safety."""
        self._write(partial(lift_block, person_id=person_id, reason=reason), _("The block is lifted."))

    def _write(self, work: Callable[[UnitOfWork], object], sentence: str) -> None:
        self._context.runner.write_with_changes(
            work, on_done=partial(self._on_written, sentence), on_failed=self._on_failed
        )

    def _on_written(self, sentence: str, written: Written[object]) -> None:
        self.done.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case UnexpectedTrouble() | Cancelled():
                return
            case _:
                self.trouble_met.emit(pair_trouble_sentence(error))


def _remove_contact(uow: UnitOfWork, key: PairContactKey) -> None:
    remove_contact(uow, key)


def _cancel_meeting(uow: UnitOfWork, meeting: FirstMeetingRow) -> None:
    cancel_first_meeting(uow, meeting.id, meeting.version)
