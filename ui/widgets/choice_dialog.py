"""A question with named answers: "Only this time" or "From now on", never Yes and No."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel

_STEP = 80
_BELOW_TEXT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer; ``look`` is primary, plain, quiet or danger."""

    key: str
    text: str
    look: str = "plain"


class ChoiceDialog(QDialog):
    """Asks once; Enter takes the primary answer, Esc none."""

    chosen = Signal(str)
    dismissed = Signal()

    def __init__(
        self, parent: QWidget, *, title: str, text: str, choices: Sequence[Choice], window_title: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title or title)
        self.setAccessibleName(title)
        self.setMinimumWidth(420)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        heading = TextLabel(self, look="heading", wraps=True)
        heading.setText(title)
        explanation = TextLabel(self, wraps=True)
        explanation.setText(text)
        explanation.setVisible(bool(text))
        column.addWidget(heading)
        column.addWidget(explanation)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self._keys: dict[QPushButton, str] = {}
        self._calls: dict[str, Callable[[], None]] = {}
        for choice in choices:
            button = PlainButton(self, look=choice.look)
            button.setText(choice.text)
            button.clicked.connect(self._on_clicked)
            self._keys[button] = choice.key
            row.addWidget(button)
            if choice.look == "primary":
                button.setDefault(True)
                button.setFocus()
        column.addLayout(row)
        self.chosen.connect(self._on_chosen)
        self.rejected.connect(self.dismissed)

    def add_part(self, part: QWidget) -> None:
        """Put something to know below the question, above its answers."""
        self._column.insertWidget(_BELOW_TEXT, part)

    def call_for(self, key: str, action: Callable[[], None]) -> None:
        """Do something for one answer; any other leaves everything as it is."""
        self._calls[key] = action

    def open(self) -> None:
        """Show the dialog as high as its text."""
        self.fit_to_content()
        super().open()

    def fit_to_content(self) -> None:
        """Take the height that the text needs, and more width where the screen is too low for it."""
        room = self.screen().availableSize()
        width = max(self.minimumWidth(), self._column.sizeHint().width())
        while self._column.totalHeightForWidth(width) > room.height() - 60 and width + _STEP < room.width():
            width += _STEP
        self.resize(width, self._column.totalHeightForWidth(width))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        action = self._calls.get(key)
        if action is not None:
            action()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(self._keys[button])
            self.accept()
