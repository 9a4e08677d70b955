"""The ways out of the inbox, as buttons: become somebody, be referred, be closed; and to change or remove."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.queries.enquiries import EnquiryRow
from models.values.enquiries import EnquiryState, EnquiryWant
from translations import _
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.looks import set_look


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
        grid = QGridLayout(self.open_part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        decisions = (self.volunteer_button, self.newcomer_button, self.redirect_button, self.close_button)
        for place, button in enumerate(decisions):
            grid.addWidget(button, place // 2, place % 2)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.change_button)
        last.addStretch(1)
        last.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
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
