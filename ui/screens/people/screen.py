"""What the lists of volunteers and newcomers share: the list, and beside it the chosen person or those chosen."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QItemSelection, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.queries.people import PersonFilter, PersonRow
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from models.values.people_lists import PersonSort
from translations import _
from ui.actions import ActionKey, keys_of, shown_keys
from ui.context import AppContext
from ui.screens.people.columns import PersonColumn
from ui.screens.people.doors import Doors
from ui.screens.people.filter_bar import FilterBar
from ui.screens.people.people_table import PeopleTable
from ui.screens.people.presenter import PeoplePresenter
from ui.screens.people.remembered import remembered_columns, remembered_order, with_columns, with_order
from ui.screens.people.shown import ReadNumbers, ShownPeople
from ui.screens.people.shown_kinds import SHOWN_KINDS
from ui.screens.people.table_model import PeopleTableModel
from ui.screens.people.wording import empty_words, help_of, new_text, subtitle_of, title_of
from ui.screens.screen import RecordToOpen, Screen
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import ListStack, place_beside

if TYPE_CHECKING:
    from ui.screens.people.beside import Beside
    from ui.screens.people.bulk.panel import BulkPanel
    from ui.screens.people.details.pane import PersonPane
    from ui.screens.people.details.presenter import PersonPresenter

_BESIDE = "ui.screens.people.beside"
_PANE_WIDTH = 400
_PANE_SHARE = 0.35
_TYPING_REST = 150


class PeopleScreen(Screen):
    """Forwards what one does to the presenters and the doors, and shows what they answer."""

    role: ClassVar[PersonRole] = PersonRole.VOLUNTEER
    watches: ClassVar[frozenset[EntityKind]] = SHOWN_KINDS

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        theme, role, clock = context.theme, self.role, context.clock
        self._has_read = False
        self._wanted: PersonId | None = None
        self._chosen: tuple[PersonId, ...] = ()
        self._beside: Beside | None = None
        self.presenter = PeoplePresenter(context, role=role, parent=self)
        self.doors = Doors(context, self, role=role)
        self.import_button = PlainButton(self)
        self.export_button = PlainButton(self)
        self.new_button = PrimaryButton(self)
        self.filter_bar = FilterBar(self, theme=theme, role=role)
        self.banner = Banner(self)
        self.model = PeopleTableModel(role=role, clock=clock, parent=self)
        self.table = PeopleTable(self, theme=theme, model=self.model, role=role)
        self.empty_state = EmptyState(self, theme=theme, icon="people")
        self._place()
        self._connect()
        self._add_keys()
        self._remember()

    @property
    def beside(self) -> Beside:
        """Give what stands beside the list; it is built when it is first asked for."""
        return self._beside or self._build_beside()

    @property
    def person(self) -> PersonPresenter:
        """Give who reads the chosen person."""
        return self.beside.person

    @property
    def pane(self) -> PersonPane:
        """Give what shows the chosen person."""
        return self.beside.pane

    @property
    def bulk_panel(self) -> BulkPanel:
        """Give what shows those chosen, if they are several."""
        return self.beside.bulk_panel

    def retranslate(self) -> None:
        self.new_button.setText(new_text(self.role))
        self.new_button.setToolTip(keys_of(ActionKey.NEW))
        self.import_button.setText(_("Import …"))
        self.export_button.setText(_("Export …"))
        self.import_button.setToolTip(shown_keys(keys_of(ActionKey.IMPORT)))
        self.export_button.setToolTip(shown_keys(keys_of(ActionKey.EXPORT)))
        self.table.setAccessibleName(title_of(self.role))
        self.filter_bar.retranslate()
        self.model.retranslate()
        if self._beside is not None:
            self._beside.retranslate()
        self._show_heading()
        self._show_empty()

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.presenter.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.model.mark_stale()
        self.presenter.reload()
        if self._beside is not None:
            self._beside.person.reload()

    def open_with(self, argument: object) -> None:
        match argument:
            case RecordToOpen(kind=EntityKind.PERSON, key=wanted):
                self.presenter.find(PersonId(wanted))
            case PersonFilter(role=role) if role is self.role:
                self.presenter.take_filter(argument)
            case PersonFilter():
                self.navigation_requested.emit(_key_of(argument.role), argument)
            case ActionKey.NEW:
                self.create_person()
            case ActionKey.IMPORT:
                self.import_people()
            case ActionKey.EXPORT:
                self.export_people()
            case _:
                return

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.import_button, self.export_button, self.new_button)

    def help_text(self) -> str:
        return help_of(self.role)

    def may_leave(self) -> bool:
        return self._beside is None or self._beside.may_leave()

    def go_back(self) -> bool:
        if not self.banner.isHidden():
            self.banner.hide()
            return True
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.presenter.clear_filter()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    @Slot()
    def create_person(self) -> None:
        """Open an empty card."""
        self.doors.new_person()

    @Slot()
    def change_chosen(self) -> None:
        """Open the card of the chosen person."""
        if self.person.chosen is not None:
            self.doors.edit_person(self.person.chosen)

    @Slot()
    def remove_chosen(self) -> None:
        """Ask whether the chosen person's card is to go."""
        if len(self._chosen) == 1:
            self.beside.gestures.ask_about_removal()

    @Slot()
    def import_people(self) -> None:
        """Bring in a list from a file."""
        self.doors.import_people()

    @Slot()
    def export_people(self) -> None:
        """Take out everybody in the list, or those chosen if there are several."""
        chosen = self._chosen if len(self._chosen) > 1 else ()
        self.doors.export_people(self.presenter.filter, chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _place(self) -> None:
        self._stack = ListStack(self, table=self.table, empty_state=self.empty_state)
        self._side = QWidget(self)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        place_beside(self, column=(self.filter_bar, self.banner, self._stack), panel=self._side)

    def _connect(self) -> None:
        presenter, doors = self.presenter, self.doors
        self.new_button.clicked.connect(self.create_person)
        self.import_button.clicked.connect(self.import_people)
        self.export_button.clicked.connect(self.export_people)
        self.filter_bar.filter_changed.connect(presenter.set_filter)
        self.filter_bar.columns_changed.connect(self._on_columns_changed)
        self.filter_bar.order_chip.order_chosen.connect(self._on_order_chosen)
        self.filter_bar.search_edit.list_wanted.connect(self.table.setFocus)
        self.banner.action_chosen.connect(self.banner.hide)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        self.model.rows_wanted.connect(presenter.read_rows)
        self.model.order_chosen.connect(self._on_order_chosen)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_indicator_moved)
        self.table.first_painted.connect(self._on_first_painted)
        self.table.row_opened.connect(self.change_chosen)
        presenter.shown_changed.connect(self._on_shown_changed)
        presenter.rows_read.connect(self.model.set_rows)
        presenter.numbers_changed.connect(self._on_numbers_changed)
        presenter.filter_changed.connect(self.filter_bar.show_filter)
        presenter.person_placed.connect(self._on_person_placed)
        presenter.other_role_wanted.connect(self._on_other_role_wanted)
        doors.saved.connect(self._on_saved)
        doors.trouble_met.connect(self._on_trouble)
        presenter.trouble_met.connect(self._on_trouble)
        doors.person_saved.connect(self._on_person_saved)
        doors.told.connect(self.message_shown)
        self.context.theme.changed.connect(self._share_room)

    def _add_keys(self) -> None:
        keys = {
            keys_of(ActionKey.NEW): self.create_person,
            "Ctrl+F": self.filter_bar.begin_search,
            keys_of(ActionKey.IMPORT): self.import_people,
            keys_of(ActionKey.EXPORT): self.export_people,
        }
        for sequence, action in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(action)
        remove = QShortcut(QKeySequence(keys_of(ActionKey.DELETE)), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove_chosen)

    def _remember(self) -> None:
        settings = self.context.settings.current
        columns = remembered_columns(settings, self.role)
        self.filter_bar.show_columns(columns)
        self.table.show_columns(columns)
        sort, descending = remembered_order(settings, self.role)
        self.presenter.begin_with(sort, descending=descending)
        self.filter_bar.show_filter(self.presenter.filter)
        self.table.show_order(sort, descending=descending)

    @Slot()
    def _share_room(self) -> None:
        most = self.context.theme.px(_PANE_WIDTH)
        self._side.setFixedWidth(min(most, round(self.width() * _PANE_SHARE)))

    def _show_heading(self) -> None:
        numbers = self.presenter.numbers
        subtitle = subtitle_of(self.role, numbers.totals) if numbers is not None else ""
        self.heading_changed.emit(title_of(self.role), subtitle)

    def _show_empty(self) -> None:
        if self.presenter.shown is not None:
            self.empty_state.set_text(*empty_words(self.presenter.shown))

    @Slot(object, object)
    def _on_shown_changed(self, shown: ShownPeople, first_rows: tuple[PersonRow, ...]) -> None:
        wanted = (self._wanted,) if self._wanted is not None else self._chosen
        self._wanted = None
        self.table.selectionModel().blockSignals(True)
        changed = self.model.show(shown.ids, first_rows)
        self.table.selectionModel().blockSignals(False)
        self._stack.show_list(has_rows=bool(shown.ids))
        for part in (self.filter_bar, self._side):
            part.setVisible(bool(shown.ids) or shown.is_filtered)
        self._show_empty()
        if changed or wanted != self._chosen:
            self._choose(wanted)

    def _choose(self, wanted: tuple[PersonId, ...]) -> None:
        """Keep the choice as far as it is still listed, or begin with the first."""
        kept = [key for key in wanted if self.model.place_of(key) is not None]
        self.table.choose(kept or self.model.ids[:1])
        self._show_chosen()

    @Slot()
    def _on_first_painted(self) -> None:
        # only after the event loop has put the list on the screen
        QTimer.singleShot(0, self._fetch_beside)

    @Slot()
    def _fetch_beside(self) -> None:
        self.presenter.draw_in(_BESIDE, on_done=self._on_beside_loaded)

    def _on_beside_loaded(self, _loaded: None) -> None:
        self._build_beside()

    def _build_beside(self) -> Beside:
        if self._beside is None:
            beside: Beside = import_module(_BESIDE).Beside(self, doors=self.doors, role=self.role)
            beside.saved.connect(self._on_saved)
            beside.trouble_met.connect(self._on_trouble)
            beside.export_wanted.connect(self.export_people)
            # queued: the choice that it takes back has first to be made
            beside.person_kept.connect(self._on_person_kept, Qt.ConnectionType.QueuedConnection)
            self._side_column.addWidget(beside)
            self._beside = beside
            if self.presenter.numbers is not None:
                beside.show_areas(self.presenter.numbers.areas)
            self._show_chosen()
        return self._beside

    def _show_chosen(self) -> None:
        self._chosen = self.table.chosen_ids()
        if self._beside is None:
            if not self.table.is_about_to_paint:
                self._build_beside()
            return
        # Whoever types a name has no eye for the cards of those who stand first meanwhile.
        search = self.filter_bar.search_edit
        after = _TYPING_REST if search.hasFocus() and search.text() else 0
        self._beside.show_chosen(self._chosen, after=after)

    @Slot(object)
    def _on_numbers_changed(self, numbers: ReadNumbers) -> None:
        self.filter_bar.show_numbers(numbers)
        if self._beside is not None:
            self._beside.show_areas(numbers.areas)
        self._show_heading()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self._show_chosen()

    @Slot(str, bool)
    def _on_order_chosen(self, key: str, descending: bool) -> None:
        sort = PersonSort(key)
        self.presenter.set_order(sort, descending=descending)
        self.filter_bar.show_order(sort, descending=descending)
        self.table.show_order(sort, descending=descending)
        settings = self.context.settings
        settings.save(with_order(settings.current, self.role, sort, descending=descending))

    @Slot(int, Qt.SortOrder)
    def _on_indicator_moved(self, _section: int, _order: Qt.SortOrder) -> None:
        # a heading that cannot sort does not keep the arrow
        chosen = self.presenter.filter
        self.table.show_order(chosen.sort, descending=chosen.descending)

    @Slot(object)
    def _on_columns_changed(self, columns: frozenset[PersonColumn]) -> None:
        self.table.show_columns(columns)
        settings = self.context.settings
        settings.save(with_columns(settings.current, self.role, columns))

    @Slot(object)
    def _on_person_placed(self, person_id: PersonId) -> None:
        self._has_read = True
        self._wanted = person_id

    @Slot(object)
    def _on_person_kept(self, person_id: PersonId) -> None:
        if self.model.place_of(person_id) is not None:
            self.table.choose((person_id,))

    @Slot(object)
    def _on_other_role_wanted(self, person_id: PersonId) -> None:
        other = next(role for role in PersonRole if role is not self.role)
        record = RecordToOpen(kind=EntityKind.PERSON, key=person_id)
        self.navigation_requested.emit(_key_of(other), record)

    @Slot()
    def _on_empty_action(self) -> None:
        shown = self.presenter.shown
        if shown is not None and shown.is_filtered:
            self.presenter.clear_filter()
        else:
            self.create_person()

    @Slot(int)
    def _on_person_saved(self, person_id: int) -> None:
        self.presenter.find(PersonId(person_id))

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))


def _key_of(role: PersonRole) -> str:
    return "volunteers" if role is PersonRole.VOLUNTEER else "newcomers"
