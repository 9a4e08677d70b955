"""Proposes pairs, one by one or a whole plan, by the rules or by hand, and takes proposals back.

Later steps stand in ``pair_life``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entities.pair import Pair, PairChoice
from models.queries.hand_pairing import hand_pairing_check
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import couples_case
from models.queries.pairing_policies import pair_life_policy, pairing_policy
from models.queries.pairs_past import is_draft
from models.rules.pair_life import lapses_on
from models.rules.pairing_fit import fit_parts
from models.rules.pairing_obstacles import obstacles
from models.rules.validation import FieldChecks
from models.services.pair_editing import go_to, keys_of, pair_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import PairId, PersonId
from models.values.pairing import ObstacleCode, PairingCase, PairingPolicy, PairKeys, PlannedPair
from models.values.pairs import OPEN_STATUSES, ChoiceKind, HandPairingDraft, PairStatus, RefusedPair, SavedPlan
from resources.people_keys import occupation_fields

LONGEST_REASON: Final = 400


def propose_pair(uow: UnitOfWork, keys: PairKeys) -> PairId:
    """Put two on the list of calls to make, after all rules were looked at once more.

    A draft of the same newcomer goes, and one that had the volunteer's last place. Raises ``Refused`` with
    ``PAIR_NOT_POSSIBLE`` and the broken rules.
    """
    proposing = _Proposing(uow, [keys])
    broken = proposing.obstacles(keys)
    if broken:
        raise not_possible(broken)
    return proposing.save(keys)


def propose_plan(uow: UnitOfWork, pairs: Sequence[PlannedPair]) -> SavedPlan:
    """Put a plan on the list of calls, all that still holds; the rest is given back with the rules it breaks now."""
    proposing = _Proposing(uow, [PairKeys(pair.newcomer, pair.volunteer) for pair in pairs])
    saved: list[PairId] = []
    refused: list[RefusedPair] = []
    for pair in pairs:
        keys = PairKeys(pair.newcomer, pair.volunteer)
        broken = proposing.obstacles(keys)
        if broken:
            refused.append(RefusedPair(keys=keys, obstacles=tuple(code.value for code in broken)))
        else:
            saved.append(proposing.save(keys))
    return SavedPlan(saved=tuple(saved), refused=tuple(refused), gave_way=proposing.gave_way)


def pair_by_hand(uow: UnitOfWork, draft: HandPairingDraft) -> PairId:
    """Pair two whatever the rules say, and keep the broken ones and the reason: others may have waited longer.

    Protected people are paired only by who answers for them: nobody else sees them. Raises ``Invalid`` for
    ``reason`` without one, ``EditConflict`` for somebody who has gone or may not be seen, ``Refused`` with
    ``BLOCKED_FOR_SAFETY``, ``ALREADY_PAIRED`` or ``SAME_CARD``.
    """
    checks = FieldChecks()
    proposing = _Proposing(uow, [draft.keys], with_protected=True)
    if draft.keys.newcomer == draft.keys.volunteer:
        raise Refused(RefusalCode.SAME_CARD)
    missing = proposing.missing(draft.keys)
    if missing is not None:
        raise EditConflict(kind=EntityKind.PERSON, key=missing)
    if not proposing.blocked.isdisjoint((draft.keys.newcomer, draft.keys.volunteer)):
        raise Refused(RefusalCode.BLOCKED_FOR_SAFETY)
    if _open_pair(uow.session, draft.keys) is not None:
        raise Refused(RefusalCode.ALREADY_PAIRED)
    broken = [each.code for each in hand_pairing_check(uow.session, draft.keys, uow.clock.today())]
    reason = checks.text("reason", draft.reason, LONGEST_REASON, required=True)
    checks.finish()
    return proposing.save(draft.keys, reason=reason, broken=broken)


def discard_proposal(uow: UnitOfWork, pair_id: PairId, version: int) -> None:
    """Take back a proposal; one about which somebody was called lapses, since that has happened.

    Raises ``EditConflict``, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    pair = pair_for_edit(uow.session, pair_id, version, among=(PairStatus.PROPOSED,))
    if pair.contacted_on is None:
        uow.session.delete(pair)
    else:
        go_to(pair, PairStatus.LAPSED, uow.clock.today())
    uow.session.flush()


