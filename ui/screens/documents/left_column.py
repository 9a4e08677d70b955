"""What is chosen before anything is printed: document, week and languages, beside or below one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values.language import LanguageCode
from models.values.printing import Product
from translations import _
from ui.screens.documents.door_card import DoorCard
from ui.screens.documents.language_list import LanguageList
from ui.screens.documents.language_review import Review
from ui.screens.documents.place_card import PlaceCard
from ui.screens.documents.presenter import DocumentsPresenter
from ui.screens.documents.product_card import ProductCard
from ui.screens.documents.set_card import SetCard
from ui.screens.documents.week_card import WeekCard
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.cards import Card

_COLUMN, _LANGUAGES = 222, 276
_LEAST_LIST, _LIST = 56, 112
_NO_LIMIT = 16_777_215


class LeftColumn(QObject):
    """The cards of the choice, laid out in ``room``. Holds no choice: the presenter's is shown by ``show_choice``."""

    def __init__(self, parent: QWidget, *, theme: Theme, presenter: DocumentsPresenter) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self.set_card = SetCard(parent, theme=theme)
        self.product_card = ProductCard(parent)
        self.set_card.add_widget(self.product_card.menu)
        self.week_card = WeekCard(parent, theme=theme)
        self.place_card = PlaceCard(parent)
        self.door_card = DoorCard(parent)
        self.printed_button = QuietButton(parent)
        self.phrases_button = QuietButton(parent)
        self.forms_button = QuietButton(parent)
        self.other_printer_button = QuietButton(parent)
        self.language_list = LanguageList(parent, theme=theme, languages=presenter.languages)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._column.addWidget(self.set_card)
        self._column.addWidget(self.product_card)
        self._column.addWidget(self.week_card)
        for list_card in (self.place_card, self.door_card):
            self._column.addWidget(list_card, 1000)  # all the height there is, while one of them is there
        below = QVBoxLayout()
        below.setSpacing(0)
        self._ways = (
            _row_of(self.printed_button, self.phrases_button),
            _row_of(self.forms_button, self.other_printer_button),
        )
        for row in self._ways:
            below.addLayout(row)
        self._column.addLayout(below)
        self._column.addStretch(1)
        for card in (self.set_card, self.product_card, self.week_card):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.room = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.room.setSpacing(16)
        self.room.addLayout(self._column)
        self.room.addWidget(self.language_list, 1)
        self._connect()

    def _connect(self) -> None:
        presenter = self._presenter
        self.set_card.set_chosen.connect(presenter.choose_set)
        self.product_card.product_chosen.connect(presenter.choose_product)
        self.place_card.place_chosen.connect(presenter.choose_place)
        self.door_card.door_chosen.connect(presenter.choose_door)
        self.week_card.week_wanted.connect(presenter.show_week)
        self.language_list.copies_wanted.connect(presenter.choose_copies)
        self.language_list.all_wanted.connect(presenter.choose_all)
        self.other_printer_button.clicked.connect(presenter.print_elsewhere)

    def share_room(self, *, wide: bool) -> None:
        """Put document and week beside the languages, or above them where three columns do not fit."""
        theme = self._theme
        column, languages = theme.px(_COLUMN), theme.px(_LANGUAGES)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.room.setDirection(across if wide else down)
        self.room.setSpacing(16 if wide else 6)
        self._column.setSpacing(12 if wide else 6)
        for row in self._ways:
            row.setDirection(down if wide else across)
        self.language_list.setFixedWidth(languages)
        self.language_list.view.setMinimumHeight(theme.px(34))  # one row, where notices take the height
        self.product_card.set_narrow(not wide)
        self.week_card.set_low(not wide)
        self.set_card.set_low(not wide)
        for list_card in (self.place_card, self.door_card):
            list_card.setMinimumHeight(theme.px(_LEAST_LIST))
            list_card.setMaximumHeight(_NO_LIMIT if wide else theme.px(_LIST))
        cards: tuple[Card, ...] = (self.set_card, self.product_card, self.week_card, self.place_card, self.door_card)
        for each in cards:
            each.setFixedWidth(column if wide else languages)
        self.language_list.legend.setVisible(wide)  # each row's tool tip says the same

    def show_choice(self) -> None:
        """Show what the presenter holds."""
        presenter = self._presenter
        self.set_card.show_sets(presenter.sets.rows, presenter.sets.chosen)
        self.product_card.show_product(presenter.product)
        self.language_list.show_copies(presenter.copies)
        self.week_card.setVisible(presenter.product is not Product.PLACE)
        self.place_card.setVisible(presenter.product is Product.PLACE)
        self.door_card.setVisible(presenter.product is Product.DOOR)
        self.show_subject()
        self.other_printer_button.setVisible(bool(presenter.printer.name))

    def show_reviews(self, chosen: Sequence[LanguageCode], reviews: Mapping[str, Review]) -> None:
        """Show which languages are chosen and how far each is read."""
        self.language_list.show_choice(chosen, reviews)

    def show_subject(self) -> None:
        """Show which meeting points and doors there are, and which are chosen."""
        presenter = self._presenter
        self.place_card.show_places(presenter.sets.places, presenter.place_uid)
        self.door_card.show_doors(presenter.reading.doors, presenter.reading.is_door_chosen)

    def show_week(self) -> None:
        """Show the presenter's week."""
        self.week_card.show_week(self._presenter.week)

    def retranslate(self) -> None:
        """Set every text of the cards."""
        self.set_card.retranslate()
        self.product_card.retranslate()
        self.printed_button.setText(_("Printed …"))
        self.printed_button.setToolTip(_("What was printed when, and where it hangs (Ctrl H)"))
        self.forms_button.setText(_("Blank forms …"))
        self.forms_button.setToolTip(
            _("Forms to fill in by hand, the agreement, and the notice about personal data (Ctrl B)")
        )
        self.week_card.retranslate()
        self.place_card.retranslate()
        self.door_card.retranslate()
        self.language_list.retranslate()
        self.phrases_button.setText(_("Words and phrases …"))
        self.phrases_button.setToolTip(_("Read, correct and approve what the sheets say (Ctrl Shift O)"))
        self.other_printer_button.setText(_("Another printer …"))
        self.other_printer_button.setToolTip(
            _(
                "Opens the system's dialog (Ctrl Shift P). "
                "A number of copies there multiplies those of the languages, this time only."
            )
        )


def _row_of(*buttons: QuietButton) -> QBoxLayout:
    """Put buttons below one another, or beside one another where there is little height."""
    row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
    row.setSpacing(0)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return row
