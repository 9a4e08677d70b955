"""What a printer can do to a print job, as codes; the sentences stand with the screen that prints."""

from __future__ import annotations

from enum import StrEnum


class PrinterTrouble(StrEnum):
    """Why a sheet did not reach the printer's queue."""

    GONE = "gone"
    NO_ANSWER = "no_answer"
    NOT_ALLOWED = "not_allowed"
    PAUSED = "paused"
    USED_UP = "used_up"
    NOT_TAKEN = "not_taken"


class PrintFailed(Exception):
    """A sheet was not taken over; sheets sent before it are in the queue."""

    def __init__(self, trouble: PrinterTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
