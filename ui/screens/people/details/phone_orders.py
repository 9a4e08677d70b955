"""What can be done with a number that is open beside the list: take it away, or add another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from translations import _
from ui.widgets.buttons import QuietButton
from ui.widgets.flow_layout import FlowLayout


class PhoneOrders(QWidget):
    """Two quiet buttons below the field, as far as there is something to take away and room for more."""

    more_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget, *, number: str, has_room: bool) -> None:
        super().__init__(parent)
        self._number = number
        self.more_button = QuietButton(self)
        self.remove_button = QuietButton(self)
        self.more_button.setVisible(has_room)
        self.remove_button.setVisible(bool(number))
        row = FlowLayout(self, gap=4)
        for button in self.buttons:
            row.addWidget(button)
        self.more_button.clicked.connect(self.more_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.retranslate()

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons, in the order of the eye."""
        return (self.more_button, self.remove_button)

    def retranslate(self) -> None:
        """Set every text."""
        self.more_button.setText(_("One more number"))
        self.remove_button.setText(_("Remove the number"))
        self.remove_button.setAccessibleName(_("Remove the number {number}").format(number=self._number))
