"""Which messages can be copied to somebody of a pair."""

from __future__ import annotations

from enum import StrEnum


class PairMessage(StrEnum):
    """What a message is for; the values are keys of the printed words."""

    INVITATION = "message_invitation"
    REMINDER = "message_reminder"
    HOW_IS_IT = "message_how_is_it"
