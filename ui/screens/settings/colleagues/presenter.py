"""Adds, renames and locks out colleagues, and brings register and key file together. QtCore only.

Secrets pass through and are not kept. The name is written before the key slot: a crash between leaves somebody who
is listed without a passphrase and can be given one, never a slot that nobody knows of.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from models.queries.office import CoordinatorRow, coordinator_rows
from models.rules.passphrase_strength import passphrase_strength
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.services.colleagues import (
    ColleagueDraft,
    add_colleague,
    lock_out_colleague,
    rename_colleague,
    set_administrator,
)
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.files import write_whole
from models.storage.key_file import OFFICE_COST, KeyCost, KeySlot, vault_from_text
from models.storage.key_renewal import RegisterChange, renew_data_key
from models.storage.opening import read_key_file
from models.storage.trouble import translated_errors
from models.storage.vault import coordinator_slot, open_vault, put_slot
from models.values.changes import ChangeSet
from models.values.errors import Invalid, ProblemCode, StorageCode, StorageTrouble, WrongPassphrase
from models.values.identifiers import CoordinatorId
from translations import _
from ui.background.contract import Written, is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueLine:
    """A colleague as the list shows one; ``has_slot`` says whether a passphrase of theirs opens the register.

    ``may_choose`` is there if whoever looks may say who is an administrator.
    """

    row: CoordinatorRow
    is_self: bool
    has_slot: bool
    may_choose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPassphrase:
    """What is typed for a colleague's slot: theirs twice, and once the passphrase of who is working now."""

    first: str
    second: str
    own: str


class ColleaguesPresenter(QObject):
    """One wish at a time; every wish ends with ``done``, ``invalid``, ``wrong_passphrase`` or ``trouble_met``."""

    lines_changed = Signal(object)  # tuple[ColleagueLine, ...]
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    wrong_passphrase = Signal(str)  # sentence
    trouble_met = Signal(str)  # sentence
    working_changed = Signal(bool)
    done = Signal(str)  # sentence
    renamed = Signal(str, object)  # sentence, TransactionNumber
    not_chosen = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None, *, cost: KeyCost = OFFICE_COST) -> None:
        super().__init__(parent)
        self._context = context
        self._cost = cost
        self._names: tuple[str, ...] = ()

    @property
    def folder(self) -> DataFolder | None:
        """Give the folder with the key file; ``None`` for the demo, whose key nobody has, and for a server."""
        return None if self._context.demo else self._context.database.folder

    @property
    def known_words(self) -> tuple[str, ...]:
        """Give the names a thief would try first."""
        return self._names

    def reload(self) -> None:
        """Read who works here."""
        work = partial(_lines, folder=self.folder, own_id=self._context.coordinator_id)
        self._context.runner.read(work, on_done=self._on_read, topic="colleagues")

    def add(self, name: str, new: NewPassphrase) -> None:
        """Add a colleague with the passphrase they have just typed themselves."""
        checks = FieldChecks()
        tidy = checks.text("name", name, LONGEST_NAME, required=True)
        if tidy in self._names:
            checks.add("name", ProblemCode.ALREADY_USED)
        if not self._refuses(checks, new, tidy):
            sentence = _("{name} can now open the register.").format(name=tidy)
            self._prepare(uuid4(), new, partial(self._on_prepared, ColleagueDraft(name=tidy), sentence))

    def give_passphrase(self, row: CoordinatorRow, new: NewPassphrase) -> None:
        """Give a slot to somebody who is listed without one."""
        if not self._refuses(FieldChecks(), new, row.name):
            sentence = _("{name} can now open the register.").format(name=row.name)
            self._prepare(row.uid, new, partial(self._put, sentence))

    def rename(self, row: CoordinatorRow, name: str) -> None:
        """Give a colleague another name."""
        draft = ColleagueDraft(id=row.id, version=row.version, name=name)
        sentence = _("{before} is now called {name}.").format(before=row.name, name=name.strip())
        self.working_changed.emit(True)
        self._context.runner.write_with_changes(
            partial(rename_colleague, draft=draft),
            on_done=partial(self._on_renamed, sentence),
            on_failed=self._on_failed,
        )

    def set_administrator(self, row: CoordinatorRow, is_administrator: bool) -> None:
        """Make a colleague an administrator, or let them be one no longer."""
        work = partial(set_administrator, colleague_id=row.id, version=row.version, is_administrator=is_administrator)
        sentence = _("{name} is an administrator now.") if is_administrator else _("{name} is no longer administrator.")
        self._context.runner.write_with_changes(
            work, on_done=partial(self._on_renamed, sentence.format(name=row.name)), on_failed=self._on_not_chosen
        )

    def lock_out(self, row: CoordinatorRow, own: str) -> None:
        """Lock a colleague out for good; the register gets a new key."""
        checks = FieldChecks()
        if not own:
            checks.add("own_passphrase", ProblemCode.REQUIRED)
            self.invalid.emit(checks.problems)
            return
        self.working_changed.emit(True)
        sentence = _("{name} is locked out and can no longer open the register.").format(name=row.name)
        self._context.runner.plain(
            partial(_lock_out, self._context.database, row, own, self._context.coordinator_id),
            on_done=partial(self._on_locked_out, sentence),
            on_failed=self._on_not_locked_out,
        )

    def _refuses(self, checks: FieldChecks, new: NewPassphrase, name: str) -> bool:
        if not new.first:
            checks.add("passphrase", ProblemCode.REQUIRED)
        elif not passphrase_strength(new.first, (*self._names, name)).acceptable:
            checks.add("passphrase", ProblemCode.PASSPHRASE_TOO_WEAK)
        elif new.first != new.second:
            checks.add("passphrase_again", ProblemCode.PASSPHRASES_DIFFER)
        if not new.own:
            checks.add("own_passphrase", ProblemCode.REQUIRED)
        if checks.problems:
            self.invalid.emit(checks.problems)
        return bool(checks.problems)

    def _prepare(self, uid: UUID, new: NewPassphrase, on_done: partial[None]) -> None:
        """Make the slot before anything is written: most of what can go wrong goes wrong here."""
        self.working_changed.emit(True)
        work = partial(_prepared_slot, self._context.database, uid, new, self._cost)
        self._context.runner.plain(work, on_done=on_done, on_failed=self._on_failed)

    def _on_prepared(self, draft: ColleagueDraft, sentence: str, slot: KeySlot) -> None:
        self._context.runner.write(
            partial(add_colleague, draft=draft, uid=UUID(slot.label)),
            on_done=partial(self._on_added, sentence, slot),
            on_failed=self._on_failed,
        )

    def _on_added(self, sentence: str, slot: KeySlot, _colleague_id: CoordinatorId) -> None:
        self._put(sentence, slot)

    def _put(self, sentence: str, slot: KeySlot) -> None:
        self._context.runner.plain(
            partial(_put_slot, self._context.database, slot),
            on_done=partial(self._on_put, sentence),
            on_failed=self._on_failed,
        )

    def _on_put(self, sentence: str, _result: None) -> None:
        self._finish(sentence)

    def _on_locked_out(self, sentence: str, changes: ChangeSet) -> None:
        self._context.bus.publish(changes)
        self._finish(sentence)

    def _on_renamed(self, sentence: str, written: Written[None]) -> None:
        self.working_changed.emit(False)
        self.reload()
        self.done.emit("")
        if written.changes:
            self.renamed.emit(sentence, written.changes.transaction)

    def _finish(self, sentence: str) -> None:
        self.working_changed.emit(False)
        self.reload()
        self.done.emit(sentence)

    def _on_not_locked_out(self, error: Exception) -> None:
        if isinstance(error, StorageTrouble) and error.code is StorageCode.LOCKED:
            self.working_changed.emit(False)
            self.trouble_met.emit(
                _(
                    "The register is open in another window of the program, or a backup is being made. Close the other "
                    "window or wait a moment, and try again. Nothing has been changed."
                )
            )
            return
        self._on_failed(error)

    def _on_not_chosen(self, error: Exception) -> None:
        self.reload()
        if is_news(error):
            self.not_chosen.emit(error_sentence(error))

    def _on_failed(self, error: Exception) -> None:
        self.working_changed.emit(False)
        self.reload()
        if isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        elif isinstance(error, WrongPassphrase):
            self.wrong_passphrase.emit(error_sentence(error))
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))

    def _on_read(self, lines: tuple[ColleagueLine, ...]) -> None:
        self._names = tuple(line.row.name for line in lines if line.row.active)
        self.lines_changed.emit(lines)


