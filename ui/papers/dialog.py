"""Papers to choose among: see one, copy its words, print or save it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.forms import FormLanguage
from models.values.language import LanguageCode
from models.values.phrases import PhraseWish
from models.values.printing import PageImage, Paper
from translations import _
from ui.papers.page_pair import PagePair
from ui.papers.presenter import PapersPresenter
from ui.papers.words import language_choice, missing_sentence, missing_title, paper_name
from ui.printing.page_pictures import picture_of
from ui.printing.printers import Printers
from ui.printing.save_dialogs import SaveDialogs
from ui.printing.trouble import PrinterTrouble
from ui.printing.trouble_words import trouble_sentence
from ui.theme import Theme, Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox
from ui.wording.errors import error_sentence

_COLUMN = 232
_MOST_COPIES = 99


Sentence = Callable[[], str]
"""Says something in the language of the window as it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogWords:
    """What the dialog is called, and what somebody should know before choosing."""

    heading: Sentence
    hint: Sentence


class PapersDialog(DialogBase):
    """Stays open after printing, since one often wants several papers; Esc closes it."""

    texts_wanted = Signal(object)  # PhraseWish

    def __init__(
        self,
        parent: QWidget,
        *,
        words: DialogWords,
        presenter: PapersPresenter,
        printers: Printers,
        dialogs: SaveDialogs,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.presenter = presenter
        presenter.setParent(self)
        self._printers = printers
        self._dialogs = dialogs
        self._missing: FormLanguage | None = None
        self._folder: Path | None = None
        self._build(theme)
        presenter.papers_read.connect(self._on_read)
        presenter.drawn.connect(self._on_drawn)
        presenter.not_printable.connect(self._on_not_printable)
        presenter.printer_wanted.connect(self._on_printer_wanted)
        presenter.printed.connect(self._on_printed)
        presenter.printer_failed.connect(self._on_printer_failed)
        presenter.saved.connect(self._on_saved)
        presenter.refused.connect(self._on_refused)
        self.retranslate()
        self._show_usable(usable=False)
        self.kind_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=self._words.heading(), primary=_("Print …"), cancel=_("Close"))
        self.save_button.setText(_("Save PDF …"))
        self.copy_button.setText(_("Copy the text"))
        self.folder_button.setText(_("Show the folder"))
        self._fields[0].set_label(_("&Paper"))
        self._fields[1].set_label(_("&Language"))
        self._fields[2].set_label(_("&Copies"))
        self._hint.setText(self._words.hint())
        self._show_choices()

    def _build(self, theme: Theme) -> None:
        self.kind_box, self.language_box = ChoiceBox(self), ChoiceBox(self)
        self.copies_box = NumberBox(self)
        self.copies_box.setRange(1, _MOST_COPIES)
        self._fields = [Field(self, editor) for editor in (self.kind_box, self.language_box, self.copies_box)]
        self._hint = TextLabel(self, look="small", wraps=True)
        self.save_button = PlainButton(self)
        self.copy_button = PlainButton(self)
        self.add_left_button(self.copy_button)
        self.add_left_button(self.save_button)
        self.told = Banner(self)
        self.folder_button = PlainButton(self)
        self.folder_button.hide()
        self.pages = PagePair(self, theme=theme)
        self.missing = EmptyState(self, theme=theme, icon="info")
        self.missing.setFixedSize(self.pages.sizeHint())
        left = QVBoxLayout()
        left.setSpacing(12)
        for each in (*self._fields, self._hint, self.told, self.folder_button):
            each.setFixedWidth(theme.px(_COLUMN))
            left.addWidget(each)
        left.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(left)
        columns.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(columns)
        self.kind_box.key_changed.connect(self._on_chosen)
        self.language_box.key_changed.connect(self._on_chosen)
        self.missing.action_chosen.connect(self._on_texts_wanted)
        self.folder_button.clicked.connect(self._on_show_folder)
        self.save_wanted.connect(self.presenter.print_out)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(self._on_copy)

    def _show_choices(self) -> None:
        presenter = self.presenter
        self.kind_box.set_choices([(each.key.value, paper_name(each.key)) for each in presenter.papers])
        self.kind_box.set_key("" if presenter.key is None else presenter.key.value)
        self.language_box.set_choices([(each.code, language_choice(each)) for each in presenter.languages])
        self.language_box.set_key(presenter.language)
        self.copy_button.setVisible(bool(presenter.text))

    def _show_usable(self, *, usable: bool) -> None:
        self.primary_button.setEnabled(usable)
        self.save_button.setEnabled(usable)
        self.pages.setVisible(self._missing is None)
        self.missing.setVisible(self._missing is not None)

    def _tell(self, title: str, text: str = "", *, tone: Tone = Tone.ATTENTION) -> None:
        self.folder_button.hide()
        self.told.show_text(title, text, tone=tone)

    @Slot()
    def _on_read(self) -> None:
        self._show_choices()

    @Slot(str)
    def _on_chosen(self, _key: str) -> None:
        self.told.hide()
        self.folder_button.hide()
        self._missing = None
        self._show_usable(usable=False)
        for each in self.presenter.papers:
            if each.key.value == self.kind_box.key:
                self.presenter.choose(each.key, LanguageCode(self.language_box.key))
        self._show_choices()  # another paper may lack other words

    @Slot(object)
    def _on_drawn(self, pages: tuple[PageImage, ...]) -> None:
        self._missing = None
        self.pages.show_pages([picture_of(page) for page in pages])
        self.pages.setAccessibleName(self._paper_name)
        self._show_usable(usable=True)

    @Slot(object)
    def _on_not_printable(self, language: FormLanguage) -> None:
        self._missing = language
        self.missing.set_text(missing_title(language), missing_sentence(language), _("Show these texts"))
        self._show_usable(usable=False)

    @Slot()
    def _on_texts_wanted(self) -> None:
        if self._missing is not None:
            wish = PhraseWish(language=self._missing.code, refs=self._missing.missing)
            self.accept()
            self.texts_wanted.emit(wish)

    @Slot()
    def _on_save(self) -> None:
        self._dialogs.ask_file(
            self, title=_("Save as PDF"), start=self.presenter.suggested_file, on_chosen=self.presenter.save_as
        )

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.presenter.text)
        self._tell(_("The text is copied."), tone=Tone.GOOD)

    @property
    def _paper_name(self) -> str:
        return "" if self.presenter.key is None else paper_name(self.presenter.key)

    @Slot()
    def _on_printer_wanted(self) -> None:
        title = self._paper_name
        target = self._printers.choose(self, title=title, paper=Paper.A4)
        if target is not None:
            self.presenter.print_to(target, title=title, copies=self.copies_box.value())

    @Slot()
    def _on_printed(self) -> None:
        self._tell(_("Sent to the printer."), tone=Tone.GOOD)

    @Slot(object)
    def _on_printer_failed(self, trouble: PrinterTrouble) -> None:
        self._tell(_("That did not work"), trouble_sentence(trouble))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._folder = path.parent
        self.folder_button.show()
        self.told.show_text(_("Saved"), path.name, tone=Tone.GOOD)

    @Slot()
    def _on_show_folder(self) -> None:
        if self._folder is not None:
            self._dialogs.show_folder(self._folder)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        self._tell(_("That did not work"), error_sentence(error))
