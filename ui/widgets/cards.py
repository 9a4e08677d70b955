"""White cards with a thin line, their heading row and the rules between their parts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look


class Rule(QFrame):
    """A thin line across; ``soft`` between the rows of one part."""

    def __init__(self, parent: QWidget, *, soft: bool = False) -> None:
        super().__init__(parent)
        set_look(self, "soft_rule" if soft else "rule")
        self.setFixedHeight(1)


class SectionHeading(QWidget):
    """A heading with room for a short note or buttons at its right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._title = TextLabel(self, look="strong")
        self._note = TextLabel(self, look="muted")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._note)
        self._note.hide()
        self._row = row

    def set_text(self, title: str, note: str = "") -> None:
        """Show a title and, at the right, a short note."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(widget)


class Card(QFrame):
    """A white surface with an optional heading; content goes into ``body``, part by part."""

    def __init__(self, parent: QWidget, *, padded: bool = True) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._heading: SectionHeading | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(8 if padded else 0)
        if padded:
            self.body.setContentsMargins(16, 12, 16, 12)
        self._column.addLayout(self.body, 1)

    @property
    def heading(self) -> SectionHeading:
        """Give the heading row, made with the first use."""
        if self._heading is None:
            self._heading = SectionHeading(self)
            self._column.insertWidget(0, self._heading)
            self._column.insertWidget(1, Rule(self))
        return self._heading

    def add_section(self, content: QLayout | QWidget) -> None:
        """Put another part below the others, with a rule between."""
        if self.body.count():
            self.body.addWidget(Rule(self, soft=True))
        if isinstance(content, QWidget):
            self.body.addWidget(content)
        else:
            self.body.addLayout(content)
