"""Matcha: who waits, whom they could have and at which price, and why; one plan for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.values.changes import EntityKind
from models.values.identifiers import AreaId, PersonId
from models.values.pair_rows import PairsView
from translations import _
from ui.actions import ActionKey, shown_keys
from ui.context import AppContext
from ui.screens.pairing.candidates_card import CandidatesColumn
from ui.screens.pairing.dialogs import PairingDialogs
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.reasons_card import COMPARE_KEYS, PROPOSE_KEYS, ReasonsCard
from ui.screens.pairing.shown import Emptiness, ShownCafes, ShownChoice, ShownPlan, ShownReasons
from ui.screens.pairing.three_columns import ThreeColumns
from ui.screens.pairing.waiting_card import WaitingCard
from ui.screens.screen import RecordToOpen, Screen
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.wording.pairing_lines import waiting_heading

_PROPOSE_ALL_KEYS = "Alt+Return"


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return PairingScreen(context, parent)


class PairingScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "pairing"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {
            EntityKind.AREA,
            EntityKind.ASSIGNMENT,
            EntityKind.HOUSEHOLD,
            EntityKind.LANGUAGE_SKILL,
            EntityKind.NEWCOMER,
            EntityKind.OFFICE,
            EntityKind.PAIR,
            EntityKind.PAIR_CHOICE,
            EntityKind.PAPER,
            EntityKind.PAUSE,
            EntityKind.PERSON,
            EntityKind.VOLUNTEER,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.presenter = PairingPresenter(context, self)
        self.dialogs = PairingDialogs(self, context=context, pairing=self.presenter)
        self.propose_all_button = PrimaryButton(self)
        self.banner = Banner(self)
        self.waiting = WaitingCard(self, theme=theme)
        self.candidates = CandidatesColumn(self, theme=theme, presenter=self.presenter)
        self.reasons = ReasonsCard(self, theme=theme)
        self.columns = ThreeColumns(self, theme=theme)
        self.empty_state = EmptyState(self, theme=theme, icon="people")
        self._has_read = False
        self._emptiness: Emptiness | None = None
        self._is_solving = False
        self._place()
        self._connect()
        self._add_keys()

    def retranslate(self) -> None:
        for part in (self.waiting, self.candidates, self.reasons, self.columns):
            part.retranslate()
        self._show_heading()
        self._show_empty()

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.presenter.reload()
        self.waiting.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        match argument:
            case RecordToOpen(kind=EntityKind.PERSON, key=wanted):
                self.presenter.show_person(PersonId(wanted))
            case _:
                return

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.propose_all_button,)

    def help_text(self) -> str:
        return _(
            "At the left stands who waits for a language friend, the longest first, with the fit of the pair in the "
            "best plan. In the middle whom the chosen one could have, and what it costs the plan to take somebody "
            "else. At the right why two fit, to be said on the phone.\n\n"
            "Arrow keys go through a list, Enter leads to the next column, F6 and Shift F6 go between them. "
            "Ctrl Enter proposes the pair that is shown, Alt Enter everybody in the plan. Ctrl J keeps a "
            "candidate beside the next ones to compare. Alt with the underlined letter presses a button.\n\n"
            "Several who wait are selected with Shift and arrow keys, with Ctrl, arrow keys and Space, with Ctrl A, "
            "or with Ctrl and the mouse. The plan can then be made for them only, as if nobody else waited.\n\n"
            "A proposal holds no place until somebody was called; until then it can be taken back, and the plan "
            "made anew."
        )

    def go_back(self) -> bool:
        if self.waiting.select_one():
            return True
        if not self.banner.isHidden() and self._emptiness is not Emptiness.NOBODY_OFFERS:
            self.banner.hide()
            return True
        reasons = self.presenter.reasons
        if reasons is not None and reasons.compares:
            self.presenter.compare(on=False)
            return True
        return False

    def _place(self) -> None:
        self.columns.set_columns(self.waiting, self.candidates, self.reasons)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.columns)
        self._stack.addWidget(self.empty_state)
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        presenter, dialogs = self.presenter, self.dialogs
        presenter.plan_changed.connect(self._on_plan_changed)
        presenter.choice_changed.connect(self._on_choice_changed)
        presenter.prices_changed.connect(self._on_prices_changed)
        presenter.reasons_changed.connect(self._on_reasons_changed)
        presenter.cafes_found.connect(self._on_cafes_found)
        presenter.solving_changed.connect(self._on_solving_changed)
        presenter.trouble_met.connect(self._on_trouble)
        self.waiting.chosen.connect(self._on_chosen)
        self.waiting.opened.connect(self._on_waiting_opened)
        self.waiting.area_chosen.connect(self._on_area_chosen)
        self.waiting.units_chosen.connect(self._on_units_chosen)
        self.candidates.chosen.connect(self._on_candidate_chosen)
        self.candidates.opened.connect(self._on_candidate_opened)
        self.reasons.propose_wanted.connect(dialogs.propose)
        self.reasons.discard_wanted.connect(dialogs.take_back)
        self.reasons.lock_wanted.connect(dialogs.lock)
        self.reasons.veto_wanted.connect(dialogs.veto)
        self.reasons.compare_wanted.connect(self._on_compare)
        self.propose_all_button.clicked.connect(dialogs.propose_all)
        self.waiting.discard_wanted.connect(dialogs.discard_all)
        self.waiting.by_hand_wanted.connect(dialogs.pair_by_hand)
        self.waiting.shortages_wanted.connect(dialogs.show_shortages)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        self.banner.action_chosen.connect(self._on_banner_action)
        dialogs.decided.connect(self._on_decided)
        dialogs.ring_list_wanted.connect(self._on_ring_list)
        dialogs.trouble_met.connect(self._on_trouble)

    def _add_keys(self) -> None:
        keys = (
            (PROPOSE_KEYS, self._on_propose_key),
            (_PROPOSE_ALL_KEYS, self.propose_all_button.click),
            (COMPARE_KEYS, self.reasons.compare_button.click),
            ("F6", self._on_next_column),
            ("Shift+F6", self._on_previous_column),
        )
        for sequence, slot in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(slot)

    def _show_heading(self) -> None:
        plan = self.presenter.plan
        if plan is None:
            self.propose_all_button.setText(_("Propose for all"))
            self.propose_all_button.setEnabled(False)
            self.heading_changed.emit(_("Pairing"), "")
            return
        text = _("Propose for all ({pairs} of {waiting})")
        if plan.limit.units is not None:
            text = _("Propose for the selected ({pairs} of {waiting})")
        self.propose_all_button.setText(text.format(pairs=plan.planned, waiting=len(plan.waiting)))
        self.propose_all_button.setEnabled(plan.new > 0)
        all_there = plan.planned > 0 and not plan.new
        hint = _("All of the plan are on the list of calls already.") if all_there else shown_keys(_PROPOSE_ALL_KEYS)
        self.propose_all_button.setToolTip(hint)
        self.heading_changed.emit(_("Pairing"), waiting_heading(len(plan.waiting), plan.offering, plan.others))

    def _show_empty(self) -> None:
        plan = self.presenter.plan
        self._emptiness = plan.emptiness if plan is not None else None
        if plan is None:
            title = _("Working out the best plan …") if self._is_solving else _("There is no plan yet")
            self.empty_state.set_text(title, "", "" if self._is_solving else _("Work it out"))
            return
        match self._emptiness:
            case Emptiness.NOTHING:
                self.empty_state.set_text(
                    _("Nobody waits and nobody offers yet"),
                    _("Begin with a call: whoever seeks a language friend or wants to be one comes in that way."),
                    _("New call"),
                )
            case Emptiness.NOBODY_WAITS:
                self.empty_state.set_text(
                    _("Nobody waits for a language friend"),
                    _("A newcomer stands here as soon as the interview is done and the card says ready."),
                    _("Show the newcomers"),
                )
            case Emptiness.NOT_IN_AREA:
                self.empty_state.set_text(
                    _("Nobody waits in this area"), _("Others may wait elsewhere."), _("Show all areas")
                )
            case Emptiness.NONE_OF_CHOSEN:
                self.empty_state.set_text(
                    _("None of the selected waits any more"),
                    _("They have got somebody, or their cards have changed."),
                    _("Include all"),
                )
            case Emptiness.NOBODY_OFFERS:
                self.banner.show_text(
                    _("No volunteer has a free place"),
                    _("A volunteer stands here when the papers are there and a place is free."),
                    tone=Tone.ATTENTION,
                    button=_("Show the volunteers"),
                )
            case None:
                return

    def _focus_column(self, step: int) -> None:
        """Go to the next column, and turn to it where only one is seen."""
        column = self._focused_column()
        places = (self.waiting.list, self.candidates.list, self.reasons.propose_button)
        wanted = (column + step) % len(places)
        if wanted == 1 and not self.candidates.model.rowCount():
            wanted = (wanted + step) % len(places) if not self.candidates.refusals.isVisibleTo(self) else wanted
        self.columns.turn_to(last=wanted == len(places) - 1)
        place: QWidget = places[wanted]
        if wanted == 1 and not self.candidates.model.rowCount():
            place = self.candidates.refusals
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focused_column(self) -> int:
        widget = self.focusWidget()
        for number, part in enumerate((self.waiting, self.candidates, self.reasons)):
            if widget is not None and part.isAncestorOf(widget):
                return number
        return 0

    @Slot(object)
    def _on_plan_changed(self, plan: ShownPlan) -> None:
        was_offering = self._emptiness is not Emptiness.NOBODY_OFFERS
        chosen = self.presenter.newcomer
        self.waiting.show_plan(plan, chosen)
        if not was_offering and plan.emptiness is not Emptiness.NOBODY_OFFERS:
            self.banner.hide()
        self._show_empty()
        self._stack.setCurrentIndex(1 if self._emptiness not in (None, Emptiness.NOBODY_OFFERS) else 0)
        self._show_heading()
        if plan.released:
            names = ", ".join(f"{newcomer} + {volunteer}" for newcomer, volunteer in plan.released)
            self.banner.show_text(
                _("Some locks could not be kept"),
                _("Something has changed since, so the plan gives them others: {pairs}.").format(pairs=names),
                tone=Tone.ATTENTION,
                button=_("Close"),
            )

    @Slot(object)
    def _on_choice_changed(self, choice: ShownChoice | None) -> None:
        keys = self.presenter.keys
        self.candidates.show_choice(choice, keys.volunteer if keys is not None else None)

    @Slot(object)
    def _on_prices_changed(self, choice: ShownChoice) -> None:
        self.candidates.show_prices(choice)

    @Slot(object)
    def _on_reasons_changed(self, reasons: ShownReasons | None) -> None:
        self.reasons.show_reasons(reasons)

    @Slot(object)
    def _on_cafes_found(self, cafes: ShownCafes) -> None:
        self.candidates.show_cafes(cafes)

    @Slot(bool)
    def _on_solving_changed(self, solving: bool) -> None:
        self._is_solving = solving
        if self.presenter.plan is None:
            self._show_empty()

    @Slot(int)
    def _on_chosen(self, person_id: int) -> None:
        self.presenter.choose(PersonId(person_id))

    @Slot()
    def _on_waiting_opened(self) -> None:
        self._focus_column(1)

    @Slot(object)
    def _on_area_chosen(self, area_id: AreaId | None) -> None:
        self.presenter.limit_to_area(area_id)

    @Slot(object)
    def _on_units_chosen(self, units: frozenset[PersonId] | None) -> None:
        self.presenter.limit_to_units(units)

    @Slot(int)
    def _on_candidate_chosen(self, person_id: int) -> None:
        self.presenter.choose_candidate(PersonId(person_id))

    @Slot()
    def _on_candidate_opened(self) -> None:
        self._focus_column(1)

    @Slot(bool)
    def _on_compare(self, on: bool) -> None:
        self.presenter.compare(on=on)

    @Slot()
    def _on_propose_key(self) -> None:
        """Propose what is shown: never the pair of somebody who was left by an arrow key, and never take one back."""
        shown = self.presenter.reasons
        if shown is None or shown.pair.newcomer.id != self.presenter.newcomer or shown.pair.candidate.is_proposed:
            return
        self.reasons.propose_button.click()

    @Slot()
    def _on_next_column(self) -> None:
        self._focus_column(1)

    @Slot()
    def _on_previous_column(self) -> None:
        self._focus_column(-1)

    @Slot()
    def _on_empty_action(self) -> None:
        match self._emptiness:
            case Emptiness.NOTHING:
                self.action_requested.emit(ActionKey.CALL)
            case Emptiness.NOBODY_WAITS:
                self.navigation_requested.emit("newcomers", None)
            case Emptiness.NOT_IN_AREA:
                self.presenter.limit_to_area(None)
            case Emptiness.NONE_OF_CHOSEN:
                self.presenter.limit_to_units(None)
            case _:
                self.presenter.reload()

    @Slot()
    def _on_banner_action(self) -> None:
        if self._emptiness is Emptiness.NOBODY_OFFERS:
            self.navigation_requested.emit("volunteers", None)
        else:
            self.banner.hide()

    @Slot()
    def _on_ring_list(self) -> None:
        self.navigation_requested.emit("pairs", PairsView.RING_LIST)

    @Slot(str, object)
    def _on_decided(self, sentence: str, transaction: object) -> None:
        self.undo_offered.emit(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))
