"""Which language the window speaks, and who has to be told when it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from translations import current_language, use_language

WINDOW_LANGUAGES = {"sv": "svenska", "en": "English"}
"""The languages of the window by code, each in its own words."""


class Language(QObject):
    """Switches the window's language while it runs; whoever shows text sets it again at ``changed``."""

    changed = Signal()

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        use_language(code if code in WINDOW_LANGUAGES else "sv")

    @property
    def code(self) -> str:
        """Tell which language the window speaks."""
        return current_language()

    def use(self, code: str) -> None:
        """Speak another language from now on."""
        if code != current_language() and code in WINDOW_LANGUAGES:
            use_language(code)
            self.changed.emit()
