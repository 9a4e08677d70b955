"""The ways out of the inbox, as buttons: become somebody, be referred, be closed; and to change or remove.

Where large text has no room for two in a row, the likely one stays and the others wait in a menu.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.queries.enquiries import EnquiryRow
from models.values.enquiries import EnquiryState, EnquiryWant
from translations import _
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.looks import set_look
from ui.widgets.more_button import MoreButton

_EDGE = 16


class DecisionButtons(QWidget):
    """The likely decision stands out; of one that is done only removing is left."""

    volunteer_wanted = Signal()
    newcomer_wanted = Signal()
    redirect_wanted = Signal()
    close_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.volunteer_button = PlainButton(self)
        self.newcomer_button = PlainButton(self)
        self.redirect_button = PlainButton(self)
        self.close_button = PlainButton(self)
        self.change_button = QuietButton(self)
        self.remove_button = QuietButton(self)
        self.open_part = QWidget(self)
        self.more_button = MoreButton(self.open_part)
        self._likely = self.volunteer_button
        self._grid = QGridLayout(self.open_part)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for place, button in enumerate(self._decisions()):
            self._grid.addWidget(button, place // 2, place % 2)
        self._grid.addWidget(self.more_button, 2, 1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.change_button)
        last.addStretch(1)
        last.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 12, _EDGE, 10)
        column.setSpacing(6)
        column.addWidget(self.open_part)
        column.addLayout(last)
        self.volunteer_button.clicked.connect(self.volunteer_wanted)
        self.newcomer_button.clicked.connect(self.newcomer_wanted)
        self.redirect_button.clicked.connect(self.redirect_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)

    def show_for(self, row: EnquiryRow) -> None:
        """Offer what can be decided about an enquiry."""
        is_open = row.state is EnquiryState.OPEN
        self.open_part.setVisible(is_open)
        self.change_button.setVisible(is_open)
        seeks = EnquiryWant.SEEKS_FRIEND in row.wants
        helps = bool({EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.CAFE_HOST, EnquiryWant.HOMEWORK_HELP} & set(row.wants))
        set_look(self.volunteer_button, "primary" if helps else "plain")
        set_look(self.newcomer_button, "primary" if seeks and not helps else "plain")
        self._likely = self.newcomer_button if seeks and not helps else self.volunteer_button
        self._fit()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.volunteer_button.setText(_("&Volunteer …"))
        self.newcomer_button.setText(_("&Newcomer …"))
        self.redirect_button.setText(_("&Refer …"))
        self.close_button.setText(_("&Close …"))
        self.change_button.setText(_("Change …"))
        self.change_button.setToolTip("Enter")
        self.remove_button.setText(_("Remove"))
        self.remove_button.setToolTip(_("Delete"))
        self.more_button.retranslate()
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # larger text, or other words
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _decisions(self) -> tuple[PlainButton, ...]:
        return (self.volunteer_button, self.newcomer_button, self.redirect_button, self.close_button)

    def _fit(self) -> None:
        """Put all but the likely one into the menu where two in a row would be cut off."""
        decisions = self._decisions()
        columns = (decisions[0::2], decisions[1::2])
        needed = sum(max(button.sizeHint().width() for button in column) for column in columns)
        has_room = needed + self._grid.spacing() <= self.width() - 2 * _EDGE
        waiting = () if has_room else tuple(button for button in decisions if button is not self._likely)
        if waiting == self.more_button.buttons:
            return
        for place, button in enumerate(decisions):
            button.setVisible(button not in waiting)
            self._grid.addWidget(button, *((0, 0) if waiting else divmod(place, 2)))
        self._grid.addWidget(self.more_button, *((0, 1) if waiting else (2, 1)))
        self._grid.setColumnStretch(0, 1 if waiting else 0)
        self.more_button.set_buttons(waiting)
