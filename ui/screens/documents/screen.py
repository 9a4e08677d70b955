"""The screen of printouts: documents and week, languages, preview; printing and saving are in the top bar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values.changes import EntityKind
from models.values.errors import RefusalCode, Refused
from models.values.language import LanguageCode
from models.values.printing import Paper
from models.values.timeslot import IsoWeek
from translations import _
from ui.actions import ActionKey
from ui.context import AppContext
from ui.printing.print_job import PrintReport
from ui.printing.printers import RememberingPrinters, SystemPrinters, choice_of
from ui.printing.save_dialogs import SaveDialogs, SystemSaveDialogs, documents_folder
from ui.printing.sheets import SheetPreview
from ui.screens.documents.language_list import LanguageList
from ui.screens.documents.page_view import CaptionedSheet
from ui.screens.documents.presenter import DocumentsPresenter
from ui.screens.documents.preview_card import PreviewCard
from ui.screens.documents.product_card import ProductCard
from ui.screens.documents.week_card import WeekCard, WeekLine
from ui.screens.documents.wording import (
    fallbacks,
    glyph_sentence,
    language_name,
    names_in_short,
    print_button,
    printed_sentence,
    saved_sentence,
    subtitle,
)
from ui.screens.screen import Screen
from ui.theme import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.wording.errors import error_sentence

_REPLACE = "replace"
_ROOM_FOR_THREE_COLUMNS = 940


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen with the system's own printers and dialogs."""
    return DocumentsScreen(context, parent, printers=SystemPrinters(), dialogs=SystemSaveDialogs())


