"""The buttons of the top bar that belong to the week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from translations import _
from ui.actions import ActionKey, name_with_keys
from ui.theme import Theme
from ui.widgets.buttons import IconButton, PlainButton, PrimaryButton


class WeekHeader(QObject):
    """Back, today, on; a new activity; print. The screen connects them, the window shows them."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.previous_button = IconButton(parent, theme=theme, icon="previous")
        self.today_button = PlainButton(parent)
        self.next_button = IconButton(parent, theme=theme, icon="next")
        self.new_button = PlainButton(parent)
        self.print_button = PrimaryButton(parent)
        for widget in self.widgets():
            widget.hide()

    def widgets(self) -> Sequence[QWidget]:
        """Give the buttons from the left."""
        return (self.previous_button, self.today_button, self.next_button, self.new_button, self.print_button)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.previous_button.set_name(name_with_keys(ActionKey.PREVIOUS))
        self.next_button.set_name(name_with_keys(ActionKey.NEXT))
        self.today_button.setText(_("Today"))
        self.today_button.setToolTip(name_with_keys(ActionKey.TODAY))
        self.new_button.setText(_("New activity"))
        self.new_button.setToolTip(name_with_keys(ActionKey.NEW))
        self.print_button.setText(_("Print the week"))
        self.print_button.setToolTip(name_with_keys(ActionKey.PRINT_WEEK))
