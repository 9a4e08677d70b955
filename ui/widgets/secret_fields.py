"""Fields for secrets: a passphrase that notices the caps lock, and how strong it is in a bar and a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.rules.passphrase_strength import PassphraseAdvice, PassphraseStrength, passphrase_strength
from translations import _
from ui.theme import Colour, Theme, Tone
from ui.widgets.labels import Pill, TextLabel

LONGEST_SECRET = 256
_BAR_HEIGHT = 7
_BEST = 4
_LEAST_FILLED = 0.06
_COLOURS = (Colour.BAD, Colour.BAD, Colour.ATTENTION, Colour.GOOD, Colour.GOOD)
_TONES = (Tone.BAD, Tone.BAD, Tone.ATTENTION, Tone.GOOD, Tone.GOOD)


class SecretEdit(QLineEdit):
    """Shows dots until it is asked for letters, and keeps input methods from learning them."""

    caps_lock_noticed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST_SECRET)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    @Slot(bool)
    def set_shown(self, shown: bool) -> None:
        """Show letters or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.upper() != letter.lower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_noticed.emit(letter.isupper() != shifted)
        super().keyPressEvent(event)


class _Bar(QWidget):
    """A rounded bar, filled as far as the score reaches."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_score(self, score: int | None) -> None:
        """Fill the bar as far as the score reaches, a little also for 0; ``None`` empties it."""
        self._score = score
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_BAR_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        radius = area.height() / 2
        painter.setBrush(self._theme.colour(Colour.LINE))
        painter.drawRoundedRect(area, radius, radius)
        if self._score is None:
            return
        area.setWidth(area.width() * max(self._score / _BEST, _LEAST_FILLED))
        painter.setBrush(self._theme.colour(_COLOURS[self._score]))
        painter.drawRoundedRect(area, radius, radius)


class StrengthMeter(QWidget):
    """How strong a passphrase is, in a bar and in words, with the one thing that would help most."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._bar = _Bar(self, theme=theme)
        self._word = Pill(self)
        self._advice = TextLabel(self, look="small", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._word)
        row.addWidget(self._advice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(row)

    @property
    def word(self) -> str:
        """Give the word for the strength; empty for no passphrase."""
        return self._word.text()

    @property
    def advice(self) -> str:
        """Give what stands beside the word."""
        return self._advice.text()

    def show_passphrase(self, passphrase: str, known_words: Sequence[str]) -> None:
        """Judge a passphrase; of an empty one nothing is said but how a good one is made."""
        self._word.setVisible(bool(passphrase))
        if not passphrase:
            self._bar.show_score(None)
            self._word.clear()
            self._advice.setText(_("Blanks are allowed. Take words that do not belong together."))
            return
        strength = passphrase_strength(passphrase, known_words)
        self._bar.show_score(strength.score)
        self._word.show_text(_strength_word(strength), _TONES[strength.score])
        self._advice.setText(_advice(strength.advice))


def _strength_word(strength: PassphraseStrength) -> str:
    if strength.acceptable:
        return _("Strong") if strength.score >= _BEST else _("Good enough")
    return _("Weak") if strength.score >= 1 else _("Very weak")


def _advice(advice: PassphraseAdvice) -> str:
    match advice:
        case PassphraseAdvice.LONGER:
            return _("Make it longer.")
        case PassphraseAdvice.MORE_WORDS:
            return _("Add another ordinary word or two.")
        case PassphraseAdvice.TOO_COMMON:
            return _("A word in it is among the first that are tried.")
        case PassphraseAdvice.KNOWN_WORD:
            return _("Leave out your own name and that of the organisation.")
        case PassphraseAdvice.REPEATED:
            return _("Repeating the same thing does not help.")
        case PassphraseAdvice.SEQUENCE:
            return _("Rows of letters or digits do not help.")
        case PassphraseAdvice.GOOD:
            return ""
        case _:
            assert_never(advice)
