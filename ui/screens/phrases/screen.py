"""The phrase bank: languages at the left, their phrases, and beside them everything about the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.phrases import PhraseRow
from models.values.changes import EntityKind
from models.values.phrase_exchange import ReturnedSheet
from models.values.phrases import PhraseWish, TextRef
from translations import _
from translations.languages import schedule_language
from ui.context import AppContext
from ui.screens.phrases.details_pane import DetailsPane
from ui.screens.phrases.exchange.presenter import ExchangePresenter, file_name
from ui.screens.phrases.exchange.returned_dialog import ReturnedDialog
from ui.screens.phrases.file_dialogs import SheetDialogs, SystemSheetDialogs
from ui.screens.phrases.filter_bar import FilterBar
from ui.screens.phrases.language_list import LanguageList
from ui.screens.phrases.phrase_table import PhraseTable
from ui.screens.phrases.presenter import PhrasesPresenter
from ui.screens.phrases.questions import ask_about_swedish, ask_about_unsaved
from ui.screens.phrases.reader_dialog import ReaderDialog
from ui.screens.phrases.shown import ShownPhrases
from ui.screens.phrases.table_model import PhraseTableModel
from ui.screens.phrases.wording import empty_words, subtitle
from ui.screens.screen import Screen
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import ListStack
from ui.wording.sheets import language_name

_LANGUAGES_WIDTH = 252
_LANGUAGES_SMALLER = 210
_ROOM_FOR_WIDE = 1120
_ROOM_FOR_LIST = 900


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen with the system's own dialogs."""
    return PhrasesScreen(context, parent, dialogs=SystemSheetDialogs())


class PhrasesScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "phrases"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {
            EntityKind.PHRASE_REVIEW,
            EntityKind.LOCAL_TEXT,
            EntityKind.SERIES,
            EntityKind.OCCASION,
            EntityKind.MEETING_POINT,
            EntityKind.OFFICE,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget, *, dialogs: SheetDialogs) -> None:
        super().__init__(context, parent)
        self._dialogs = dialogs
        self._has_read = False
        self._chosen: tuple[TextRef, ...] = ()
        theme = context.theme
        self.presenter = PhrasesPresenter(context, self)
        self.exchange = ExchangePresenter(context, self)
        self.return_button = PlainButton(self)
        self.send_button = PlainButton(self)
        for button in (self.return_button, self.send_button):
            button.hide()
        self.language_list = LanguageList(self, theme=theme)
        self.language_box = ChoiceBox(self)  # in place of the list where large text leaves it no room
        self.language_box.hide()
        self.filter_bar = FilterBar(self, theme=theme)
        self.banner = Banner(self)
        self.model = PhraseTableModel(self, theme=theme, today=context.clock.today())
        self.table = PhraseTable(self, theme=theme, model=self.model)
        self.empty_state = EmptyState(self, theme=theme, icon="search")
        self.pane = DetailsPane(self, theme=theme)
        self._place()
        self._connect()
        for keys, action in (("Ctrl+F", self._on_search), ("Ctrl+E", self.send), ("Ctrl+R", self.approve)):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        theme.changed.connect(self._share_room)

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.return_button, self.send_button)

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.presenter.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        if isinstance(argument, PhraseWish):
            self._has_read = True
            self.presenter.show_wish(argument)

    def help_text(self) -> str:
        return _(
            "Every word and phrase on the printed sheets stands here, language by language. A phrase is reviewed when "
            "somebody who speaks the language has read it.\n\n"
            "Arrow keys go through the list, Enter leads into the text, Ctrl Enter saves it, Ctrl R approves what is "
            "chosen. Shift and Ctrl choose several phrases.\n"
            "Ctrl F finds words, Ctrl E makes a spreadsheet for a reader, Esc goes back to the printouts."
        )

    def may_leave(self) -> bool:
        if not self.presenter.has_unsaved:
            return True
        ask_about_unsaved(self, on_chosen=self.presenter.forget_unsaved)
        return False

    def go_back(self) -> bool:
        if not self.banner.isHidden():
            self.banner.hide()
            return True
        if self.pane.edit.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.presenter.clear_filter()
            return True
        return False

    def retranslate(self) -> None:
        self.send_button.setText(_("To a reader (.xlsx)"))
        self.send_button.setToolTip(_("A spreadsheet for somebody who speaks the language (Ctrl E)"))
        self.return_button.setText(_("Read back …"))
        self.return_button.setToolTip(_("Take over what a reader has written in the spreadsheet"))
        self.table.setAccessibleName(_("Phrases"))
        for part in (self.language_list, self.filter_bar, self.model, self.pane):
            part.retranslate()
        self.language_box.setAccessibleName(_("Languages"))
        if self.presenter.shown is not None:
            self._show_language_box(self.presenter.shown)
        self._show_heading()
        self._show_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def send(self) -> None:
        """Ask where the spreadsheet of the language goes."""
        name = file_name(self.presenter.language, self.context.clock.today())
        self._dialogs.ask_where(self, title=_("Save for a reader"), name=name, on_chosen=self._on_place_chosen)

    @Slot()
    def read_back(self) -> None:
        """Ask which spreadsheet came back."""
        kinds = _("Spreadsheets") + " (*.xlsx *.ods *.xls)"
        self._dialogs.ask_which(
            self, title=_("Read back from a reader"), kinds=kinds, on_chosen=self.exchange.read_file
        )

    @Slot()
    def approve(self) -> None:
        """Approve what is chosen; the first time it is asked in whose name."""
        if self.presenter.shown is None or self.presenter.shown.is_swedish:
            return
        if not self.presenter.reader:
            self._ask_reader(then_approve=True)
            return
        row = self.pane.row
        if row is not None:
            if self.pane.approve_button.isEnabled():
                self.presenter.approve(row, self.pane.text)
        else:
            self.presenter.approve_many(self._chosen_rows())

    @Slot()
    def save(self) -> None:
        """Save the text in the field."""
        if self.pane.row is not None:
            self.presenter.save(self.pane.row, self.pane.text)

    def _place(self) -> None:
        self._stack = ListStack(self, table=self.table, empty_state=self.empty_state)
        middle = QVBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.language_box)
        middle.addWidget(self.filter_bar)
        middle.addWidget(self.banner)
        middle.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(self.language_list)
        row.addLayout(middle, 1)
        row.addWidget(self.pane)

    def _connect(self) -> None:
        presenter, pane = self.presenter, self.pane
        self.send_button.clicked.connect(self.send)
        self.return_button.clicked.connect(self.read_back)
        self.language_list.language_chosen.connect(presenter.choose_language)
        self.language_box.key_changed.connect(presenter.choose_language)
        self.filter_bar.selection_changed.connect(presenter.select)
        self.filter_bar.text_changed.connect(presenter.look_for)
        self.banner.action_chosen.connect(self.banner.hide)
        self.empty_state.action_chosen.connect(presenter.clear_filter)
        self.model.order_chosen.connect(presenter.set_order)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.table.row_opened.connect(self._on_text_wanted)
        pane.text_edited.connect(self._on_text_edited)
        pane.save_wanted.connect(self.save)
        pane.approve_wanted.connect(self.approve)
        pane.withdraw_wanted.connect(self._on_withdraw_wanted)
        pane.reader_wanted.connect(self._on_reader_wanted)
        pane.offer.taken.connect(self._on_offer_taken)
        pane.offer.left.connect(self._on_offer_left)
        presenter.shown_changed.connect(self._on_shown_changed)
        presenter.unsaved_changed.connect(self.model.mark_unsaved)
        presenter.saved.connect(self._on_saved)
        presenter.problem_met.connect(pane.show_problem)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.swedish_change_asked.connect(self._on_swedish_change_asked)
        self.exchange.sent.connect(self._on_sent)
        self.exchange.returned.connect(self._on_returned)
        self.exchange.taken_over.connect(self._on_saved)
        self.exchange.trouble_met.connect(self._on_trouble)

    @Slot()
    def _share_room(self) -> None:
        theme = self.context.theme
        wide, narrow = self.width() >= theme.px(_ROOM_FOR_WIDE), self.width() < theme.px(_ROOM_FOR_LIST)
        self.language_list.setFixedWidth(theme.px(_LANGUAGES_WIDTH if wide else _LANGUAGES_SMALLER))
        self.language_list.setVisible(not narrow)
        self.language_box.setVisible(narrow)
        self.pane.leave_room(wide=wide, narrow=narrow)

    @Slot(object)
    def _on_shown_changed(self, shown: ShownPhrases) -> None:
        chosen = self._chosen
        self.language_list.show_languages(shown.bank.languages, shown.bank.language)
        self._show_language_box(shown)
        self.filter_bar.show_phrases(shown)
        self.model.show(shown)
        self.table.show_text_column(not shown.is_swedish)
        self._select(chosen)
        self._stack.show_list(has_rows=bool(shown.rows))
        self._show_empty()
        self._show_heading()
        self._show_chosen()

    def _show_language_box(self, shown: ShownPhrases) -> None:
        languages = [schedule_language(line.code) for line in shown.bank.languages]
        self.language_box.set_choices([(language.code, language_name(language)) for language in languages])
        self.language_box.set_key(shown.bank.language)

    def _select(self, refs: Sequence[TextRef]) -> None:
        """Choose these phrases again, or the first one where none of them is left."""
        places = [place for ref in refs if (place := self.model.place_of(ref)) is not None]
        if not places and self.model.rowCount():
            places = [0]
        selection = QItemSelection()
        for place in places:
            selection.select(self.model.index(place, 0), self.model.index(place, self.model.columnCount() - 1))
        chooser = self.table.selectionModel()
        chooser.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            chooser.setCurrentIndex(self.model.index(places[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.table.scrollTo(self.model.index(places[0], 0))

    def _chosen_rows(self) -> list[PhraseRow]:
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [row for place in places if (row := self.model.row_at(place)) is not None]

    def _show_chosen(self) -> None:
        rows, presenter = self._chosen_rows(), self.presenter
        self._chosen = tuple(row.ref for row in rows)
        self.pane.show_problem("")
        if len(rows) == 1:
            self.pane.show_row(rows[0], presenter.unsaved_of(rows[0]), reader=presenter.reader)
        else:
            self.pane.show_many(len(rows), len(presenter.approvable(rows)), reader=presenter.reader)

    def _show_heading(self) -> None:
        shown = self.presenter.shown
        self.heading_changed.emit(_("Words and phrases"), subtitle(shown.bank.line) if shown is not None else "")

    def _show_empty(self) -> None:
        if self.presenter.shown is not None:
            self.empty_state.set_text(*empty_words(self.presenter.shown))

    def _ask_reader(self, *, then_approve: bool) -> None:
        language = language_name(schedule_language(self.presenter.language))
        dialog = ReaderDialog(self, language_name=language, name=self.presenter.reader)
        dialog.named.connect(self._on_named_for_approval if then_approve else self._on_named)
        dialog.open()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self.presenter.set_reader(name)
        self._show_chosen()

    @Slot(str)
    def _on_named_for_approval(self, name: str) -> None:
        self._on_named(name)
        self.approve()

    @Slot()
    def _on_reader_wanted(self) -> None:
        self._ask_reader(then_approve=False)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._show_chosen()

    @Slot()
    def _on_text_wanted(self) -> None:
        self.pane.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        if self.pane.row is not None:
            self.presenter.note_text(self.pane.row, text)

    @Slot()
    def _on_withdraw_wanted(self) -> None:
        if self.pane.row is not None:
            self.presenter.withdraw(self.pane.row)

    @Slot()
    def _on_offer_taken(self) -> None:
        if self.pane.row is not None:
            self.presenter.take_offer(self.pane.row)

    @Slot()
    def _on_offer_left(self) -> None:
        if self.pane.row is not None:
            self.presenter.leave_offer(self.pane.row)

    @Slot()
    def _on_search(self) -> None:
        self.filter_bar.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search_edit.selectAll()

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(_("That did not work"), sentence, tone=Tone.ATTENTION, button=_("Close"))

    @Slot(int)
    def _on_swedish_change_asked(self, languages: int) -> None:
        ask_about_swedish(self, languages, on_chosen=self.presenter.save_swedish)

    def _on_place_chosen(self, path: Path) -> None:
        self.exchange.send(self.presenter.language, path)

    @Slot(object)
    def _on_sent(self, path: Path) -> None:
        text = _("{file} is ready. Send it to the reader, and read it back here when it returns.")
        self.banner.show_text(
            _("The spreadsheet is saved"), text.format(file=path.name), tone=Tone.GOOD, button=_("Close")
        )

    @Slot(object)
    def _on_returned(self, returned: ReturnedSheet) -> None:
        dialog = ReturnedDialog(self, returned=returned, theme=self.context.theme)
        dialog.wanted.connect(self.exchange.take_over)
        dialog.open()
