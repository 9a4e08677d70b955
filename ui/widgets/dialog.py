"""The frame of every editor: heading, content, buttons; asks before it throws anything away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from translations import _
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_THROW_AWAY = "throw_away"


class DialogBase(QDialog):
    """Opened with ``open()``, deleted on close; content goes into ``body``, which scrolls when it must.

    Enter in a one-line field and Ctrl Enter anywhere press the primary button, which emits ``save_wanted``.
    A subclass says by ``is_dirty`` whether closing would lose something, and calls ``accept`` when it is saved.
    """

    save_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = TextLabel(self, look="heading", wraps=True)
        page = QWidget(self)
        set_look(page, "page")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(24, 4, 24, 12)
        self.body.setSpacing(12)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self._page = page
        self._scroll = scroll
        self.cancel_button = PlainButton(self)
        self.primary_button = PrimaryButton(self)
        self.primary_button.setDefault(True)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(24, 8, 24, 16)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.primary_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        heading_row = QHBoxLayout()
        heading_row.setContentsMargins(24, 0, 24, 0)
        heading_row.addWidget(self._heading)
        column.addLayout(heading_row)
        column.addWidget(scroll, 1)
        column.addLayout(self._buttons)
        self._column = column
        self.cancel_button.clicked.connect(self.reject)
        self.primary_button.clicked.connect(self.save_wanted)
        for keys in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")):
            QShortcut(keys, self).activated.connect(self.primary_button.click)

    def set_texts(self, *, heading: str, primary: str, cancel: str = "", title: str = "") -> None:
        """Name the dialog and its two buttons; the second is "Cancel" unless it is named.

        A heading that names a person needs a ``title`` that does not: titles of windows are seen over a shoulder.
        """
        self.setWindowTitle(title or heading)
        self.setAccessibleName(heading)
        self._heading.setText(heading)
        self.primary_button.setText(primary)
        self.cancel_button.setText(cancel or _("Cancel"))

    def add_footer(self, footer: QWidget) -> None:
        """Keep a widget in sight between what scrolls and the buttons."""
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(footer)
        self._column.insertLayout(self._column.count() - 1, row)

    def add_left_button(self, button: PlainButton) -> None:
        """Put a further button at the left end of the button row."""
        self._buttons.insertWidget(0, button)

    def is_dirty(self) -> bool:
        """Tell whether closing would lose what somebody wrote."""
        return False

    def open(self) -> None:
        """Show the dialog as large as its content, within the screen."""
        self.fit_to_content()
        super().open()

    def fit_to_content(self) -> None:
        """Take the size that shows all content without scrolling, if the screen has it."""
        wanted = self._page.sizeHint()
        frame = self.sizeHint() - self._scroll.sizeHint()
        room = self.screen().availableSize()
        width = max(wanted.width() + 4, self.minimumWidth(), 460)
        height = wanted.height() + max(frame.height(), 0) + 8
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))

    def reject(self) -> None:
        if not self.is_dirty():
            super().reject()
            return
        question = ChoiceDialog(
            self,
            title=_("Throw away what you have written?"),
            text=_("Nothing of it has been saved yet."),
            choices=(
                Choice(key="stay", text=_("Go on writing"), look="primary"),
                Choice(key=_THROW_AWAY, text=_("Throw away"), look="danger"),
            ),
        )
        question.chosen.connect(self._on_answered)
        question.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and self.is_dirty():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.primary_button.isEnabled():
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_answered(self, answer: str) -> None:
        if answer == _THROW_AWAY:
            super().reject()
