"""Both cards side by side: what they disagree about is chosen line by line, the rest is put together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from models.queries.merge_details import MergeDetails
from models.queries.person_cards import PersonDetails
from models.values.merging import MergeField
from translations import _
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.labels import TextLabel
from ui.wording.dates import full_day
from ui.wording.merging import merge_field_name, merge_value, moved_sentence

_LONGEST = 46


class ChoicePage(QWidget):
    """The card that stays is at the left; its side is chosen until somebody says otherwise."""

    places_changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._intro = TextLabel(self, wraps=True)
        self._frame = QWidget(self)
        self._grid = QGridLayout(self._frame)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.places_button = QuietButton(self)
        self.places_button.setText(_("Keep the other card instead"))
        self.places_button.clicked.connect(self.places_changed)
        self._rest = TextLabel(self, wraps=True)
        self._moved = TextLabel(self, look="muted", wraps=True)
        self.buttons: dict[MergeField, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._intro, self._frame, self._rest, self._moved):
            column.addWidget(widget)
        column.addWidget(self.places_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def from_other(self) -> frozenset[MergeField]:
        """Give what is taken from the card that goes."""
        return frozenset(field for field, (_kept, other) in self.buttons.items() if other.isChecked())

    def show_cards(self, details: MergeDetails) -> None:
        """Show both cards, with the side of the one that stays chosen throughout."""
        self._empty_grid()
        self._add_heading(details)
        for number, field in enumerate(details.differing, start=1):
            self._add_field(number, field, details)
        self._intro.setText(
            _("Choose what holds where the cards differ.")
            if details.differing
            else _("The cards do not contradict each other. Everything is put together.")
        )
        self._rest.setText(
            _("Phones, languages, interests and assignments of both are kept. The earlier day of interest counts.")
        )
        moved = moved_sentence(details.other)
        self._moved.setText(moved)
        self._moved.setVisible(bool(moved))

    def _empty_grid(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for group in self._groups:
            group.deleteLater()
        self._groups.clear()
        self.buttons.clear()

    def _add_heading(self, details: MergeDetails) -> None:
        titles = (
            "",
            _("{name}, stays").format(name=_called(details.kept)),
            _("{name}, goes").format(name=_called(details.other)),
        )
        for place, title in enumerate(titles):
            label = TextLabel(self._frame, look="strong", wraps=bool(place))
            label.setText(title)
            self._grid.addWidget(label, 0, place)

    def _add_field(self, number: int, field: MergeField, details: MergeDetails) -> None:
        name = merge_field_name(field)
        label = TextLabel(self._frame, look="muted")
        label.setText(name)
        self._grid.addWidget(label, number, 0)
        group = QButtonGroup(self)
        self._groups.append(group)
        pair = []
        for place, side in enumerate((details.kept, details.other), start=1):
            value = merge_value(side, field)
            button = QRadioButton(self._frame)
            button.setText(_shortened(value).replace("&", "&&"))
            button.setToolTip(value)
            button.setAccessibleName(_("{field}: {value}").format(field=name, value=value))
            button.setChecked(side is details.kept)
            group.addButton(button)
            self._grid.addWidget(button, number, place)
            pair.append(button)
        self.buttons[field] = (pair[0], pair[1])


def _called(details: PersonDetails) -> str:
    return _("{name} (registered {day})").format(name=details.name, day=full_day(details.registered_on))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
