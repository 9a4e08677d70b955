"""The last page: who may be there already, decided by a rule for all or for the chosen rows; and what will happen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from models.values.imports import DuplicateDecision
from translations import _, ngettext
from ui.screens.people.importing.doubles_model import DoubleColumn, DoublesModel
from ui.screens.people.importing.shown import DoubleRow, ImportSummary
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.imports import decision_name

_ONE_BY_ONE = "usual"
_WIDTHS = {DoubleColumn.ROW: 50, DoubleColumn.NAME: 170, DoubleColumn.OTHER: 220, DoubleColumn.BECAUSE: 170}


class DoublesPage(QWidget):
    """The buttons below the table act on the chosen rows."""

    rule_chosen = Signal(object)  # DuplicateDecision, or None to let the program decide
    decided = Signal(object, object)  # tuple[int, …] rows of the file, DuplicateDecision

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.model = DoublesModel(self)
        self.table = QTableView(self)
        self.rule = ChoiceBox(self)
        self._rule_field = Field(self, self.rule)
        self._intro = TextLabel(self, wraps=True)
        self.outcome = TextLabel(self, look="strong", wraps=True)
        self.buttons: dict[DuplicateDecision, QPushButton] = {}
        self._chosen_text = TextLabel(self, look="muted")
        self._lay_out()
        self._dress(theme)
        self._rule_field.set_label(_("&Rule for all of them"))
        self.rule.set_choices(
            [
                (_ONE_BY_ONE, _("Alike names fill gaps, others become new")),
                *((decision.value, decision_name(decision)) for decision in DuplicateDecision),
            ]
        )
        self.rule.key_changed.connect(self._on_rule)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()

    def show_doubles(self, rows: tuple[DoubleRow, ...], summary: ImportSummary) -> None:
        """Show the doubles, and what would happen now."""
        self.model.show_rows(rows)
        for widget in (self.table, self._rule_field, self._chosen_text, *self.buttons.values()):
            widget.setVisible(bool(rows))
        if rows:
            sentence = ngettext(
                "{number} row may be somebody who is there already.",
                "{number} rows may be somebody who is there already.",
                len(rows),
            ).format(number=len(rows))
        else:
            sentence = _("Nobody in the list seems to be there already.")
        self._intro.setText(sentence)
        self.outcome.setText(outcome_sentence(summary))
        self._on_selection()

    def reset_rule(self) -> None:
        """Begin with the program's own rule, for another file."""
        self.rule.set_key(_ONE_BY_ONE)

    def focus_first(self) -> None:
        """Go to the first row, if there is one."""
        if self.model.rowCount():
            self.table.setFocus()
            self.table.selectRow(0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chosen_text)
        for decision in DuplicateDecision:
            button = PlainButton(self)
            button.setText(decision_name(decision))
            button.clicked.connect(self._on_clicked)
            self.buttons[decision] = button
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._intro)
        column.addWidget(self._rule_field)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.outcome)

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(_("Rows that may be somebody who is there already"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(32))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, theme.px(width))
        table.setMinimumHeight(theme.px(200))
        self.rule.setMinimumContentsLength(36)

    def _chosen(self) -> tuple[int, ...]:
        return tuple(self.model.number_at(index.row()) for index in self.table.selectionModel().selectedRows())

    @Slot(str)
    def _on_rule(self, key: str) -> None:
        self.rule_chosen.emit(None if key == _ONE_BY_ONE else DuplicateDecision(key))

    @Slot()
    def _on_clicked(self) -> None:
        for decision, button in self.buttons.items():
            if button is self.sender():
                self.decided.emit(self._chosen(), decision)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, _chosen: object = None, _left: object = None) -> None:
        number = len(self._chosen())
        sentence = ngettext("{number} row chosen:", "{number} rows chosen:", number).format(number=number)
        self._chosen_text.setText(sentence if number else _("Choose rows:"))
        for button in self.buttons.values():
            button.setEnabled(number > 0)


def outcome_sentence(summary: ImportSummary) -> str:
    """Say what would happen now."""
    parts = [ngettext("{number} new card", "{number} new cards", summary.new).format(number=summary.new)]
    if summary.filled:
        parts.append(ngettext("{number} completed", "{number} completed", summary.filled).format(number=summary.filled))
    if summary.updated:
        parts.append(ngettext("{number} updated", "{number} updated", summary.updated).format(number=summary.updated))
    if summary.left_out:
        left_out = ngettext("{number} row left out", "{number} rows left out", summary.left_out)
        parts.append(left_out.format(number=summary.left_out))
    return ", ".join(parts)
