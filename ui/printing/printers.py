"""Which printers there are, and the system's own dialog to choose one."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from models.values.printing import Paper
from ui.printing import cups
from ui.printing.pages import PRINT_DPI, prepare
from ui.printing.print_job import CupsTarget, PagesTarget, PrintTarget, target_of
from ui.settings import PrinterChoice


class Printers(Protocol):
    """The printers of a computer."""

    def names(self) -> tuple[str, ...]:
        """Name the printers there are; waits, so never on the GUI thread."""

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        """Let the user choose in the system's dialog; ``None`` when they thought better of it."""


class RememberingPrinters(Printers, Protocol):
    """Printers that also find the one of the last time without asking."""

    def again(self, choice: PrinterChoice, *, title: str, paper: Paper) -> PrintTarget:
        """Give the printer that was chosen before, set as it was then."""


class SystemPrinters:
    """The printers that the operating system offers."""

    def names(self) -> tuple[str, ...]:
        """Ask CUPS where it is, else Qt."""
        return cups.queue_names() if cups.is_there() else tuple(QPrinterInfo.availablePrinterNames())

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        """Open the system's dialog, the only one that runs a loop of its own.

        Posters hang on walls: one side of the paper unless somebody wants otherwise. Printing to a file
        is not offered there, since saving a PDF is a button of its own. The number of copies begins at 1 there
        and multiplies what each language has.
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

    def again(self, choice: PrinterChoice, *, title: str, paper: Paper) -> PrintTarget:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setPrinterName(choice.name)
        two_sided, one_sided = QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone
        printer.setDuplex(two_sided if choice.two_sided else one_sided)
        printer.setColorMode(QPrinter.ColorMode.GrayScale if choice.grey else QPrinter.ColorMode.Color)
        prepare(printer, paper=paper, title=title)
        return target_of(printer)


def choice_of(target: PrintTarget) -> PrinterChoice:
    """Tell what to remember of a printer that the dialog has set; one without a name is asked for again."""
    if isinstance(target, CupsTarget):
        return PrinterChoice(name=target.queue, two_sided=target.two_sided, grey=target.grey)
    if isinstance(target, PagesTarget):
        return PrinterChoice(
            name=target.printer.printerName(),
            two_sided=target.printer.duplex() is not QPrinter.DuplexMode.DuplexNone,
            grey=target.printer.colorMode() is QPrinter.ColorMode.GrayScale,
        )
    return PrinterChoice()
