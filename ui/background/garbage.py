"""Collects garbage on the GUI thread only.

Python collects cycles in whichever thread happens to allocate, and a cycle that holds a widget, timer or any other
QObject then destroys it outside its thread, which crashes the process (seen with PySide6 6.11.3 and Python 3.11).
The window waits meanwhile: looked through often, there is little to look through (all of it took 380 ms, measured).
What is loaded to begin with is hardly garbage, but much to look through: a tenth of the time until the first list.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_CHECK_MILLISECONDS = 100
_BEGIN_MILLISECONDS = 1_500


class GuiThreadGarbage(QObject):
    """Turns the automatic collection off and does the same work by a timer, until ``stop``.

    It begins a moment after the window was made, and after a register was opened, when the first screen has been read.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_CHECK_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._beginning = QTimer(self, singleShot=True, interval=_BEGIN_MILLISECONDS)
        self._beginning.timeout.connect(self._on_beginning)
        self._beginning.start()
        gc.disable()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that has grown beyond Python's own thresholds."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def spare_what_is_there(self) -> None:
        """Look through what has been loaded by now no more: classes, tables and the window itself are no garbage."""
        gc.freeze()
        self._timer.stop()
        self._beginning.start()

    def include_everything(self) -> None:
        """Look through everything again, as before a register is closed and its screens become garbage."""
        gc.unfreeze()

    def stop(self) -> None:
        """Leave the collection to Python again; no thread of ours runs any more."""
        self._timer.stop()
        self._beginning.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _on_beginning(self) -> None:
        self._timer.start()
