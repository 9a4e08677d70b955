"""Lists what is missing before a week is printed: what its sheets look up, with how it stands. Writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Session

from models.documents.used_texts import texts_of_week
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.queries.weekly_schedule import week_programme
from models.values.language import LanguageCode
from models.values.phrases import PhraseState
from models.values.timeslot import IsoWeek

_GIVES_WAY = frozenset(state for state in PhraseState if state.prints_swedish)


def texts_missing_this_week(
    session: Session, week: IsoWeek, languages: Collection[LanguageCode], *, today: date
) -> tuple[PhraseRow, ...]:
    """Give the phrases and own texts of a week that are not printed in these languages, language by language.

    Those are unsure, outdated or missing. A name that nobody has written is among them even where the phrase of its
    kind stands in.
    """
    programme = week_programme(session, week)
    found: list[PhraseRow] = []
    for language in languages:
        refs = texts_of_week(programme, language, today=today)
        found += phrase_rows(session, PhraseFilter(language=language, states=_GIVES_WAY, refs=refs))
    return tuple(found)
