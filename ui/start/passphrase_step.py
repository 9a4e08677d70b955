"""The second step: the passphrase that opens the register."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from translations import _
from ui.start.step_page import StepPage
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.passphrase_fields import PassphraseFields


class PassphraseStep(StepPage):
    """Asks for a passphrase twice and says plainly that nobody can bring a lost one back."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, theme=theme, width=540)
        self._secrets = PassphraseFields(self, theme=theme)
        self._warning = Banner(self)
        self.body.addWidget(self._secrets)
        self.body.addWidget(self._warning)
        self.bind_fields({"passphrase": self._secrets.first_field, "passphrase_again": self._secrets.second_field})

    @property
    def first(self) -> str:
        """Give the passphrase."""
        return self._secrets.first

    @property
    def second(self) -> str:
        """Give the passphrase as it was written again."""
        return self._secrets.second

    def set_known_words(self, words: Sequence[str]) -> None:
        """Say which names a thief would try first."""
        self._secrets.set_known_words(words)

    def clear(self) -> None:
        """Empty the fields."""
        self._secrets.clear()

    def focus_first(self) -> None:
        self._secrets.focus_first()

    def retranslate(self) -> None:
        self.set_heading(
            _("Choose a passphrase"),
            _(
                "The register is encrypted on this computer. The passphrase opens it. "
                "Four ordinary words in a row are easy to remember and hard to guess."
            ),
        )
        self._secrets.retranslate()
        self._warning.show_text(
            _("Nobody can bring back a forgotten passphrase."),
            _(
                "In the next step you get a recovery code to print and lock away. "
                "Without passphrase or recovery code the data is gone."
            ),
            tone=Tone.ATTENTION,
        )
