"""Today: what waits for somebody, what is on, what was done lately, and the key numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.queries.overview import OverviewDetails
from models.values.activities import OfficeScope
from models.values.changes import EntityKind
from models.values.timeslot import IsoWeek
from translations import _
from ui.actions import ActionKey, name_of, name_with_keys
from ui.context import AppContext
from ui.screens.screen import Screen
from ui.screens.today.answers import Task
from ui.screens.today.events_card import EventsCard
from ui.screens.today.figures_card import FiguresCard, figures_of
from ui.screens.today.occasions_card import OccasionsCard
from ui.screens.today.presenter import TodayPresenter
from ui.screens.today.steps_card import StepsCard
from ui.screens.today.tasks import later_hits, tasks_of
from ui.screens.today.to_do_card import ToDoCard
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PrimaryButton
from ui.widgets.looks import set_look
from ui.wording.dates import long_day, week_name


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return TodayScreen(context, parent)


class TodayScreen(Screen):
    """Forwards what one does to the presenter and shows what it answers."""

    key: ClassVar[str] = "today"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(EntityKind) - {
        EntityKind.PHRASE_REVIEW,
        EntityKind.PRINT_SET,
    }

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.presenter = TodayPresenter(context, self)
        self.call_button = PrimaryButton(self)
        self.call_button.hide()
        self.trouble_banner = Banner(self)
        self.steps_card = StepsCard(self)
        self.figures_card = FiguresCard(self, theme=context.theme)
        self.to_do_card = ToDoCard(self, theme=context.theme)
        self.occasions_card = OccasionsCard(self, theme=context.theme)
        self.events_card = EventsCard(self, theme=context.theme)
        self._place()
        self._connect()

    def retranslate(self) -> None:
        self.call_button.setText(name_of(ActionKey.CALL))
        self.call_button.setToolTip(name_with_keys(ActionKey.CALL))
        self._show_heading()
        if self.presenter.shown is not None:
            self._on_shown_changed(self.presenter.shown)

    def activate(self) -> None:
        if not self.presenter.is_of_today:
            self._show_heading()
            self.presenter.reload()
        # Tab goes on to the first button; a button itself would show its frame to everybody at every visit.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.call_button,)

    def help_text(self) -> str:
        return _(
            "Today gathers what waits for somebody, with one button for each thing, and what is on at the meeting "
            "points.\n\n"
            "Tab goes from button to button, Space or Enter presses one.\n"
            "The numbers above lead to the lists that they count."
        )

    def _place(self) -> None:
        left, right = _Column(self), _Column(self)
        for widget in (self.trouble_banner, self.steps_card, self.figures_card):
            left.cards.addWidget(widget)
        left.cards.addWidget(self.to_do_card, 1)
        left.cards.addStretch(0)
        right.cards.addWidget(self.occasions_card)
        right.cards.addWidget(self.events_card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(left, 5)
        row.addWidget(right, 4)

    def _connect(self) -> None:
        self.call_button.clicked.connect(self._on_call_wanted)
        self.trouble_banner.action_chosen.connect(self.trouble_banner.hide)
        self.steps_card.answered.connect(self.presenter.carry_out)
        self.to_do_card.answered.connect(self._on_answered)
        for card in (self.figures_card, self.occasions_card, self.events_card):
            card.goal_chosen.connect(self.presenter.carry_out)
        self.presenter.shown_changed.connect(self._on_shown_changed)
        self.presenter.goal_chosen.connect(self.navigation_requested)
        self.presenter.action_chosen.connect(self.action_requested)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.trouble_met.connect(self._on_trouble)

    def _show_heading(self) -> None:
        today = self.presenter.today
        week = week_name(IsoWeek.of(today)).lower()
        self.heading_changed.emit(_("Today"), _("{day} · {week}").format(day=long_day(today), week=week))

    @Slot(object)
    def _on_shown_changed(self, shown: OverviewDetails) -> None:
        tasks = tasks_of(shown.to_do, shown.today)
        self.steps_card.show_steps(shown.first_steps)
        self.figures_card.show_figures(figures_of(shown))
        self.figures_card.setVisible(not shown.first_steps)
        self.to_do_card.show_tasks(tasks)
        self.to_do_card.show_later(later_hits(shown.to_do, shown.today))
        self.to_do_card.setVisible(bool(tasks) or not shown.first_steps)
        self.occasions_card.show_day(shown)
        self.occasions_card.setVisible(shown.scope is not OfficeScope.PAIRS)
        self.events_card.show_events(shown, self.context.coordinator_id)

    @Slot(object)
    def _on_answered(self, task: Task) -> None:
        self.presenter.carry_out(task.answer)

    @Slot()
    def _on_call_wanted(self) -> None:
        self.presenter.carry_out(ActionKey.CALL)

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.trouble_banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble_banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))


class _Column(QScrollArea):
    """Cards below each other; it scrolls only where the text is too large for the window.

    Two of them share the width by their parts alone, however wide their texts would like to be.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        page = QWidget(self)
        set_look(page, "page")
        self.cards = QVBoxLayout(page)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(16)
        self.setWidget(page)
