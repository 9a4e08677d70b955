"""Meeting points: the list, everything about one of them beside it, and the ways to change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.queries.meeting_points import MeetingPointDetails, MeetingPointRow
from models.values.changes import EntityKind
from models.values.identifiers import MeetingPointId
from translations import _
from ui.actions import ActionKey, keys_of
from ui.context import AppContext
from ui.screens.meeting_points.columns import WIDTHS
from ui.screens.meeting_points.details_panel import DetailsPanel
from ui.screens.meeting_points.editing.loaded import LoadedPlace
from ui.screens.meeting_points.editing.place_editor import PlaceEditor
from ui.screens.meeting_points.editing.presenter import PlaceEditingPresenter
from ui.screens.meeting_points.filter_bar import FilterBar
from ui.screens.meeting_points.organisations.dialog import OrganisationsDialog
from ui.screens.meeting_points.organisations.presenter import OrganisationsPresenter
from ui.screens.meeting_points.presenter import MeetingPointsPresenter
from ui.screens.meeting_points.shown import Selection, ShownPlaces
from ui.screens.meeting_points.table_model import PlaceTableModel
from ui.screens.screen import RecordToOpen, Screen
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import ListStack, place_beside
from ui.widgets.row_table import RowTable
from ui.wording.places import number_of_places

_SEARCH_KEY = "Ctrl+F"


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return MeetingPointsScreen(context, parent)


class MeetingPointsScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "meeting_points"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {
            EntityKind.MEETING_POINT,
            EntityKind.ORGANISATION,
            EntityKind.AREA,
            EntityKind.SERIES,
            EntityKind.OCCASION,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.presenter = MeetingPointsPresenter(context, self)
        self.editing = PlaceEditingPresenter(context, self)
        self.organisations = OrganisationsPresenter(context, self)
        self.organisations_button = PlainButton(self)
        self.new_button = PrimaryButton(self)
        self.filter_bar = FilterBar(self)
        self.trouble_banner = Banner(self)
        self.model = PlaceTableModel(theme=context.theme, parent=self)
        self.table = RowTable(self, theme=context.theme, model=self.model, widths=WIDTHS)
        self.table.sort_by_headings(0)
        self.empty_state = EmptyState(self, theme=context.theme, icon="place")
        self.panel = DetailsPanel(self, theme=context.theme, today=context.clock.today())
        self._has_read = False
        self._wanted: MeetingPointId | None = None
        self._place()
        self._connect()
        self._add_keys()

    def retranslate(self) -> None:
        self.new_button.setText(_("New meeting point"))
        self.new_button.setToolTip(keys_of(ActionKey.NEW))
        self.organisations_button.setText(_("Organisations …"))
        self.table.setAccessibleName(_("Meeting points"))
        self.filter_bar.retranslate()
        self.panel.retranslate()
        self.model.retranslate()
        self.presenter.retranslate()
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
            case int(wanted) | RecordToOpen(kind=EntityKind.MEETING_POINT, key=wanted):
                self._wanted = MeetingPointId(wanted)
                self.clear_filter()
            case ActionKey.NEW:
                self.create_place()
            case _:
                return

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.organisations_button, self.new_button)

    def help_text(self) -> str:
        return _(
            "Meeting points are the houses where people meet. Their address, room and stop are printed on the "
            "programme of the week.\n\n"
            "Arrow keys go through the list, Enter changes the chosen one, Delete removes it.\n"
            "N makes a new one, Ctrl F looks for one.\n"
            "A click on a heading sorts by that column."
        )

    def go_back(self) -> bool:
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.clear_filter()
            return True
        return False

    def _place(self) -> None:
        self._stack = ListStack(self, table=self.table, empty_state=self.empty_state)
        place_beside(self, column=(self.filter_bar, self.trouble_banner, self._stack), panel=self.panel)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.create_place)
        self.organisations_button.clicked.connect(self.show_organisations)
        self.filter_bar.filter_changed.connect(self.presenter.set_filter)
        self.filter_bar.selection_changed.connect(self._on_selection_changed)
        self.filter_bar.cleared.connect(self.clear_filter)
        self.trouble_banner.action_chosen.connect(self.trouble_banner.hide)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        self.model.rows_wanted.connect(self._on_rows_wanted)
        self.model.order_chosen.connect(self.presenter.set_order)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.row_opened.connect(self.change_chosen)
        self.panel.change_wanted.connect(self.change_chosen)
        self.panel.remove_wanted.connect(self.remove_chosen)
        self.panel.occasion_chosen.connect(self._on_occasion_chosen)
        self.presenter.shown_changed.connect(self._on_shown_changed)
        self.presenter.details_changed.connect(self._on_details_changed)
        self.presenter.removed.connect(self._on_saved)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.editing.loaded.connect(self._on_loaded)
        self.editing.place_saved.connect(self._on_place_saved)
        self.editing.trouble_met.connect(self._on_trouble)
        self.organisations.saved.connect(self._on_saved)

    def _add_keys(self) -> None:
        keys = {keys_of(ActionKey.NEW): self.create_place, _SEARCH_KEY: self._on_search}
        for sequence, action in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(action)
        remove = QShortcut(QKeySequence(keys_of(ActionKey.DELETE)), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove_chosen)

    @Slot()
    def create_place(self) -> None:
        """Ask for a new meeting point."""
        self.editing.begin()

    @Slot()
    def change_chosen(self) -> None:
        """Open the form of the chosen meeting point."""
        if self.presenter.chosen is not None:
            self.editing.load(self.presenter.chosen)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen meeting point away; that can be undone."""
        row = self._chosen_row()
        if row is not None:
            self.trouble_banner.hide()
            self.presenter.remove(row)

    @Slot()
    def show_organisations(self) -> None:
        """Open the list of organisations."""
        OrganisationsDialog(self, presenter=self.organisations, theme=self.context.theme).open()

    @Slot()
    def clear_filter(self) -> None:
        """List everything again."""
        self.filter_bar.clear_search()
        self.presenter.clear_filter()

    def _chosen_row(self) -> MeetingPointRow | None:
        shown, chosen = self.presenter.shown, self.presenter.chosen
        if shown is None or chosen is None:
            return None
        return next((row for row in shown.rows if row.id == chosen), None)

    def _show_heading(self) -> None:
        shown = self.presenter.shown
        self.heading_changed.emit(_("Meeting points"), number_of_places(shown.found.total) if shown is not None else "")

    def _show_empty(self, shown: ShownPlaces) -> None:
        if shown.found.total:
            self.empty_state.set_text(
                _("No meeting point fits"), _("Try other words, or show everything."), _("Show everything")
            )
        else:
            self.empty_state.set_text(
                _("No meeting points yet"),
                _("Begin with the house where people meet: a library, a parish hall, an association’s premises."),
                _("New meeting point"),
            )

    def _choose_in_table(self, shown: ShownPlaces) -> None:
        """Keep the choice, take the one that was asked for, or begin with the first."""
        wanted = self._wanted or self.presenter.chosen
        place = self.model.place_of(wanted) if wanted is not None else None
        if place is None:
            place = 0 if shown.rows else None
        self._wanted = None
        if place is None:
            self.presenter.choose(None)
            return
        self.table.choose(place)
        self.presenter.choose(shown.rows[place].id)

    @Slot(object)
    def _on_shown_changed(self, shown: ShownPlaces) -> None:
        self._show_heading()
        with self.table.choosing_nothing():
            self.model.show_rows(shown.rows)
        self.filter_bar.show_places(shown)
        self._show_empty(shown)
        self._stack.show_list(has_rows=bool(shown.rows))
        self.filter_bar.setVisible(bool(shown.found.total))
        self.panel.setVisible(bool(shown.found.total))
        self._choose_in_table(shown)

    @Slot(object)
    def _on_details_changed(self, details: MeetingPointDetails | None) -> None:
        self.panel.show_details(details)

    @Slot(object)
    def _on_rows_wanted(self, _ids: tuple[int, ...]) -> None:
        # All rows are handed over with the order, so what is asked for has become stale.
        self.presenter.reload()

    @Slot(int)
    def _on_row_chosen(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self.presenter.choose(row.id)

    @Slot(str)
    def _on_selection_changed(self, key: str) -> None:
        self.presenter.select(Selection(key))

    @Slot()
    def _on_search(self) -> None:
        self.filter_bar.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search_edit.selectAll()

    @Slot()
    def _on_empty_action(self) -> None:
        shown = self.presenter.shown
        if shown is not None and shown.found.total:
            self.clear_filter()
        else:
            self.create_place()

    @Slot(object)
    def _on_occasion_chosen(self, day: object) -> None:
        self.navigation_requested.emit("week", day)

    @Slot(object)
    def _on_loaded(self, loaded: LoadedPlace) -> None:
        PlaceEditor(self, presenter=self.editing, theme=self.context.theme, loaded=loaded).open()

    @Slot(str, object, int)
    def _on_place_saved(self, sentence: str, transaction: object, meeting_point_id: int) -> None:
        self._wanted = MeetingPointId(meeting_point_id)
        self.presenter.choose(self._wanted)
        self.presenter.reload()
        self._on_saved(sentence, transaction)

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.trouble_banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble_banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))
