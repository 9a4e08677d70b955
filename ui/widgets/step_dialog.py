"""What the small dialogs about people and pairs share: whom it is about, an explanation, trouble, problems beside
the fields. A dialog of a screen adds its presenter and its fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.date_edit import DateEdit
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems
from ui.widgets.labels import TextLabel

_WIDTH = 480


class StepDialog(DialogBase):
    """Closes when it is written down. The name stands inside, never in the title of the window."""

    def __init__(self, parent: QWidget, *, theme: Theme, today: date, name: str) -> None:
        super().__init__(parent)
        self.today = today
        self.setMinimumWidth(theme.px(_WIDTH))
        self._name = TextLabel(self, look="strong", wraps=True)
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self.explanation = TextLabel(self, wraps=True)
        self.trouble = Banner(self)
        self._problems = FormProblems({})
        self._begins: object = None
        for widget in (self._name, self.explanation, self.trouble):
            self.body.addWidget(widget)
        self.save_wanted.connect(self._on_save_wanted)
        QTimer.singleShot(0, self, self._on_opened)

    def add_fields(self, fields: Mapping[str, Field]) -> None:
        """Put fields below one another, by the names that problems have."""
        self._problems = FormProblems(fields)
        for field in fields.values():
            self.body.addWidget(field)

    def past_day_edit(self) -> DateEdit:
        """Make an editor for a day that has been, today to begin with."""
        edit = DateEdit(self)
        edit.set_day(self.today)
        edit.setMaximumDate(edit.date())
        return edit

    def say(self, explanation: str) -> None:
        """Explain in a sentence what this is about; nothing to explain takes no room."""
        self.explanation.setText(explanation)
        self.explanation.setVisible(bool(explanation))

    def begin(self) -> None:
        """Take what stands in the fields now for what they began with; called last by a subclass."""
        self.body.addStretch(1)
        self._begins = self.answer()

    def answer(self) -> object:
        """Give what stands in the fields, to be compared."""
        return None

    def save(self) -> None:
        """Hand what stands in the fields to the presenter."""
        raise NotImplementedError

    def first_editor(self) -> QWidget:
        """Say where the focus begins."""
        return self.primary_button

    def is_dirty(self) -> bool:
        return self.answer() != self._begins

    @Slot(object)
    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Put what is wrong beside the fields."""
        self._problems.apply(problems)
        self.fit_to_content()

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Say why nothing was saved."""
        self.trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
        self.fit_to_content()

    @Slot()
    def finish(self) -> None:
        """Close: it is written down."""
        self.accept()

    @Slot()
    def _on_opened(self) -> None:
        self.first_editor().setFocus()

    @Slot()
    def _on_save_wanted(self) -> None:
        self._problems.clear()
        self.trouble.hide()
        self.save()
