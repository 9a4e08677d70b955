"""What one says to somebody for whom there is nobody yet: why, what would help, and where to go meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.values.pairing import Competition, ObstacleCode
from models.values.pairing_faces import NearCafe, UnitFace
from models.values.pairing_lines import LeftOver
from translations import _, ngettext
from ui.wording.pairing_lines import cafe_line
from ui.wording.pairing_obstacles import easing_sentence, obstacle_count

_MOST_OBSTACLES: Final = 3
_MOST_NAMES: Final = 6


def left_over_sentences(left: LeftOver, face: UnitFace, group: Sequence[str]) -> tuple[str, str]:
    """Say why somebody has nobody, and what would help; the second may be empty."""
    if left.competes_with is not None:
        return _group_sentences(left.competes_with, group, left.round), _help(left, face)
    counts = sorted(left.obstacles.items(), key=_most_first)[:_MOST_OBSTACLES]
    why = ", ".join(obstacle_count(code, count) for code, count in counts)
    sentence = _("Of all who have a free place: {why}.").format(why=why) if why else ""
    return sentence, _help(left, face)


def group_sentence(competition: Competition, names: Sequence[str]) -> str:
    """``Dessa 14 kan bara träffa dessa 9 volontärer``, with the first names of the group."""
    sentence = shortage_sentence(len(competition.newcomers), len(competition.volunteers), competition.places)
    shown = ", ".join(names[:_MOST_NAMES])
    if not shown:
        return sentence
    more = len(names) - _MOST_NAMES
    if more > 0:
        shown = _("{names} and {count} more").format(names=shown, count=more)
    told = _("They are {names}.").format(names=shown.rstrip("."))
    return f"{sentence} {told}"


def _group_sentences(competition: Competition, names: Sequence[str], round_: int) -> str:
    """Say which places were never to be had: those of locked pairs, and for a second friend those of first ones."""
    kept = competition.kept
    if kept and kept == competition.places:
        if round_ > 1:
            return _("Everybody who is possible is needed for somebody who has no language friend yet.")
        return _("Everybody who is possible is locked to somebody else.")
    sentence = group_sentence(competition, names)
    if not kept:
        return sentence
    told = (
        ngettext(
            "{count} of the places goes to somebody who has no language friend yet.",
            "{count} of the places go to people who have no language friend yet.",
            kept,
        )
        if round_ > 1
        else ngettext(
            "{count} of the places is locked to somebody else.",
            "{count} of the places are locked to others.",
            kept,
        )
    )
    return f"{sentence} {told.format(count=kept)}"


def shortage_sentence(people: int, volunteers: int, places: int) -> str:
    """Say of a group that it has too few volunteers in common."""
    if people == 1:
        return _("Everybody who is possible is needed for somebody who has waited longer.")
    sentence = ngettext(
        "These {people} can only meet this one volunteer",
        "These {people} can only meet these {count} volunteers",
        volunteers,
    ).format(people=people, count=volunteers)
    room = ngettext("with {count} place.", "with {count} places.", places).format(count=places)
    return f"{sentence}, {room}"


def cafes_in_words(cafes: Sequence[NearCafe]) -> str:
    """Say where one can go meanwhile, a line each."""
    if not cafes:
        return ""
    return "\n".join((_("Meanwhile:"), *(cafe_line(cafe) for cafe in cafes)))


def _help(left: LeftOver, face: UnitFace) -> str:
    """Say what may be eased; a wish about gender never is, one asks whether it still holds."""
    eased = "" if left.best_easing is None else easing_sentence(left.best_easing, left.frees, face.first)
    if left.by_asking <= left.frees:
        return eased
    asked = ngettext(
        "Only a wish about gender stands between {name} and {count} volunteer. It is never eased here: "
        "ask whoever has it whether it still holds.",
        "Only a wish about gender stands between {name} and {count} volunteers. It is never eased here: "
        "ask whoever has it whether it still holds.",
        left.by_asking,
    ).format(name=face.first, count=left.by_asking)
    return f"{eased} {asked}" if eased else asked


def _most_first(item: tuple[ObstacleCode, int]) -> tuple[int, str]:
    return -item[1], item[0].value
