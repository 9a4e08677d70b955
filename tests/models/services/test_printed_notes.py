"""Themes of single occasions and notes of series that are printed: saved, carried along, undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select

from models.entities.local_text import LocalText
from models.entities.occasion import Occasion
from models.queries.occasion_details import occasion_draft
from models.queries.series import series_draft
from models.queries.weekly_schedule import week_programme
from models.services.occasions import change_occasion, return_to_series
from models.services.series import change_series_from, create_series, move_series_from, remove_series, save_series
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import Invalid, ProblemCode
from models.values.identifiers import OccasionId, SeriesId
from models.values.language import SWEDISH, LanguageCode
from models.values.recurrence import WeeklyRule
from models.values.timeslot import IsoWeek
from tests.factories import draft_of_series

MONDAY = date(2026, 11, 23)
WEEK = IsoWeek.of(MONDAY)
ARABIC, ENGLISH = LanguageCode("ar"), LanguageCode("en")
THEME = "sjukvård och 1177"
THEMES = {ARABIC: "الرعاية الصحية و1177", ENGLISH: "health care and 1177"}


@pytest.fixture
def series_id(unit_of_work: UnitOfWork) -> SeriesId:
    return create_series(unit_of_work, draft_of_series(unit_of_work))


def first_of(uow: UnitOfWork, series_id: SeriesId) -> OccasionId:
    statement = select(Occasion.id).where(Occasion.series_id == series_id, Occasion.removed.is_(False))
    return uow.session.scalars(statement.order_by(Occasion.original_date).limit(1)).one()


def set_theme(
    uow: UnitOfWork, occasion_id: OccasionId, theme: str = THEME, themes: Mapping[LanguageCode, str] | None = None
) -> None:
    draft = occasion_draft(uow.session, occasion_id)
    change_occasion(uow, replace(draft, theme=theme, themes=THEMES if themes is None else themes))


def printed(uow: UnitOfWork, week: IsoWeek = WEEK) -> list[tuple[date, time, Mapping[LanguageCode, str] | None]]:
    found = week_programme(uow.session, week).occasions
    return [(one.day, one.starts, None if one.theme is None else one.theme.words) for one in found]


def texts_in(uow: UnitOfWork) -> int:
    return uow.session.scalars(select(func.count()).select_from(LocalText)).one()


def test_theme_reaches_the_programme_of_its_own_week_only(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    set_theme(unit_of_work, first_of(unit_of_work, series_id), f" {THEME} ")

    next_week = IsoWeek.of(MONDAY + timedelta(weeks=1))
    assert printed(unit_of_work) == [(MONDAY, time(10), {SWEDISH: THEME, **THEMES})]
    assert [theme for _day, _starts, theme in printed(unit_of_work, next_week)] == [None]


def test_theme_parts_an_occasion_from_its_series_until_it_is_taken_away(
    unit_of_work: UnitOfWork, series_id: SeriesId
) -> None:
    occasion_id = first_of(unit_of_work, series_id)
    occasion = unit_of_work.session.get_one(Occasion, occasion_id)
    set_theme(unit_of_work, occasion_id)
    with_theme = occasion.changed_by_hand

    set_theme(unit_of_work, occasion_id, "", {})

    assert (with_theme, occasion.changed_by_hand) == (True, False)
    assert texts_in(unit_of_work) == 0


def test_theme_without_swedish_is_refused(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    with pytest.raises(Invalid) as invalid:
        set_theme(unit_of_work, first_of(unit_of_work, series_id), "")

    assert [(found.field, found.code) for found in invalid.value.problems] == [("theme", ProblemCode.REQUIRED)]


def test_return_to_series_takes_the_theme_away(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    occasion_id = first_of(unit_of_work, series_id)
    set_theme(unit_of_work, occasion_id)

    return_to_series(unit_of_work, occasion_id, occasion_draft(unit_of_work.session, occasion_id).version)

    assert printed(unit_of_work) == [(MONDAY, time(10), None)]
    assert texts_in(unit_of_work) == 0


def test_theme_goes_along_when_the_series_gets_another_time(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    set_theme(unit_of_work, first_of(unit_of_work, series_id))
    draft = series_draft(unit_of_work.session, series_id)

    save_series(unit_of_work, replace(draft, starts=time(9)))

    assert printed(unit_of_work) == [(MONDAY, time(9), {SWEDISH: THEME, **THEMES})]


def test_theme_goes_along_to_another_weekday_with_its_words(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    set_theme(unit_of_work, first_of(unit_of_work, series_id))
    draft = series_draft(unit_of_work.session, series_id)
    wednesday = MONDAY + timedelta(days=2)

    save_series(unit_of_work, replace(draft, rule=WeeklyRule(anchor=wednesday)))

    assert printed(unit_of_work) == [(wednesday, time(10), {SWEDISH: THEME, **THEMES})]


def test_theme_goes_along_when_a_series_is_parted(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    second = MONDAY + timedelta(weeks=1)
    statement = select(Occasion.id).where(Occasion.series_id == series_id, Occasion.original_date == second)
    set_theme(unit_of_work, unit_of_work.session.scalars(statement).one())
    draft = series_draft(unit_of_work.session, series_id)

    change_series_from(unit_of_work, replace(draft, starts=time(9)), second)

    assert printed(unit_of_work, IsoWeek.of(second)) == [(second, time(9), {SWEDISH: THEME, **THEMES})]


def test_theme_goes_along_with_a_move_from_now_on(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    occasion_id = first_of(unit_of_work, series_id)
    set_theme(unit_of_work, occasion_id)
    draft = occasion_draft(unit_of_work.session, occasion_id)
    tuesday = MONDAY + timedelta(days=1)

    move_series_from(unit_of_work, replace(draft, day=tuesday))

    assert printed(unit_of_work) == [(tuesday, time(10), {SWEDISH: THEME, **THEMES})]


def test_removed_series_leaves_no_words_behind(unit_of_work: UnitOfWork, series_id: SeriesId) -> None:
    draft = series_draft(unit_of_work.session, series_id)
    save_series(unit_of_work, replace(draft, public_note="Ta med bibliotekskort.", public_notes={ENGLISH: "Card."}))
    second = MONDAY + timedelta(weeks=1)
    statement = select(Occasion.id).where(Occasion.series_id == series_id, Occasion.original_date == second)
    set_theme(unit_of_work, unit_of_work.session.scalars(statement).one())

    remove_series(unit_of_work, series_id, series_draft(unit_of_work.session, series_id).version or 0)

    assert texts_in(unit_of_work) == 0


def test_public_note_is_printed_each_time_and_the_staff_note_never(
    unit_of_work: UnitOfWork, series_id: SeriesId
) -> None:
    draft = series_draft(unit_of_work.session, series_id)
    notes = {ENGLISH: "Bring your library card."}
    save_series(
        unit_of_work,
        replace(draft, note="Fråga vaktmästaren", public_note=" Ta med bibliotekskort. ", public_notes=notes),
    )

    (now,) = week_programme(unit_of_work.session, WEEK).occasions
    (later,) = week_programme(unit_of_work.session, IsoWeek.of(MONDAY + timedelta(weeks=1))).occasions

    assert now.public_note is not None
    assert now.public_note.words == {SWEDISH: "Ta med bibliotekskort.", **notes}
    assert later.public_note == now.public_note
    assert "Ta med bibliotekskort" in repr(now)
    assert "vaktmästaren" not in repr(now)
    assert series_draft(unit_of_work.session, series_id).public_notes == notes


def test_one_undo_takes_back_a_theme_with_its_words(database: Database) -> None:
    with database.write() as uow:
        series_id = create_series(uow, draft_of_series(uow))
        uow.commit()
    with database.write() as uow:
        set_theme(uow, first_of(uow, series_id))
        transaction = uow.commit().transaction
    assert transaction is not None

    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    with database.write() as uow:
        assert [theme for _day, _starts, theme in printed(uow)] == [None]
        assert texts_in(uow) == 0
