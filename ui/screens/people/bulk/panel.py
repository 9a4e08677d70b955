"""What stands beside the list while several people are chosen: how many, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from models.queries.areas import AreaRow
from translations import _, ngettext
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel


class BulkPanel(Card):
    """Its buttons ask the screen, which knows the people."""

    area_chosen = Signal(object, str)  # AreaId | None, its name
    pause_wanted = Signal()
    end_pause_wanted = Signal()
    export_wanted = Signal()
    merge_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padded=False)
        self._number = 0
        self._areas: tuple[AreaRow, ...] = ()
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        self.title = TextLabel(self, look="heading")
        self._text = TextLabel(self, look="muted", wraps=True)
        head.addWidget(self.title)
        self.body.addLayout(head)
        self.body.addWidget(Rule(self))
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._text)
        self.area_button = PlainButton(self)
        self.pause_button = PlainButton(self)
        self.end_pause_button = PlainButton(self)
        self.export_button = PlainButton(self)
        self.merge_button = PlainButton(self)
        for button in self._buttons():
            column.addWidget(button)
        column.addStretch(1)
        self.body.addLayout(column, 1)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_area)
        self.area_button.clicked.connect(self.open_areas)
        self.pause_button.clicked.connect(self.pause_wanted)
        self.end_pause_button.clicked.connect(self.end_pause_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.merge_button.clicked.connect(self.merge_wanted)

    @property
    def area_menu(self) -> QMenu:
        """Give the menu of the areas."""
        return self._menu

    def show_number(self, number: int) -> None:
        """Say how many are chosen; only two can become one."""
        self._number = number
        text = ngettext("{number} chosen", "{number} chosen", number)
        self.title.setText(text.format(number=number))
        self.merge_button.setVisible(number == 2)

    def show_areas(self, areas: Sequence[AreaRow]) -> None:
        """Offer these areas."""
        self._areas = tuple(areas)
        self._menu.clear()
        for area in self._areas:
            self._menu.addAction(area.name.replace("&", "&&")).setData(int(area.id))
        self._menu.addSeparator()
        self._menu.addAction(_("No area")).setData(0)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._text.setText(_("What you do here holds for everybody chosen, and can be undone in one step."))
        self.area_button.setText(_("Set area") + " ▾")
        self.area_button.setAccessibleName(_("Set area"))
        self.pause_button.setText(_("Pause …"))
        self.end_pause_button.setText(_("End pause"))
        self.export_button.setText(_("Export …"))
        self.merge_button.setText(_("Merge the two cards …"))
        self.setAccessibleName(_("Those chosen"))
        self.show_areas(self._areas)
        self.show_number(self._number)

    @Slot()
    def open_areas(self) -> None:
        """Show the areas below the button."""
        self._menu.popup(self.area_button.mapToGlobal(QPoint(0, self.area_button.height() + 2)))

    def _buttons(self) -> tuple[PlainButton, ...]:
        return (self.area_button, self.pause_button, self.end_pause_button, self.export_button, self.merge_button)

    @Slot(QAction)
    def _on_area(self, action: QAction) -> None:
        wanted = int(action.data())
        area = next((area for area in self._areas if area.id == wanted), None)
        self.area_chosen.emit(area.id if area is not None else None, area.name if area is not None else "")
