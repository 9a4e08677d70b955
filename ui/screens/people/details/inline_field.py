"""One value that can be changed where it stands: a quiet button that turns into its field, and back."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from translations import _
from ui.screens.people.details.inline_values import InlineSlot
from ui.screens.people.details.phone_orders import PhoneOrders
from ui.theme import Theme
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox, Choices
from ui.widgets.labels import TextLabel
from ui.widgets.looks import mark_problem, set_look

_LEAST_EDITOR = 230
_LEAST_CHOICE = 6  # characters; beside its label there is little room for large text
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OPENS_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4)
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ValueButton(PlainButton):
    """Opens by click, Enter, F2 or the space bar; a text too long for the pane ends with an ellipsis."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, look="value")
        self._whole = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def whole_text(self) -> str:
        """Give the text, however much of it there is room for."""
        return self._whole

    def show_value(self, text: str, *, empty: bool) -> None:
        """Show a value, or in a quiet colour what can be done where there is none."""
        self._whole = text
        set_look(self, "no_value" if empty else "value")
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        missing = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + missing, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_ENTER, Qt.Key.Key_F2):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for, once the button has its place."""
        metrics, wanted = self.fontMetrics(), self.sizeHint().width()
        is_whole = not self.isVisible() or self.width() >= wanted
        room = self.width() - wanted + metrics.horizontalAdvance(self._whole)
        text = self._whole if is_whole else metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if text != self.text():
            self.setText(text)
        self.setToolTip("" if is_whole else self._whole)


class ChoiceInPlace(ChoiceBox):
    """Tells when its list goes away, chosen from or not."""

    list_closed = Signal()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.list_closed.emit()


class InlineField(QWidget):
    """Its owner decides what is saved; the field keeps what was written until it is told to close."""

    open_wanted = Signal(object)  # InlineSlot
    written = Signal()
    save_wanted = Signal()
    more_wanted = Signal()  # one more number
    remove_wanted = Signal()  # this number
    closed = Signal()

    def __init__(self, parent: QWidget, *, slot: InlineSlot, theme: Theme) -> None:
        super().__init__(parent)
        self._slot = slot
        self._theme = theme
        self._name = ""
        self._began = ""
        self._busy = False
        self._editor: QLineEdit | ChoiceBox | None = None
        self.orders: PhoneOrders | None = None
        self.button = ValueButton(self)
        self._below: TextLabel | None = None  # most values are never opened
        self._problem = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self.button)
        self.button.clicked.connect(self._on_clicked)

    @property
    def editor(self) -> QLineEdit | ChoiceBox | None:
        """Give the open field; ``None`` while the value only stands there."""
        return self._editor

    @property
    def began(self) -> str:
        """Give what the change began with, or what a colleague wrote since."""
        return self._began

    @property
    def value(self) -> str:
        """Give what stands in the open field."""
        if isinstance(self._editor, ChoiceBox):
            return self._editor.key
        return self._editor.text().strip() if self._editor is not None else self._began

    @property
    def is_changed(self) -> bool:
        """Tell whether something would be lost if the field was closed."""
        return self._editor is not None and self.value != self._began

    @property
    def problem(self) -> str:
        """Give the sentence below the field."""
        return self._problem

    def show_value(self, name: str, text: str, adding: str) -> None:
        """Show a value by its name, or what can be added where there is none."""
        self._name = name
        self.button.show_value(text or adding, empty=not text)
        self.button.setAccessibleName(
            _("Change {field}: {value}").format(field=name.lower(), value=text) if text else adding
        )
        self._describe()

    def minimumSizeHint(self) -> QSize:
        """Want a row of its own for a line that is written, but take less where there is less."""
        hint = super().minimumSizeHint()
        if isinstance(self._editor, QLineEdit):
            return hint.expandedTo(QSize(self._theme.px(_LEAST_EDITOR), 0))
        return hint

    def open_editor(self, value: str, choices: Choices) -> None:
        """Turn into the field, with the value chosen and ready to be written over."""
        self._began = value
        self._editor = self._new_choice(value, choices) if choices else self._new_line(value)
        self._editor.installEventFilter(self)
        self._column.insertWidget(0, self._editor)
        self.setTabOrder(self.button, self._editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button.hide()
        self._editor.show()
        self._describe()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._editor, ChoiceBox):
            QTimer.singleShot(0, self._editor, self._editor.showPopup)  # once it has its place

    def offer_orders(self, *, has_room: bool) -> None:
        """Offer below an open number to take it away, and to add another if there ``has_room``."""
        self.orders = PhoneOrders(self, number=self._began, has_room=has_room)
        self.orders.more_wanted.connect(self.more_wanted)
        self.orders.remove_wanted.connect(self.remove_wanted)
        self._column.addWidget(self.orders)
        before: QWidget = self._editor or self.button
        for button in self.orders.buttons:
            button.installEventFilter(self)
            self.setTabOrder(before, button)
            before = button
        self.orders.show()

    def set_choices(self, choices: Choices) -> None:
        """Offer the same in another language."""
        if isinstance(self._editor, ChoiceBox):
            self._editor.set_choices(choices)
        if self.orders is not None:
            self.orders.retranslate()
        self._describe()

    def go_on_with(self, value: str, *, began: str) -> None:
        """Write what was never saved into the open field, and what it was begun on."""
        self._began = began
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(value)

    def begin_with(self, value: str) -> None:
        """Take another value, a colleague's, as what the change begins with."""
        self._began = value

    def set_busy(self, *, busy: bool) -> None:
        """Take no second order while one is under way."""
        self._busy = busy
        if isinstance(self._editor, QLineEdit):
            self._editor.setReadOnly(busy)

    def show_problem(self, sentence: str) -> None:
        """Say below the field what is wrong, and lead there; nothing written is touched."""
        self._problem = sentence
        if self._editor is not None:
            mark_problem(self._editor, wrong=bool(sentence))
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._describe()

    def close_editor(self) -> None:
        """Be a value again; whoever was in the field stays with the value."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = self._has_focus()
        self._busy = False
        editor.removeEventFilter(self)
        self._column.removeWidget(editor)
        self._problem = ""
        if self._below is not None:
            self._below.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.button.show()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (editor, self.orders):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.orders = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        order = watched if self.orders is not None and watched in self.orders.buttons else None
        if watched is not self._editor and order is None:
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride if cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
                event.accept()  # Esc is the field's here, not the screen's
                return True
            case QEvent.Type.KeyPress:
                return self._take_key(Qt.Key(cast(QKeyEvent, event).key()), cast(QAbstractButton | None, order))
            case QEvent.Type.FocusOut if cast(QFocusEvent, event).reason() not in _ELSEWHERE:
                QTimer.singleShot(0, self, self._on_left)
            case QEvent.Type.Wheel if order is None:
                return True  # rolling past changes nothing
            case _:
                pass
        return False

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _take_key(self, key: Qt.Key, order: QAbstractButton | None) -> bool:
        if key == Qt.Key.Key_Escape:
            if not self._busy:
                self.close_editor()
            return True
        if key in _ENTER:
            if order is not None:
                order.click()
            else:
                self._on_chosen()
            return True
        if key in _OPENS_LIST and isinstance(self._editor, ChoiceBox):
            self._editor.showPopup()
            return True
        return False

    def _new_line(self, value: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setText(value)
        line.setPlaceholderText(self._name)
        line.selectAll()
        line.textEdited.connect(self.written)
        return line

    def _new_choice(self, value: str, choices: Choices) -> ChoiceBox:
        box = ChoiceInPlace(self)
        box.setMinimumContentsLength(_LEAST_CHOICE)
        box.set_choices(choices)
        box.set_key(value)
        box.activated.connect(self._on_chosen)
        # queued: what was chosen is told after the list has gone
        box.list_closed.connect(self._on_list_closed, Qt.ConnectionType.QueuedConnection)
        return box

    def _describe(self) -> None:
        """Say below the field what is wrong, or how a written value is ended; screen readers hear it with the field."""
        if self._editor is None:
            return
        if self._below is None:
            self._below = TextLabel(self, wraps=True)
            self._column.addWidget(self._below)
        is_line = isinstance(self._editor, QLineEdit)
        text = self._problem or (_("Enter saves, Esc keeps what stood there.") if is_line else "")
        set_look(self._below, "problem" if self._problem else "small")
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._editor.setAccessibleName(self._name)
        self._editor.setAccessibleDescription(text)

    @Slot()
    def _on_clicked(self) -> None:
        self.open_wanted.emit(self._slot)

    @Slot()
    def _on_chosen(self) -> None:
        if not self._busy:
            self.save_wanted.emit()

    @Slot()
    def _on_list_closed(self) -> None:
        if not self._busy and not self.is_changed and not self._problem:
            self.close_editor()

    @Slot()
    def _on_left(self) -> None:
        """Close a field that nobody changed; written text stays open until it is saved or given up."""
        editor = self._editor
        if editor is None or self._has_focus() or self._busy:
            return
        if isinstance(editor, ChoiceBox) and editor.view().isVisible():
            return  # its list has the focus
        if not self.is_changed and not self._problem:
            self.close_editor()