def _lines(session: Session, folder: DataFolder | None, own_id: CoordinatorId | None) -> tuple[ColleagueLine, ...]:
    """Put those who work here first; without a key file everybody counts as having a slot."""
    labels = None
    if folder is not None:
        labels = {slot.label for slot in vault_from_text(read_key_file(folder.key_file)).slots}
    rows = coordinator_rows(session)
    may_choose = any(row.id == own_id and row.is_administrator for row in rows)
    lines = [
        ColleagueLine(
            row=row,
            is_self=row.id == own_id,
            has_slot=labels is None or str(row.uid) in labels,
            may_choose=may_choose and sum(each.active for each in rows) > 1,
        )
        for row in rows
    ]
    return tuple(sorted(lines, key=_is_gone))


def _is_gone(line: ColleagueLine) -> bool:
    return not line.row.active


def _folder_of(database: Database) -> DataFolder:
    if database.folder is None:
        raise StorageTrouble(StorageCode.KEY_FILE_MISSING)
    return database.folder


def _prepared_slot(
    database: Database, uid: UUID, new: NewPassphrase, cost: KeyCost, _token: CancelToken, _progress: Progress
) -> KeySlot:
    opened = open_vault(read_key_file(_folder_of(database).key_file), new.own)
    if opened.slot_label != database.slot_label:
        raise WrongPassphrase
    return coordinator_slot(opened, str(uid), new.first, cost=cost)


def _put_slot(database: Database, slot: KeySlot, _token: CancelToken, _progress: Progress) -> None:
    key_file = _folder_of(database).key_file
    text = put_slot(read_key_file(key_file), slot)
    with translated_errors(str(key_file)):
        write_whole(key_file, text)


def _lock_out(
    database: Database,
    row: CoordinatorRow,
    own: str,
    actor: CoordinatorId | None,
    _token: CancelToken,
    _progress: Progress,
) -> ChangeSet:
    write = partial(lock_out_colleague, colleague_id=row.id, version=row.version)
    return renew_data_key(database, own, without=str(row.uid), change=RegisterChange(write=write, actor=actor))
