"""Keeps the print log: what was printed or saved, where it hangs, and that it was taken down."""

from __future__ import annotations

from models.entities.printout import Printout
from models.rules.print_copies import check_copies
from models.rules.sheet_digests import printed_subject, sheet_contents
from models.rules.validation import LONGEST_SET_NAME, LONGEST_WHERE_IT_HANGS, FieldChecks
from models.services.editing import read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PrintoutId
from models.values.printouts import PrintoutDraft as PrintoutDraft


def record_printout(uow: UnitOfWork, draft: PrintoutDraft) -> PrintoutId:
    """Note what was printed or saved at this moment, by whom, and what it says. Raises ``Invalid``."""
    checks = FieldChecks()
    check_copies(checks, "copies", draft.copies)
    subject = printed_subject(draft.source)
    printout = Printout(
        at=uow.clock.now(),
        actor=uow.actor,
        way=draft.way,
        product=draft.product,
        paper=draft.paper,
        week="" if subject.week is None else str(subject.week),
        subject_uid=subject.uid,
        copies={str(language): number for language, number in draft.copies.items() if number},
        contents={str(uid): digest for uid, digest in sheet_contents(draft.source).items()},
        set_name=checks.text("set_name", draft.set_name, LONGEST_SET_NAME),
        hangs_at=checks.text("hangs_at", draft.hangs_at, LONGEST_WHERE_IT_HANGS),
    )
    checks.finish()
    uow.session.add(printout)
    uow.session.flush()
    return printout.id


def say_where_it_hangs(uow: UnitOfWork, printout_id: PrintoutId, version: int, text: str) -> None:
    """Note where it was put up; what was taken down hangs again. Raises ``Invalid`` or ``EditConflict``."""
    checks = FieldChecks()
    where = checks.text("hangs_at", text, LONGEST_WHERE_IT_HANGS)
    checks.finish()
    printout = read_for_edit(uow.session, Printout, printout_id, version)
    printout.hangs_at = where
    printout.taken_down_on = None
    uow.session.flush()


def take_down(uow: UnitOfWork, printout_id: PrintoutId, version: int) -> None:
    """Note that the sheets hang no longer; where they hung stays to be read. Raises ``EditConflict``."""
    printout = read_for_edit(uow.session, Printout, printout_id, version)
    printout.taken_down_on = uow.clock.today()
    uow.session.flush()
