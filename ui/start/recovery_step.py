"""The third step: the recovery code, onto paper and back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from translations import _
from ui.start.step_page import StepPage
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.code_groups import CodeGroups
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel

_LONGEST = 40
_FIELD_WIDTH = 440


class RecoveryStep(StepPage):
    """Shows the code, hands it to printer or file, and takes it back from the paper."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme, width=620)
        self._groups = CodeGroups(self)
        self._print = PlainButton(self)
        self._save = PlainButton(self)
        self._uncover = QuietButton(self)
        self._told = TextLabel(self, look="small", wraps=True)
        self._warning = Banner(self)
        self._typed = QLineEdit(self)
        self._typed.setMaxLength(_LONGEST)
        self._field = Field(self, self._typed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._print)
        buttons.addWidget(self._save)
        buttons.addWidget(self._uncover)
        buttons.addStretch(1)
        self.body.addWidget(self._groups)
        self.body.addLayout(buttons)
        self.body.addWidget(self._told)
        self.body.addWidget(self._warning)
        self.body.addWidget(self._field)
        self.bind_fields({"typed_code": self._field})
        self._told.hide()
        self._uncover.hide()
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._uncover.clicked.connect(self._on_uncover)
        self._typed.textEdited.connect(self._on_typed)

    @property
    def typed(self) -> str:
        """Give the code as it was typed back."""
        return self._typed.text()

    @property
    def groups(self) -> CodeGroups:
        """Give the boxes with the code."""
        return self._groups

    def set_code(self, code: str) -> None:
        """Show the code."""
        self._groups.set_code(code)
        self._groups.name(_("Recovery code"))

    def type_code(self, text: str) -> None:
        """Put text into the field as if it were typed."""
        self._typed.setText(text)
        self._on_typed(text)

    def clear(self) -> None:
        """Forget the code and what was typed."""
        self._typed.clear()
        self.set_code("")

    def tell(self, sentence: str) -> None:
        """Say what became of printing or saving."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def focus_first(self) -> None:
        self._print.setFocus()

    def retranslate(self) -> None:
        self.set_heading(
            _("Print the recovery code"),
            _("The code opens the register if the passphrase is forgotten. Print it and lock the paper away."),
        )
        self._print.setText(_("Print …"))
        self._save.setText(_("Save as PDF …"))
        self._uncover.setText(_("Show the code again"))
        self._groups.name(_("Recovery code"))
        self._warning.show_text(
            _("The code belongs on paper, not on the computer."),
            _(
                "A PDF must not stay here: whoever finds it can open the register. "
                "Delete it, also from the recycle bin, as soon as it is printed."
            ),
            tone=Tone.ATTENTION,
        )
        self._field.set_label(
            _("Type the code from the paper"),
            _("It does not matter whether letters are large, or where the hyphens are."),
        )
        self._typed.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")

    def _cover(self, covered: bool) -> None:
        self._groups.cover(covered)
        self._groups.name(_("Recovery code"))
        self._uncover.setVisible(covered)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text and not self._groups.is_covered:
            # Reading it off the screen would prove nothing about the paper.
            self._cover(True)

    @Slot()
    def _on_uncover(self) -> None:
        self._typed.clear()
        self._cover(False)
        self._print.setFocus()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._field.setMaximumWidth(self.theme.px(_FIELD_WIDTH))
