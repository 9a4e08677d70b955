"""Why something about a pair could not be done, with the rules that stand in the way."""

from __future__ import annotations

from models.values.errors import RefusalCode, Refused
from models.values.pairing import ObstacleCode
from translations import _
from ui.wording.errors import error_sentence
from ui.wording.pairing_obstacles import obstacle_in_short


def pair_trouble_sentence(error: Exception) -> str:
    """Say any trouble as ``error_sentence`` does, and which rules two would break."""
    codes = error.facts.get("obstacles") if isinstance(error, Refused) else None
    if not isinstance(error, Refused) or error.code is not RefusalCode.PAIR_NOT_POSSIBLE or not codes:
        return error_sentence(error)
    why = ", ".join(obstacle_in_short(ObstacleCode(code)) for code in str(codes).split(","))
    return _("As things are now these two cannot be paired: {why}. Nothing has been saved.").format(why=why)
