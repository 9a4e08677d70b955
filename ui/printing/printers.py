"""Which printers there are, and the system's own dialog to choose one."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from models.values.printing import Paper
from ui.printing import cups
from ui.printing.pages import PRINT_DPI, prepare
from ui.printing.print_job import PrintTarget, target_of


class Printers(Protocol):
    """The printers of a computer."""

    def names(self) -> tuple[str, ...]:
        """Name the printers there are; waits, so never on the GUI thread."""

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        """Let the user choose in the system's dialog; ``None`` when they thought better of it."""


class SystemPrinters:
    """The printers that the operating system offers."""

    def names(self) -> tuple[str, ...]:
        """Ask CUPS where it is, else Qt."""
        return cups.queue_names() if cups.is_there() else tuple(QPrinterInfo.availablePrinterNames())

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        """Open the system's dialog, the only one that runs a loop of its own.

        Posters hang on walls: one side of the paper unless somebody wants otherwise. Printing to a file
        is not offered there, since saving a PDF is a button of its own.
        """
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        prepare(printer, paper=paper, title=title)
        dialog = QPrintDialog(printer, parent)
        for option in (
            QAbstractPrintDialog.PrintDialogOption.PrintToFile,
            QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
            QAbstractPrintDialog.PrintDialogOption.PrintSelection,
            QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
        ):
            dialog.setOption(option, False)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return target_of(printer) if accepted else None
