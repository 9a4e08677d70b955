"""Printing and saving as they are seen: the system's dialogs, and the notice of what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.errors import RefusalCode, Refused
from models.values.printing import Paper, PrintWay
from translations import _
from ui.printing.print_job import PrintTarget
from ui.printing.print_parts import PrintOutcome, PrintPart
from ui.printing.printers import RememberingPrinters, choice_of
from ui.printing.save_dialogs import SaveDialogs
from ui.printing.trouble_words import trouble_sentence
from ui.screens.documents.delivery_notice import DeliveryNotice
from ui.screens.documents.delivery_words import (
    left_out_sentence,
    names_in_short,
    parts_in_words,
    printed_title,
    saved_sentence,
    stopped_sentence,
    stopped_title,
)
from ui.screens.documents.presenter import DocumentsPresenter
from ui.screens.documents.wording import glyph_sentence
from ui.theme import Theme, Tone
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.wording.errors import error_sentence

_REPLACE = "replace"


class DeliveryView(QObject):
    """Answers what the delivery asks, and says what it did in ``notice``, which its owner places."""

    message_shown = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        *,
        presenter: DocumentsPresenter,
        printers: RememberingPrinters,
        dialogs: SaveDialogs,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._presenter = presenter
        self._delivery = presenter.delivery
        self._printers = printers
        self._dialogs = dialogs
        self._folder: Path | None = None
        self._next = self._save
        self._target: PrintTarget | None = None
        self._goes_on = False
        self.notice = DeliveryNotice(parent, theme=theme)
        self.notice.action_chosen.connect(self._on_action)
        self._connect()

    def _connect(self) -> None:
        delivery = self._delivery
        delivery.folder_wanted.connect(self._on_folder_wanted)
        delivery.file_wanted.connect(self._on_file_wanted)
        delivery.replacing_asked.connect(self._on_replacing_asked)
        delivery.saved.connect(self._on_saved)
        delivery.saving_stopped.connect(self._on_saving_stopped)
        delivery.printer_wanted.connect(self._on_printer_wanted)
        delivery.printed.connect(self._on_printed)
        delivery.refused.connect(self._on_refused)
        self._presenter.log.recorded.connect(self._on_recorded)
        self._presenter.log.placed.connect(self._on_placed)
        self._presenter.log.trouble_met.connect(self.message_shown)
        self.notice.where_told.connect(self._presenter.log.place_latest)

    def retranslate(self) -> None:
        """Set the words that stay; a sentence that stands keeps its language."""
        self.notice.retranslate()

    def dismiss(self) -> bool:
        """Take the notice away, and tell whether there was one."""
        there = not self.notice.isHidden()
        self.notice.hide()
        return there

    def sentence(self, error: Exception) -> str:
        """Say what went wrong; a letter that cannot be printed is shown with its text."""
        if isinstance(error, Refused) and error.code is RefusalCode.GLYPH_MISSING:
            character = str(error.facts.get("character", ""))
            return glyph_sentence(character, self._presenter.text_with(character))
        return error_sentence(error)

    def _save(self) -> None:
        self._presenter.save()

    def _show_folder(self) -> None:
        if self._folder is not None:
            self._dialogs.show_folder(self._folder)

    def _print_rest(self) -> None:
        self._goes_on = True
        self._presenter.print_rest()
        self._goes_on = self._delivery.is_busy

    def _close(self) -> None:
        self.notice.hide()

    def _show(self, title: str, text: str, *, tone: Tone = Tone.ATTENTION, button: str = "") -> None:
        self.notice.stop_asking()
        self.notice.show_text(title, text, tone=tone, button=button)

    @Slot()
    def _on_action(self) -> None:
        self.notice.hide()
        self._next()

    @Slot(object)
    def _on_folder_wanted(self, start: Path) -> None:
        title = _("Choose a folder for the PDF files")
        self._dialogs.ask_folder(self._window, title=title, start=start, on_chosen=self._delivery.save_in)

    @Slot(object)
    def _on_file_wanted(self, start: Path) -> None:
        self._dialogs.ask_file(self._window, title=_("Save as PDF"), start=start, on_chosen=self._delivery.save_as)

    @Slot(object)
    def _on_replacing_asked(self, names: tuple[str, ...]) -> None:
        dialog = ChoiceDialog(
            self._window,
            title=_("Replace the files that are there?"),
            text=names_in_short(names),
            choices=(
                Choice(key="keep", text=_("Leave them")),
                Choice(key=_REPLACE, text=_("Replace"), look="primary"),
            ),
        )
        dialog.chosen.connect(self._on_replacing_answered)
        dialog.open()

    @Slot(str)
    def _on_replacing_answered(self, answer: str) -> None:
        if answer == _REPLACE:
            self._delivery.replace()

    @Slot(object, object)
    def _on_saved(self, paths: tuple[Path, ...], parts: tuple[PrintPart, ...]) -> None:
        self._folder = paths[0].parent
        self._next = self._show_folder
        self._show(saved_sentence(paths), str(self._folder), tone=Tone.GOOD, button=_("Show the folder"))
        self._presenter.log.record(parts, PrintWay.FILE)

    @Slot()
    def _on_saving_stopped(self) -> None:
        self.message_shown.emit(_("Stopped. No file was saved."))

    @Slot(str, object)
    def _on_printer_wanted(self, title: str, paper: Paper) -> None:
        target, self._goes_on = self._target if self._goes_on else None, False
        if not self._presenter.may_print_again:
            target = self._printers.choose(self._window, title=title, paper=paper)
            if target is None:
                self._delivery.print_nowhere()
                return
            self._presenter.remember_printer(choice_of(target))
        elif target is None:
            target = self._printers.again(self._presenter.printer, title=title, paper=paper)
        self._target = target  # what is left after trouble is printed with the same number of copies
        self._delivery.print_to(target)

    @Slot(object)
    def _on_printed(self, outcome: PrintOutcome) -> None:
        self._tell_printed(outcome)
        self._presenter.log.record(outcome.sent, PrintWay.PRINTER)

    def _tell_printed(self, outcome: PrintOutcome) -> None:
        report = outcome.report
        if report.is_whole:
            self._next = self._close
            title = printed_title(report, self._presenter.printer.name)
            text = "\n".join((parts_in_words(outcome.sent), *map(left_out_sentence, self._presenter.left_out)))
            self._show(title, text, tone=Tone.GOOD, button=_("Close"))
            return
        reason = trouble_sentence(report.trouble) if report.trouble is not None else ""
        if report.refusal is not None:
            reason = self.sentence(report.refusal)
        self._next = self._print_rest
        button = _("Print the rest") if outcome.sent else _("Try again")
        self._show(stopped_title(outcome), stopped_sentence(outcome, reason), button=button)

    @Slot(object)
    def _on_recorded(self, way: PrintWay) -> None:
        if way is PrintWay.PRINTER and not self.notice.isHidden():
            self.notice.ask_where()

    @Slot()
    def _on_placed(self) -> None:
        self.notice.hide()
        self.message_shown.emit(_("Noted where it hangs."))

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        no_printer = isinstance(error, Refused) and error.code is RefusalCode.NO_PRINTER
        self._next = self._save if no_printer else self._close
        button = _("Save as PDF instead") if no_printer else ""
        self._show(_("That did not work"), self.sentence(error), button=button)
