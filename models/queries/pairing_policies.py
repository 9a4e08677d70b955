"""Reads how the office chooses pairs, and how it follows them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.organisation import Office
from models.rules.draft_contents import draft_of
from models.values.pairing import PairingPolicy
from models.values.pairing_policies import PairingPolicyDraft, PairLifePolicyDraft
from models.values.pairs import PairLifePolicy


def pairing_policy(session: Session) -> PairingPolicy:
    """Give how pairs are chosen; as the field does it as long as the office has not decided otherwise."""
    return _pairing(session.scalar(select(Office.pairing_policy).order_by(Office.id).limit(1)))


def pair_life_policy(session: Session) -> PairLifePolicy:
    """Give how pairs are followed; as the field does it as long as the office has not decided otherwise."""
    return _life(session.scalar(select(Office.pair_life_policy).order_by(Office.id).limit(1)))


def pairing_policy_draft(session: Session) -> PairingPolicyDraft | None:
    """Give how pairs are chosen as its form wants it; ``None`` without an office."""
    row = session.execute(select(Office.version, Office.pairing_policy).order_by(Office.id).limit(1)).first()
    return None if row is None else PairingPolicyDraft(version=row.version, policy=_pairing(row.pairing_policy))


def pair_life_policy_draft(session: Session) -> PairLifePolicyDraft | None:
    """Give how pairs are followed as its form wants it; ``None`` without an office."""
    row = session.execute(select(Office.version, Office.pair_life_policy).order_by(Office.id).limit(1)).first()
    return None if row is None else PairLifePolicyDraft(version=row.version, policy=_life(row.pair_life_policy))


def _pairing(kept: Mapping[str, object] | None) -> PairingPolicy:
    return (draft_of(PairingPolicy, kept) if kept is not None else None) or PairingPolicy()


def _life(kept: Mapping[str, object] | None) -> PairLifePolicy:
    return (draft_of(PairLifePolicy, kept) if kept is not None else None) or PairLifePolicy()
