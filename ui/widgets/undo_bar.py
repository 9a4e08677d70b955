"""Offers to take the last change back, and shows short messages in the same place."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from translations import _
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

OFFER_MILLISECONDS = 30_000
MESSAGE_MILLISECONDS = 6_000


class UndoBar(QFrame):
    """A sentence for thirty seconds with "Undo", or for six without."""

    undo_wanted = Signal(object)  # TransactionNumber
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "undo_bar")
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetFixedSize)
        row.setContentsMargins(16, 3, 6, 3)
        row.setSpacing(16)
        self._sentence = TextLabel(self)
        self._button = PlainButton(self)
        self._button.clicked.connect(self.undo)
        row.addWidget(self._sentence)
        row.addWidget(self._button)
        self._transaction: int | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    def offer(self, sentence: str, transaction: int) -> None:
        """Say what was done and offer to undo it."""
        self._transaction = transaction
        self._appear(sentence, OFFER_MILLISECONDS)

    def show_message(self, sentence: str) -> None:
        """Say something that needs no answer; an offer that stands gives way."""
        self._transaction = None
        self._appear(sentence, MESSAGE_MILLISECONDS)

    @property
    def sentence(self) -> str:
        """Give what the bar says."""
        return self._sentence.text()

    @property
    def offers(self) -> bool:
        """Tell whether there is something to undo."""
        return self._transaction is not None

    @Slot()
    def undo(self) -> None:
        """Take the offer, if one stands."""
        if self._transaction is not None:
            transaction = self._transaction
            self.dismiss()
            self.undo_wanted.emit(transaction)

    @Slot()
    def dismiss(self) -> None:
        """Go away; the change stays."""
        self._transaction = None
        self._timer.stop()
        self.hide()

    def retranslate(self) -> None:
        """Name the button."""
        self._button.setText(_("Undo"))

    def _appear(self, sentence: str, milliseconds: int) -> None:
        self._sentence.setText(sentence)
        self._button.setVisible(self._transaction is not None)
        self.setAccessibleName(sentence)
        self.adjustSize()
        self.show()
        self.raise_()
        self.resized.emit()
        self._timer.start(milliseconds)
