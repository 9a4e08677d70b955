"""Reads and saves how pairs are chosen and followed, and finds what a change would do to the plan of today."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairing_policies import pair_life_policy_draft, pairing_policy_draft
from models.rules.pairing_plan import solve
from models.rules.pairing_questions import effect_of
from models.rules.pairing_weights import spread_rest
from models.services.pairing_policies import save_pair_life_policy, save_pairing_policy
from models.values.pairing import Criterion, PairingCase, PairingPlan, PairingPolicy
from models.values.pairing_answers import PolicyEffect
from models.values.pairing_policies import PairingPolicyDraft, PairLifePolicyDraft
from resources.people_keys import occupation_fields
from translations import _
from ui.background.contract import Written
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.saving.presenter import SavingPresenter

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_Drafts = tuple[PairingPolicyDraft | None, PairLifePolicyDraft | None]
_Found = tuple[PairingPlan, PolicyEffect]


class PairingPresenter(SavingPresenter):
    """Nothing is written before somebody saves; plans are made aside, and only the latest question is answered."""

    read = Signal(object, object)  # PairingPolicyDraft | None, PairLifePolicyDraft | None
    effect_found = Signal(object)  # PolicyEffect
    effect_failed = Signal()

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(context, parent)
        self._runner = context.runner
        self._clock = context.clock
        self._before: PairingPolicy | None = None
        self._after: PairingPolicy | None = None
        self._case: PairingCase | None = None
        self._plan: PairingPlan | None = None

    def reload(self) -> None:
        """Read both policies again; answers with ``read``."""
        self._runner.read(_drafts, on_done=self._on_read, on_failed=self._on_failed, topic="pairing")

    def save_choice(self, draft: PairingPolicyDraft) -> None:
        """Write how pairs are chosen."""
        work = partial(save_pairing_policy, draft=draft)
        self._write(work, sentence=_("The pairing is changed."), read_theirs=pairing_policy_draft)

    def save_life(self, draft: PairLifePolicyDraft) -> None:
        """Write how pairs are followed."""
        work = partial(save_pair_life_policy, draft=draft)
        self._write(work, sentence=_("The follow-up of pairs is changed."), read_theirs=pair_life_policy_draft)

    def spread(self, weights: Mapping[Criterion, int], touched: Collection[Criterion]) -> Mapping[Criterion, int]:
        """Give the weights as they are a hundred together, those that were touched as they are if it can be."""
        return spread_rest(weights, touched)

    def begin_effect(self, before: PairingPolicy) -> None:
        """Read who waits today, so that changes of ``before`` can be tried on it."""
        self._before, self._after, self._case, self._plan = before, None, None, None
        work = partial(_case_of_today, today=self._clock.today())
        self._runner.read(work, on_done=self._on_case_read, on_failed=self._on_effect_failed, topic="pairing_case")

    def ask_effect(self, after: PairingPolicy) -> None:
        """Find what another policy would do; answers with ``effect_found``, for the latest question only."""
        self._after = after
        if self._case is None or self._before is None:
            return
        work = partial(_effect, case=self._case, before=self._before, after=after, plan=self._plan)
        self._runner.plain(work, on_done=self._on_effect, on_failed=self._on_effect_failed, topic="policy_effect")

    def _on_read(self, found: _Drafts) -> None:
        self.read.emit(*found)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        super()._on_saved(sentence, written)
        self.reload()

    def _on_case_read(self, found: PairingCase) -> None:
        self._case = found
        if self._after is not None:
            self.ask_effect(self._after)

    def _on_effect(self, found: _Found) -> None:
        self._plan, effect = found
        self.effect_found.emit(effect)

    def _on_effect_failed(self, _error: Exception) -> None:
        self.effect_failed.emit()


def _drafts(session: Session) -> _Drafts:
    return pairing_policy_draft(session), pair_life_policy_draft(session)


def _case_of_today(session: Session, today: date) -> PairingCase:
    return pairing_case(session, today, intake_policy(session))


def _effect(
    _token: CancelToken,
    _progress: Progress,
    *,
    case: PairingCase,
    before: PairingPolicy,
    after: PairingPolicy,
    plan: PairingPlan | None,
) -> _Found:
    """Compare with the plan of today, which is made once."""
    fields = occupation_fields()
    found = solve(case, before, fields).plan if plan is None else plan
    return found, effect_of(found, found if after == before else solve(case, after, fields).plan)
