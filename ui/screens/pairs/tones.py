"""How urgent what is to be done about a pair looks; the words beside it say the same."""

from __future__ import annotations

from typing import assert_never

from models.values.pair_rows import PairRow
from models.values.pairs import CallReason
from ui.theme.tokens import Tone


def tone_of(row: PairRow) -> Tone:
    """Give the colour of the chip: red for what is late or silent, amber for a call, blue for what is due today."""
    if row.reason is None:
        return Tone.INFO
    match row.reason:
        case CallReason.SAFETY | CallReason.SILENT:
            return Tone.BAD
        case CallReason.FOLLOW_UP | CallReason.TRIAL_DECISION | CallReason.CALL_AGAIN:
            return Tone.BAD if row.overdue > 0 else Tone.INFO
        case CallReason.CONFIRM_MEETING:
            return Tone.BAD if row.overdue > 1 else Tone.ATTENTION
        case CallReason.ANSWER_WAITED_FOR | CallReason.PROPOSAL | CallReason.BOOK_MEETING:
            return Tone.ATTENTION
        case CallReason.AGREED_END | CallReason.PAUSE_OVER:
            return Tone.ATTENTION
        case _:
            assert_never(row.reason)
