"""What the caller wants: buttons of which several can be on, one stop of the Tab key, each with a number."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from models.values.enquiries import EnquiryWant
from translations import _
from ui.widgets.buttons import PlainButton
from ui.wording.people import enquiry_want_name

_SPACE = 7


class WantsRow(QWidget):
    """Arrow keys go from one to the next, Space and the numbers 1 to 6 turn one on and off; rows break as they must."""

    wants_changed = Signal(object)  # tuple[EnquiryWant, ...]

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACE)
        self.buttons = {want: self._new_button() for want in EnquiryWant}
        self._columns = 0
        first = next(iter(self.buttons.values()))
        self.setFocusProxy(first)
        self._let_tab_reach(first)
        self._arrange(len(self.buttons))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def wants(self) -> tuple[EnquiryWant, ...]:
        """Give what is on, in the order of the buttons."""
        return tuple(want for want, button in self.buttons.items() if button.isChecked())

    def set_wants(self, wants: Collection[EnquiryWant]) -> None:
        """Turn these on and the others off, without a signal."""
        for want, button in self.buttons.items():
            button.setChecked(want in wants)

    def turn(self, number: int) -> None:
        """Turn the button with a number, from 1, on or off."""
        list(self.buttons.values())[number - 1].click()

    def retranslate(self) -> None:
        """Name the buttons."""
        for number, (want, button) in enumerate(self.buttons.items(), start=1):
            button.setText(enquiry_want_name(want))
            button.setToolTip(_("{name} (Alt {number})").format(name=enquiry_want_name(want), number=number))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest, self._grid.sizeHint().height())

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, PlainButton):
            self._let_tab_reach(watched)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, PlainButton):
            return self._steered(watched, event)
        return False

    def _new_button(self) -> PlainButton:
        button = PlainButton(self, look="choice")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.installEventFilter(self)
        button.clicked.connect(self._on_clicked)
        return button

    def _steered(self, button: PlainButton, event: QKeyEvent) -> bool:
        order = list(self.buttons.values())
        place = order.index(button)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                order[max(place - 1, 0)].setFocus(Qt.FocusReason.OtherFocusReason)
            case Qt.Key.Key_Right | Qt.Key.Key_Down if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                order[min(place + 1, len(order) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            case _ if event.text() in _numbers(order):
                self.turn(int(event.text()))
            case _:
                return False
        return True

    def _let_tab_reach(self, reached: PlainButton) -> None:
        """Only one of the buttons is a stop of the Tab key: the one that had the focus last."""
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is reached else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(reached)

    def _fit(self) -> None:
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        fitting = [columns for columns in (6, 3, 2, 1) if self._width_of(widths, columns) <= self.width()]
        self._arrange(fitting[0] if fitting else 1)

    def _width_of(self, widths: list[int], columns: int) -> int:
        each = [max(widths[column::columns]) for column in range(columns)]
        return sum(each) + _SPACE * (columns - 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
        self.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        self.wants_changed.emit(self.wants)


def _numbers(order: list[PlainButton]) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, len(order) + 1))
