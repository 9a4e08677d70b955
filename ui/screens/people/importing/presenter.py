"""Reads a list, keeps what somebody decides about it, and takes it into the register in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.formats.table_file import LARGEST_FILE
from models.queries.known_people import known_people
from models.queries.large_changes import LargeChangeRow, large_change_rows
from models.services.import_apply import ImportOutcome, apply_import, usual_decision
from models.services.import_reading import read_list, remember_columns
from models.services.undo import undo_transaction
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import TransactionNumber
from models.values.imports import (
    DECIDED_BY_PROGRAM,
    ColumnMapping,
    Duplicate,
    DuplicateDecision,
    ImportChoices,
    ImportField,
    ImportKind,
    ImportPreview,
)
from translations import _
from ui.background.contract import Written, is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.screens.people.importing.shown import DoubleRow, ImportSummary, ReadImport, double_row
from ui.wording.errors import error_sentence
from ui.wording.imports import imported_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork
    from models.values.clock import Clock


class ImportPresenter(QObject):
    """Nothing is written before ``apply``, and that is one change which can be undone."""

    read = Signal(object)  # ImportPreview
    doubles_changed = Signal(object)  # tuple[DoubleRow, ...]
    working_changed = Signal(bool)
    changes_read = Signal(object)  # tuple[LargeChangeRow, ...]
    imported = Signal(str, object)  # sentence, TransactionNumber
    taken_back = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, kind: ImportKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._content = b""
        self._name = ""
        self._choices = DECIDED_BY_PROGRAM
        self._wanted = DECIDED_BY_PROGRAM
        self._read: ReadImport | None = None
        self._duplicates: dict[int, Duplicate] = {}
        self._decisions: dict[int, DuplicateDecision] = {}

    @property
    def kind(self) -> ImportKind:
        """Give what the people of the list become."""
        return self._kind

    @property
    def file_name(self) -> str:
        """Give the name of the file that is read; empty before there is one."""
        return self._name

    @property
    def found(self) -> ImportPreview | None:
        """Give the list as it was read; ``None`` before."""
        return self._read.found if self._read is not None else None

    @property
    def has_own_choices(self) -> bool:
        """Tell whether closing would lose what somebody corrected or decided."""
        return bool(self._choices.texts or self._decisions or self._choices.mapping is not None)

    def read_file(self, path: Path) -> None:
        """Read a file; what was decided about another one is forgotten."""
        self.working_changed.emit(True)
        on_done = partial(self._on_content, path.name)
        self._context.runner.plain(partial(_content_of, path), on_done=on_done, on_failed=self._on_failed)

    def choose_form(
        self, *, encoding: str | None = None, delimiter: str | None = None, sheet: str | None = None
    ) -> None:
        """Read the file in another way; cells and columns corrected before belong to the old reading."""
        before = self._wanted
        self._ask(
            ImportChoices(
                encoding=before.encoding if encoding is None else encoding,
                delimiter=before.delimiter if delimiter is None else delimiter,
                sheet=before.sheet if sheet is None else sheet,
            )
        )

    def choose_column(self, heading: str, field: ImportField | None) -> None:
        """Say what a column means; a field that only one column can say leaves the other."""
        found = self.found
        if found is None:
            return
        wanted = self._wanted.mapping
        fields = dict(wanted.fields) if wanted is not None else {each.heading: each.field for each in found.columns}
        if field is not None and not field.joins_columns:
            fields = {each: None if meant is field else meant for each, meant in fields.items()}
        fields[heading] = field
        mapping = ColumnMapping(signature=found.signature, fields=fields)
        self._ask(replace(self._wanted, mapping=mapping))

    def correct(self, row: int, field: ImportField, text: str) -> None:
        """Write another text in a cell, and read it again."""
        self._ask(replace(self._wanted, texts={**self._wanted.texts, (row, field): text.strip()}))

    def decide(self, numbers: Iterable[int], decision: DuplicateDecision) -> None:
        """Say what becomes of some rows."""
        self._decisions |= {number: decision for number in numbers if number in self._duplicates}
        self.doubles_changed.emit(self.doubles)

    def decide_all(self, decision: DuplicateDecision | None) -> None:
        """Say it for every double, or leave each to the program."""
        self._decisions = {} if decision is None else dict.fromkeys(self._duplicates, decision)
        self.doubles_changed.emit(self.doubles)

    @property
    def doubles(self) -> tuple[DoubleRow, ...]:
        """Give every row that may be somebody, in the order of the list."""
        if self._read is None:
            return ()
        rows = {row.number: row for row in self._read.found.rows}
        return tuple(
            double_row(self._duplicates[number], rows, self._read.names, self._decision(number))
            for number in sorted(self._duplicates)
        )

    @property
    def summary(self) -> ImportSummary:
        """Count what would happen now."""
        found = self.found
        rows = len(found.rows) if found is not None else 0
        counts = Counter(map(self._decision, self._duplicates))
        return ImportSummary(
            new=rows - len(self._duplicates) + counts[DuplicateDecision.NEW],
            filled=counts[DuplicateDecision.FILL_GAPS],
            updated=counts[DuplicateDecision.UPDATE],
            left_out=counts[DuplicateDecision.SKIP],
        )

    def apply(self) -> None:
        """Take the list in, and remember how its columns were meant."""
        found = self.found
        if found is None:
            return
        self.working_changed.emit(True)
        decisions = {number: self._decision(number) for number in self._duplicates}
        work = partial(_apply, found=found, kind=self._kind, decisions=decisions)
        self._context.runner.write_with_changes(work, on_done=self._on_applied, on_failed=self._on_failed)

    def read_changes(self) -> None:
        """Read what can still be taken back."""
        work = partial(large_change_rows, now=self._context.clock.now())
        self._context.runner.read(work, on_done=self.changes_read.emit, on_failed=self._on_failed, topic="changes")

    def take_back(self, change: LargeChangeRow) -> None:
        """Take back an earlier import or merge as a whole."""
        work = partial(_take_back, transaction=change.transaction)
        self._context.runner.write_with_changes(work, on_done=self._on_taken_back, on_failed=self._on_failed)

    def _decision(self, number: int) -> DuplicateDecision:
        return self._decisions.get(number) or usual_decision(self._duplicates[number])

    def _ask(self, choices: ImportChoices) -> None:
        """Read the file anew; the choices hold as soon as that has worked, and further ones build on them at once."""
        self._wanted = choices
        self.working_changed.emit(True)
        work = partial(_read, content=self._content, kind=self._kind, clock=self._context.clock, choices=choices)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="list")

    def _on_content(self, name: str, content: bytes) -> None:
        self._name, self._content = name, content
        self._read, self._choices, self._decisions, self._duplicates = None, DECIDED_BY_PROGRAM, {}, {}
        self._ask(DECIDED_BY_PROGRAM)

    def _on_read(self, read: ReadImport) -> None:
        self._read, self._choices = read, self._wanted
        # As the import itself sees it: of several the likeliest is meant.
        nearest_last = sorted(read.found.duplicates, key=_likeness)
        self._duplicates = {duplicate.row: duplicate for duplicate in nearest_last}
        self.working_changed.emit(False)
        self.read.emit(read.found)
        self.doubles_changed.emit(self.doubles)

    def _on_applied(self, written: Written[ImportOutcome]) -> None:
        self.working_changed.emit(False)
        done = written.result
        sentence = imported_sentence(new=done.new, filled=done.filled, updated=done.updated, left_out=done.left_out)
        self.imported.emit(sentence, written.changes.transaction)

    def _on_taken_back(self, written: Written[None]) -> None:
        self.taken_back.emit(_("The change is taken back."), written.changes.transaction)
        self.read_changes()

    def _on_failed(self, error: Exception) -> None:
        self._wanted = self._choices
        self.working_changed.emit(False)
        if self._read is not None:
            self.read.emit(self._read.found)  # what was chosen and did not work is shown no longer
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _likeness(duplicate: Duplicate) -> tuple[bool, bool]:
    return duplicate.name_is_alike, duplicate.of_person is not None


def _content_of(path: Path, _token: CancelToken, _progress: Progress) -> bytes:
    try:
        if path.stat().st_size >= LARGEST_FILE:
            raise Refused(RefusalCode.TABLE_TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refused(RefusalCode.TABLE_BROKEN) from error


def _read(session: Session, content: bytes, kind: ImportKind, clock: Clock, choices: ImportChoices) -> ReadImport:
    found = read_list(session, content, kind, clock=clock, choices=choices)
    meant = {duplicate.of_person for duplicate in found.duplicates} - {None}
    names = {person.key: person.name for person in known_people(session) if person.key in meant} if meant else {}
    return ReadImport(found=found, names=names)


def _apply(
    uow: UnitOfWork, found: ImportPreview, kind: ImportKind, decisions: Mapping[int, DuplicateDecision]
) -> ImportOutcome:
    outcome = apply_import(uow, found, kind, decisions)
    fields = {column.heading: column.field for column in found.columns}
    remember_columns(uow, kind, ColumnMapping(signature=found.signature, fields=fields))
    return outcome


def _take_back(uow: UnitOfWork, transaction: TransactionNumber) -> None:
    undo_transaction(uow, transaction)
