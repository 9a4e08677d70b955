"""What the dialogs about a person share: the presenter that writes down what happened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import AppContext
from ui.screens.people.card.event_dialogs.presenter import EventPresenter
from ui.widgets.step_dialog import StepDialog


class EventDialog(StepDialog):
    """Closes when it is written down. The name stands inside, never in the title of the window."""

    def __init__(self, parent: QWidget, *, context: AppContext, name: str) -> None:
        super().__init__(parent, theme=context.theme, today=context.clock.today(), name=name)
        self.context = context
        self.presenter = EventPresenter(context, self)
        self.presenter.invalid.connect(self.show_problems)
        self.presenter.trouble_met.connect(self.show_trouble)
        self.presenter.done.connect(self.finish)
        self.presenter.done_for_good.connect(self.finish)
