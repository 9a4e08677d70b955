"""What became of a printout, above the columns; after printing it asks quietly where the sheets hang."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from translations import _
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel

MOST_LETTERS = 400


class DeliveryNotice(Banner):
    """A banner with a question nobody has to answer; it takes no focus."""

    where_told = Signal(str)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.where_row = QWidget(self)
        self._question = TextLabel(self.where_row)
        self.where_edit = QLineEdit(self.where_row)
        self.where_edit.setMaxLength(MOST_LETTERS)
        self._question.setBuddy(self.where_edit)
        self.where_button = PlainButton(self.where_row)
        row = QHBoxLayout(self.where_row)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._question)
        row.addWidget(self.where_edit)
        row.addWidget(self.where_button)
        row.addStretch(1)
        self.lines.addWidget(self.where_row)
        self.where_row.hide()
        self.where_edit.returnPressed.connect(self._on_told)
        self.where_button.clicked.connect(self._on_told)

    def ask_where(self) -> None:
        """Ask where the sheets hang that were just printed."""
        self.where_edit.clear()
        self.where_edit.setFixedWidth(self._theme.px(280))
        self.where_row.show()

    def stop_asking(self) -> None:
        """Take the question away; the sentence stays."""
        self.where_row.hide()

    def retranslate(self) -> None:
        """Set the words of the question."""
        self._question.setText(_("Where do they hang?"))
        self.where_edit.setPlaceholderText(_("e.g. the library's entrance"))
        self.where_edit.setAccessibleName(_("Where do they hang?"))
        self.where_button.setText(_("Save"))

    @Slot()
    def _on_told(self) -> None:
        if self.where_edit.text().strip():
            self.where_told.emit(self.where_edit.text())
