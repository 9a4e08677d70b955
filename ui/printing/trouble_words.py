"""The sentences about printers that do not print."""

from __future__ import annotations

from typing import assert_never

from translations import _
from ui.printing.trouble import PrinterTrouble


def trouble_sentence(trouble: PrinterTrouble) -> str:
    """Say what the printer did and what one can do."""
    match trouble:
        case PrinterTrouble.GONE:
            return _("The printer is no longer there. Choose another one.")
        case PrinterTrouble.NO_ANSWER:
            return _("The printer does not answer. Check that it is on and that the computer is on the network.")
        case PrinterTrouble.NOT_ALLOWED:
            return _("The printer does not take printouts from you. Choose another one, or ask IT.")
        case PrinterTrouble.PAUSED:
            return _("The printer takes no printouts at the moment. Choose another one, or try again later.")
        case PrinterTrouble.USED_UP:
            return _("The printer has no more printouts for you now. Try again later, or ask IT.")
        case PrinterTrouble.NOT_TAKEN:
            return _("The printer did not take the printout. Check paper and toner and try again, or save as PDF.")
        case _:
            assert_never(trouble)
