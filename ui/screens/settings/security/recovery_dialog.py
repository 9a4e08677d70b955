"""A new recovery code: onto paper, typed back, and only then in force."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.printing.recovery_paper import RecoveryPaper
from ui.screens.settings.security.presenter import SecurityPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.code_groups import CodeGroups
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems
from ui.widgets.labels import TextLabel
from ui.widgets.secret_fields import SecretEdit

_LONGEST_CODE = 40
_WIDTH = 620


class RecoveryDialog(DialogBase):
    """Until the last button the old code holds, so that nobody is left with a paper that opens nothing."""

    def __init__(self, parent: QWidget, *, presenter: SecurityPresenter, paper: RecoveryPaper, theme: Theme) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._paper = paper
        self.code = presenter.new_code()
        self._explanation = TextLabel(self, wraps=True)
        self._trouble = Banner(self)
        self.groups = CodeGroups(self)
        self.groups.set_code(self.code)
        self.print_button = PlainButton(self)
        self.save_button = PlainButton(self)
        self.uncover_button = QuietButton(self)
        self.uncover_button.hide()
        self._told = TextLabel(self, look="small", wraps=True)
        self._told.hide()
        self.typed_edit = QLineEdit(self)
        self.typed_edit.setMaxLength(_LONGEST_CODE)
        self.passphrase_edit = SecretEdit(self)
        self._typed_field = Field(self, self.typed_edit)
        self._passphrase_field = Field(self, self.passphrase_edit)
        self.fields = {"typed_code": self._typed_field, "old_passphrase": self._passphrase_field}
        self._problems = FormProblems(self.fields)
        self._lay_out(theme)
        self.retranslate()
        self._connect()
        presenter.read_names()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("New recovery code"), primary=_("Let the new code hold"))
        self._explanation.setText(
            _(
                "The code opens the register if the passphrase is forgotten. Print it, type it back from the paper and "
                "lock the paper away. Then the old code opens nothing more."
            )
        )
        self.print_button.setText(_("Print …"))
        self.save_button.setText(_("Save as PDF …"))
        self.uncover_button.setText(_("Show the code again"))
        self.groups.name(_("Recovery code"))
        self._typed_field.set_label(
            _("Type the code from the paper"),
            _("It does not matter whether letters are large, or where the hyphens are."),
        )
        self._passphrase_field.set_label(_("Your passphrase"))

    def is_dirty(self) -> bool:
        return bool(self.typed_edit.text())

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.print_button, self.save_button, self.uncover_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self.groups)
        self.body.addLayout(buttons)
        for widget in (self._told, *self.fields.values()):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setMinimumWidth(theme.px(_WIDTH))

    def _connect(self) -> None:
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save_paper)
        self.uncover_button.clicked.connect(self._on_uncover)
        self.typed_edit.textEdited.connect(self._on_typed)
        self.save_wanted.connect(self._on_save)
        self._paper.told.connect(self._on_told)
        presenter = self._presenter
        presenter.invalid.connect(self._on_invalid)
        presenter.wrong_passphrase.connect(self._on_wrong)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.working_changed.connect(self.primary_button.setDisabled)
        presenter.changed.connect(self.accept)

    @Slot()
    def _on_print(self) -> None:
        self._paper.print_code(self, self.code, self._presenter.organisation)

    @Slot()
    def _on_save_paper(self) -> None:
        self._paper.save_code(self, self.code, self._presenter.organisation)

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text and not self.groups.is_covered:
            # Reading it off the screen would prove nothing about the paper.
            self._cover(True)

    @Slot()
    def _on_uncover(self) -> None:
        self.typed_edit.clear()
        self._cover(False)

    def _cover(self, covered: bool) -> None:
        self.groups.cover(covered)
        self.groups.name(_("Recovery code"))
        self.uncover_button.setVisible(covered)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.replace_code(self.passphrase_edit.text(), self.code, self.typed_edit.text())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems)
        self.fit_to_content()

    @Slot(str)
    def _on_wrong(self, sentence: str) -> None:
        self._passphrase_field.show_problem(sentence)
        self.passphrase_edit.setFocus()
        self.passphrase_edit.selectAll()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not changed"), sentence, tone=Tone.BAD)
        self.fit_to_content()
