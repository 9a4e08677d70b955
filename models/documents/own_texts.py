"""The office's own texts on a sheet: in its language where there are fresh words, else in Swedish with a remark."""

from __future__ import annotations

from typing import assert_never

from models.documents.sheet_words import RunKind, Runs, SheetWords, as_json, breakable, explained, plain, swedish
from models.documents.typesetting import Json
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, PhraseState, TextRef
from models.values.printing import RemarkKind


def fresh_words(text: OwnText, words: SheetWords, *, has_stand_in: bool = False) -> str | None:
    """Give the words that may be printed in the language of the sheet, if there are any, and remark how they stand.

    With ``has_stand_in`` something else in the same language is printed where nobody has written anything, and that
    needs no remark; nor does it in easy Swedish, where the Swedish stands in.
    """
    words.ask(text.ref)
    code = LanguageCode(words.language.code)
    own = text.words.get(code)
    if code == SWEDISH:
        return own
    kind = _remark_about(text.states.get(code, PhraseState.DRAFT if own else PhraseState.MISSING))
    is_covered = has_stand_in or words.language.is_swedish
    if kind is not None and not (kind is RemarkKind.NAME_IN_SWEDISH and is_covered):
        words.remark(kind, text.words.get(SWEDISH, ""), text.ref)
    return own


def own_words(text: OwnText, words: SheetWords) -> Runs:
    """Say a text in the language of the sheet; Swedish that stands in for it is remarked."""
    own = fresh_words(text, words)
    if own:
        return explained(plain(own), text.words.get(SWEDISH, own), text.ref)
    in_swedish = text.words[SWEDISH]
    return explained(plain(in_swedish) if words.language.is_swedish else swedish(in_swedish), in_swedish, text.ref)


def theme_of(text: OwnText, words: SheetWords) -> Json:
    """Say what one occasion is about: "Theme: …" in the language of the sheet, or the whole line in Swedish."""
    in_swedish = words.in_swedish("theme", theme=plain(text.words[SWEDISH]))
    if words.language.is_swedish:
        return {"words": as_json(words.phrase("theme", theme=own_words(text, words))), "swedish": None}
    if not text.words.get(LanguageCode(words.language.code)):
        own_words(text, words)
        return {"words": as_json(explained(swedish(in_swedish), in_swedish, text.ref)), "swedish": None}
    line = words.phrase("theme", theme=own_words(text, words))
    if any(run.kind is RunKind.SWEDISH for run in line):  # the word before it is not approved: no sentence of halves
        return {"words": as_json(explained(swedish(in_swedish), in_swedish, TextRef(key="theme"))), "swedish": None}
    return {"words": as_json(line), "swedish": breakable(in_swedish)}


def both_of(text: OwnText | None, words: SheetWords) -> Json:
    """Give a text with the Swedish beside it, unless it is Swedish itself; none where nothing is said."""
    if text is None:
        return None
    has_own = bool(text.words.get(LanguageCode(words.language.code)))
    beside = breakable(text.words[SWEDISH]) if has_own and not words.language.is_swedish else None
    return {"words": as_json(own_words(text, words)), "swedish": beside}


def _remark_about(state: PhraseState) -> RemarkKind | None:
    match state:
        case PhraseState.REVIEWED:
            return None
        case PhraseState.DRAFT:
            return RemarkKind.NAME_UNREVIEWED
        case PhraseState.OUTDATED:
            return RemarkKind.NAME_OUTDATED
        case PhraseState.UNSURE | PhraseState.MISSING:
            return RemarkKind.NAME_IN_SWEDISH
        case _:
            assert_never(state)
