"""Colours, fonts, icons and the one style sheet; no colour stands anywhere else.

``tokens`` holds the values, ``style_sheet`` the look, ``icons`` the line drawings; this module joins them to the
running program and follows the system between light and dark.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from resources import path_to
from ui.settings import ThemeChoice
from ui.theme.icons import line_icon
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import PLACE_KEYS, Colour, PlaceColours, Tone, colours_of, place_colours_of

__all__ = ["PLACE_KEYS", "Colour", "PlaceColours", "Theme", "Tone"]

FONT_FAMILY = "Noto Sans"
TEXT_POINTS = 10.0
_HAS_STYLE = "samsprak_has_style"
_FIRST_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


class Theme(QObject):
    """The look of the running program. ``changed`` is emitted after the style sheet is in place."""

    changed = Signal()

    def __init__(self, *, choice: ThemeChoice, text_scale: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._text_scale = text_scale
        self._dark = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def is_dark(self) -> bool:
        """Tell which of the two looks is on."""
        return self._dark

    @property
    def text_scale(self) -> int:
        """Give the size of text in percent."""
        return self._text_scale

    def px(self, pixels: int) -> int:
        """Scale a length of the design with the text."""
        return round(pixels * self._text_scale / 100)

    def points(self, points: float) -> float:
        """Scale a font size of the design with the text."""
        return points * self._text_scale / 100

    def colour(self, token: Colour) -> QColor:
        """Give one colour of the look that is on."""
        return QColor(colours_of(dark=self._dark)[token])

    def place_colours(self, key: str) -> PlaceColours:
        """Give fill, edge and text of a meeting point's colour; an unknown key is slate."""
        return place_colours_of(key, dark=self._dark)

    def icon(self, name: str, token: Colour = Colour.TEXT) -> QIcon:
        """Give a line icon in a colour of the look that is on; ask again after ``changed``."""
        return line_icon(name, self.colour(token).name(), self.colour(Colour.DISABLED_TEXT).name())

    def apply(self, *, choice: ThemeChoice | None = None, text_scale: int | None = None) -> None:
        """Take over a choice and dress the whole program in it."""
        self._choice = choice or self._choice
        self._text_scale = text_scale or self._text_scale
        self._dark = self._wants_dark()
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("the theme needs a running application")
        if not application.property(_HAS_STYLE):  # each of these two goes through all widgets there are
            application.setStyle("Fusion")
            application.setProperty(_HAS_STYLE, True)
        application.setFont(self.font())
        application.setPalette(_palette(dark=self._dark))
        sheet = style_sheet(dark=self._dark, text_scale=self._text_scale)
        if application.styleSheet() != sheet:
            application.setStyleSheet(sheet)
        self.changed.emit()

    def font(self) -> QFont:
        """Give the font of running text."""
        font = QFont(FONT_FAMILY) if FONT_FAMILY in _loaded_families() else QFont()
        font.setPointSizeF(self.points(TEXT_POINTS))
        return font

    def _wants_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._wants_dark() != self._dark:
            self.apply()


def load_first_fonts() -> None:
    """Load the two fonts that the first paint needs."""
    for name in _FIRST_FONTS:
        _load_font(name)


def load_other_fonts() -> None:
    """Load the remaining fonts, for the names of languages in their own letters."""
    for file in sorted(path_to("fonts").glob("*.ttf")):
        if file.name not in _FIRST_FONTS:
            _load_font(file.name)


def _load_font(name: str) -> None:
    file = path_to("fonts", name)
    if file.exists():
        QFontDatabase.addApplicationFont(str(file))


def _loaded_families() -> list[str]:
    return QFontDatabase.families()


def _palette(*, dark: bool) -> QPalette:
    colours = colours_of(dark=dark)
    roles = {
        QPalette.ColorRole.Window: Colour.BACKGROUND,
        QPalette.ColorRole.Base: Colour.SURFACE,
        QPalette.ColorRole.AlternateBase: Colour.BACKGROUND,
        QPalette.ColorRole.Button: Colour.SURFACE,
        QPalette.ColorRole.WindowText: Colour.TEXT,
        QPalette.ColorRole.Text: Colour.TEXT,
        QPalette.ColorRole.ButtonText: Colour.TEXT,
        QPalette.ColorRole.PlaceholderText: Colour.MUTED,
        QPalette.ColorRole.ToolTipBase: Colour.TEXT,
        QPalette.ColorRole.ToolTipText: Colour.SURFACE,
        QPalette.ColorRole.Highlight: Colour.ACCENT_SOFT,
        QPalette.ColorRole.HighlightedText: Colour.TEXT,
        QPalette.ColorRole.Link: Colour.ACCENT,
        QPalette.ColorRole.Accent: Colour.ACCENT,
        QPalette.ColorRole.Mid: Colour.LINE,
        QPalette.ColorRole.Dark: Colour.FIELD_LINE,
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, QColor(colours[token]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[Colour.DISABLED_TEXT]))
    return palette
