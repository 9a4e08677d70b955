"""The office's own texts that stand on public sheets, with what was written in other languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.occasion import Occasion
from models.entities.organisation import Office
from models.queries.text_owners import owned_swedish, owned_texts
from models.services.series import create_series
from models.storage.unit_of_work import UnitOfWork
from models.values.language import LanguageCode
from models.values.recurrence import Season
from tests.factories import draft_of_series

ENGLISH = LanguageCode("en")


def test_every_sort_of_own_text_is_found_by_its_swedish(unit_of_work: UnitOfWork) -> None:
    draft = draft_of_series(unit_of_work, names={ENGLISH: "Language café"})
    series = unit_of_work.session.get_one(ActivitySeries, create_series(unit_of_work, draft))
    series.public_note = "Ta med en vän"
    occasion = unit_of_work.session.scalars(select(Occasion)).first()
    office = unit_of_work.session.scalar(select(Office))
    assert occasion is not None
    assert office is not None
    occasion.theme, office.footer = "Advent", "Välkomna hit"
    unit_of_work.session.flush()

    found = owned_texts(unit_of_work.session)

    assert [(text.ref.key, text.swedish) for text in found] == [
        ("theme", "Advent"),
        ("name", "Språkcafé"),
        ("public_note", "Ta med en vän"),
        ("footer", "Välkomna hit"),
    ]
    assert {text.ref.key: list(text.written) for text in found if text.written} == {"name": [ENGLISH]}
    assert owned_swedish(unit_of_work.session, [text.ref for text in found]) == {
        text.ref: text.swedish for text in found
    }


def test_what_is_not_public_or_over_is_left_out(unit_of_work: UnitOfWork, today: date) -> None:
    hidden = replace(draft_of_series(unit_of_work, name="Värdträff"), on_public_programme=False)
    create_series(unit_of_work, hidden)
    season = Season(first=today, last=today + timedelta(days=7))
    create_series(unit_of_work, draft_of_series(unit_of_work, name="Kort kurs", season=season))

    now = owned_texts(unit_of_work.session, since=today)
    later = owned_texts(unit_of_work.session, since=today + timedelta(days=8))

    assert [text.swedish for text in now] == ["Kort kurs"]
    assert later == ()
