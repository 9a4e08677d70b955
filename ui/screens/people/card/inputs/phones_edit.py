"""Phone numbers as they are written, the first being the one to call."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.people import Phone
from translations import _
from ui.screens.people.card.inputs.line_list import LineList
from ui.wording.phones import phone_text

MOST = 5


class PhonesEdit(LineList[QLineEdit]):
    """A line a number; one that nobody touched stays as it was read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, most=MOST)
        self._read: dict[str, Phone] = {}
        self.setFocusProxy(self.lines[0])

    def make_line(self, _number: int) -> QLineEdit:
        return QLineEdit(self)

    @property
    def phones(self) -> tuple[Phone, ...]:
        """Give what stands there."""
        texts = (line.text().strip() for line in self.lines)
        return tuple(self._read.get(text, Phone(written=text)) for text in texts if text)

    def set_phones(self, phones: tuple[Phone, ...]) -> None:
        """Show numbers as they are said here."""
        self._read = {phone_text(phone): phone for phone in phones}
        for place, line in enumerate(self.lines):
            line.setText(phone_text(phones[place]) if place < len(phones) else "")
        self.show_lines(len(phones))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.more_button.setText(_("One more number"))
        for place, line in enumerate(self.lines, start=1):
            line.setAccessibleName(_("Phone {number}").format(number=place))