def discard_draft(uow: UnitOfWork, among: Collection[PersonId] | None = None) -> int:
    """Take back every proposal that nobody was called about and that is not locked; say how many.

    ``among`` are the newcomers whose proposals are meant; everybody's without it.
    """
    locks = _locks(uow.session)
    found = uow.session.scalars(select(Pair).where(is_draft())).all()
    drafts = [pair for pair in found if keys_of(pair) not in locks and (among is None or pair.newcomer_id in among)]
    for pair in drafts:
        uow.session.delete(pair)
    uow.session.flush()
    return len(drafts)


def lapse_overdue(uow: UnitOfWork) -> int:
    """Let proposals lapse that got no answer in the policy's time; say how many. Twice a day changes nothing."""
    policy, today = pair_life_policy(uow.session), uow.clock.today()
    waiting = select(Pair).where(Pair.status == PairStatus.PROPOSED, Pair.contacted_on.is_not(None))
    lapsed = 0
    for pair in uow.session.scalars(waiting).all():
        answers = (pair.newcomer_yes_on, pair.volunteer_yes_on)
        due = lapses_on(pair.contacted_on, answers, pair.call_again_on, policy)
        if due is not None and due <= today:
            go_to(pair, PairStatus.LAPSED, today)
            lapsed += 1
    uow.session.flush()
    return lapsed


def broken_now(uow: UnitOfWork, pair: Pair) -> tuple[ObstacleCode, ...]:
    """List the rules that a pair would break if it were made now, but for those broken by hand.

    Drafts and locks of others stand in the way only as long as nobody was called about this pair.
    """
    keys = keys_of(pair)
    proposing = _Proposing(uow, [keys], with_protected=True, without=pair.id)
    broken = proposing.obstacles(keys) if pair.contacted_on is None else proposing.rules_broken(keys)
    return tuple(code for code in broken if code.value not in pair.broken_rules)


def not_possible(broken: Iterable[ObstacleCode]) -> Refused:
    """Say that two may not be paired, with the codes of the broken rules."""
    return Refused(RefusalCode.PAIR_NOT_POSSIBLE, {"obstacles": ",".join(code.value for code in broken)})


