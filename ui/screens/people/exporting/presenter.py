"""Counts who would be in a list, gives them out with a purpose, and writes the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.formats.delimited_text import write_delimited
from models.formats.plain_workbook import write_plain_workbook
from models.queries.intake import intake_policy
from models.queries.people import PersonFilter, person_ids
from models.queries.person_exports import PersonExportRow, protected_among
from models.services.person_exports import ExportDraft, export_people
from models.storage.outside_files import save_outside
from models.values.errors import Invalid
from models.values.exports import ExportColumn, ExportForm
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from translations import ngettext
from ui.background.contract import is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.wording.errors import error_sentence
from ui.wording.exported_lists import export_cells, export_heading, export_sheet_name

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """Everybody in the list, and how many of them are protected."""

    ids: tuple[PersonId, ...]
    protected: int


class ExportPresenter(QObject):
    """The purpose is written down before the file is."""

    counted = Signal(int, int)  # how many are exported, how many protected people may be taken along
    exported = Signal(str)  # sentence
    problems_met = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)

    def __init__(
        self, context: AppContext, chosen: PersonFilter, ids: Sequence[PersonId], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._filter = chosen
        self._ids = tuple(ids)

    @property
    def role(self) -> PersonRole:
        """Give the role in which people are listed."""
        return self._filter.role

    @property
    def today(self) -> date:
        """Give the present day, for the name of the file."""
        return self._context.clock.today()

    def count(self) -> None:
        """Say how many would be in the list."""
        work = partial(_count, ids=self._ids, chosen=self._filter, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_counted, on_failed=self._on_failed)

    def export(
        self,
        path: Path,
        *,
        form: ExportForm,
        columns: Sequence[ExportColumn],
        purpose: str,
        with_protected: bool = False,
    ) -> None:
        """Give the list out and write it to a file."""
        draft = ExportDraft(ids=self._ids, role=self._filter.role, purpose=purpose, with_protected=with_protected)
        on_done = partial(self._on_rows, path, form, tuple(columns))
        self._context.runner.write(partial(export_people, draft=draft), on_done=on_done, on_failed=self._on_failed)

    def _on_counted(self, counted: _Counted) -> None:
        self._ids = counted.ids
        self.counted.emit(len(counted.ids) - counted.protected, counted.protected)

    def _on_rows(
        self, path: Path, form: ExportForm, columns: tuple[ExportColumn, ...], rows: tuple[PersonExportRow, ...]
    ) -> None:
        work = partial(_write, path=path, rows=rows, columns=columns, form=form, role=self._filter.role)
        on_done = partial(self._on_written, len(rows))
        self._context.runner.plain(work, on_done=on_done, on_failed=self._on_failed)

    def _on_written(self, number: int, path: Path) -> None:
        sentence = ngettext("{number} person is in the list {file}.", "{number} people are in the list {file}.", number)
        self.exported.emit(sentence.format(number=number, file=path.name))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.problems_met.emit(error.problems)
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))


def list_file(
    rows: Sequence[PersonExportRow], columns: Sequence[ExportColumn], *, form: ExportForm, role: PersonRole
) -> bytes:
    """Write out the list: every cell is text, also one that looks like a formula."""
    headings, cells = [export_heading(column) for column in columns], export_cells(rows, columns)
    match form:
        case ExportForm.XLSX:
            return write_plain_workbook(export_sheet_name(role), headings, cells)
        case ExportForm.CSV:
            return write_delimited([headings, *cells])


def _count(session: Session, ids: tuple[PersonId, ...], chosen: PersonFilter, today: date) -> _Counted:
    listed = ids or tuple(person_ids(session, chosen, today, policy=intake_policy(session)))
    return _Counted(ids=listed, protected=protected_among(session, listed))


def _write(
    _token: CancelToken,
    _progress: Progress,
    *,
    path: Path,
    rows: Sequence[PersonExportRow],
    columns: Sequence[ExportColumn],
    form: ExportForm,
    role: PersonRole,
) -> Path:
    content = list_file(rows, columns, form=form, role=role)
    return save_outside(path, content)
