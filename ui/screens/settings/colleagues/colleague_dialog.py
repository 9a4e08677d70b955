"""What the three dialogs about a colleague share: an explanation, trouble, and problems beside the fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems
from ui.widgets.labels import TextLabel
from ui.widgets.secret_fields import SecretEdit


class ColleagueDialog(DialogBase):
    """Closes when the presenter is done. No heading names anybody: it is also the title of a window."""

    def __init__(self, parent: QWidget, *, presenter: ColleaguesPresenter) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.explanation = TextLabel(self, wraps=True)
        self.trouble = Banner(self)
        self.fields: Mapping[str, Field] = {}
        self._problems = FormProblems({})
        self.body.addWidget(self.explanation)
        self.body.addWidget(self.trouble)
        presenter.invalid.connect(self._on_invalid)
        presenter.wrong_passphrase.connect(self._on_wrong)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.working_changed.connect(self.primary_button.setDisabled)
        presenter.done.connect(self._on_done)

    def bind_fields(self, fields: Mapping[str, Field]) -> None:
        """Say which field shows the problem of which attribute."""
        self.fields = fields
        self._problems = FormProblems(fields)

    def settle(self) -> None:
        """Take away what was wrong the last time."""
        self._problems.clear()
        self.trouble.hide()

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems)
        self.fit_to_content()

    @Slot(str)
    def _on_wrong(self, sentence: str) -> None:
        field = self.fields.get("own_passphrase")
        if field is None or not isinstance(field.editor, SecretEdit):
            return
        field.show_problem(sentence)
        field.editor.setFocus()
        field.editor.selectAll()
        self.fit_to_content()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble.show_text(_("Not done"), sentence, tone=Tone.BAD)
        self.fit_to_content()

    @Slot(str)
    def _on_done(self, _sentence: str) -> None:
        self.accept()
