"""The demo's phrase bank looks like one that is in use, and no reader of it exists."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.entities.phrase_review import PhraseReview
from models.queries.phrases import PhraseFilter, phrase_counts, phrase_rows
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseState, TextRef

ARABIC, ENGLISH, TIGRINYA = LanguageCode("ar"), LanguageCode("en"), LanguageCode("ti")


def test_readers_are_marked_as_invented(demo_session: Session) -> None:
    for column in (PhraseReview.reviewed_by, LocalText.reviewed_by):
        readers = set(demo_session.scalars(select(column).where(column != "")))
        assert readers
        assert all(reader.startswith("Påhittad granskare ") for reader in readers)


def test_languages_have_come_unequally_far(demo_session: Session) -> None:
    codes = [LanguageCode(code) for code in ("en", "uk", "ru", "tr", "ar", "fa-AF", "so", "ti", "ps", "kmr")]

    counts = phrase_counts(demo_session, codes)

    read = {code: counts[code].reviewed for code in codes}
    assert min(read[LanguageCode(code)] for code in ("en", "uk", "ru", "tr")) > read[ARABIC] > read[TIGRINYA] > 0
    assert all(counts[code].outdated for code in codes)


def test_own_texts_are_reviewed_outdated_and_missing(demo_session: Session) -> None:
    rows = [row for row in phrase_rows(demo_session, PhraseFilter(language=ENGLISH)) if row.ref.owner_uid is not None]

    states = {row.state for row in rows}

    assert {PhraseState.REVIEWED, PhraseState.DRAFT, PhraseState.OUTDATED, PhraseState.MISSING} <= states


def test_office_has_corrected_and_changed_the_swedish(demo_session: Session) -> None:
    def row(key: str, language: LanguageCode) -> tuple[str, PhraseState]:
        wanted = PhraseFilter(language=language, refs=frozenset({TextRef(key=key)}))
        (found,) = phrase_rows(demo_session, wanted)
        return found.text, found.state

    assert row("starts_again", SWEDISH) == ("Vi börjar igen {date}", PhraseState.REVIEWED)
    assert row("starts_again", ARABIC)[1] is PhraseState.OUTDATED
    assert row("free_fika", ARABIC) == ("قهوة وشاي مجانًا", PhraseState.REVIEWED)
