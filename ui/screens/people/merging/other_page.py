"""Which card is the other one: those that are alike, or those that a name finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.values.identifiers import PersonId
from translations import _
from ui.screens.people.person_search import PersonSearch
from ui.theme import Theme
from ui.widgets.labels import TextLabel


class OtherPage(QWidget):
    """Enter or a double click on a person takes that card."""

    looked_for = Signal(str)
    person_chosen = Signal(int)  # PersonId

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        intro = TextLabel(self, wraps=True)
        intro.setText(_("Choose the card of the same person. Nothing is changed yet."))
        self._people = PersonSearch(self, theme=theme)
        self._people.set_texts(
            name=_("Cards that may be of the same person"),
            empty=_("Nobody is alike. Look for the other card by its name."),
        )
        self.search, self.list, self.model = self._people.search, self._people.list, self._people.model
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(intro)
        column.addWidget(self._people, 1)
        self._people.looked_for.connect(self.looked_for)
        self._people.person_chosen.connect(self.person_chosen)

    @property
    def person_id(self) -> PersonId | None:
        """Give who is chosen."""
        return self._people.person_id

    def show_others(self, rows: Sequence[LikelyPersonRow]) -> None:
        """List who may be meant; the surest is chosen."""
        self._people.show_people(rows)
