"""The cards in the middle: whom the chosen one could have, and why not the others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.values.pairing_lines import RefusalLine
from translations import _
from ui.screens.pairing.delegates import CandidateDelegate, RefusalDelegate
from ui.screens.pairing.left_over_note import LeftOverNote
from ui.screens.pairing.line_models import CandidateModel, RefusalModel
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.shown import ShownCafes, ShownChoice
from ui.screens.pairing.waiting_card import PairingList
from ui.theme import Theme
from ui.widgets.cards import Card
from ui.wording.pairing_lines import possible_of
from ui.wording.pairing_obstacles import closed_in_short, refusal_line

_LEAST_LINES = 1
_AROUND = 10
"""Frame and rule of a card."""


class CandidatesColumn(QWidget):
    """Tells which candidate is chosen; what stands between two is asked of the presenter while a line is painted."""

    chosen = Signal(int)  # PersonId
    opened = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, presenter: PairingPresenter) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._choice: ShownChoice | None = None
        self.model = CandidateModel(self)
        self.list = PairingList(self)
        self.list.setItemDelegate(CandidateDelegate(self.list, theme=theme, model=self.model))
        self.list.setModel(self.model)
        self.card = Card(self, padded=False)
        self.card.heading.set_text("")
        self.card.body.addWidget(self.list)
        self.note = LeftOverNote(self, theme=theme)
        self.refusal_model = RefusalModel(self, self._why_not)
        self.refusals = PairingList(self)
        self.refusals.setUniformItemSizes(True)
        self.refusals.setItemDelegate(RefusalDelegate(self.refusals, theme=theme, model=self.refusal_model))
        self.refusals.setModel(self.refusal_model)
        self.others = Card(self, padded=False)
        self.others.heading.set_text("")
        self.others.body.addWidget(self.refusals)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.note)
        column.addWidget(self.card, 3)
        column.addWidget(self.others, 2)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_activated)
        theme.changed.connect(self._fit)

    def show_choice(self, choice: ShownChoice | None, chosen: int | None) -> None:
        """Show whom somebody could have; nothing is announced."""
        self._choice = choice
        candidates = choice.candidates if choice is not None else ()
        self.list.selectionModel().blockSignals(True)
        self.model.best_fit_first = choice.best_fit_first if choice is not None else False
        self.model.show_lines(candidates)
        row = self.model.place_of(chosen) if chosen is not None else None
        if row is not None:
            self.list.choose_row(row)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.refusal_model.show_refusals(choice.refusals if choice is not None else ())
        self.note.show_choice(choice)
        self.card.setVisible(bool(candidates))
        self._show_headings()
        self._fit()

    def show_prices(self, choice: ShownChoice) -> None:
        """Add what each choice costs, as it is found."""
        self._choice = choice
        self.model.show_prices(choice.candidates)

    def show_cafes(self, shown: ShownCafes) -> None:
        """Say where the chosen one can go meanwhile."""
        self.note.show_cafes(shown)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.list.setAccessibleName(_("Candidates"))
        self.refusals.setAccessibleName(_("Why not the others?"))
        self.model.retranslate()
        self.refusal_model.retranslate()
        self.note.retranslate()
        self._show_headings()

    def _show_headings(self) -> None:
        choice = self._choice
        if choice is None:
            self.card.heading.set_text(_("Candidates"))
            self.others.heading.set_text(_("Why not the others?"))
            return
        note = possible_of(choice.possible, choice.offering)
        self.card.heading.set_text(_("For {name}").format(name=choice.line.face.short), note)
        title = _("Why not the others?") if choice.candidates else _("Why nobody?")
        self.others.heading.set_text(title, str(len(choice.refusals)) if choice.refusals else "")

    def _why_not(self, line: RefusalLine) -> str:
        if line.is_closed:
            return closed_in_short(line, self._presenter.today)
        obstacles = self._presenter.obstacles_of(line)
        spoken = self._presenter.spoken_of(line.face)
        return refusal_line(obstacles, spoken, below_least_fit=line.below_least_fit)

    @Slot()
    def _fit(self) -> None:
        """Let the card of the candidates be as high as its lines, if there is room."""
        lines = self.model.rowCount()
        height = self.list.sizeHintForRow(0) if lines else 0
        heading = self.card.heading.sizeHint().height() + _AROUND
        self.card.setMaximumHeight(lines * height + heading)
        self.list.setMinimumHeight(min(lines, _LEAST_LINES) * height)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = self.model.line_at(current.row())
        if line is not None:
            self.chosen.emit(line.face.id)

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self.opened.emit()
