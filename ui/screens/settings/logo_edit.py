"""The office's logo: what it looks like, another one, none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from translations import _
from ui.screens.settings.file_dialogs import FileDialogs
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.looks import set_look

_WIDTH, _HEIGHT = 200, 64


class LogoEdit(QWidget):
    """Holds the bytes of a PNG or SVG; whoever owns it reads the file that was chosen."""

    file_chosen = Signal(object)  # Path
    logo_changed = Signal()

    def __init__(self, parent: QWidget, *, dialogs: FileDialogs) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._logo: bytes | None = None
        frame = QFrame(self)
        set_look(frame, "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(8, 8, 8, 8)
        self._picture = QLabel(frame)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(QSize(_WIDTH, _HEIGHT))
        inner.addWidget(self._picture)
        self.choose_button = PlainButton(self)
        self.remove_button = QuietButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(frame)
        row.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.setFocusProxy(self.choose_button)
        self.choose_button.clicked.connect(self._on_choose)
        self.remove_button.clicked.connect(self._on_remove)

    @property
    def logo(self) -> bytes | None:
        """Give the picture."""
        return self._logo

    def set_logo(self, logo: bytes | None) -> None:
        """Show a picture, or that there is none."""
        self._logo = logo
        self.remove_button.setVisible(logo is not None)
        picture = _painted(logo) if logo is not None else None
        if picture is None:
            self._picture.setPixmap(QPixmap())
            self._picture.setText(_("No logo") if logo is None else _("Cannot be shown here"))
        else:
            self._picture.setPixmap(picture)
        self.logo_changed.emit()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.choose_button.setText(_("Choose a picture …"))
        self.remove_button.setText(_("Remove the logo"))
        self._picture.setAccessibleName(_("The logo"))
        if self._logo is None:
            self._picture.setText(_("No logo"))

    @Slot()
    def _on_choose(self) -> None:
        self._dialogs.ask_picture(
            self, title=_("Choose the logo"), kinds=_("Pictures (*.png *.svg)"), on_chosen=self._on_file_chosen
        )

    def _on_file_chosen(self, file: Path) -> None:
        self.file_chosen.emit(file)

    @Slot()
    def _on_remove(self) -> None:
        self.set_logo(None)


def _painted(logo: bytes) -> QPixmap | None:
    """Draw the picture as large as the frame, sharp on fine screens; ``None`` if Qt cannot read it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(logo))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid():
        return None
    reader.setScaledSize(size.scaled(QSize(_WIDTH * 2, _HEIGHT * 2), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    # On white, also when the window is dark: logos are drawn for paper.
    paper = QPixmap(_WIDTH * 2, _HEIGHT * 2)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage((paper.width() - image.width()) // 2, (paper.height() - image.height()) // 2, image)
    painter.end()
    paper.setDevicePixelRatio(2)
    return paper
