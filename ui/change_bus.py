"""Tells every screen what a committed unit of work changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.values.changes import ChangeSet


class ChangeBus(QObject):
    """Hands each change set to whoever listens; screens decide by its kinds whether it concerns them."""

    changed = Signal(object)  # ChangeSet

    def publish(self, changes: ChangeSet) -> None:
        """Tell the listeners, unless nothing was written."""
        if changes:
            self.changed.emit(changes)
