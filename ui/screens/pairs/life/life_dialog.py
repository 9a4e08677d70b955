"""What the dialogs of a pair's life share: the presenter that writes down what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairRow
from ui.context import AppContext
from ui.screens.pairs.life.presenter import PairLifePresenter
from ui.widgets.step_dialog import StepDialog
from ui.wording.pair_cards import pair_names


class LifeDialog(StepDialog):
    """Closes when it is written down. The names stand inside, never in the title of the window."""

    def __init__(self, parent: QWidget, *, context: AppContext, row: PairRow) -> None:
        super().__init__(parent, theme=context.theme, today=context.clock.today(), name=pair_names(row))
        self.context = context
        self.row = row
        self.presenter = PairLifePresenter(context, self)
        self.presenter.invalid.connect(self.show_problems)
        self.presenter.trouble_met.connect(self.show_trouble)
        self.presenter.done.connect(self.finish)
