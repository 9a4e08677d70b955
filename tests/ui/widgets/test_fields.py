"""Labels, editors, and what is wrong with them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.values.errors import FieldProblem, ProblemCode
from tests.ui.accessibility import combos_named_by_value, focusable_widgets
from ui.language import Language
from ui.theme import Theme
from ui.widgets.fields import Field, FormProblems, ProblemSummary


class Form(QWidget):
    """Two fields and a summary."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.summary = ProblemSummary(self)
        self.name = Field(self, QLineEdit(self))
        self.kind = Field(self, QComboBox(self))
        for widget in (self.summary, self.name, self.kind):
            column.addWidget(widget)
        self.name.set_label("&Namn", "Som på affischen")
        self.kind.set_label("Slag && sort")
        self.problems = FormProblems({"name": self.name, "kind": self.kind}, self.summary)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, language: Language) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    return form


def test_problems_stand_beside_their_fields_and_the_first_gets_the_focus(qtbot: QtBot, form: Form) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)

    form.problems.apply(
        [
            FieldProblem(field="kind", code=ProblemCode.REQUIRED),
            FieldProblem(field="name", code=ProblemCode.TOO_LONG),
            FieldProblem(field="colour", code=ProblemCode.REQUIRED),
        ],
        title="Det gick inte att spara",
    )

    assert form.name.problem == "Texten är för lång."
    assert form.kind.problem == "Det här måste fyllas i."
    assert form.name.editor.hasFocus()
    assert form.name.editor.accessibleDescription() == "Som på affischen Texten är för lång."
    assert "Det här måste fyllas i." in form.summary.accessibleName()


def test_problems_go_away_when_all_is_well(form: Form) -> None:
    form.problems.apply([FieldProblem(field="name", code=ProblemCode.REQUIRED)])

    form.problems.clear()

    assert form.name.problem == ""
    assert not form.summary.isVisibleTo(form)


def test_field_names_its_editor_for_screen_readers(form: Form) -> None:
    assert form.name.editor.accessibleName() == "Namn"
    assert form.kind.editor.accessibleName() == "Slag & sort"
    assert combos_named_by_value(form) == []
    assert focusable_widgets(form) == [form.name.editor, form.kind.editor]
