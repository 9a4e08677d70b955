"""What pairs of language friends, their contacts, endings and what was decided about two are called in the window."""

from __future__ import annotations

from collections.abc import Mapping

from models.values.pairs import (
    CallReason,
    ChoiceKind,
    EndingReason,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoReason,
)
from translations import N_, _

_STATUSES: Mapping[PairStatus, str] = {
    PairStatus.PROPOSED: N_("proposed"),
    PairStatus.ACCEPTED: N_("both said yes"),
    PairStatus.BOOKED: N_("first meeting booked"),
    PairStatus.TRIAL: N_("trial period"),
    PairStatus.ACTIVE: N_("active"),
    PairStatus.PAUSED: N_("on pause"),
    PairStatus.DECLINED: N_("declined"),
    PairStatus.LAPSED: N_("lapsed"),
    PairStatus.ENDED: N_("has ended"),
}

_SIDES: Mapping[PairSide, str] = {
    PairSide.NEWCOMER: N_("The newcomer"),
    PairSide.VOLUNTEER: N_("The volunteer"),
    PairSide.BOTH: N_("Both of them"),
}

_HOWS: Mapping[PairContactHow, str] = {
    PairContactHow.CALL: N_("Called"),
    PairContactHow.SMS: N_("Texted"),
    PairContactHow.EMAIL: N_("E-mailed"),
    PairContactHow.VISIT: N_("Met here"),
    PairContactHow.INTERPRETER: N_("Through an interpreter"),
}

_OUTCOMES: Mapping[PairContactOutcome, str] = {
    PairContactOutcome.NO_ANSWER: N_("no answer"),
    PairContactOutcome.REACHED: N_("reached"),
    PairContactOutcome.YES: N_("says yes"),
    PairContactOutcome.NO: N_("says no"),
    PairContactOutcome.MET: N_("they have met"),
}

_ENDINGS: Mapping[EndingReason, str] = {
    EndingReason.GOAL_REACHED: N_("goal reached"),
    EndingReason.TIME_OVER: N_("the agreed time is over"),
    EndingReason.LACK_OF_TIME: N_("lack of time"),
    EndingReason.NO_CONTACT: N_("no contact"),
    EndingReason.MOVED: N_("moved away"),
    EndingReason.NO_CHEMISTRY: N_("they did not fit together"),
    EndingReason.WORK_OR_STUDIES: N_("work or studies"),
    EndingReason.SAFETY: N_("safety"),
    EndingReason.OTHER: N_("something else"),
}

_VETOES: Mapping[VetoReason, str] = {
    VetoReason.KNOW_EACH_OTHER: N_("They know each other already"),
    VetoReason.NEWCOMER_SAID_NO: N_("The newcomer said no"),
    VetoReason.VOLUNTEER_SAID_NO: N_("The volunteer said no"),
    VetoReason.TOO_DIFFERENT: N_("They would not get on"),
    VetoReason.OTHER: N_("Something else"),
}

_CHOICES: Mapping[ChoiceKind, str] = {
    ChoiceKind.LOCK: N_("locked together"),
    ChoiceKind.VETO: N_("not to be proposed"),
}

_CALLS: Mapping[CallReason, str] = {
    CallReason.SAFETY: N_("Safety: talk to them"),
    CallReason.CONFIRM_MEETING: N_("Did the first meeting take place?"),
    CallReason.CALL_AGAIN: N_("A call was agreed"),
    CallReason.SILENT: N_("Nothing heard for a long time"),
    CallReason.TRIAL_DECISION: N_("The trial is over: do they go on?"),
    CallReason.ANSWER_WAITED_FOR: N_("Answer waited for"),
    CallReason.PROPOSAL: N_("Tell about the proposal"),
    CallReason.BOOK_MEETING: N_("Book the first meeting"),
    CallReason.FOLLOW_UP: N_("Follow-up"),
    CallReason.AGREED_END: N_("The agreed time ends"),
    CallReason.PAUSE_OVER: N_("The pause is over"),
}


def pair_status_name(status: PairStatus) -> str:
    """Name how far a pair has come, in small letters."""
    return _(_STATUSES[status])


def pair_side_name(side: PairSide) -> str:
    """Name a side of a pair."""
    return _(_SIDES[side])


def contact_how_name(how: PairContactHow) -> str:
    """Say how somebody was reached."""
    return _(_HOWS[how])


def contact_outcome_name(outcome: PairContactOutcome) -> str:
    """Say what came of a contact, in small letters."""
    return _(_OUTCOMES[outcome])


def ending_reason_name(reason: EndingReason) -> str:
    """Name why a pair ended, in small letters."""
    return _(_ENDINGS[reason])


def veto_reason_name(reason: VetoReason) -> str:
    """Say why two shall not be proposed to one another."""
    return _(_VETOES[reason])


def pair_choice_name(kind: ChoiceKind) -> str:
    """Name what was decided about two, in small letters."""
    return _(_CHOICES[kind])


def call_reason_name(reason: CallReason) -> str:
    """Say why somebody should call."""
    return _(_CALLS[reason])