class _Proposing:
    """One act of proposing: the people as they are now, and the drafts that stand in the way."""

    def __init__(
        self,
        uow: UnitOfWork,
        couples: Sequence[PairKeys],
        *,
        with_protected: bool = False,
        without: PairId | None = None,
    ) -> None:
        session = uow.session
        self._uow = uow
        self._policy: PairingPolicy = pairing_policy(session)
        today, intake = uow.clock.today(), intake_policy(session)
        self._case: PairingCase = couples_case(
            session, couples, today, intake, with_protected=with_protected, without=without
        )
        self._second = {unit.id for unit in self._case.second}
        self._newcomers = {unit.id: unit for unit in (*self._case.newcomers, *self._case.second)}
        self._volunteers = {unit.id: unit for unit in self._case.volunteers}
        self._fields = occupation_fields()
        self._drafts = _drafts_of(session, couples)
        self._locks = _locks(session)
        self._served: set[PersonId] = set()
        self._given: Counter[PersonId] = Counter()
        self._shaded: list[PairKeys] = []

    @property
    def blocked(self) -> frozenset[PersonId]:
        """Name who is blocked for safety."""
        return self._case.blocked

    @property
    def gave_way(self) -> tuple[PairKeys, ...]:
        """Name the proposals that went although nobody else was proposed to their newcomer."""
        return tuple(keys for keys in self._shaded if keys.newcomer not in self._served)

    def missing(self, keys: PairKeys) -> PersonId | None:
        """Name whoever of two is not there in the role that is asked of them."""
        if keys.newcomer not in self._newcomers:
            return keys.newcomer
        return keys.volunteer if keys.volunteer not in self._volunteers else None

    def rules_broken(self, keys: PairKeys) -> tuple[ObstacleCode, ...]:
        """List the rules that two would break now, whatever else is proposed."""
        newcomer, volunteer = self._newcomers.get(keys.newcomer), self._volunteers.get(keys.volunteer)
        if newcomer is None or volunteer is None:
            return (ObstacleCode.NOT_READY,)
        return obstacles(newcomer, volunteer, self._policy, self._case)

    def obstacles(self, keys: PairKeys) -> tuple[ObstacleCode, ...]:
        """List the rules that two would break now, what was proposed in the same act included."""
        broken = set(self.rules_broken(keys))
        if self.missing(keys) is not None:
            return tuple(broken)
        drafts = (keys_of(pair) for pair in self._drafts if pair.newcomer_id not in self._served)
        locked = [draft for draft in drafts if draft in self._locks and draft != keys]
        if keys.newcomer in self._served or any(lock.newcomer == keys.newcomer for lock in locked):
            broken.add(ObstacleCode.NOT_READY)
        held = self._given[keys.volunteer] + sum(lock.volunteer == keys.volunteer for lock in locked)
        if self._volunteers[keys.volunteer].places <= held:
            broken.add(ObstacleCode.NO_PLACE)
        return tuple(code for code in ObstacleCode if code in broken)

    def save(self, keys: PairKeys, *, reason: str = "", broken: Collection[ObstacleCode] = ()) -> PairId:
        """Write the proposal, and take away the drafts it puts in the shade."""
        self._served.add(keys.newcomer)
        self._given[keys.volunteer] += 1
        same = next((pair for pair in self._drafts if keys_of(pair) == keys), None)
        self._clear_the_way(keys)
        if same is not None and not reason:
            return same.id
        newcomer, volunteer = self._newcomers[keys.newcomer], self._volunteers[keys.volunteer]
        today = self._uow.clock.today()
        pair = Pair(
            newcomer_id=keys.newcomer,
            volunteer_id=keys.volunteer,
            status=PairStatus.PROPOSED,
            status_since=today,
            proposed_on=today,
            round=2 if keys.newcomer in self._second else 1,
            fit=sum(part.points for part in fit_parts(newcomer, volunteer, self._policy, self._fields)),
            broken_rules=[code.value for code in broken],
            by_hand_reason=reason,
        )
        self._uow.session.add(pair)
        self._uow.session.flush()
        self._drafts.append(pair)
        return pair.id

    def _clear_the_way(self, keys: PairKeys) -> None:
        """Drafts hold no place: the newcomer's others go, and the volunteer's oldest beyond the places left."""
        volunteer = self._volunteers[keys.volunteer]
        own = [pair for pair in self._drafts if pair.newcomer_id == keys.newcomer and keys_of(pair) != keys]
        rivals = [
            pair
            for pair in self._drafts
            if pair.volunteer_id == keys.volunteer
            and pair.newcomer_id != keys.newcomer
            and pair.newcomer_id not in self._served
            and keys_of(pair) not in self._locks
        ]
        standing = sum(pair.volunteer_id == keys.volunteer and keys_of(pair) != keys for pair in self._drafts)
        beyond = max(0, standing + 1 - volunteer.places)
        for pair in (*own, *rivals[:beyond]):
            self._shaded.append(keys_of(pair))
            self._drafts.remove(pair)
            self._uow.session.delete(pair)
        self._uow.session.flush()


def _drafts_of(session: Session, couples: Sequence[PairKeys]) -> list[Pair]:
    """Read the drafts of everybody concerned, the oldest first."""
    newcomers, volunteers = {keys.newcomer for keys in couples}, {keys.volunteer for keys in couples}
    theirs = or_(Pair.newcomer_id.in_(newcomers), Pair.volunteer_id.in_(volunteers))
    return list(session.scalars(select(Pair).where(is_draft(), theirs).order_by(Pair.id)))


def _locks(session: Session) -> frozenset[PairKeys]:
    locks = select(PairChoice.newcomer_id, PairChoice.volunteer_id).where(PairChoice.kind == ChoiceKind.LOCK)
    return frozenset(PairKeys(newcomer, volunteer) for newcomer, volunteer in session.execute(locks))


def _open_pair(session: Session, keys: PairKeys) -> PairId | None:
    return session.scalar(
        select(Pair.id).where(
            Pair.newcomer_id == keys.newcomer,
            Pair.volunteer_id == keys.volunteer,
            Pair.status.in_(OPEN_STATUSES),
        )
    )
