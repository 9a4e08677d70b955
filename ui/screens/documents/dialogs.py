"""Opens the dialogs of the printouts, and passes on what they did."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.forms import FormKind, FormsToPrint
from models.values.print_sets import PrintSetDraft
from ui.context import AppContext
from ui.papers.doors import Outlets, show_blank_papers
from ui.printing.printers import Printers
from ui.printing.save_dialogs import SaveDialogs
from ui.screens.documents.presenter import DocumentsPresenter
from ui.screens.documents.printed.dialog import PrintedDialog
from ui.screens.documents.sets.editor import PrintSetEditor


class DocumentsDialogs(QObject):
    """One place that knows which dialog belongs to which wish."""

    undo_offered = Signal(str, object)  # sentence, TransactionNumber
    message_shown = Signal(str)
    texts_wanted = Signal(object)  # PhraseWish

    def __init__(
        self,
        window: QWidget,
        *,
        presenter: DocumentsPresenter,
        context: AppContext,
        printers: Printers,
        dialogs: SaveDialogs,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._printers = printers
        self._dialogs = dialogs
        self._window = window
        self._presenter = presenter
        self._theme = context.theme
        presenter.log.changed.connect(self.undo_offered)
        presenter.sets.removed.connect(self.undo_offered)
        presenter.sets.trouble_met.connect(self.message_shown)

    @Slot()
    def show_printed(self) -> None:
        """List what was printed."""
        today = self._presenter.reading.today
        dialog = PrintedDialog(self._window, log=self._presenter.log, theme=self._theme, today=today)
        dialog.again_wanted.connect(self._presenter.print_again)
        dialog.open()

    @Slot()
    def show_forms(self) -> None:
        """Offer blank forms, that for volunteers first."""
        self.show_form(FormsToPrint(kind=FormKind.VOLUNTEER))

    def show_form(self, wanted: FormsToPrint) -> None:
        """Offer blank forms, beginning with one."""
        dialog = show_blank_papers(
            self._window,
            self._context,
            kind=wanted.kind,
            language=wanted.language,
            outlets=Outlets(printers=self._printers, dialogs=self._dialogs),
        )
        dialog.texts_wanted.connect(self.texts_wanted)

    @Slot()
    def make_set(self) -> None:
        """Ask for the name of a new set that begins with what is chosen."""
        self._open_editor(self._presenter.draft_of_choice())

    @Slot()
    def change_set(self) -> None:
        """Open the chosen set."""
        row = self._presenter.sets.chosen
        if row is not None:
            self._open_editor(PrintSetDraft(id=row.id, version=row.version, name=row.name, items=row.items))

    @Slot()
    def remove_set(self) -> None:
        """Take the chosen set away; this can be undone."""
        row = self._presenter.sets.chosen
        if row is not None:
            self._presenter.sets.remove(row)

    def _open_editor(self, draft: PrintSetDraft) -> None:
        PrintSetEditor(
            self._window,
            sets=self._presenter.sets,
            draft=draft,
            languages=self._presenter.languages,
            theme=self._theme,
        ).open()
