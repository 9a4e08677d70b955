"""The band "changed since the last programme" and the mark at each row that it is about."""

from __future__ import annotations

from collections.abc import Collection

from models.documents.sheet_words import RunKind, Runs, SheetWords, as_json, number, plain
from models.documents.typesetting import Json
from models.documents.typography import day_number
from models.values.identifiers import OccasionId
from models.values.printing import ChangedSince

_PHRASE = "changed_since_print"


def band_content(changed: ChangedSince | None, words: SheetWords) -> Json:
    """Give the words of the band with the day of the sheet before, the Swedish beside; nothing where nothing is new."""
    if changed is None:
        return None
    day = f"({day_number(changed.printed_at)})"
    return {
        "words": as_json((*words.phrase(_PHRASE), *plain(" "), *number(day))),
        "swedish": None if words.language.is_swedish else f"{words.in_swedish(_PHRASE)} {day}",
    }


def mark_content(changed: ChangedSince | None, told: Collection[OccasionId], words: SheetWords) -> Json:
    """Give what a picture at a row is read out as where something of what it tells is new; nothing at other rows."""
    if changed is None or changed.occasions.isdisjoint(told):
        return None
    said: Runs = words.phrase(_PHRASE)
    return {
        "words": "".join(run.text for run in said),
        "is_swedish": any(run.kind is RunKind.SWEDISH for run in said),
    }
