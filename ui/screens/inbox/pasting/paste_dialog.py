"""Where forms are pasted, with a preview of what they become."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.values.pasted_forms import FormSource, PastedForm
from translations import _
from ui.screens.inbox.pasting.forms_model import NAME, REACHED, WANTS, FormsModel
from ui.screens.inbox.pasting.presenter import PastingPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.file_question import ask
from ui.widgets.labels import TextLabel
from ui.wording.pasted_forms import found_sentence, source_name, take_in_label

_WIDTH = 760
_TEXT_HEIGHT = 150
_TABLE_HEIGHT = 190
_ROW_HEIGHT = 34
_WIDTHS = {NAME: 160, REACHED: 150, WANTS: 150}
_PAUSE_MILLISECONDS = 250
_FILES = "*.csv *.tsv *.txt *.xlsx *.xls *.ods"


class PasteDialog(DialogBase):
    """Reads along while one pastes or types; a file takes the place of the text."""

    def __init__(self, parent: QWidget, *, presenter: PastingPresenter, theme: Theme, text: str = "") -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._file: Path | None = None
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self.text_edit = QPlainTextEdit(self)
        self.text_edit.setTabChangesFocus(True)
        self.source_box = ChoiceBox(self)
        self._text_field = Field(self, self.text_edit)
        self._source_field = Field(self, self.source_box)
        self.file_button = PlainButton(self)
        self._trouble = Banner(self)
        self._found = TextLabel(self, look="strong", wraps=True)
        self.model = FormsModel(self)
        self.table = QTableView(self)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._dress(theme)
        self._place()
        self._timer.timeout.connect(self._read)
        self.text_edit.textChanged.connect(self._on_text_changed)
        self.source_box.key_changed.connect(self._read)
        self.file_button.clicked.connect(self._on_file_wanted)
        self.model.ticks_changed.connect(self._show_number)
        self.save_wanted.connect(self._on_save)
        presenter.forms_read.connect(self._on_forms_read)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self.accept)
        self.retranslate()
        self._show_number()
        self.text_edit.setPlainText(text)
        self.text_edit.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Paste interest forms"), primary=take_in_label(len(self.model.drafts)))
        self._explanation.setText(
            _(
                "One form or many: the text of an e-mail, or the answers of a web form with their headings. "
                "Each becomes an enquiry in the inbox, with the form as it came in."
            )
        )
        self._text_field.set_label(_("&Forms"))
        self._source_field.set_label(_("&Who answered?"))
        self.source_box.set_choices([(source.value, source_name(source)) for source in FormSource])
        self.file_button.setText(_("Read a file …"))
        self.table.setAccessibleName(_("Forms found"))
        self.model.retranslate()

    def is_dirty(self) -> bool:
        return bool(self.text_edit.toPlainText().strip()) or self._file is not None

    def read_file(self, path: Path) -> None:
        """Read a file in the place of the text."""
        self._file = path
        self.text_edit.blockSignals(True)
        self.text_edit.clear()
        self.text_edit.blockSignals(False)
        self.text_edit.setPlaceholderText(path.name)
        self._read()

    def read_now(self) -> None:
        """Read without waiting for the pause after the last letter."""
        self._timer.stop()
        self._read()

    def _dress(self, theme: Theme) -> None:
        self.setMinimumWidth(min(theme.px(_WIDTH), _WIDTH + theme.px(160)))
        self.text_edit.setFixedHeight(min(theme.px(_TEXT_HEIGHT), _TEXT_HEIGHT + 20))
        table = self.table
        table.setModel(self.model)
        table.setFixedHeight(min(theme.px(_TABLE_HEIGHT), _TABLE_HEIGHT + 20))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, theme.px(width))

    def _place(self) -> None:
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._text_field)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._source_field, 1)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.file_button)
        row.addLayout(beside)
        self.body.addLayout(row)
        for widget in (self._trouble, self._found, self.table):
            self.body.addWidget(widget)

    @Slot()
    def _on_text_changed(self) -> None:
        self._file = None
        self.text_edit.setPlaceholderText("")
        self._timer.start()

    @Slot()
    def _read(self) -> None:
        self._trouble.hide()
        source = FormSource(self.source_box.key)
        if self._file is not None:
            self._presenter.read_file(self._file, source)
        else:
            self._presenter.read_text(self.text_edit.toPlainText(), source)

    @Slot(object)
    def _on_forms_read(self, forms: tuple[PastedForm, ...]) -> None:
        self.model.set_forms(forms)
        if forms:
            self.table.setCurrentIndex(self.model.index(0, NAME))

    @Slot()
    def _show_number(self) -> None:
        found, chosen = self.model.rowCount(), len(self.model.drafts)
        self._found.setText(found_sentence(found, chosen) if found else _("No form yet"))
        self.primary_button.setText(take_in_label(chosen))
        self.primary_button.setEnabled(bool(chosen))

    @Slot()
    def _on_file_wanted(self) -> None:
        kind = _("Answers of a web form")
        kinds = f"{kind} ({_FILES})"
        dialog = QFileDialog(self, _("Read the answers of a web form"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask(dialog, self.read_file)

    @Slot()
    def _on_save(self) -> None:
        self._presenter.take_in(self.model.drafts)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.model.set_forms(())
        self._trouble.show_text(_("Not taken in"), sentence, tone=Tone.BAD)
