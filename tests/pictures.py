"""Takes a picture of every window of the program with the demo's data; ``tests/tour.py`` starts it.

Light and dark, Swedish and English at 1280 × 720, and every screen once more at 150 % text. Works without a display;
the list of pictures goes to standard output. The windows come from ``tests/ui/windows.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from models.storage.database import Database
from tests.ui.stage import DEMO_DAY, SMALLEST, Stage
from tests.ui.window_entries import Register, WindowEntry, open_registers
from tests.ui.windows import WINDOWS
from ui.language import Language
from ui.settings import ThemeChoice
from ui.theme import Theme, load_first_fonts, load_other_fonts

Registers = Mapping[Register, Database]

_SHADE = QColor(0, 0, 0, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way to see the program."""

    language: str
    theme: ThemeChoice
    text_scale: int = 100

    @property
    def suffix(self) -> str:
        """What it adds to a picture's name."""
        scale = "" if self.text_scale == 100 else f"-{self.text_scale}"
        return f"{self.language}-{self.theme.value}{scale}"


LOOKS: tuple[Look, ...] = tuple(
    Look(language=language, theme=theme) for language in ("sv", "en") for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK)
)
LARGE = Look(language="sv", theme=ThemeChoice.LIGHT, text_scale=150)


def take_pictures(registers: Registers, entries: Sequence[WindowEntry], folder: Path) -> Iterator[Path]:
    """Take every picture and give its file; one look after another, since changing it dresses everything anew."""
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    language = Language("sv")
    for look in (*LOOKS, LARGE):
        theme.apply(choice=look.theme, text_scale=look.text_scale)
        language.use(look.language)
        for entry in entries:
            if entry.is_screen or look is not LARGE:
                file = folder / f"{entry.name}-{look.suffix}.png"
                _take(entry, registers, theme, language).save(str(file))
                yield file


def _take(entry: WindowEntry, registers: Registers, theme: Theme, language: Language) -> QPixmap:
    with tempfile.TemporaryDirectory() as place:
        stage = Stage(
            registers[entry.register],
            theme=theme,
            language=language,
            folder=Path(place),
            demo=entry.register is Register.DEMO,
        )
        try:
            window = entry.open(stage)
            stage.settle()
            return _picture(stage, window)
        finally:
            stage.close()


def _picture(stage: Stage, window: QWidget) -> QPixmap:
    picture = stage.shell.grab()
    if window is stage.shell:
        return picture
    dialog = window.grab()
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), _SHADE)
    spare = picture.size() - dialog.size()
    corner = QPoint(max(spare.width() // 2, 0), max(spare.height() // 2, 0))
    painter.drawPixmap(corner, dialog)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(dialog.rect().translated(corner).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def _use_small_screen(place: Path) -> None:
    """Let the picture of the screen that is not there be as small as the smallest real one."""
    if "QT_QPA_PLATFORM" in os.environ and os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return
    screen = {"name": "small", "x": 0, "y": 0, "width": SMALLEST[0], "height": SMALLEST[1], "dpi": 96}
    file = place / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def main(arguments: Sequence[str]) -> int:
    """Read the options, take the pictures and list them."""
    parser = argparse.ArgumentParser(description="Takes a picture of every window of the program.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--today", type=date.fromisoformat, default=DEMO_DAY, help="day of the demo, 2026-11-23")
    parser.add_argument("--only", default="", help="only windows whose name begins like this")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    entries = [entry for entry in WINDOWS if entry.name.startswith(options.only)]
    with tempfile.TemporaryDirectory() as place:
        _use_small_screen(Path(place))
        application = QApplication(sys.argv[:1])
        load_first_fonts()
        load_other_fonts()
        with open_registers(options.today, Path(place)) as registers:
            for file in take_pictures(registers, entries, options.out):
                sys.stdout.write(f"{file.name}\n")
        application.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
