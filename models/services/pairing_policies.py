"""Changes how the office chooses pairs, and how it follows them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from models.entities.organisation import Office
from models.rules.draft_contents import contents_of
from models.rules.validation import FieldChecks
from models.services.editing import read_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import ProblemCode
from models.values.pairing import Criterion, PairingPolicy
from models.values.pairing_policies import (
    LONGEST_DAYS,
    LONGEST_MONTHS,
    MOST_FOLLOW_UPS,
    MOST_NEW,
    WHOLE,
    PairingPolicyDraft,
    PairLifePolicyDraft,
)
from models.values.pairs import PairLifePolicy


def save_pairing_policy(uow: UnitOfWork, draft: PairingPolicyDraft) -> None:
    """Write how pairs are chosen; a criterion without a weight counts nothing. Raises ``Invalid`` or ``EditConflict``.

    What is proposed or locked already stays; the next plan follows the new policy.
    """
    office = _office(uow, draft.version)
    weights = {criterion: draft.policy.weights.get(criterion, 0) for criterion in Criterion}
    policy = replace(draft.policy, weights=weights)
    checks = FieldChecks()
    for weight in weights.values():
        checks.within("weights", weight, least=0, most=WHOLE)
    if sum(weights.values()) != WHOLE:
        checks.add("weights", ProblemCode.NOT_A_HUNDRED, total=sum(weights.values()))
    checks.within("least_fit", policy.least_fit, least=0, most=WHOLE)
    checks.within("most_new", policy.most_new, least=1, most=MOST_NEW)
    checks.finish()
    kept = contents_of(policy) if policy != PairingPolicy() else None
    if office.pairing_policy != kept:
        office.pairing_policy = kept
    uow.session.flush()


def save_pair_life_policy(uow: UnitOfWork, draft: PairLifePolicyDraft) -> None:
    """Write how pairs are followed. Raises ``Invalid`` or ``EditConflict``.

    The end of the trial is always among the follow-ups, which are kept in their order and each once. It holds for
    pairs that are there already too; only their agreed end stays.
    """
    office = _office(uow, draft.version)
    days = tuple(sorted({*draft.policy.follow_ups, draft.policy.trial}))
    policy = replace(draft.policy, follow_ups=days)
    checks = FieldChecks()
    for name in ("lapse", "trial", "silent_trial", "silent_active"):
        checks.within(name, getattr(policy, name), least=1, most=LONGEST_DAYS)
    for day in draft.policy.follow_ups:
        checks.within("follow_ups", day, least=1, most=LONGEST_DAYS)
    if len(days) > MOST_FOLLOW_UPS:
        checks.add("follow_ups", ProblemCode.TOO_MANY, most=MOST_FOLLOW_UPS)
    checks.within("months", policy.months, least=1, most=LONGEST_MONTHS)
    checks.finish()
    kept = contents_of(policy) if policy != PairLifePolicy() else None
    if office.pair_life_policy != kept:
        office.pair_life_policy = kept
    uow.session.flush()


def _office(uow: UnitOfWork, version: int) -> Office:
    key = uow.session.scalar(select(Office.id).order_by(Office.id).limit(1)) or 0
    return read_for_edit(uow.session, Office, key, version)
