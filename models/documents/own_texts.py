"""The office's own texts on a sheet: in its language where there are fresh words, else in Swedish with a remark."""

from __future__ import annotations

from models.documents.sheet_words import Runs, SheetWords, as_json, plain, swedish
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


def both_of(text: OwnText | None, words: SheetWords) -> Json:
    """Give a text with the Swedish beside it, unless it is Swedish itself; none where nothing is said."""
    if text is None:
        return None
    has_own = bool(text.words.get(LanguageCode(words.language.code)))
    beside = text.words[SWEDISH] if has_own and not words.language.is_swedish else None
    return {"words": as_json(own_words(text, words)), "swedish": beside}
