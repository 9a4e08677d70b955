"""What happens to a pair after it was proposed: answers, the decision after the trial, pauses and the end.

First meetings stand in ``first_meetings``, proposals in ``pairs``.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import and_, or_, select

from models.entities.note import Note
from models.entities.pair import Pair, PairContact
from models.entities.person import Person
from models.queries.pairing_policies import pair_life_policy
from models.queries.pairs_past import is_draft
from models.rules.pair_life import NOT_MET_YET, usual_end
from models.rules.validation import LONGEST_NOTE, FieldChecks
from models.seen.places import lift_unseen_blocks
from models.services.colleagues import require_administrator
from models.services.editing import read_for_edit
from models.services.pair_choices import remove_choice, veto_pair
from models.services.pair_editing import choice_of, go_to, keys_of, leave_meeting, pair_for_edit
from models.services.pair_places import refuse_broken, take_places
from models.services.pair_queue import back_to_the_queue
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, ProblemCode, RefusalCode, Refused
from models.values.identifiers import PairContactId, PairId, PersonId
from models.values.pairs import (
    ChoiceKind,
    EndingDraft,
    EndingReason,
    PairContactDraft,
    PairContactHow,
    PairContactKey,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoDraft,
    VetoReason,
)

MOST_MINUTES: Final = 24 * 60
_GOING_ON: Final = (
    PairStatus.ACCEPTED,
    PairStatus.BOOKED,
    PairStatus.TRIAL,
    PairStatus.ACTIVE,
    PairStatus.PAUSED,
)
_SAID_NO: Final = {
    PairSide.NEWCOMER: VetoReason.NEWCOMER_SAID_NO,
    PairSide.VOLUNTEER: VetoReason.VOLUNTEER_SAID_NO,
    PairSide.BOTH: VetoReason.OTHER,
}


def log_contact(uow: UnitOfWork, draft: PairContactDraft) -> PairContactId:
    """Note that somebody was called, or told something, and let the pair go on by it.

    The first contact of a proposal looks at every rule again and takes the places; a yes of both accepts it, after one
    more look. A no before they have met declines the pair and is a veto of that side; having met begins the trial.

    Raises ``Invalid``, ``EditConflict``, ``Refused`` with ``PAIR_NOT_POSSIBLE`` if a rule forbids the pair by now.
    """
    pair = read_for_edit(uow.session, Pair, draft.pair_id, draft.version)
    contact = _contact(uow, draft)
    uow.session.add(contact)
    if pair.status is PairStatus.PROPOSED and pair.contacted_on is None:
        take_places(uow, pair)
        pair.contacted_on = contact.day
    pair.call_again_on = draft.call_again_on
    match draft.outcome:
        case PairContactOutcome.YES if pair.status is PairStatus.PROPOSED:
            _say_yes(uow, pair, contact)
        case PairContactOutcome.NO if pair.status in NOT_MET_YET:
            _decline(uow, pair, contact)
        case PairContactOutcome.MET if pair.status in (PairStatus.ACCEPTED, PairStatus.BOOKED):
            begin_trial(uow, pair, contact.day)
        case _:
            pass
    uow.session.flush()
    return contact.id


def remove_contact(uow: UnitOfWork, key: PairContactKey) -> None:
    """Take back a line that was noted by mistake, and what followed from it as long as they have not met.

    Raises ``EditConflict``, ``Refused`` with ``PAIR_NOT_POSSIBLE`` if a place was taken since the no.
    """
    contact = read_for_edit(uow.session, PairContact, key.id, key.version)
    pair = uow.session.get(Pair, contact.pair_id)
    if pair is None:
        raise EditConflict(kind=EntityKind.PAIR, key=contact.pair_id)
    uow.session.delete(contact)
    uow.session.flush()
    answers = (PairContactOutcome.YES, PairContactOutcome.NO)
    if pair.status is PairStatus.DECLINED and contact.outcome is PairContactOutcome.NO:
        _take_back_no(uow, pair)
    if pair.status in (PairStatus.PROPOSED, PairStatus.ACCEPTED):
        left = list(uow.session.scalars(select(PairContact).where(PairContact.pair_id == pair.id)))
        if contact.outcome in answers:
            _answer_again(pair, contact.side, left, uow.clock.today())
        if pair.status is PairStatus.PROPOSED:
            pair.contacted_on = min((line.day for line in left), default=None)
    uow.session.flush()


def decide_trial(
    uow: UnitOfWork, pair_id: PairId, version: int, *, continues: bool, agreed_end: date | None = None
) -> None:
    """Note what both decided after the trial: they go on until the agreed end, or part without anybody's fault.

    Raises ``Invalid`` for ``agreed_end``, ``EditConflict``, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    pair = pair_for_edit(uow.session, pair_id, version, among=(PairStatus.TRIAL,))
    if not continues:
        rematch(uow, pair_id, version)
        return
    _check_end(uow, agreed_end)
    today = uow.clock.today()
    go_to(pair, PairStatus.ACTIVE, today)
    pair.decided_on, pair.call_again_on = today, None
    pair.agreed_end = agreed_end or usual_end(pair.met_on or today, pair_life_policy(uow.session))
    uow.session.flush()


