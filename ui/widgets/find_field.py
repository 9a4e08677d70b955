"""The field of the top bar that opens finding; what is typed and found stands in ``ui.finding``."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from translations import _
from ui.actions import ActionKey, keys_of, shown_keys
from ui.theme import Colour, Theme
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_FULL_WIDTH = 230


class FieldForm(IntEnum):
    """How much of itself the field shows, by the room there is."""

    ICON = 0
    SHORT = 1
    FULL = 2


class FindField(QPushButton):
    """Looks like a field and is pressed like a button; off until there is a register to look in."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        set_look(self, "find")
        self._theme = theme
        self._people = False
        self._form = FieldForm.FULL
        self._icon = QLabel(self)
        self._text = TextLabel(self, look="muted")
        self._keys = TextLabel(self, look="keys")
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._icon, self._text, self._keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setEnabled(False)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def set_ready(self, ready: bool, *, people: bool = False) -> None:
        """Say whether there is a register to look in, and whether people can be found in it."""
        self._people = people
        self.setEnabled(ready)
        self._show_icon()
        self.retranslate()

    def retranslate(self) -> None:
        """Say what can be found, or why nothing can be yet."""
        keys = shown_keys(keys_of(ActionKey.FIND))
        self._keys.setText(keys)
        name = (
            _("Find people, places, activities and commands")
            if self._people
            else _("Find places, activities and commands")
        )
        self.setAccessibleName(f"{name} ({keys})")
        hint = "" if self.isEnabled() else _("Here you search as soon as the register is open.")
        self.setAccessibleDescription(hint)
        self.setToolTip(hint or f"{name} ({keys})")
        self._text.setText(self._words(self._form))

    @property
    def form(self) -> FieldForm:
        """Give how much is shown."""
        return self._form

    def show_form(self, form: FieldForm) -> None:
        """Show all, a part or only the sign."""
        self._form = form
        self._text.setText(self._words(form))
        self._text.setVisible(form is not FieldForm.ICON)
        self._keys.setVisible(form is not FieldForm.ICON)
        self.setFixedWidth(self.width_of(form))

    def width_of(self, form: FieldForm) -> int:
        """Give the width of a form."""
        px = self._theme.px
        width = px(16) + 2 * px(10)
        if form is not FieldForm.ICON:
            words = self._text.fontMetrics().horizontalAdvance(self._words(form))
            width += words + self._keys.sizeHint().width() + 2 * px(8) + px(16)
        return max(width, px(_FULL_WIDTH)) if form is FieldForm.FULL else width

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self._form), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words(self, form: FieldForm) -> str:
        match form:
            case FieldForm.FULL:
                return _("Search person, place, café …") if self._people else _("Search place, café …")
            case FieldForm.SHORT:
                return _("Search")
            case FieldForm.ICON:
                return ""

    def _show_icon(self) -> None:
        side = self._theme.px(16)
        colour = Colour.MUTED if self.isEnabled() else Colour.DISABLED_TEXT
        self._icon.setPixmap(self._theme.icon("search", colour).pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._icon.setFixedWidth(side)

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        row = self.layout()
        if row is not None:
            row.setContentsMargins(px(10), 0, px(10), 0)
            row.setSpacing(px(8))
        self.setFixedHeight(px(34))
        self._show_icon()
        self.show_form(self._form)
