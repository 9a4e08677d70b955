"""Which named set is printed, or one's own choice; with the ways to make, change and remove a set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.queries.print_sets import PrintSetRow
from translations import _
from ui.screens.documents.copies_words import set_in_words
from ui.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import TextLabel

_FEWEST_LETTERS = 4
_NONE = "0"


class SetCard(Card):
    """The chooser with a menu beside it. In a low window the label above them gives way."""

    set_chosen = Signal(int)  # PrintSetId, 0 for none
    new_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._rows: tuple[PrintSetRow, ...] = ()
        self.body.setContentsMargins(12, 10, 10, 10)
        self._label = TextLabel(self, look="strong")
        self.box = ChoiceBox(self)
        self.box.setMinimumContentsLength(_FEWEST_LETTERS)
        self._label.setBuddy(self.box)
        self.menu_button = IconButton(self, theme=theme, icon="edit")
        self._menu = QMenu(self)
        self.new_action = self._menu.addAction("")
        self.change_action = self._menu.addAction("")
        self.remove_action = self._menu.addAction("")
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self.menu_button)
        self.body.addWidget(self._label)
        self.body.addLayout(self._row)
        self.box.key_changed.connect(self._on_key)
        self.menu_button.clicked.connect(self._on_menu)
        self.new_action.triggered.connect(self.new_wanted)
        self.change_action.triggered.connect(self.change_wanted)
        self.remove_action.triggered.connect(self.remove_wanted)

    def add_widget(self, widget: QWidget) -> None:
        """Put a further choice into the row."""
        self._row.insertWidget(1, widget)
        QWidget.setTabOrder(self.box, widget)
        QWidget.setTabOrder(widget, self.menu_button)

    def set_low(self, low: bool) -> None:
        """Save the height of the label."""
        self._label.setVisible(not low)

    def show_sets(self, rows: Sequence[PrintSetRow], chosen: PrintSetRow | None) -> None:
        """Show which there are and which one is chosen, without a signal."""
        self._rows = tuple(rows)
        self._name_choices()
        self.box.set_key(str(chosen.id) if chosen is not None else _NONE)
        self.box.setToolTip(f"{chosen.name}: {set_in_words(chosen.items)}" if chosen is not None else "")
        self.change_action.setEnabled(chosen is not None)
        self.remove_action.setEnabled(chosen is not None)

    def retranslate(self) -> None:
        """Set every text of the card."""
        self._label.setText(_("Set"))
        self.box.setAccessibleName(_("Set"))
        self.menu_button.set_name(_("Make or change a set"))
        self.new_action.setText(_("Save as a set …"))
        self.change_action.setText(_("Change the set …"))
        self.remove_action.setText(_("Remove the set"))
        self._name_choices()

    def _name_choices(self) -> None:
        self.box.set_choices([(_NONE, _("Own choice")), *((str(row.id), row.name) for row in self._rows)])

    @Slot(str)
    def _on_key(self, key: str) -> None:
        self.set_chosen.emit(int(key or _NONE))

    @Slot()
    def _on_menu(self) -> None:
        self._menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))
