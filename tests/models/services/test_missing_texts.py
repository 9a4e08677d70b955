"""The list of what is missing this week has phrases and own texts, of that week and those languages only."""

from __future__ import annotations

from datetime import date, timedelta

from models.services.missing_texts import texts_missing_this_week
from models.services.phrases import PhraseDraft, approve_phrases, correct_phrase
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import NAME_KEY, PhraseState, TextRef
from models.values.timeslot import IsoWeek
from tests.factories import make_occasion

ARABIC, PASHTO = LanguageCode("ar"), LanguageCode("ps")


def missing(uow: UnitOfWork, day: date, *languages: LanguageCode) -> list[tuple[str, str, PhraseState]]:
    rows = texts_missing_this_week(uow.session, IsoWeek.of(day), languages, today=day)
    return [(row.language, row.ref.key, row.state) for row in rows]


def test_missing_names_and_outdated_phrases_of_the_week_are_listed(unit_of_work: UnitOfWork, today: date) -> None:
    make_occasion(unit_of_work, name="Stickcafé")
    for key in ("week_programme", "season_programme"):
        draft = PhraseDraft(ref=TextRef(key=key), language=SWEDISH, text="Programmet")
        correct_phrase(unit_of_work, draft)

    found = missing(unit_of_work, today, ARABIC)

    assert found == [
        ("ar", "week_programme", PhraseState.OUTDATED),
        ("ar", NAME_KEY, PhraseState.MISSING),
    ]


def test_what_is_approved_or_of_another_week_is_not_listed(unit_of_work: UnitOfWork, today: date) -> None:
    make_occasion(unit_of_work, name="Stickcafé")
    correct_phrase(unit_of_work, PhraseDraft(ref=TextRef(key="week_programme"), language=SWEDISH, text="Programmet"))
    approve_phrases(unit_of_work, [(TextRef(key="week_programme"), PASHTO, None)], "Påhittad granskare")

    assert missing(unit_of_work, today + timedelta(weeks=1), PASHTO) == []
    assert missing(unit_of_work, today, SWEDISH) == []
