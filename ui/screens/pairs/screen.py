"""Pairs of language friends: the board, the list or the calls to make, and everything about one pair beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values.changes import EntityKind
from models.values.identifiers import PairId
from models.values.pair_rows import PairContactRow, PairDetails, PairFilter, PairRow, PairsView, RingRow
from models.values.pairs import PairSide
from models.values.phrases import PhraseWish
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.pairs.events import PairEvents
from ui.screens.pairs.page import PairsPage
from ui.screens.pairs.presenter import PairsPresenter
from ui.screens.pairs.shown import FoundPairs
from ui.screens.pairs.steps import PairStep, next_step
from ui.screens.screen import RecordToOpen, Screen
from ui.widgets.buttons import PlainButton, PrimaryButton


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return PairsScreen(context, parent)


class PairsScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "pairs"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {
            EntityKind.PAIR,
            EntityKind.PAIR_CONTACT,
            EntityKind.FIRST_MEETING,
            EntityKind.PERSON,
            EntityKind.OCCASION,
            EntityKind.OFFICE,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.presenter = PairsPresenter(context, self)
        self.events = PairEvents(context, self)
        self.ring_button = PlainButton(self)
        self.pairing_button = PrimaryButton(self)
        self.page = PairsPage(self, theme=context.theme, today=context.clock.today())
        self._has_read = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._connect()

    def retranslate(self) -> None:
        self.ring_button.setText(_("&Ring list"))
        self.pairing_button.setText(_("Pair"))
        self.page.retranslate()
        self._show_heading()

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.presenter.reload()
        self.page.take_focus()

    def reload(self) -> None:
        self.presenter.reload()

    def open_with(self, argument: object) -> None:
        match argument:
            case RecordToOpen(kind=EntityKind.PAIR, key=wanted):
                self.page.open_pane()
                self.presenter.choose(PairId(wanted))
                self.presenter.reload()
            case PairFilter() as wanted_filter:
                self.page.show_filter(wanted_filter)
            case PairsView() as view:
                self.page.show_view(view)
            case RingRow() as call:
                self.page.show_call(call)
                self._on_call_opened(call)
                return
            case _:
                return
        self.page.take_focus()

    def header_widgets(self) -> Sequence[QWidget]:
        return (self.ring_button, self.pairing_button)

    def help_text(self) -> str:
        return _(
            "The board shows how far every pair has come. Silent and late ones stand first in their column; the chip "
            "on a card says what is to be done.\n\n"
            "The arrow keys go through cards and columns, Enter opens everything about a pair, and Enter once more "
            "does its next step. Esc closes it again. In the ring list Enter notes the "
            "call, and Ctrl Enter does the next step.\n"
            "The list also has the pairs of earlier years and the proposals that came to nothing."
        )

    def go_back(self) -> bool:
        return self.page.close_pane()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        self.ring_button.clicked.connect(self._on_ring_list)
        self.pairing_button.clicked.connect(self._on_pairing)
        page.text_changed.connect(presenter.look_for)
        page.pair_chosen.connect(self._on_pair_chosen)
        page.step_wanted.connect(self._on_step_wanted)
        page.call_opened.connect(self._on_call_opened)
        page.contact_removed.connect(self._on_contact_removed)
        page.person_chosen.connect(self._on_person_chosen)
        page.pairing_wanted.connect(self._on_pairing)
        presenter.found_changed.connect(self._on_found_changed)
        presenter.details_changed.connect(self._on_details_changed)
        presenter.trouble_met.connect(page.show_trouble)
        self.events.done.connect(self._on_done)
        self.events.trouble_met.connect(page.show_trouble)
        self.events.pairing_wanted.connect(self._on_pairing_for)
        self.events.texts_wanted.connect(self._on_texts_wanted)

    def _show_heading(self) -> None:
        found = self.presenter.found
        if found is None:
            self.heading_changed.emit(_("Pairs of language friends"), "")
            return
        active = ngettext("{number} active", "{number} active", found.numbers.active)
        calls = ngettext("{number} call today", "{number} calls today", found.calls_today)
        subtitle = " · ".join((active.format(number=found.numbers.active), calls.format(number=found.calls_today)))
        self.heading_changed.emit(_("Pairs of language friends"), subtitle)

    @Slot(object)
    def _on_found_changed(self, found: FoundPairs) -> None:
        self.page.show_pairs(found, self.presenter.chosen)
        self._show_heading()

    @Slot(object)
    def _on_details_changed(self, details: PairDetails | None) -> None:
        self.page.panel.show_details(details, self.presenter.today)

    @Slot(int)
    def _on_pair_chosen(self, pair_id: int) -> None:
        self.presenter.choose(PairId(pair_id))

    @Slot(object)
    def _on_step_wanted(self, step: PairStep | None) -> None:
        details = self.presenter.details
        if details is None:
            return
        wanted = step if step is not None else next_step(details.row, self.presenter.today).step
        if wanted is not None:
            self.page.hide_trouble()
            self.events.open(wanted, details)

    @Slot(object)
    def _on_call_opened(self, call: RingRow) -> None:
        self.page.hide_trouble()
        self.events.answer_call(call)

    @Slot(object)
    def _on_contact_removed(self, contact: PairContactRow) -> None:
        self.events.remove_contact(contact)

    @Slot(object, int)
    def _on_person_chosen(self, side: PairSide, person_id: int) -> None:
        screen = "newcomers" if side is PairSide.NEWCOMER else "volunteers"
        self.navigation_requested.emit(screen, RecordToOpen(kind=EntityKind.PERSON, key=person_id))

    @Slot()
    def _on_ring_list(self) -> None:
        self.page.show_view(PairsView.RING_LIST)
        self.page.take_focus()

    @Slot()
    def _on_pairing(self) -> None:
        self.navigation_requested.emit("pairing", None)

    @Slot(object)
    def _on_pairing_for(self, row: PairRow) -> None:
        self.navigation_requested.emit("pairing", RecordToOpen(kind=EntityKind.PERSON, key=row.newcomer))

    @Slot(object)
    def _on_texts_wanted(self, wish: PhraseWish) -> None:
        self.navigation_requested.emit("phrases", wish)

    @Slot(str, object)
    def _on_done(self, sentence: str, transaction: object) -> None:
        self.page.hide_trouble()
        self.undo_offered.emit(sentence, transaction)
        self.page.take_focus()
