"""A label, its editor and what is wrong with it; and a form that shows the problems of a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.values.errors import FieldProblem
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.labels import TextLabel
from ui.widgets.looks import mark_problem, set_look
from ui.wording.errors import problem_sentence


class Field(QWidget):
    """A label above its editor, a hint, and the problem beside it; Alt and the underlined letter lead here."""

    def __init__(self, parent: QWidget, editor: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = QLabel(self)
        set_look(self._label, "field_label")
        self._label.setBuddy(editor)
        self._hint = TextLabel(self, look="small", wraps=True)
        self._problem = TextLabel(self, look="problem", wraps=True)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        self._hint.hide()
        self._problem.hide()

    def set_label(self, label: str, hint: str = "") -> None:
        """Name the field, with ``&`` before its letter if it has one; the hint stands below the editor."""
        self._label.setText(label)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        name = label.replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.editor.setAccessibleName(name)
        self._describe()

    @property
    def problem(self) -> str:
        """Give the sentence that stands beside the editor, empty when all is well."""
        return self._problem.text()

    def show_problem(self, sentence: str) -> None:
        """Put a sentence beside the editor; an empty one takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        mark_problem(self.editor, wrong=bool(sentence))
        self._describe()

    def _describe(self) -> None:
        parts = (self._hint.text(), self._problem.text())
        self.editor.setAccessibleDescription(" ".join(part for part in parts if part))


class ProblemSummary(Banner):
    """Lists above a form what belongs to no field that is shown."""

    def show_sentences(self, title: str, sentences: Sequence[str]) -> None:
        """Appear with the sentences, or go away without any."""
        if sentences:
            self.show_text(title, "\n".join(sentences), tone=Tone.BAD)
        else:
            self.hide()


class FormProblems:
    """Binds the fields of a form to the attribute names of its draft."""

    def __init__(self, fields: Mapping[str, Field], summary: ProblemSummary | None = None) -> None:
        self._fields = dict(fields)
        self._summary = summary

    def apply(self, problems: Sequence[FieldProblem], *, title: str = "") -> None:
        """Put each sentence beside its field and the focus into the first one that is wrong, as on the screen.

        A problem without a field here goes to the summary. No problems take all sentences away.
        """
        sentences: dict[str, str] = {}
        elsewhere: list[str] = []
        for problem in problems:
            if problem.field in self._fields:
                sentences.setdefault(problem.field, problem_sentence(problem))
            else:
                elsewhere.append(problem_sentence(problem))
        for name, field in self._fields.items():
            field.show_problem(sentences.get(name, ""))
        if self._summary is not None:
            self._summary.show_sentences(title, elsewhere)
        for name, field in self._fields.items():
            if name in sentences:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def clear(self) -> None:
        """Take all sentences away."""
        self.apply(())
