"""Asks once who reads a language over; the name stands beside every phrase that is approved."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from translations import _
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel

LONGEST_READER = 120


class ReaderDialog(DialogBase):
    """One field for one name."""

    named = Signal(str)

    def __init__(self, parent: QWidget, *, language_name: str, name: str) -> None:
        super().__init__(parent)
        self.set_texts(heading=_("Who has read the texts?"), primary=_("Reviewed"))
        text = TextLabel(self, wraps=True)
        text.setText(
            _("Write the name of the one who speaks {language} and has read them. It is kept with every text.").format(
                language=language_name
            )
        )
        self.name_edit = QLineEdit(name, self)
        self.name_edit.setMaxLength(LONGEST_READER)
        self._field = Field(self, self.name_edit)
        self._field.set_label(_("&Name of the reader"))
        self.body.addWidget(text)
        self.body.addWidget(self._field)
        self.name_edit.selectAll()
        self.name_edit.setFocus()
        self.name_edit.textChanged.connect(self._on_changed)
        self.save_wanted.connect(self._on_save)

    @Slot()
    def _on_changed(self) -> None:
        self._field.show_problem("")

    @Slot()
    def _on_save(self) -> None:
        name = self.name_edit.text().strip()
        if not name:
            self._field.show_problem(_("Write a name."))
            self.name_edit.setFocus()
            return
        self.named.emit(name)
        self.accept()
