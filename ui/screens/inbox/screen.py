"""The inbox: the list, everything about one enquiry beside it, and the ways to deal with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.queries.enquiries import EnquiryDetails, EnquiryRow
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryOutcome, EnquiryState
from models.values.identifiers import EnquiryId
from translations import _
from ui.actions import ActionKey, keys_of, shown_keys
from ui.context import AppContext
from ui.screens.inbox.columns import WIDTHS
from ui.screens.inbox.details_panel import DetailsPanel
from ui.screens.inbox.dialogs import InboxDialogs
from ui.screens.inbox.filter_bar import FilterBar
from ui.screens.inbox.presenter import InboxPresenter
from ui.screens.inbox.shown import Selection, ShownEnquiries
from ui.screens.inbox.table_model import InboxTableModel
from ui.screens.screen import RecordToOpen, Screen
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import ListStack, place_beside
from ui.widgets.row_table import RowTable
from ui.wording.enquiries import waiting_sentence

_PASTE_KEY = "Ctrl+V"


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return InboxScreen(context, parent)


class InboxScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "inbox"
    watches: ClassVar[frozenset[EntityKind]] = frozenset({EntityKind.ENQUIRY, EntityKind.PERSON, EntityKind.AREA})

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.presenter = InboxPresenter(context, self)
        self.dialogs = InboxDialogs(self, context=context, inbox=self.presenter)
        self.paste_button = PlainButton(self)
        self.call_button = PrimaryButton(self)
        self.filter_bar = FilterBar(self)
        self.trouble_banner = Banner(self)
        today = context.clock.today()
        self.model = InboxTableModel(theme=context.theme, today=today, parent=self)
        self.table = RowTable(self, theme=context.theme, model=self.model, widths=WIDTHS)
        self.empty_state = EmptyState(self, theme=context.theme, icon="inbox")
        self.panel = DetailsPanel(self, theme=context.theme, today=today)
        self._has_read = False
        self._last_place = 0
        self._place()
        self._connect()
        self._add_keys()

    def retranslate(self) -> None:
        self.paste_button.setText(_("Paste forms …"))
        self.paste_button.setToolTip(shown_keys(_PASTE_KEY))
        self.call_button.setText(_("New call"))
        self.call_button.setToolTip(shown_keys(keys_of(ActionKey.CALL)))
        self.table.setAccessibleName(_("Inbox"))
        self.filter_bar.retranslate()
        self.panel.retranslate()
        self.model.retranslate()
        if self.presenter.shown is not None:
            self._show_empty(self.presenter.shown)
        self._show_heading()

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.presenter.reload()
        self.table.setFocus()

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        match argument:
            case RecordToOpen(kind=EntityKind.ENQUIRY, key=wanted):
                self.presenter.show_one(EnquiryId(wanted))
            case _:
                return

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.paste_button, self.call_button)

    def help_text(self) -> str:
        return _(
            "The inbox holds calls and forms that somebody has to deal with, the oldest first. A clock marks what is "
            "due: its day has come, or nobody has decided on a next step.\n\n"
            "Arrow keys go through the list, Enter changes the chosen one, Delete removes it. "
            "Alt with the underlined letter of a button decides. Ctrl V takes in forms from the clipboard.\n"
            "What has been dealt with stands under “Past” and can be taken up again."
        )

    def go_back(self) -> bool:
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.presenter.show_all()
            return True
        return False

    def _place(self) -> None:
        self._stack = ListStack(self, table=self.table, empty_state=self.empty_state)
        place_beside(self, column=(self.filter_bar, self.trouble_banner, self._stack), panel=self.panel)

    def _connect(self) -> None:
        self.paste_button.clicked.connect(self._on_paste_wanted)
        self.call_button.clicked.connect(self._on_call)
        self.filter_bar.filter_changed.connect(self.presenter.set_filter)
        self.filter_bar.selection_changed.connect(self._on_selection_changed)
        self.trouble_banner.action_chosen.connect(self.trouble_banner.hide)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        self.model.rows_wanted.connect(self._on_rows_wanted)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.row_opened.connect(self.change_chosen)
        self.panel.step_wanted.connect(self._on_step)
        self.panel.reopen_wanted.connect(self._on_reopen)
        self.panel.person_chosen.connect(self._on_person_chosen)
        decisions = self.panel.decisions
        decisions.volunteer_wanted.connect(self._on_volunteer)
        decisions.newcomer_wanted.connect(self._on_newcomer)
        decisions.redirect_wanted.connect(self._on_redirect)
        decisions.close_wanted.connect(self._on_close)
        decisions.change_wanted.connect(self.change_chosen)
        decisions.remove_wanted.connect(self.remove_chosen)
        self.presenter.shown_changed.connect(self._on_shown_changed)
        self.presenter.details_changed.connect(self._on_details_changed)
        self.dialogs.decided.connect(self._on_decided)
        self.dialogs.card_wanted.connect(self._on_card_wanted)
        self.dialogs.trouble_met.connect(self._on_trouble)

    def _add_keys(self) -> None:
        QShortcut(QKeySequence(keys_of(ActionKey.NEW)), self).activated.connect(self._on_call)
        QShortcut(QKeySequence(_PASTE_KEY), self).activated.connect(self._on_paste)
        remove = QShortcut(QKeySequence(keys_of(ActionKey.DELETE)), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove_chosen)

    @Slot()
    def change_chosen(self) -> None:
        """Open the form of the chosen enquiry, if it is not done."""
        row = self._chosen_row()
        if row is not None and row.state is EnquiryState.OPEN:
            self.dialogs.change(row)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen enquiry away; that can be undone."""
        row = self._chosen_row()
        if row is not None:
            self.trouble_banner.hide()
            self.presenter.remove(row)

    def _chosen_row(self) -> EnquiryRow | None:
        details = self.presenter.details
        return details.row if details is not None else None

    def _show_heading(self) -> None:
        shown = self.presenter.shown
        if shown is None:
            self.heading_changed.emit(_("Inbox"), "")
            return
        self.heading_changed.emit(_("Inbox"), waiting_sentence(shown.found.all_waiting))

    def _show_empty(self, shown: ShownEnquiries) -> None:
        if shown.is_filtered:
            self.empty_state.set_text(
                _("Nothing here"), _("No enquiry fits what you have chosen."), _("Show everything that waits")
            )
        else:
            self.empty_state.set_text(
                _("Nothing waits"),
                _("Calls and interest forms land here until somebody has dealt with them."),
                _("New call"),
            )

    def _choose_in_table(self, shown: ShownEnquiries) -> None:
        """Keep the choice; when it is gone, take the one that has moved up to its place."""
        rows = shown.rows
        before = self.table.currentIndex().row()
        place = self.model.place_of(self.presenter.chosen) if self.presenter.chosen is not None else None
        if place is None:
            place = min(max(before, self._last_place, 0), len(rows) - 1) if rows else None
        if place is None:
            self.presenter.choose(None)
            return
        self.table.choose(place)
        self._last_place = place
        self.presenter.choose(rows[place].id)

    @Slot(object)
    def _on_shown_changed(self, shown: ShownEnquiries) -> None:
        with self.table.choosing_nothing():
            self.model.show_rows(shown.rows)
        self.filter_bar.show_enquiries(shown)
        self._show_empty(shown)
        self._stack.show_list(has_rows=bool(shown.rows))
        self.panel.setVisible(bool(shown.rows))
        self._choose_in_table(shown)
        self._show_heading()

    @Slot(object)
    def _on_details_changed(self, details: EnquiryDetails | None) -> None:
        self.panel.show_details(details)

    @Slot(object)
    def _on_rows_wanted(self, _ids: tuple[int, ...]) -> None:
        # All rows are handed over with the order, so what is asked for has become stale.
        self.presenter.reload()

    @Slot(int)
    def _on_row_chosen(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self._last_place = place
            self.presenter.choose(row.id)

    @Slot(str)
    def _on_selection_changed(self, key: str) -> None:
        self.presenter.select(Selection(key))

    @Slot()
    def _on_empty_action(self) -> None:
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.presenter.show_all()
        else:
            self._on_call()

    @Slot()
    def _on_call(self) -> None:
        self.action_requested.emit(ActionKey.CALL)

    @Slot()
    def _on_paste_wanted(self) -> None:
        self.dialogs.paste()

    @Slot()
    def _on_paste(self) -> None:
        self.dialogs.paste(QGuiApplication.clipboard().text())

    @Slot()
    def _on_step(self) -> None:
        row = self._chosen_row()
        if row is not None:
            self.dialogs.change(row, next_step=True)

    @Slot()
    def _on_reopen(self) -> None:
        row = self._chosen_row()
        if row is not None:
            self.presenter.reopen(row)

    @Slot()
    def _on_volunteer(self) -> None:
        self._decide(EnquiryOutcome.VOLUNTEER)

    @Slot()
    def _on_newcomer(self) -> None:
        self._decide(EnquiryOutcome.NEWCOMER)

    @Slot()
    def _on_redirect(self) -> None:
        self._decide(EnquiryOutcome.REDIRECT)

    @Slot()
    def _on_close(self) -> None:
        self._decide(EnquiryOutcome.CLOSED)

    def _decide(self, outcome: EnquiryOutcome) -> None:
        row = self._chosen_row()
        if row is not None:
            self.trouble_banner.hide()
            self.dialogs.decide(row, outcome)

    @Slot(int)
    def _on_person_chosen(self, person_id: int) -> None:
        self._open_card("volunteers", person_id)

    @Slot(object, int)
    def _on_card_wanted(self, outcome: EnquiryOutcome, person_id: int) -> None:
        self._open_card("newcomers" if outcome is EnquiryOutcome.NEWCOMER else "volunteers", person_id)

    def _open_card(self, screen: str, person_id: int) -> None:
        self.navigation_requested.emit(screen, RecordToOpen(kind=EntityKind.PERSON, key=person_id))

    @Slot(str, object)
    def _on_decided(self, sentence: str, transaction: object) -> None:
        self.trouble_banner.hide()
        self.undo_offered.emit(sentence, transaction)
        self.table.setFocus()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble_banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))
