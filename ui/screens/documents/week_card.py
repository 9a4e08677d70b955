"""Which week: one back, one forward, and its days."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.values.timeslot import IsoWeek
from translations import _
from ui.actions import ActionKey, keys_of, name_with_keys
from ui.screens.documents.wording import days_of, week_line
from ui.theme import Theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.wording.dates import EN_DASH, week_name


class WeekCard(Card):
    """The week that is printed, and the way to others. It has no heading: its first word is ``Vecka``."""

    week_wanted = Signal(object)  # IsoWeek

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._week = IsoWeek(2000, 1)
        self._name = TextLabel(self, look="strong")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._days = TextLabel(self, look="strong", wraps=True)
        self._days.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous_button = IconButton(self, theme=theme, icon="previous")
        self.next_button = IconButton(self, theme=theme, icon="next")
        self.body.setContentsMargins(8, 12, 8, 12)
        row = QHBoxLayout()
        row.addWidget(self.previous_button)
        row.addWidget(self._name, 1)
        row.addWidget(self.next_button)
        self.body.addLayout(row)
        self.body.addWidget(self._days)
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        for action, slot in ((ActionKey.PREVIOUS, self._on_previous), (ActionKey.NEXT, self._on_next)):
            shortcut = QShortcut(QKeySequence(keys_of(action)), parent)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)  # the buttons in the top bar too
            shortcut.activated.connect(slot)

    def show_week(self, week: IsoWeek) -> None:
        """Show a week; a span of two months takes two lines."""
        self._week = week
        self._name.setText(week_name(week))
        self._days.setText(days_of(week.span).replace(f"{EN_DASH} ", f"{EN_DASH}\n"))

    def set_low(self, low: bool) -> None:
        """Leave the days to the heading of the window, where height is dear."""
        self._days.setVisible(not low)

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.previous_button.set_name(name_with_keys(ActionKey.PREVIOUS))
        self.next_button.set_name(name_with_keys(ActionKey.NEXT))
        self.show_week(self._week)

    @Slot()
    def _on_previous(self) -> None:
        self.week_wanted.emit(self._week.shifted(-1))

    @Slot()
    def _on_next(self) -> None:
        self.week_wanted.emit(self._week.shifted(1))


class WeekLine(QFrame):
    """Says in large letters that another week than this one is shown, and leads back."""

    present_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "banner")
        self._text = TextLabel(self, look="heading", wraps=True)
        self.present_button = PlainButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.present_button)
        self.present_button.clicked.connect(self.present_wanted)
        self.hide()

    def show_week(self, week: IsoWeek, present: IsoWeek) -> None:
        """Appear, unless the week shown is the present one."""
        self._text.setText(week_line(week, present))
        self.setAccessibleName(self._text.text())
        self.setVisible(week != present)

    def retranslate(self) -> None:
        """Name the way back; the sentence comes with the next ``show_week``."""
        self.present_button.setText(_("Show this week"))
