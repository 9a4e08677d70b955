"""Opens the dialogs of Matcha and passes on what was answered; the buttons of a pair are carried out here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.pairing_answers import WallShortage
from models.values.pairs import VetoDraft
from ui.context import AppContext
from ui.papers.doors import show_wall_poster
from ui.screens.pairing.by_hand.dialog import ByHandDialog
from ui.screens.pairing.by_hand.presenter import ByHandPresenter
from ui.screens.pairing.deciding.draft_dialog import DraftDialog
from ui.screens.pairing.deciding.presenter import DecidingPresenter
from ui.screens.pairing.deciding.veto_dialog import VetoDialog
from ui.screens.pairing.presenter import PairingPresenter
from ui.screens.pairing.shortages.dialog import ShortagesDialog
from ui.screens.pairing.shortages.presenter import ShortagesPresenter
from ui.screens.pairing.shown import DraftOfCalls, ShownPair, ShownShortages
from ui.wording.pairing_lines import draft_sentence


class PairingDialogs(QObject):
    """Whatever is decided comes out as one signal, so that it can be undone."""

    decided = Signal(str, object)  # sentence, TransactionNumber
    ring_list_wanted = Signal()
    trouble_met = Signal(str)  # sentence

    def __init__(self, owner: QWidget, *, context: AppContext, pairing: PairingPresenter) -> None:
        super().__init__(owner)
        self._owner = owner
        self._context = context
        self._pairing = pairing
        self.deciding = DecidingPresenter(context, self)
        self.shortages = ShortagesPresenter(context, self)
        self.shortages.found.connect(self._on_shortages_found)
        self.shortages.trouble_met.connect(self.trouble_met)
        self.deciding.decided.connect(self.decided)
        self.deciding.draft_made.connect(self._on_draft_made)
        self.deciding.trouble_met.connect(self.trouble_met)

    @Slot()
    def propose(self) -> None:
        """Put the pair that is shown on the list of calls."""
        pair = self._pair()
        if pair is not None:
            self.deciding.propose(pair)

    @Slot()
    def take_back(self) -> None:
        """Take the pair that is shown off the list of calls."""
        pair, choice = self._pair(), self._pairing.choice
        if pair is not None and choice is not None and choice.line.proposal is not None:
            self.deciding.take_back(pair, choice.line.proposal)

    @Slot(bool)
    def lock(self, keep: bool) -> None:
        """Keep the pair that is shown in the plan, or let the plan decide."""
        pair = self._pair()
        if pair is not None:
            (self.deciding.lock if keep else self.deciding.unlock)(pair)

    @Slot()
    def veto(self) -> None:
        """Ask why the pair that is shown is not to be."""
        pair = self._pair()
        if pair is None:
            return
        dialog = VetoDialog(self._owner, pair=pair)
        dialog.confirmed.connect(self._on_veto)
        dialog.open()

    @Slot()
    def propose_all(self) -> None:
        """Make a list of calls of the plan."""
        solved = self._pairing.solved
        if solved is not None and self._pairing.planned_pairs:
            self.deciding.propose_all(self._pairing.planned_pairs, solved.read.faces, others=solved.others)

    @Slot()
    def discard_all(self) -> None:
        """Begin the list of calls anew, for those the plan is for."""
        solved = self._pairing.solved
        if solved is not None:
            among = frozenset(unit.id for unit in solved.run.newcomers) if solved.limit else None
            self.deciding.discard_all(among)

    @Slot()
    def pair_by_hand(self) -> None:
        """Ask for any two."""
        presenter = ByHandPresenter(self._context, self)
        presenter.saved.connect(self.decided)
        dialog = ByHandDialog(self._owner, presenter=presenter, theme=self._context.theme)
        dialog.destroyed.connect(presenter.deleteLater)
        dialog.open()

    @Slot()
    def show_shortages(self) -> None:
        """Show where places are missing."""
        if self._pairing.solved is not None:
            self.shortages.look(self._pairing.solved)

    def _pair(self) -> ShownPair | None:
        reasons = self._pairing.reasons
        return reasons.pair if reasons is not None else None

    @Slot(object, object)
    def _on_veto(self, pair: ShownPair, draft: VetoDraft) -> None:
        self.deciding.veto(pair, draft)

    @Slot(object)
    def _on_shortages_found(self, shown: ShownShortages) -> None:
        dialog = ShortagesDialog(self._owner, theme=self._context.theme, shown=shown)
        dialog.poster_wanted.connect(self._on_poster_wanted)
        dialog.open()

    @Slot(object)
    def _on_poster_wanted(self, shortages: tuple[WallShortage, ...]) -> None:
        show_wall_poster(self._owner, self._context, shortages)

    @Slot(object, object)
    def _on_draft_made(self, draft: DraftOfCalls, transaction: object) -> None:
        self.decided.emit(draft_sentence(len(draft.saved)), transaction)
        dialog = DraftDialog(self._owner, theme=self._context.theme, draft=draft)
        dialog.ring_list_wanted.connect(self.ring_list_wanted)
        dialog.open()