def agree_end(uow: UnitOfWork, pair_id: PairId, version: int, day: date) -> None:
    """Note until when two go on, such as half a year more.

    Raises ``Invalid`` for ``agreed_end``, ``EditConflict``, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    among = (PairStatus.TRIAL, PairStatus.ACTIVE, PairStatus.PAUSED)
    pair = pair_for_edit(uow.session, pair_id, version, among=among)
    _check_end(uow, day)
    pair.agreed_end = day
    uow.session.flush()


def pause_pair(uow: UnitOfWork, pair_id: PairId, version: int, until: date | None) -> None:
    """Let a pair rest with its places kept, until a day or further notice; a booked first meeting falls away.

    Raises ``Invalid`` for ``until``, ``EditConflict``, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    among = (PairStatus.ACCEPTED, PairStatus.BOOKED, PairStatus.TRIAL, PairStatus.ACTIVE)
    pair = pair_for_edit(uow.session, pair_id, version, among=among)
    if until is not None and until < uow.clock.today():
        checks = FieldChecks()
        checks.add("until", ProblemCode.OUT_OF_RANGE)
        checks.finish()
    before = pair.status
    if before is PairStatus.BOOKED:
        leave_meeting(uow.session, pair)
        before = PairStatus.ACCEPTED
    go_to(pair, PairStatus.PAUSED, uow.clock.today())
    pair.before_pause, pair.paused_until, pair.call_again_on = before, until, None
    uow.session.flush()


def resume_pair(uow: UnitOfWork, pair_id: PairId, version: int) -> None:
    """Let a pair go on where it was before its pause. Raises ``EditConflict``, ``Refused``."""
    pair = pair_for_edit(uow.session, pair_id, version, among=(PairStatus.PAUSED,))
    go_to(pair, pair.before_pause or PairStatus.ACCEPTED, uow.clock.today())
    pair.before_pause = pair.paused_until = None
    uow.session.flush()


def end_pair(uow: UnitOfWork, draft: EndingDraft) -> None:
    """Let a pair end, with its reason, and each side back to the queue or not.

    For ``SAFETY`` both are blocked until ``lift_block``, and they never meet again. Raises ``Invalid``,
    ``EditConflict``, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    pair = pair_for_edit(uow.session, draft.pair_id, draft.version, among=_GOING_ON)
    today = uow.clock.today()
    day, first = draft.day or today, pair.met_on or pair.proposed_on
    checks = FieldChecks()
    note = checks.text("note", draft.note, LONGEST_NOTE)
    if not first <= day <= today:
        checks.add("day", ProblemCode.OUT_OF_RANGE, first=first, last=today)
    checks.finish()
    if pair.met_on is None:
        leave_meeting(uow.session, pair)
    go_to(pair, PairStatus.ENDED, day)
    pair.ended_on, pair.ending, pair.ending_note = day, draft.reason, note
    pair.may_meet_again = draft.may_meet_again and draft.reason is not EndingReason.SAFETY
    pair.before_pause = pair.paused_until = pair.call_again_on = None
    uow.session.flush()
    if draft.reason is EndingReason.SAFETY:
        _forget_drafts(uow, pair)
    back_to_the_queue(uow, pair, draft)


def rematch(uow: UnitOfWork, pair_id: PairId, version: int, note: str = "") -> None:
    """Let two part without anybody's fault: both wait again, the newcomer from the old day. Raises as ``end_pair``."""
    reason = EndingReason.NO_CHEMISTRY
    end_pair(uow, EndingDraft(pair_id=pair_id, version=version, reason=reason, note=note, fault_free=True))


def lift_block(uow: UnitOfWork, person_id: PersonId, reason: str) -> None:
    """Let an administrator have somebody paired again after an ending for safety; the reason becomes a note.

    It holds for every pair that blocks the person, also one that the administrator may not see and learns nothing of.
    Raises ``Refused`` with ``FOR_ADMINISTRATORS``, or ``NOT_FOUND`` if nothing blocks the person, ``Invalid`` for
    ``reason``, ``EditConflict`` for somebody who has gone.
    """
    require_administrator(uow)
    session, today = uow.session, uow.clock.today()
    if session.get(Person, person_id) is None:
        raise EditConflict(kind=EntityKind.PERSON, key=person_id)
    checks = FieldChecks()
    text = checks.text("reason", reason, LONGEST_NOTE, required=True)
    checks.finish()
    blocking = and_(Pair.status == PairStatus.ENDED, Pair.ending == EndingReason.SAFETY)
    theirs = or_(
        and_(Pair.newcomer_id == person_id, Pair.newcomer_block_lifted_on.is_(None)),
        and_(Pair.volunteer_id == person_id, Pair.volunteer_block_lifted_on.is_(None)),
    )
    pairs = session.scalars(select(Pair).where(blocking, theirs)).all()
    unseen = lift_unseen_blocks(session, person_id, today)
    if not pairs and not unseen:
        raise Refused(RefusalCode.NOT_FOUND, {"kind": EntityKind.PAIR})
    for pair in pairs:
        if pair.newcomer_id == person_id:
            pair.newcomer_block_lifted_on = today
        else:
            pair.volunteer_block_lifted_on = today
    session.add(Note(person_id=person_id, day=today, text=text, author_id=uow.actor))
    session.flush()


