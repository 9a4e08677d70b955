"""The dialog of an import, page by page; nothing is written before the last button."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.values.imports import ImportKind, ImportPreview
from models.values.people import PersonRole
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.people.importing.columns_page import ColumnsPage
from ui.screens.people.importing.doubles_page import DoublesPage
from ui.screens.people.importing.file_page import FilePage
from ui.screens.people.importing.presenter import ImportPresenter
from ui.screens.people.importing.problems_page import ProblemsPage
from ui.screens.people.list_files import ListDialogs, SystemListDialogs
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel
from ui.wording.imports import import_heading

_WIDTH = 860
_ENDINGS = "*.xlsx *.xls *.ods *.csv *.tsv *.txt"
_KINDS = {PersonRole.VOLUNTEER: ImportKind.VOLUNTEERS, PersonRole.NEWCOMER: ImportKind.NEWCOMERS}


class ImportStep(IntEnum):
    """The pages in their order."""

    FILE = 0
    COLUMNS = 1
    PROBLEMS = 2
    DOUBLES = 3


class ImportDialog(DialogBase):
    """From a file to people in the register; ``saved`` and ``taken_back`` can both be undone."""

    saved = Signal(str, object)  # sentence, TransactionNumber

    def __init__(
        self, context: AppContext, parent: QWidget, *, kind: ImportKind, dialogs: ListDialogs | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs: ListDialogs = dialogs or SystemListDialogs()
        self.presenter = ImportPresenter(context, kind, self)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        self.banner = Banner(self)
        self._step_text = TextLabel(self, look="muted", wraps=True)
        self.file_page = FilePage(self, clock=context.clock)
        self.columns_page = ColumnsPage(self, theme=context.theme)
        self.problems_page = ProblemsPage(self, theme=context.theme)
        self.doubles_page = DoublesPage(self, theme=context.theme)
        self.stack = QStackedWidget(self)
        for page in (self.file_page, self.columns_page, self.problems_page, self.doubles_page):
            self.stack.addWidget(page)
        self.body.addWidget(self.banner)
        self.body.addWidget(self._step_text)
        self.body.addWidget(self.stack, 1)
        self.back_button = PlainButton(self)
        self.back_button.setText(_("Back"))
        self.add_left_button(self.back_button)
        self._connect()
        self._show_step(ImportStep.FILE)
        self.presenter.read_changes()

    @property
    def step(self) -> ImportStep:
        """Give the page that is shown."""
        return ImportStep(self.stack.currentIndex())

    def is_dirty(self) -> bool:
        return self.presenter.has_own_choices

    def read_file(self, path: Path) -> None:
        """Read a file as if it had been chosen."""
        self.banner.hide()
        self.presenter.read_file(path)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.read.connect(self._on_read)
        presenter.doubles_changed.connect(self._on_doubles)
        presenter.working_changed.connect(self._on_working)
        presenter.changes_read.connect(self.file_page.show_changes)
        presenter.imported.connect(self._on_imported)
        presenter.taken_back.connect(self._on_taken_back)
        presenter.trouble_met.connect(self._on_trouble)
        self.file_page.take_back_wanted.connect(presenter.take_back)
        self.columns_page.encoding_chosen.connect(self._on_encoding)
        self.columns_page.delimiter_chosen.connect(self._on_delimiter)
        self.columns_page.sheet_chosen.connect(self._on_sheet)
        self.columns_page.column_chosen.connect(presenter.choose_column)
        self.problems_page.model.corrected.connect(presenter.correct)
        self.doubles_page.rule_chosen.connect(presenter.decide_all)
        self.doubles_page.decided.connect(presenter.decide)
        self.back_button.clicked.connect(self._on_back)
        self.save_wanted.connect(self._on_next)

    def _show_step(self, step: ImportStep) -> None:
        self.stack.setCurrentIndex(step)
        self.back_button.setVisible(step is not ImportStep.FILE)
        heading = import_heading(self.presenter.kind)
        match step:
            case ImportStep.FILE:
                self._step_text.setText(_("Step 1 of 4: the file"))
                self.set_texts(heading=heading, primary=_("Choose a file …"))
                self.primary_button.setFocus()
            case ImportStep.COLUMNS:
                text = _("Step 2 of 4: what the columns of {file} mean").format(file=self.presenter.file_name)
                self._step_text.setText(text)
                self.set_texts(heading=heading, primary=_("Continue"))
                self.primary_button.setFocus()
            case ImportStep.PROBLEMS:
                self._step_text.setText(_("Step 3 of 4: cells to look at"))
                self.set_texts(heading=heading, primary=_("Continue"))
                self.primary_button.setFocus()
                self.problems_page.focus_first()
            case ImportStep.DOUBLES:
                self._step_text.setText(_("Step 4 of 4: who is there already"))
                self._word_last()
                self.primary_button.setFocus()
                self.doubles_page.focus_first()

    def _word_last(self) -> None:
        taken = self.presenter.summary.taken
        text = ngettext("Import {number} person", "Import {number} people", taken).format(number=taken)
        self.set_texts(heading=import_heading(self.presenter.kind), primary=text)
        self.primary_button.setEnabled(taken > 0)

    @Slot()
    def _on_next(self) -> None:
        match self.step:
            case ImportStep.FILE:
                kinds = _("Lists ({endings})").format(endings=_ENDINGS)
                self._dialogs.ask_which(self, title=_("Choose a list"), kinds=kinds, on_chosen=self.read_file)
            case ImportStep.COLUMNS:
                self._show_step(ImportStep.PROBLEMS)
            case ImportStep.PROBLEMS:
                self._show_step(ImportStep.DOUBLES)
            case ImportStep.DOUBLES:
                self.stack.setEnabled(False)
                self.presenter.apply()

    @Slot()
    def _on_back(self) -> None:
        self.banner.hide()
        self.primary_button.setEnabled(True)
        self._show_step(ImportStep(max(self.step - 1, 0)))

    @Slot(object)
    def _on_read(self, found: ImportPreview) -> None:
        self.banner.hide()
        self.columns_page.show_list(found)
        self.problems_page.show_list(found)
        if self.step is ImportStep.FILE:
            self.doubles_page.reset_rule()
            self._show_step(ImportStep.COLUMNS)

    @Slot(object)
    def _on_doubles(self, rows: object) -> None:
        if isinstance(rows, tuple):
            self.doubles_page.show_doubles(rows, self.presenter.summary)
        if self.step is ImportStep.DOUBLES:
            self._word_last()

    @Slot(bool)
    def _on_working(self, working: bool) -> None:
        self.back_button.setEnabled(not working)
        self.primary_button.setEnabled(not working)

    @Slot(str)
    def _on_encoding(self, encoding: str) -> None:
        self.presenter.choose_form(encoding=encoding)

    @Slot(str)
    def _on_delimiter(self, delimiter: str) -> None:
        self.presenter.choose_form(delimiter=delimiter)

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        self.presenter.choose_form(sheet=sheet)

    @Slot(str, object)
    def _on_imported(self, sentence: str, transaction: object) -> None:
        self.saved.emit(sentence, transaction)
        self.accept()

    @Slot(str, object)
    def _on_taken_back(self, sentence: str, transaction: object) -> None:
        self.banner.show_text(sentence, tone=Tone.GOOD)
        self.saved.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.stack.setEnabled(True)
        self.banner.show_text(_("That did not work"), sentence, tone=Tone.BAD)


def import_dialog(context: AppContext, parent: QWidget, role: PersonRole) -> ImportDialog:
    """Make the dialog that lets the people of a file become volunteers or newcomers."""
    return ImportDialog(context, parent, kind=_KINDS[role])
