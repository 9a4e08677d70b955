"""The office's own texts on a sheet: in its language where there are fresh words, else in Swedish with a remark."""

from __future__ import annotations

from models.documents.sheet_words import RunKind, Runs, SheetWords, as_json, breakable, plain, swedish
from models.documents.typesetting import Json
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText
from models.values.printing import RemarkKind


def own_words(text: OwnText, words: SheetWords) -> Runs:
    """Say a text in the language of the sheet; Swedish that stands in for it is remarked."""
    in_swedish = text.words[SWEDISH]
    own = text.words.get(LanguageCode(words.language.code))
    if own:
        return plain(own)
    if words.language.is_swedish:
        return plain(in_swedish)
    words.remark(RemarkKind.NAME_IN_SWEDISH, in_swedish)
    return swedish(in_swedish)


def theme_of(text: OwnText, words: SheetWords) -> Json:
    """Say what one occasion is about: "Theme: …" in the language of the sheet, or the whole line in Swedish."""
    in_swedish = words.in_swedish("theme", theme=plain(text.words[SWEDISH]))
    if words.language.is_swedish:
        return {"words": as_json(words.phrase("theme", theme=own_words(text, words))), "swedish": None}
    if not text.words.get(LanguageCode(words.language.code)):
        own_words(text, words)
        return {"words": as_json(swedish(in_swedish)), "swedish": None}
    line = words.phrase("theme", theme=own_words(text, words))
    if any(run.kind is RunKind.SWEDISH for run in line):  # the word before it is not approved: no sentence of halves
        return {"words": as_json(swedish(in_swedish)), "swedish": None}
    return {"words": as_json(line), "swedish": breakable(in_swedish)}


def both_of(text: OwnText | None, words: SheetWords) -> Json:
    """Give a text with the Swedish beside it, unless it is Swedish itself; none where nothing is said."""
    if text is None:
        return None
    has_own = bool(text.words.get(LanguageCode(words.language.code)))
    beside = breakable(text.words[SWEDISH]) if has_own and not words.language.is_swedish else None
    return {"words": as_json(own_words(text, words)), "swedish": beside}
