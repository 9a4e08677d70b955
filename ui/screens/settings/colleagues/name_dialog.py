"""Another name for a colleague."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.queries.office import CoordinatorRow
from translations import _
from ui.screens.settings.colleagues.colleague_dialog import ColleagueDialog
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter
from ui.widgets.fields import Field


class NameDialog(ColleagueDialog):
    """Needs no passphrase: it is undone with one click."""

    def __init__(self, parent: QWidget, *, presenter: ColleaguesPresenter, row: CoordinatorRow) -> None:
        super().__init__(parent, presenter=presenter)
        self._row = row
        self.name_edit = QLineEdit(row.name, self)
        self.name_edit.selectAll()
        self._field = Field(self, self.name_edit)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.bind_fields({"name": self._field})
        self.retranslate()
        self.save_wanted.connect(self._on_save)
        self.name_edit.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Change the name"), primary=_("Change"))
        self.explanation.setText(_("The history shows the new name, also for what was done before."))
        self._field.set_label(_("Name"))

    def is_dirty(self) -> bool:
        return self.name_edit.text().strip() != self._row.name

    @Slot()
    def _on_save(self) -> None:
        self.settle()
        self.presenter.rename(self._row, self.name_edit.text())
