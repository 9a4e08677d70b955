"""Parts of the details of a pair that have buttons of their own: a side with its card, a line of the contact log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.pair_rows import PairContactRow, PairDetails, PairPersonRow
from models.values.pairs import PairSide
from translations import _
from ui.screens.pairs.facts import contact_lines, contact_title, person_lines
from ui.theme import Theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.labels import TextLabel


class SideBox(QWidget):
    """One side: the name with a way to the card, and how to reach them."""

    person_chosen = Signal(object, int)  # PairSide, PersonId

    def __init__(self, parent: QWidget, *, side: PairSide, person: PairPersonRow) -> None:
        super().__init__(parent)
        self._side = side
        self._person = person
        texts = QVBoxLayout()
        texts.setSpacing(1)
        name = TextLabel(self, wraps=True, selectable=True)
        name.setText(", ".join(part for part in (person.name, person.area) if part))
        texts.addWidget(name)
        for line in person_lines(person):
            label = TextLabel(self, look="small", wraps=True, selectable=True)
            label.setText(line)
            texts.addWidget(label)
        self.button = PlainButton(self)
        self.button.setText(_("Open"))
        self.button.setAccessibleName(_("Open the card of {name}").format(name=person.name))
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _on_clicked(self) -> None:
        self.person_chosen.emit(self._side, self._person.id)


class ContactLine(QWidget):
    """What was noted of one contact, with a way to take it back."""

    removed = Signal(object)  # PairContactRow

    def __init__(self, parent: QWidget, *, theme: Theme, contact: PairContactRow, details: PairDetails) -> None:
        super().__init__(parent)
        self._contact = contact
        texts = QVBoxLayout()
        texts.setSpacing(1)
        title = TextLabel(self, wraps=True)
        title.setText(contact_title(contact, details))
        texts.addWidget(title)
        for line in contact_lines(contact):
            label = TextLabel(self, look="small", wraps=True, selectable=True)
            label.setText(line)
            texts.addWidget(label)
        self.button = IconButton(self, theme=theme, icon="remove")
        self.button.set_name(_("Take back: {line}").format(line=title.text()))
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _on_clicked(self) -> None:
        self.removed.emit(self._contact)