class DocumentsScreen(Screen):
    """The week on paper, in as many languages as wanted."""

    key = "documents"
    watches = frozenset(
        {
            EntityKind.LOCAL_TEXT,
            EntityKind.MEETING_POINT,
            EntityKind.OCCASION,
            EntityKind.OFFICE,
            EntityKind.ORGANISATION,
            EntityKind.SERIES,
        }
    )

    def __init__(
        self, context: AppContext, parent: QWidget, *, printers: RememberingPrinters, dialogs: SaveDialogs
    ) -> None:
        super().__init__(context, parent)
        self._printers = printers
        self._dialogs = dialogs
        self._folder: Path | None = None
        self._came_anew = True
        self.presenter = DocumentsPresenter(context, printers, documents_folder(), self)
        self.save_button = PlainButton(self)
        self.print_button = PrimaryButton(self)
        for button in (self.save_button, self.print_button):
            button.setAutoDefault(True)  # Enter presses the one that has the focus: Ctrl P, Enter
            button.hide()
        self.week_line = WeekLine(self)
        self.banner = Banner(self)
        self._banner_leads_to_folder = False
        self.other_printer_button = QuietButton(self)
        self._build_columns(context)
        self._connect_choices()
        self._connect_delivery()
        for keys, slot in (
            (QKeySequence("Ctrl++"), self.preview.pages.zoom_in),
            (QKeySequence("Ctrl+="), self.preview.pages.zoom_in),
            (QKeySequence("Ctrl+-"), self.preview.pages.zoom_out),
            (QKeySequence("Ctrl+0"), self.preview.pages.fit),
            (QKeySequence.StandardKey.Save, self.presenter.save),
            (QKeySequence("Ctrl+Shift+P"), self.presenter.print_elsewhere),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)
        context.theme.changed.connect(self._share_room)
        self._show_choice()

    def _build_columns(self, context: AppContext) -> None:
        theme = context.theme
        self.product_card = ProductCard(self)
        self.week_card = WeekCard(self, theme=theme)
        self.week_card.heading.add_widget(self.product_card.menu)
        self.language_list = LanguageList(self, theme=theme, languages=self.presenter.languages)
        self.preview = PreviewCard(self, theme=theme)
        first = QVBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.product_card)
        first.addWidget(self.week_card)
        first.addWidget(self.other_printer_button, 0, Qt.AlignmentFlag.AlignLeft)
        first.addStretch(1)
        for card in (self.product_card, self.week_card):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.setSpacing(16)
        self._left.addLayout(first)
        self._left.addWidget(self.language_list, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left)
        columns.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.week_line)
        whole.addWidget(self.banner)
        whole.addLayout(columns, 1)

    def _connect_choices(self) -> None:
        presenter, preview = self.presenter, self.preview
        self.product_card.product_chosen.connect(presenter.choose_product)
        self.week_card.week_wanted.connect(presenter.show_week)
        self.week_line.present_wanted.connect(self._on_present_week_wanted)
        self.language_list.toggled.connect(self._on_language_toggled)
        self.language_list.all_wanted.connect(presenter.choose_all)
        preview.paper_chosen.connect(presenter.choose_paper)
        preview.qr_chosen.connect(presenter.choose_qr)
        preview.one_file_chosen.connect(presenter.choose_one_file)
        preview.in_sight_changed.connect(presenter.look_at)
        preview.page_total_changed.connect(self._on_page_total_changed)
        preview.fallbacks_wanted.connect(self._on_fallbacks_wanted)
        presenter.choice_changed.connect(self._show_choice)
        presenter.week_changed.connect(self._show_week)
        presenter.drawing.sheet_drawn.connect(self._on_sheet_drawn)
        presenter.drawing.sheet_refused.connect(self._on_sheet_refused)
        presenter.drawing.remarks_changed.connect(self._show_remarks)

    def _connect_delivery(self) -> None:
        delivery = self.presenter.delivery
        self.save_button.clicked.connect(self.presenter.save)
        self.print_button.clicked.connect(self.presenter.print_out)
        self.other_printer_button.clicked.connect(self.presenter.print_elsewhere)
        self.banner.action_chosen.connect(self._on_banner_action)
        delivery.folder_wanted.connect(self._on_folder_wanted)
        delivery.file_wanted.connect(self._on_file_wanted)
        delivery.replacing_asked.connect(self._on_replacing_asked)
        delivery.saved.connect(self._on_saved)
        delivery.saving_stopped.connect(self._on_saving_stopped)
        delivery.printer_wanted.connect(self._on_printer_wanted)
        delivery.printed.connect(self._on_printed)
        delivery.refused.connect(self._on_refused)

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.save_button, self.print_button)

    def activate(self) -> None:
        self.presenter.start()
        self._show_week()
        self.language_list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        """Show a week that another screen asks for, or the week that is meant when somebody wants to print."""
        if isinstance(argument, IsoWeek):
            self.presenter.show_week(argument)
        elif argument == ActionKey.PRINT_WEEK:
            if self._came_anew:  # who is here already has chosen what to print
                self.presenter.show_meant_week()
        else:
            return
        self._came_anew = False
        self._show_week()
        self.print_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def help_text(self) -> str:
        return _(
            "Tick the languages, look at the pages, then print or save them. "
            "Space ticks a language, Ctrl + and Ctrl − change the size of the pages, Ctrl S saves as PDF. "
            "From Thursday noon the next week is shown."
        )

    def go_back(self) -> bool:
        if self.banner.isHidden():
            return False
        self.banner.hide()
        return True

    def retranslate(self) -> None:
        self.product_card.retranslate()
        self.save_button.setText(_("Save PDF …"))
        self.other_printer_button.setText(_("Another printer …"))
        self.week_card.retranslate()
        self.week_line.retranslate()
        self.language_list.retranslate()
        self.preview.retranslate()
        self._share_room()
        self._show_choice()
        self._show_remarks()

    def hideEvent(self, event: QHideEvent) -> None:
        self._came_anew = True
        self.banner.hide()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _share_room(self) -> None:
        """Put week and languages below one another where three columns do not fit, as with large text."""
        theme = self.context.theme
        wide = self.width() >= theme.px(_ROOM_FOR_THREE_COLUMNS)
        column, languages = theme.px(200), theme.px(232)
        self._left.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.language_list.setFixedWidth(languages)
        self.product_card.set_narrow(not wide)
        for card in (self.product_card, self.week_card):
            card.setFixedWidth(column if wide else languages)
        self.language_list.legend.setVisible(wide)  # each row's tool tip says the same
        self.preview.set_narrow(not wide)

    @Slot()
    def _show_choice(self) -> None:
        presenter = self.presenter
        sheets = [
            CaptionedSheet(
                language=LanguageCode(language.code),
                caption=" · ".join(dict.fromkeys((language.self_name, language_name(language)))),
            )
            for language in presenter.languages
            if language.code in presenter.chosen
        ]
        self.product_card.show_product(presenter.product)
        self.preview.show_choice(presenter.choice, sheets)
        self.other_printer_button.setVisible(bool(presenter.printer.name))
        self.print_button.setToolTip(presenter.printer.name)
        self._show_remarks()
        self._show_week()

    @Slot()
    def _show_remarks(self) -> None:
        presenter = self.presenter
        reviews = {language.code: presenter.review(LanguageCode(language.code)) for language in presenter.languages}
        self.language_list.show_choice(presenter.chosen, reviews)
        self.preview.show_remarks(presenter.remarks())

    @Slot()
    def _show_week(self) -> None:
        week, present = self.presenter.week, self.presenter.present_week
        self.week_card.show_week(week)
        self.week_line.show_week(week, present)
        self._set_heading()

    def _set_heading(self) -> None:
        chosen = len(self.presenter.chosen)
        pages = self.preview.pages.page_total if chosen else 0
        self.print_button.setText(print_button(pages))
        self.heading_changed.emit(_("Printouts"), subtitle(self.presenter.week, chosen, pages))

    @Slot(int)
    def _on_page_total_changed(self, _total: int) -> None:
        self._set_heading()

    @Slot(str, bool)
    def _on_language_toggled(self, code: LanguageCode, chosen: bool) -> None:
        self.presenter.choose_language(code, chosen)
        if chosen:
            self.preview.pages.reveal(code)

    @Slot()
    def _on_present_week_wanted(self) -> None:
        self.presenter.show_week(self.presenter.present_week)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_sheet_drawn(self, preview: SheetPreview) -> None:
        self.preview.show_sheet(preview)

    @Slot(str, object)
    def _on_sheet_refused(self, language: LanguageCode, error: Exception) -> None:
        self.preview.show_complaint(language, self._sentence(error))

    @Slot()
    def _on_fallbacks_wanted(self) -> None:
        self._tell(_("Printed in Swedish"), "\n".join(fallbacks(self.presenter.remarks())))

    @Slot(object)
    def _on_folder_wanted(self, start: Path) -> None:
        self._dialogs.ask_folder(
            self, title=_("Choose a folder for the PDF files"), start=start, on_chosen=self.presenter.delivery.save_in
        )

    @Slot(object)
    def _on_file_wanted(self, start: Path) -> None:
        self._dialogs.ask_file(self, title=_("Save as PDF"), start=start, on_chosen=self.presenter.delivery.save_as)

    @Slot(object)
    def _on_replacing_asked(self, names: tuple[str, ...]) -> None:
        dialog = ChoiceDialog(
            self,
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
            self.presenter.delivery.replace()

    @Slot(object)
    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self._folder = paths[0].parent
        self._show_banner(saved_sentence(paths), str(self._folder), tone=Tone.GOOD, button=_("Show the folder"))

    @Slot()
    def _on_saving_stopped(self) -> None:
        self.message_shown.emit(_("Stopped. No file was saved."))

    @Slot(str, object)
    def _on_printer_wanted(self, title: str, paper: Paper) -> None:
        presenter = self.presenter
        if presenter.may_print_again:
            presenter.delivery.print_to(self._printers.again(presenter.printer, title=title, paper=paper))
            return
        target = self._printers.choose(self, title=title, paper=paper)
        if target is None:
            presenter.delivery.print_nowhere()
        else:
            presenter.remember_printer(choice_of(target))
            presenter.delivery.print_to(target)

    @Slot(object)
    def _on_printed(self, report: PrintReport) -> None:
        if report.trouble is None:
            self.banner.hide()
            self.message_shown.emit(printed_sentence(report))
        else:
            self._show_banner(
                _("Not everything was printed"), printed_sentence(report), button=_("Save as PDF instead")
            )

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        no_printer = isinstance(error, Refused) and error.code is RefusalCode.NO_PRINTER
        button = _("Save as PDF instead") if no_printer else ""
        self._show_banner(_("That did not work"), self._sentence(error), button=button)

    @Slot()
    def _on_banner_action(self) -> None:
        self.banner.hide()
        if self._banner_leads_to_folder and self._folder is not None:
            self._dialogs.show_folder(self._folder)
        else:
            self.presenter.save()

    def _show_banner(self, title: str, text: str, *, tone: Tone = Tone.ATTENTION, button: str = "") -> None:
        self._banner_leads_to_folder = tone is Tone.GOOD
        self.banner.show_text(title, text, tone=tone, button=button)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, Refused) and error.code is RefusalCode.GLYPH_MISSING:
            character = str(error.facts.get("character", ""))
            return glyph_sentence(character, self.presenter.text_with(character))
        return error_sentence(error)

    def _tell(self, title: str, text: str) -> None:
        choices = (Choice(key="close", text=_("Close"), look="primary"),)
        ChoiceDialog(self, title=title, text=text, choices=choices).open()
