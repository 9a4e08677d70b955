"""Writes what was decided: proposals one by one or a whole plan, locks and vetoes. Everything can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.services.pair_choices import lock_pair, remove_choice, veto_pair
from models.services.pairs import discard_draft, discard_proposal, propose_pair, propose_plan
from models.values.identifiers import PersonId
from models.values.pairing import ObstacleCode, PairKeys, PlannedPair
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import Proposal
from models.values.pairs import SavedPlan, VetoDraft
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.pairing.shown import DraftLine, DraftOfCalls, ShownPair
from ui.wording.pair_trouble import pair_trouble_sentence
from ui.wording.pairing_lines import discarded_sentence

if TYPE_CHECKING:
    from models.storage.unit_of_work import UnitOfWork

Faces = Mapping[PersonId, UnitFace]


class DecidingPresenter(QObject):
    """Each answer comes with the transaction that undo takes."""

    decided = Signal(str, object)  # sentence, TransactionNumber
    draft_made = Signal(object, object)  # DraftOfCalls, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = context.runner

    def propose(self, pair: ShownPair) -> None:
        """Put two on the list of calls."""
        work = partial(propose_pair, keys=_keys(pair))
        self._decide(work, _("{newcomer} and {volunteer} are on the list of calls."), pair)

    def take_back(self, pair: ShownPair, proposal: Proposal) -> None:
        """Take two off the list of calls."""
        work = partial(discard_proposal, pair_id=proposal.pair_id, version=proposal.version)
        self._decide(work, _("{newcomer} and {volunteer} are off the list of calls."), pair)

    def lock(self, pair: ShownPair) -> None:
        """Keep two together in every plan."""
        work = partial(lock_pair, keys=_keys(pair))
        self._decide(work, _("The plan keeps {newcomer} and {volunteer} together."), pair)

    def unlock(self, pair: ShownPair) -> None:
        """Let the plan decide again."""
        work = partial(remove_choice, keys=_keys(pair))
        self._decide(work, _("{newcomer} and {volunteer} are no longer locked."), pair)

    def veto(self, pair: ShownPair, draft: VetoDraft) -> None:
        """Never propose these two."""
        work = partial(veto_pair, draft=draft)
        self._decide(work, _("{newcomer} and {volunteer} are not proposed any more."), pair)

    def propose_all(self, pairs: Sequence[PlannedPair], faces: Faces, *, others: int = 0) -> None:
        """Make the list of calls out of a plan; what no longer holds is given back by name.

        ``others`` wait too, but are left out of the plan.
        """
        work = partial(propose_plan, pairs=tuple(pairs))
        on_done = partial(self._on_planned, tuple(pairs), faces, others)
        self._runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def discard_all(self, among: frozenset[PersonId] | None = None) -> None:
        """Take proposals that nobody has been called about off the list of calls, except for locked ones.

        ``among`` are the newcomers whose proposals go; everybody's without it.
        """
        work = partial(discard_draft, among=among)
        self._runner.write_with_changes(work, on_done=self._on_discarded, on_failed=self._on_failed)

    def _on_discarded(self, written: Written[int]) -> None:
        self.decided.emit(discarded_sentence(written.result), written.changes.transaction)

    def _decide(self, work: Callable[[UnitOfWork], object], sentence: str, pair: ShownPair) -> None:
        said = sentence.format(newcomer=pair.newcomer.first, volunteer=pair.candidate.face.first)
        on_done = partial(self._on_decided, said)
        self._runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_decided(self, sentence: str, written: Written[object]) -> None:
        self.decided.emit(sentence, written.changes.transaction)

    def _on_planned(
        self, pairs: tuple[PlannedPair, ...], faces: Faces, others: int, written: Written[SavedPlan]
    ) -> None:
        refused = {each.keys: each.obstacles for each in written.result.refused}
        lines = tuple(_line(pair, faces, refused.get(PairKeys(pair.newcomer, pair.volunteer))) for pair in pairs)
        draft = DraftOfCalls(
            saved=tuple(line for line in lines if not line.obstacles),
            refused=tuple(line for line in lines if line.obstacles),
            others=others,
            gave_way=tuple(
                (faces[keys.newcomer].short, faces[keys.volunteer].short)
                for keys in written.result.gave_way
                if keys.newcomer in faces and keys.volunteer in faces
            ),
        )
        self.draft_made.emit(draft, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(pair_trouble_sentence(error))


def _keys(pair: ShownPair) -> PairKeys:
    return PairKeys(pair.newcomer.id, pair.candidate.face.id)


def _line(pair: PlannedPair, faces: Faces, obstacles: tuple[str, ...] | None) -> DraftLine:
    newcomer, volunteer = faces.get(pair.newcomer), faces.get(pair.volunteer)
    return DraftLine(
        newcomer=newcomer.name if newcomer is not None else "",
        volunteer=volunteer.name if volunteer is not None else "",
        fit=pair.fit,
        days=pair.waiting_days,
        obstacles=tuple(ObstacleCode(code) for code in obstacles or ()),
    )
