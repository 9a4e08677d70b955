"""What is said of somebody for whom the plan has nobody: why, what would help, who else wants them, where to go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from models.values.pairing_lines import Standing
from translations import _
from ui.screens.pairing.shown import ShownCafes, ShownChoice
from ui.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.wording.pairing_left_over import cafes_in_words, left_over_sentences

_LEAST_LINES = 3
_AROUND = 8
"""Frame and rule of the card."""


class LeftOverNote(Card):
    """Hidden for everybody who has somebody in the plan."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._choice: ShownChoice | None = None
        self._cafes: ShownCafes | None = None
        self.heading.set_text("")
        self._text = TextLabel(self, wraps=True, selectable=True)
        self._help = TextLabel(self, wraps=True, selectable=True)
        self._meanwhile = TextLabel(self, look="muted", wraps=True, selectable=True)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        for label in (self._text, self._help, self._meanwhile):
            label.setParent(page)
            column.addWidget(label)
        column.addStretch(1)
        self._column = column
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self._scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self.body.addWidget(self._scroll)
        theme.changed.connect(self._fit)
        self.hide()

    def show_choice(self, choice: ShownChoice | None) -> None:
        """Say why somebody has nobody, or be hidden."""
        self._choice, self._cafes = choice, None
        self._show()

    def show_cafes(self, shown: ShownCafes) -> None:
        """Add where they can go meanwhile."""
        if self._choice is not None and shown.newcomer.id == self._choice.line.face.id:
            self._cafes = shown
            self._show()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._show()

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what the note says."""
        return tuple(label.text() for label in (self._text, self._help, self._meanwhile) if label.text())

    def _show(self) -> None:
        choice = self._choice
        self.setVisible(choice is not None and choice.left_over is not None)
        if choice is None or choice.left_over is None:
            return
        face = choice.line.face
        impossible = choice.line.standing is Standing.IMPOSSIBLE
        title = _("Nobody is possible for {name}") if impossible else _("Too few places for {name}")
        self.heading.set_text(title.format(name=face.short))
        why, helps = left_over_sentences(choice.left_over, face, choice.group)
        self._text.setText(why)
        self._help.setText(helps)
        self._help.setVisible(bool(helps))
        cafes = self._cafes.cafes if self._cafes is not None else ()
        self._meanwhile.setText(cafes_in_words(cafes))
        self._meanwhile.setVisible(bool(cafes))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heading.sizeHint().height() + self.fontMetrics().height() * _LEAST_LINES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _wanted_height(self) -> int:
        """As high as the text needs, if there is room; else it scrolls."""
        width = max(self.width() - 4, 1)
        return self.heading.sizeHint().height() + self._column.totalHeightForWidth(width) + _AROUND

    @Slot()
    def _fit(self) -> None:
        self._column.activate()
        self.setMaximumHeight(self._wanted_height())
        self.updateGeometry()