def begin_trial(uow: UnitOfWork, pair: Pair, met_on: date) -> None:
    """Let the trial of a pair begin with the day they met."""
    go_to(pair, PairStatus.TRIAL, met_on)
    pair.met_on, pair.call_again_on = met_on, None
    pair.agreed_end = pair.agreed_end or usual_end(met_on, pair_life_policy(uow.session))


def _contact(uow: UnitOfWork, draft: PairContactDraft) -> PairContact:
    today = uow.clock.today()
    checks = FieldChecks()
    note = checks.text("note", draft.note, LONGEST_NOTE)
    checks.within("minutes", draft.minutes, least=0, most=MOST_MINUTES)
    if draft.day is not None and draft.day > today:
        checks.add("day", ProblemCode.OUT_OF_RANGE, last=today)
    if draft.call_again_on is not None and draft.call_again_on < today:
        checks.add("call_again_on", ProblemCode.OUT_OF_RANGE, first=today)
    checks.finish()
    return PairContact(
        pair_id=draft.pair_id,
        day=draft.day or today,
        side=draft.side,
        how=draft.how,
        outcome=draft.outcome,
        note=note,
        minutes=draft.minutes,
        follow_up=draft.follow_up,
        author_id=uow.actor,
    )


def _say_yes(uow: UnitOfWork, pair: Pair, contact: PairContact) -> None:
    if contact.side is not PairSide.VOLUNTEER:
        pair.newcomer_yes_on, pair.newcomer_yes_how = contact.day, contact.how
    if contact.side is not PairSide.NEWCOMER:
        pair.volunteer_yes_on, pair.volunteer_yes_how = contact.day, contact.how
    if pair.newcomer_yes_on is not None and pair.volunteer_yes_on is not None:
        # Days may lie between the first call and the second yes: somebody may have been blocked, or lack a paper.
        refuse_broken(uow, pair)
        go_to(pair, PairStatus.ACCEPTED, contact.day)


def _decline(uow: UnitOfWork, pair: Pair, contact: PairContact) -> None:
    leave_meeting(uow.session, pair)
    go_to(pair, PairStatus.DECLINED, contact.day)
    pair.call_again_on = None
    uow.session.flush()
    veto_pair(uow, VetoDraft(keys=keys_of(pair), reason=_SAID_NO[contact.side]))


def _take_back_no(uow: UnitOfWork, pair: Pair) -> None:
    choice = choice_of(uow.session, keys_of(pair))
    if choice is not None and choice.kind is ChoiceKind.VETO:
        remove_choice(uow, keys_of(pair))
    take_places(uow, pair)
    go_to(pair, PairStatus.PROPOSED, uow.clock.today())
    if pair.newcomer_yes_on is not None and pair.volunteer_yes_on is not None:
        go_to(pair, PairStatus.ACCEPTED, uow.clock.today())


def _answer_again(pair: Pair, side: PairSide, left: list[PairContact], today: date) -> None:
    """A side has said yes only as long as a line of the log says so."""
    for asked in (PairSide.NEWCOMER, PairSide.VOLUNTEER):
        if side not in (asked, PairSide.BOTH):
            continue
        yes = [line for line in left if line.outcome is PairContactOutcome.YES and line.side in (asked, PairSide.BOTH)]
        last = max(yes, key=_told_on, default=None)
        day: date | None = last.day if last is not None else None
        how: PairContactHow | None = last.how if last is not None else None
        if asked is PairSide.NEWCOMER:
            pair.newcomer_yes_on, pair.newcomer_yes_how = day, how
        else:
            pair.volunteer_yes_on, pair.volunteer_yes_how = day, how
    if pair.status is PairStatus.ACCEPTED and (pair.newcomer_yes_on is None or pair.volunteer_yes_on is None):
        go_to(pair, PairStatus.PROPOSED, today)


def _forget_drafts(uow: UnitOfWork, ended: Pair) -> None:
    """Nobody is to be called about somebody who is blocked."""
    both = (ended.newcomer_id, ended.volunteer_id)
    theirs = or_(Pair.newcomer_id.in_(both), Pair.volunteer_id.in_(both))
    for draft in uow.session.scalars(select(Pair).where(is_draft(), theirs)).all():
        uow.session.delete(draft)
    uow.session.flush()


def _told_on(line: PairContact) -> tuple[date, int]:
    return line.day, line.id


def _check_end(uow: UnitOfWork, agreed_end: date | None) -> None:
    if agreed_end is not None and agreed_end < uow.clock.today():
        checks = FieldChecks()
        checks.add("agreed_end", ProblemCode.OUT_OF_RANGE, first=uow.clock.today())
        checks.finish()
