"""The screen of printouts: documents and week, languages, preview; printing and saving are in the top bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.printouts import PrintoutRow
from models.values.changes import EntityKind
from models.values.door_signs import DoorWish
from models.values.forms import FormsToPrint
from models.values.language import LanguageCode
from models.values.phrases import PhraseWish
from models.values.printing import Product
from models.values.timeslot import IsoWeek
from translations import _
from ui.actions import ActionKey
from ui.context import AppContext
from ui.printing.print_job import papers_of
from ui.printing.printers import RememberingPrinters, SystemPrinters
from ui.printing.save_dialogs import SaveDialogs, SystemSaveDialogs, documents_folder
from ui.printing.sheets import SheetPreview
from ui.screens.documents.copies_words import print_button, set_button, set_in_words
from ui.screens.documents.delivery_view import DeliveryView
from ui.screens.documents.dialogs import DocumentsDialogs
from ui.screens.documents.language_review import doubted_texts
from ui.screens.documents.left_column import LeftColumn
from ui.screens.documents.page_view import CaptionedSheet
from ui.screens.documents.presenter import DocumentsPresenter
from ui.screens.documents.preview_card import PreviewCard
from ui.screens.documents.week_card import WeekLine
from ui.screens.documents.wording import doubts_in_numbers, fallbacks, language_name, subtitle, subtitle_of_set
from ui.screens.screen import Screen
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_dialog import Choice, ChoiceDialog

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
            EntityKind.PRINTOUT,
            EntityKind.PRINT_SET,
            EntityKind.SERIES,
        }
    )

    def __init__(
        self, context: AppContext, parent: QWidget, *, printers: RememberingPrinters, dialogs: SaveDialogs
    ) -> None:
        super().__init__(context, parent)
        self._came_anew = True
        self.presenter = DocumentsPresenter(context, printers, documents_folder(), self)
        self.save_button = PlainButton(self)
        self.print_button = PrimaryButton(self)
        for button in (self.save_button, self.print_button):
            button.setAutoDefault(True)  # Enter presses the one that has the focus: Ctrl P, Enter
            button.hide()
        self.week_line = WeekLine(self)
        self.delivery_view = DeliveryView(
            self, presenter=self.presenter, printers=printers, dialogs=dialogs, theme=context.theme
        )
        self.left = LeftColumn(self, theme=context.theme, presenter=self.presenter)
        self.dialogs = DocumentsDialogs(
            self, presenter=self.presenter, context=context, printers=printers, dialogs=dialogs
        )
        self.preview = PreviewCard(self, theme=context.theme)
        self._place()
        self._connect_choices()
        for keys, slot in (
            (QKeySequence("Ctrl++"), self.preview.pages.zoom_in),
            (QKeySequence("Ctrl+="), self.preview.pages.zoom_in),
            (QKeySequence("Ctrl+-"), self.preview.pages.zoom_out),
            (QKeySequence("Ctrl+0"), self.preview.pages.fit),
            (QKeySequence.StandardKey.Save, self.presenter.save),
            (QKeySequence("Ctrl+Shift+P"), self.presenter.print_elsewhere),
            (QKeySequence("Ctrl+H"), self.dialogs.show_printed),
            (QKeySequence("Ctrl+B"), self.dialogs.show_forms),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)
        context.theme.changed.connect(self._share_room)
        self._show_choice()

    def _place(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self.left.room)
        columns.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.week_line)
        whole.addWidget(self.delivery_view.notice)
        whole.addLayout(columns, 1)

    def _connect_choices(self) -> None:
        presenter, preview = self.presenter, self.preview
        self.save_button.clicked.connect(presenter.save)
        self.print_button.clicked.connect(presenter.print_out)
        self.delivery_view.message_shown.connect(self.message_shown)
        self.dialogs.undo_offered.connect(self.undo_offered)
        self.dialogs.message_shown.connect(self.message_shown)
        self.dialogs.texts_wanted.connect(self._on_texts_wanted)
        self.left.printed_button.clicked.connect(self.dialogs.show_printed)
        self.left.forms_button.clicked.connect(self.dialogs.show_forms)
        self.left.set_card.new_wanted.connect(self.dialogs.make_set)
        self.left.set_card.change_wanted.connect(self.dialogs.change_set)
        self.left.set_card.remove_wanted.connect(self.dialogs.remove_set)
        self.week_line.present_wanted.connect(self._on_present_week_wanted)
        self.left.language_list.toggled.connect(self._on_language_toggled)
        self.left.phrases_button.clicked.connect(self._on_phrases_wanted)
        preview.paper_chosen.connect(presenter.choose_paper)
        preview.qr_chosen.connect(presenter.choose_qr)
        preview.one_file_chosen.connect(presenter.choose_one_file)
        preview.marking_chosen.connect(presenter.choose_marking)
        preview.in_sight_changed.connect(presenter.look_at)
        preview.page_total_changed.connect(self._on_page_total_changed)
        preview.fallbacks_wanted.connect(self._on_fallbacks_wanted)
        preview.text_wanted.connect(self._on_texts_wanted)
        self.left.language_list.texts_wanted.connect(self._on_doubted_texts_wanted)
        preview.pages.guide.lines_wanted.connect(presenter.drawing.explain)
        presenter.drawing.lines_read.connect(preview.pages.guide.learn)
        presenter.drawing.sheets_replaced.connect(preview.pages.guide.forget)
        presenter.choice_changed.connect(self._show_choice)
        presenter.week_changed.connect(self._show_week)
        presenter.programme_read.connect(self._on_read)
        presenter.drawing.sheet_drawn.connect(self._on_sheet_drawn)
        presenter.drawing.sheet_refused.connect(self._on_sheet_refused)
        presenter.drawing.remarks_changed.connect(self._show_remarks)

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.save_button, self.print_button)

    def activate(self) -> None:
        self.presenter.start()
        self._show_week()
        self.left.language_list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        """Show a week, sheet or sign that another screen asks for, or the week that is meant for printing."""
        if isinstance(argument, IsoWeek):
            self.presenter.show_week(argument)
        elif isinstance(argument, PrintoutRow):
            self.presenter.show_printed(argument)
        elif isinstance(argument, DoorWish):
            self.presenter.show_door(argument)
        elif isinstance(argument, FormsToPrint):
            self.dialogs.show_form(argument)
            return
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
            "Space ticks a language, a digit on it is its number of copies. "
            "Ctrl + and Ctrl − change the size of the pages, Ctrl S saves as PDF, Ctrl H lists what was printed, "
            "Ctrl B has blank forms. "
            "A set is printed as a whole by Ctrl P and Enter. "
            "From Thursday noon the next week is shown."
        )

    def go_back(self) -> bool:
        return self.delivery_view.dismiss()

    def retranslate(self) -> None:
        self.save_button.setText(_("Save PDF …"))
        self.left.retranslate()
        self.delivery_view.retranslate()
        self.week_line.retranslate()
        self.preview.retranslate()
        self._share_room()
        self._show_choice()
        self._show_remarks()

    def hideEvent(self, event: QHideEvent) -> None:
        self._came_anew = True
        self.delivery_view.dismiss()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _share_room(self) -> None:
        """Put week and languages below one another where three columns do not fit, as with large text."""
        wide = self.width() >= self.context.theme.px(_ROOM_FOR_THREE_COLUMNS)
        self.left.share_room(wide=wide)
        self.preview.set_narrow(not wide)

    @Slot()
    def _on_read(self) -> None:
        self.left.show_subject()
        self._show_sheets()
        self._set_heading()

    @Slot()
    def _show_choice(self) -> None:
        self.left.show_choice()
        self._show_sheets()
        self.print_button.setToolTip(self._print_tool_tip())
        self._show_remarks()
        self._show_week()

    def _show_sheets(self) -> None:
        presenter = self.presenter
        sheets = [
            CaptionedSheet(
                language=LanguageCode(language.code),
                caption=" · ".join(dict.fromkeys((language.self_name, language_name(language)))),
            )
            for language in presenter.languages
            if language.code in presenter.chosen
        ]
        if presenter.product is Product.DOOR and presenter.reading.has_nothing:
            self.preview.say_empty(
                _("Nothing to announce this week"),
                _("Signs are for what is cancelled or moved. Nothing is, from today on."),
            )
        elif presenter.reading.has_nothing:
            self.preview.say_empty(_("Choose a meeting point"), _("Its sheet appears here at once."))
        else:
            self.preview.say_empty(
                _("Choose at least one language"), _("Tick the languages on the left. The pages appear here at once.")
            )
        self.preview.show_choice(presenter.choice, [] if presenter.reading.has_nothing else sheets)

    def _print_tool_tip(self) -> str:
        row = self.presenter.sets.chosen
        lines = (self.presenter.printer.name, set_in_words(row.items) if row is not None else "")
        return "\n".join(line for line in lines if line)

    @Slot()
    def _show_remarks(self) -> None:
        presenter = self.presenter
        reviews = {language.code: presenter.review(LanguageCode(language.code)) for language in presenter.languages}
        self.left.show_reviews(presenter.chosen, reviews)
        doubts = {code: doubts_in_numbers(presenter.drawing.remarks(LanguageCode(code)) or ()) for code in reviews}
        self.left.language_list.show_doubts(doubts)
        self.preview.show_remarks(presenter.remarks())

    @Slot()
    def _show_week(self) -> None:
        self.left.show_week()
        self.week_line.show_week(self.presenter.week, self.presenter.present_week)
        self._set_heading()

    def _set_heading(self) -> None:
        chosen = len(self.presenter.chosen)
        pages = self.preview.pages.page_total if chosen else 0
        row = self.presenter.sets.chosen
        if row is not None:
            self.print_button.setText(set_button(row.sheets))
            heading = subtitle_of_set(self.presenter.week, row.name)
        else:
            self.print_button.setText(print_button(pages, self._papers() if chosen else 0))
            heading = subtitle(self.presenter.week, chosen, pages)
        self.heading_changed.emit(_("Printouts"), heading)

    def _papers(self) -> int:
        presenter, pages = self.presenter, self.preview.pages
        two_sided = presenter.printer.two_sided
        return sum(
            papers_of(pages.pages_of(code), two_sided=two_sided) * copies for code, copies in presenter.copies.items()
        )

    @Slot(int)
    def _on_page_total_changed(self, _total: int) -> None:
        self._set_heading()

    @Slot(str, bool)
    def _on_language_toggled(self, code: LanguageCode, chosen: bool) -> None:
        self.presenter.choose_language(code, chosen)
        if chosen:
            self.preview.pages.reveal(code)

    @Slot()
    def _on_phrases_wanted(self) -> None:
        self.navigation_requested.emit("phrases", None)

    @Slot()
    def _on_present_week_wanted(self) -> None:
        self.presenter.show_week(self.presenter.present_week)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_sheet_drawn(self, preview: SheetPreview) -> None:
        self.preview.show_sheet(preview)

    @Slot(str, object)
    def _on_sheet_refused(self, language: LanguageCode, error: Exception) -> None:
        self.preview.show_complaint(language, self.delivery_view.sentence(error))

    @Slot(str)
    def _on_doubted_texts_wanted(self, code: LanguageCode) -> None:
        texts = doubted_texts(self.presenter.drawing.remarks(code) or ())
        self._on_texts_wanted(PhraseWish(language=code, refs=texts))

    @Slot(object)
    def _on_texts_wanted(self, wish: PhraseWish) -> None:
        self.navigation_requested.emit("phrases", wish)

    @Slot()
    def _on_fallbacks_wanted(self) -> None:
        self._tell(_("Printed in Swedish"), "\n".join(fallbacks(self.presenter.remarks())))

    def _tell(self, title: str, text: str) -> None:
        choices = (Choice(key="close", text=_("Close"), look="primary"),)
        ChoiceDialog(self, title=title, text=text, choices=choices).open()
