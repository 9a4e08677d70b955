"""Shows what a spreadsheet that came back would change, before anything is changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from models.values.phrase_exchange import ReturnedSheet
from translations import _, ngettext
from translations.languages import schedule_language
from ui.screens.phrases.exchange.returned_model import ReturnedColumn, ReturnedModel
from ui.screens.phrases.exchange.words import summary
from ui.screens.phrases.foreign_delegate import ForeignDelegate
from ui.screens.phrases.reader_dialog import LONGEST_READER
from ui.theme import Theme
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.wording.sheets import language_name

_WIDTH = 860
_ROWS_IN_SIGHT = 8


class ReturnedDialog(DialogBase):
    """Everything a reader said, what becomes of it, and whose name it is approved in."""

    wanted = Signal(object, str)  # ReturnedSheet, reader's name

    def __init__(self, parent: QWidget, *, returned: ReturnedSheet, theme: Theme) -> None:
        super().__init__(parent)
        self._returned = returned
        self.setMinimumWidth(theme.px(_WIDTH))
        number = len(returned.applied)
        language = language_name(schedule_language(returned.language))
        self.set_texts(
            heading=_("Back from the reader: {language}").format(language=language),
            primary=ngettext("Take over {number} phrase", "Take over {number} phrases", number).format(number=number)
            if number
            else _("Nothing to take over"),
            cancel="" if number else _("Close"),
        )
        self.primary_button.setEnabled(bool(number))
        text = TextLabel(self, wraps=True)
        text.setText(summary(returned))
        self.body.addWidget(text)
        self.name_edit = QLineEdit(returned.reader, self)
        self.name_edit.setMaxLength(LONGEST_READER)
        self._field = Field(self, self.name_edit)
        self._field.set_label(_("&Reviewed by"))
        self._field.setVisible(bool(number))
        self.body.addWidget(self._field)
        self.table = QTableView(self)
        self.table.setModel(ReturnedModel(returned, self, theme=theme))
        self.table.setVisible(bool(returned.phrases))
        self.body.addWidget(self.table, 1)
        self._dress(theme)
        self.name_edit.textChanged.connect(self._on_changed)
        self.save_wanted.connect(self._on_save)

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setAccessibleName(_("What the reader says"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (ReturnedColumn.SWEDISH, ReturnedColumn.BEFORE, ReturnedColumn.TEXT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, theme.px(175))
            if column is not ReturnedColumn.SWEDISH:
                table.setItemDelegateForColumn(column, ForeignDelegate(table))
        row_height = theme.px(56)
        table.verticalHeader().setDefaultSectionSize(row_height)
        rows = min(max(len(self._returned.phrases), 2), _ROWS_IN_SIGHT)
        table.setMinimumHeight(min(rows * row_height, theme.px(330)) + theme.px(40))

    @Slot()
    def _on_changed(self) -> None:
        self._field.show_problem("")

    @Slot()
    def _on_save(self) -> None:
        name = self.name_edit.text().strip()
        if not name:
            self._field.show_problem(_("Write who has read the texts."))
            self.name_edit.setFocus()
            return
        self.wanted.emit(self._returned, name)
        self.accept()
