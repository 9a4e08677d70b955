"""Lists that come in and go out, and cards that are put together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.queries.people import PersonFilter
from models.values.identifiers import PersonId
from models.values.imports import ImportKind
from models.values.people import PersonRole
from tests.models.formats.bare_workbooks import excel, inline
from tests.ui.stage import Stage
from tests.ui.window_entries import WindowEntry
from ui.screens.people.exporting.dialog import ExportDialog
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.people.merging.dialog import MergeDialog

_LIST = """Volontärer;;;;;
Namn;Telefon;E-post;Språk;Område;Födelseår;Antal
Maja Björk;070-174 06 08;volunteer2@example.se;arabiska, svenska;Centrum;2000;
Per Holm;fel;;svenska;Norr;fel;
Per Holm;08-465 004 00;;svenska;Centrum;1967;
Gunnel Sand;08-465 004 00;;svenska;Hultet;1950;
"""


def _opened(stage: Stage) -> ImportDialog:
    dialog = ImportDialog(stage.workspace.context, stage.shell, kind=ImportKind.VOLUNTEERS)
    dialog.open()
    stage.settle()
    return dialog


def _with_list(stage: Stage) -> ImportDialog:
    path = stage.folder / "lista.csv"
    path.write_text(_LIST, encoding="utf-8")
    dialog = _opened(stage)
    dialog.read_file(path)
    stage.settle()
    return dialog


def _open_file(stage: Stage) -> QWidget:
    return _opened(stage)


def _open_columns(stage: Stage) -> QWidget:
    return _with_list(stage)


def _open_problems(stage: Stage) -> QWidget:
    dialog = _with_list(stage)
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _open_formulas(stage: Stage) -> QWidget:
    """A workbook whose formulas were never worked out."""
    cells = [inline("A1", "Namn") + inline("B1", "Telefon") + inline("C1", "Kan börja")]
    for number, name in enumerate(("Maja Björk", "Per Holm", "Gunnel Sand"), start=2):
        formula = f"<f>Blad2!B{number}</f><v/>"
        cells.append(f'{inline(f"A{number}", name)}<c r="B{number}">{formula}</c>{inline(f"C{number}", "2026-12-01")}')
    path = stage.folder / "lista.xlsx"
    path.write_bytes(excel("".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(cells, start=1))))
    dialog = _opened(stage)
    dialog.read_file(path)
    stage.settle()
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _open_doubles(stage: Stage) -> QWidget:
    dialog = _with_list(stage)
    dialog.primary_button.click()
    dialog.primary_button.click()
    stage.settle()
    return dialog


def _exporting(stage: Stage) -> ExportDialog:
    dialog = ExportDialog(stage.workspace.context, stage.shell, chosen=PersonFilter(role=PersonRole.NEWCOMER))
    dialog.open()
    stage.settle()
    return dialog


def _open_export(stage: Stage) -> QWidget:
    return _exporting(stage)


def _open_export_with_protected(stage: Stage) -> QWidget:
    dialog = _exporting(stage)
    dialog.presenter.counted.emit(158, 2)
    dialog.protected_box.setChecked(True)
    stage.settle()
    return dialog


def _merging(stage: Stage, *ids: int) -> MergeDialog:
    dialog = MergeDialog(stage.workspace.context, stage.shell, ids=[PersonId(key) for key in ids])
    dialog.open()
    stage.settle()
    return dialog


def _open_other_card(stage: Stage) -> QWidget:
    dialog = _merging(stage, 1)
    dialog.other_page.search.setText("Maja")
    stage.settle()
    return dialog


def _open_merge(stage: Stage) -> QWidget:
    return _merging(stage, 4, 5)


EXCHANGE_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="import-file", open=_open_file),
    WindowEntry(name="import-columns", open=_open_columns),
    WindowEntry(name="import-problems", open=_open_problems),
    WindowEntry(name="import-formulas", open=_open_formulas),
    WindowEntry(name="import-doubles", open=_open_doubles),
    WindowEntry(name="export-list", open=_open_export),
    WindowEntry(name="export-list-protected", open=_open_export_with_protected),
    WindowEntry(name="merge-other", open=_open_other_card),
    WindowEntry(name="merge-cards", open=_open_merge),
)
