"""The week: seven days, everything about one occasion beside them, and the ways to change it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.queries.closed_days import ClosedDayHit
from models.queries.occasion_details import OccasionDetails
from models.queries.week import WeekFilter, WeekOccasionRow
from models.values.changes import EntityKind
from models.values.door_signs import DoorWish
from models.values.identifiers import OccasionId, SeriesId
from models.values.timeslot import IsoWeek
from translations import _, ngettext
from ui.actions import ActionKey, keys_of
from ui.context import AppContext
from ui.screens.screen import RecordToOpen, Screen
from ui.screens.week.canvas import Target
from ui.screens.week.dialogs import WeekDialogs
from ui.screens.week.filter_bar import FilterBar
from ui.screens.week.grid import WeekGrid
from ui.screens.week.header import WeekHeader
from ui.screens.week.panel import OccasionPanel
from ui.screens.week.presenter import WeekPresenter
from ui.screens.week.shown import ShownWeek
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import place_beside
from ui.wording.dates import day_span, week_name

_USUAL_START = time(17)
_MOVE_KEY = "M"


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return WeekScreen(context, parent)


class WeekScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "week"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {
            EntityKind.OCCASION,
            EntityKind.SERIES,
            EntityKind.MEETING_POINT,
            EntityKind.CLOSED_DAY,
            EntityKind.AREA,
            EntityKind.ORGANISATION,
            EntityKind.LOCAL_TEXT,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.presenter = WeekPresenter(context, self)
        self.dialogs = WeekDialogs(self, context=context, week=self.presenter)
        self.header = WeekHeader(self, theme=context.theme)
        self.filter_bar = FilterBar(self)
        self.hits_banner = Banner(self)
        self.trouble_banner = Banner(self)
        self.grid = WeekGrid(self, theme=context.theme)
        self.empty_state = EmptyState(self, theme=context.theme, icon="week")
        self.panel = OccasionPanel(self, theme=context.theme)
        self._has_read = False
        self._wants_focus = False
        self._place()
        self._connect_widgets()
        self._connect_presenters()
        self._add_keys()

    def retranslate(self) -> None:
        self.header.retranslate()
        self.filter_bar.retranslate()
        self.grid.canvas.retranslate()
        self.panel.retranslate()
        self._show_heading()
        shown = self.presenter.shown
        if shown is not None:
            self._on_shown_changed(shown)

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self._wants_focus = True
            self.presenter.reload()

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        match argument:
            case IsoWeek():
                self.presenter.show_week(argument)
            case date():
                self.presenter.show_week(IsoWeek.of(argument))
            case RecordToOpen(kind=EntityKind.SERIES, key=key):
                self._wants_focus = True
                self.presenter.show_series(SeriesId(key))
            case RecordToOpen(kind=EntityKind.OCCASION, key=key):
                self._wants_focus = True
                self.presenter.show_occasion(OccasionId(key))
            case ClosedDayHit():
                self.presenter.show_week(IsoWeek.of(argument.day))
                self.dialogs.show_closed_days()
            case ActionKey.NEW:
                self.create_activity()
            case ActionKey.TODAY:
                self.presenter.show_today()
            case ActionKey.NEXT:
                self.presenter.show_next()
            case ActionKey.PREVIOUS:
                self.presenter.show_previous()
            case _:
                return

    def header_widgets(self) -> Sequence[QWidget]:
        return self.header.widgets()

    def help_text(self) -> str:
        return _(
            "The week shows what is on where, in the colour of its place.\n\n"
            "Arrow keys go from one occasion to the next, Enter changes it.\n"
            "N, or a double-click on an empty time, makes a new activity.\n"
            "Drag an occasion, or press M or Ctrl and an arrow key, to move it.\n"
            "Delete asks whether to cancel or remove it.\n"
            "Alt and left or right changes the week, T goes to the present one."
        )

    def go_back(self) -> bool:
        if self.presenter.shown is not None and self.presenter.shown.is_filtered:
            self.presenter.set_filter(WeekFilter())
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.fit_width(self.width())

    def _place(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty_state)
        column = (self.filter_bar, self.hits_banner, self.trouble_banner, self._stack)
        place_beside(self, column=column, panel=self.panel)

    def _connect_widgets(self) -> None:
        self.header.previous_button.clicked.connect(self.presenter.show_previous)
        self.header.today_button.clicked.connect(self.presenter.show_today)
        self.header.next_button.clicked.connect(self.presenter.show_next)
        self.header.new_button.clicked.connect(self.create_activity)
        self.header.print_button.clicked.connect(self.print_week)
        self.filter_bar.filter_changed.connect(self.presenter.set_filter)
        self.filter_bar.closed_days_wanted.connect(self.dialogs.show_closed_days)
        self.hits_banner.action_chosen.connect(self.dialogs.show_closed_days)
        self.trouble_banner.action_chosen.connect(self.trouble_banner.hide)
        self.context.theme.changed.connect(self._on_theme_changed)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        canvas = self.grid.canvas
        canvas.occasion_chosen.connect(self._on_chosen)
        canvas.occasion_opened.connect(self._on_opened)
        canvas.move_wanted.connect(self._on_move_wanted)
        canvas.creation_wanted.connect(self.dialogs.create)
        self.panel.cancel_wanted.connect(self._on_cancel)
        self.panel.revive_wanted.connect(self._on_revive)
        self.panel.move_wanted.connect(self.move_chosen)
        self.panel.change_wanted.connect(self.change_chosen)
        self.panel.return_wanted.connect(self._on_return)
        self.panel.remove_wanted.connect(self.remove_chosen)
        self.panel.sign_wanted.connect(self.print_sign)

    def _connect_presenters(self) -> None:
        self.presenter.shown_changed.connect(self._on_shown_changed)
        self.presenter.details_changed.connect(self._on_details_changed)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.dialogs.editing.trouble_met.connect(self._on_trouble)
        self.presenter.saved.connect(self._on_saved)
        self.dialogs.saved.connect(self._on_saved)
        self.dialogs.pair_wanted.connect(self._on_pair_wanted)

    def _add_keys(self) -> None:
        keys = {
            keys_of(ActionKey.NEW): self.create_activity,
            keys_of(ActionKey.PREVIOUS): self.presenter.show_previous,
            keys_of(ActionKey.NEXT): self.presenter.show_next,
            keys_of(ActionKey.TODAY): self.presenter.show_today,
            keys_of(ActionKey.DELETE): self.remove_chosen,
            _MOVE_KEY: self.move_chosen,
        }
        for sequence, action in keys.items():
            QShortcut(QKeySequence(sequence), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(action)

    @Slot()
    def create_activity(self) -> None:
        """Ask for a new activity, today or on the first day of another week."""
        shown = self.presenter.shown
        current = self.grid.canvas.current
        today = self.presenter.today
        day = today if IsoWeek.of(today) == self.presenter.week else self.presenter.week.monday
        if current is not None and shown is not None:
            day = current.day
        self.dialogs.create(day, _USUAL_START)

    @Slot()
    def print_week(self) -> None:
        """Go to the printouts with the week that is shown."""
        self.navigation_requested.emit("documents", self.presenter.week)

    @Slot()
    def print_sign(self) -> None:
        """Go to the printouts with the door sign of the chosen occasion."""
        if self.presenter.details is not None:
            row = self.presenter.details.row
            wish = DoorWish(week=IsoWeek.of(row.planned_day), occasion_id=row.id)
            self.navigation_requested.emit("documents", wish)

    @Slot()
    def move_chosen(self) -> None:
        """Ask where the chosen occasion shall go."""
        details = self.presenter.details
        if details is not None:
            self.dialogs.move(details.row, None)

    @Slot()
    def change_chosen(self) -> None:
        """Ask what of the chosen occasion shall be changed."""
        if self.presenter.details is not None:
            self.dialogs.change(self.presenter.details)

    @Slot()
    def remove_chosen(self) -> None:
        """Ask whether the chosen occasion is cancelled or was a mistake."""
        if self.presenter.details is not None:
            self.dialogs.ask_removal(self.presenter.details)

    def _show_heading(self) -> None:
        week = self.presenter.week
        self.heading_changed.emit(week_name(week), day_span(week.span))

    def _show_hits(self, number: int) -> None:
        if not number:
            self.hits_banner.hide()
            return
        title = ngettext(
            "{number} occasion collides with a closed day",
            "{number} occasions collide with closed days",
            number,
        ).format(number=number)
        self.hits_banner.show_text(title, tone=Tone.ATTENTION, button=_("Decide …"))

    def _show_empty(self, shown: ShownWeek) -> None:
        if not shown.places:
            self.empty_state.set_text(
                _("No meeting points yet"),
                _("Enter where people meet first; then the week can be planned."),
                _("Go to the meeting points"),
            )
        elif shown.is_filtered:
            self.empty_state.set_text(
                _("Nothing this week with this filter"), _("Something else may be on."), _("Show everything")
            )
        else:
            self.empty_state.set_text(
                _("Nothing is planned this week"),
                _("A café that comes back every week is entered once."),
                _("New activity"),
            )

    @Slot(object)
    def _on_shown_changed(self, shown: ShownWeek) -> None:
        self._show_heading()
        focus = self.focusWidget()
        had_focus = focus is not None and self.grid.canvas.isAncestorOf(focus)
        self.grid.show_week(shown)
        self.grid.canvas.choose(self.presenter.chosen, focus=had_focus or self._wants_focus)
        self._wants_focus = False
        self.filter_bar.show_week(shown)
        self._show_hits(shown.undecided_hits)
        self._show_empty(shown)
        self._stack.setCurrentIndex(0 if shown.rows else 1)
        waiting = ngettext("{number} undecided", "{number} undecided", shown.undecided_hits)
        self.waiting_changed.emit(shown.undecided_hits, waiting.format(number=shown.undecided_hits))

    @Slot(object)
    def _on_details_changed(self, details: OccasionDetails | None) -> None:
        self.panel.show_details(details)

    @Slot(object)
    def _on_chosen(self, row: WeekOccasionRow) -> None:
        self.presenter.choose(row.id)

    @Slot(object)
    def _on_opened(self, row: WeekOccasionRow) -> None:
        self.presenter.choose(row.id)
        self.change_chosen()

    @Slot(object, object)
    def _on_move_wanted(self, row: WeekOccasionRow, target: Target) -> None:
        self.dialogs.move(row, target)

    @Slot()
    def _on_cancel(self) -> None:
        if self.presenter.details is not None:
            self.dialogs.cancel(self.presenter.details.row)

    @Slot()
    def _on_revive(self) -> None:
        if self.presenter.details is not None:
            self.presenter.revive(self.presenter.details.row)

    @Slot()
    def _on_return(self) -> None:
        if self.presenter.details is not None:
            self.presenter.return_to_series(self.presenter.details.row)

    @Slot()
    def _on_empty_action(self) -> None:
        shown = self.presenter.shown
        if shown is not None and not shown.places:
            self.navigation_requested.emit("meeting_points", None)
        elif shown is not None and shown.is_filtered:
            self.presenter.set_filter(WeekFilter())
        else:
            self.create_activity()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.panel.show_details(self.presenter.details)
        self.panel.fit_width(self.width())

    @Slot(int)
    def _on_pair_wanted(self, pair_id: int) -> None:
        self.navigation_requested.emit("pairs", RecordToOpen(kind=EntityKind.PAIR, key=pair_id))

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.trouble_banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble_banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))
