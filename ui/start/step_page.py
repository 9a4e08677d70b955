"""The frame of one step: a title, a sentence or two, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.theme import Theme
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_WIDTH = 640


class StepPage(QWidget):
    """Content goes into ``body``; a subclass binds its fields with ``bind_fields`` and sets text in ``retranslate``."""

    def __init__(self, parent: QWidget, *, theme: Theme, width: int = _WIDTH) -> None:
        super().__init__(parent)
        set_look(self, "page")
        self.theme = theme
        self._title = TextLabel(self, look="title", wraps=True)
        self._intro = TextLabel(self, look="lead", wraps=True)
        self._summary = ProblemSummary(self)
        self._form = FormProblems({}, self._summary)
        self._fields: dict[str, Field] = {}
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._intro)
        column.addWidget(self._summary)
        column.addLayout(self.body)
        column.addStretch(1)
        self._width = width
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self.setMaximumWidth(self.theme.px(self._width))

    def set_heading(self, title: str, intro: str) -> None:
        """Name the step and say what it is about."""
        self._title.setText(title)
        self._intro.setText(intro)
        self._intro.setVisible(bool(intro))

    def bind_fields(self, fields: dict[str, Field]) -> None:
        """Say which field belongs to which attribute, in the order on the screen."""
        self._form = FormProblems(fields, self._summary)
        self._fields = dict(fields)
        for field in fields.values():
            if isinstance(field.editor, QLineEdit):
                field.editor.textEdited.connect(self._on_edited)

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Put every problem beside its field; none takes them all away."""
        self._form.apply(problems, title=_("Something is not right yet"))

    def problem_of(self, name: str) -> str:
        """Give the sentence that stands beside a field; empty when all is well."""
        return self._fields[name].problem

    @Slot()
    def _on_edited(self) -> None:
        # Whoever mends a field need not read on that it is wrong.
        for field in self._fields.values():
            if field.editor is self.sender():
                field.show_problem("")

    def focus_first(self) -> None:
        """Put the focus where one begins to write."""

    def retranslate(self) -> None:
        """Set every text in the present language."""


def text_field(parent: QWidget, *, longest: int = 200) -> tuple[Field, QLineEdit]:
    """Make a field with one line of text."""
    edit = QLineEdit(parent)
    edit.setMaxLength(longest)
    return Field(parent, edit), edit


def choice_field(parent: QWidget) -> tuple[Field, QComboBox]:
    """Make a field with a list to choose from."""
    box = QComboBox(parent)
    return Field(parent, box), box


def two_columns(rows: Sequence[tuple[Field, Field]]) -> QGridLayout:
    """Lay fields out in two equal columns; each stands at the top of its row, also beside a taller one."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for number, fields in enumerate(rows):
        for column, field in enumerate(fields):
            grid.addWidget(field, number, column, Qt.AlignmentFlag.AlignTop)
    return grid
