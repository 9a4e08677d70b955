"""The dialog that finds with whom a person belongs, and says what putting them together means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.queries.households import HouseholdOfferRow, MemberLine
from models.queries.likely_people import LikelyPersonRow
from models.values.identifiers import PersonId
from models.values.people_drafts import PersonDraft
from translations import _
from ui.context import AppContext
from ui.screens.people.card.household.presenter import HouseholdPresenter
from ui.screens.people.card.household.words import offer_sentence
from ui.screens.people.person_search import PersonSearch
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase

_WIDTH = 560


class JoinDialog(DialogBase):
    """``offer_chosen`` once somebody is chosen; nothing is saved before the card is."""

    offer_chosen = Signal(object)  # HouseholdOfferRow

    def __init__(
        self, context: AppContext, parent: QWidget, *, card: PersonDraft, members: Sequence[MemberLine]
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._members = tuple(members)
        self._offer: HouseholdOfferRow | None = None
        self._is_wanted = False
        self.presenter = HouseholdPresenter(context, self)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        self.people = PersonSearch(self, theme=context.theme)
        self.banner = Banner(self)
        self.body.addWidget(self.people, 1)
        self.body.addWidget(self.banner)
        self.set_texts(heading=_("Who belongs together?"), primary=_("Put together"))
        self.people.set_texts(
            name=_("People who may belong together"),
            empty=_("Nobody found. Look for a name; whoever is not in the register needs a card of their own first."),
        )
        self.people.looked_for.connect(self._on_looked_for)
        self.people.current_changed.connect(self._on_current_changed)
        self.people.person_chosen.connect(self._on_save)
        self.presenter.found.connect(self._on_found)
        self.presenter.offer_read.connect(self._on_offer)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.save_wanted.connect(self._on_save)
        self.primary_button.setEnabled(False)
        self.people.search.setFocus()
        self._on_looked_for("")

    @property
    def offer(self) -> HouseholdOfferRow | None:
        """Give what is proposed."""
        return self._offer

    @Slot(str)
    def _on_looked_for(self, text: str) -> None:
        self.presenter.look_for(text, self._card, [member.id for member in self._members])

    @Slot(object)
    def _on_found(self, rows: tuple[LikelyPersonRow, ...]) -> None:
        self.people.show_people(rows)

    @Slot(object)
    def _on_current_changed(self, person_id: PersonId | None) -> None:
        self._offer = None
        self._is_wanted = False
        self.primary_button.setEnabled(False)
        if person_id is None:
            self.banner.hide()
        else:
            self.presenter.read_offer(person_id)

    @Slot(object)
    def _on_offer(self, offer: HouseholdOfferRow) -> None:
        if offer.person.id != self.people.person_id:
            return
        if offer.protected:
            self.banner.show_text(
                _("Protected identity"),
                _("A household would lead to {name}, so it is not kept. You alone see this.").format(
                    name=offer.person.name
                ),
                tone=Tone.BAD,
            )
            return
        self._offer = offer
        self.banner.show_text(*offer_sentence(offer, own=self._card.household, members=self._members))
        self.primary_button.setEnabled(True)
        if self._is_wanted:
            self._on_save()

    @Slot()
    def _on_save(self) -> None:
        """Take who is chosen; whoever presses Enter before the answer is there need not press again."""
        if self._offer is None:
            self._is_wanted = True
            return
        self.offer_chosen.emit(self._offer)
        self.accept()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(_("That did not work"), sentence, tone=Tone.BAD)
