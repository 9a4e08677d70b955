"""Pages as Qt pictures. The pixels come from the paper lane; here they only change hands."""

from __future__ import annotations

from PySide6.QtGui import QImage

from models.values.printing import PageImage


def picture_of(page: PageImage) -> QImage:
    """Make a picture with pixels of its own."""
    borrowed = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return borrowed.copy()
