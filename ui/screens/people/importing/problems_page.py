"""The third page: the cells that were not understood, to be corrected here or left as a note on the card."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from models.values.imports import ImportPreview, ImportProblemCode
from translations import _, ngettext
from ui.screens.people.importing.problem_model import ProblemColumn, ProblemModel
from ui.theme import Theme
from ui.widgets.labels import TextLabel

_WIDTHS = {ProblemColumn.ROW: 50, ProblemColumn.NAME: 150, ProblemColumn.FIELD: 120, ProblemColumn.TEXT: 180}


class ProblemsPage(QWidget):
    """F2, Enter or a double click opens the text of a cell."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.model = ProblemModel(self)
        self.table = QTableView(self)
        self._intro = TextLabel(self, wraps=True)
        self._advice = TextLabel(self, wraps=True)
        self._rest = TextLabel(self, look="muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._intro)
        column.addWidget(self._advice)
        column.addWidget(self.table, 1)
        column.addWidget(self._rest)
        self._dress(theme)

    def show_list(self, found: ImportPreview) -> None:
        """Show what is left to look at, and keep the place."""
        place = self.table.currentIndex().row()
        self.model.show_list(found)
        number = len({problem.row for problem in found.problems})
        if number:
            sentence = ngettext(
                "{number} row has a cell to look at. Correct it here, or leave it: what is not understood becomes a "
                "note on the card.",
                "{number} rows have cells to look at. Correct them here, or leave them: what is not understood becomes "
                "a note on the card.",
                number,
            ).format(number=number)
        else:
            sentence = _("Every cell was understood. There is nothing to correct.")
        self._intro.setText(sentence)
        self.table.setVisible(bool(number))
        self._advice.setText(
            _(
                "The file holds formulas without their results: open it in the spreadsheet program, save it once and "
                "read it again."
            )
        )
        lacks = any(problem.code is ImportProblemCode.FORMULA_WITHOUT_RESULT for problem in found.problems)
        self._advice.setVisible(lacks)
        left = len(found.left_out)
        rest = ngettext(
            "{number} row is nobody, such as a title or a sum, and is passed over.",
            "{number} rows are nobody, such as titles or sums, and are passed over.",
            left,
        )
        self._rest.setText(rest.format(number=left) if left else "")
        self._rest.setVisible(bool(left))
        if found.problems and place >= 0:
            self.table.setCurrentIndex(self.model.index(min(place, len(found.problems) - 1), ProblemColumn.TEXT))

    def focus_first(self) -> None:
        """Go to the first cell that can be corrected."""
        if self.model.rowCount():
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(0, ProblemColumn.TEXT))

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(_("Cells to look at"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.SelectedClicked
        )
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(32))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, theme.px(width))
        table.setMinimumHeight(theme.px(240))
