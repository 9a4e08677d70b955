"""Lists of people: which, in what order, how many, and with how few statements."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.entities.availability import PauseDays
from models.entities.papers import ShownPaper
from models.queries.people import PersonFilter, person_counts, person_ids, person_rows
from models.rules.eligibility import Lack
from models.services.person_events import book_interview, note_interview
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.pairs import PairStatus
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
    PaperKind,
    PersonRole,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from models.values.people_lists import CHIPS, PersonChip, PersonSort
from tests.conftest import Statements
from tests.factories import make_person
from tests.pair_factories import make_friend, make_newcomer, make_pair, make_proposal

Counter = Callable[[], AbstractContextManager[Statements]]
VOLUNTEERS = PersonFilter(role=PersonRole.VOLUNTEER)
NEWCOMERS = PersonFilter(role=PersonRole.NEWCOMER)
ARABIC = LanguageSkill(language="ar", level=LanguageLevel.FLUENT)


def friend(status: AssignmentStatus, capacity: int = 1) -> VolunteerDraft:
    """A volunteer who is a language friend."""
    kind = AssignmentKind.LANGUAGE_FRIEND
    return VolunteerDraft(assignments=(AssignmentDraft(kind=kind, capacity=capacity, status=status),))


def pause(uow: UnitOfWork, person_id: PersonId, role: PersonRole, first: date, last: date | None = None) -> None:
    uow.session.add(PauseDays(person_id=person_id, role=role, first=first, last=last))
    uow.session.flush()


def test_names_stand_in_swedish_order(unit_of_work: UnitOfWork, today: date) -> None:
    for name in ("Östen", "Zohra", "Åke", "Ärla", "anna"):
        make_person(unit_of_work, given_name=name, volunteer=VolunteerDraft())

    ids = person_ids(unit_of_work.session, VOLUNTEERS, today)
    rows = person_rows(unit_of_work.session, ids, PersonRole.VOLUNTEER, today)
    turned = person_ids(unit_of_work.session, replace(VOLUNTEERS, descending=True), today)

    assert [row.name for row in rows] == ["anna", "Zohra", "Åke", "Ärla", "Östen"]
    assert turned == ids[::-1]


@pytest.mark.parametrize("sort", list(PersonSort))
def test_every_sort_shows_everybody(unit_of_work: UnitOfWork, today: date, sort: PersonSort) -> None:
    made = {make_person(unit_of_work, given_name=name, newcomer=NewcomerDraft()) for name in ("Ali", "Bo")}

    ids = person_ids(unit_of_work.session, replace(NEWCOMERS, sort=sort), today)

    assert set(ids) == made


def test_chips_of_volunteers_count_what_they_show(unit_of_work: UnitOfWork, today: date) -> None:
    ready = make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY))
    hosting = make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY, capacity=0))
    checks = make_person(unit_of_work, volunteer=friend(AssignmentStatus.CHECKS))
    paused = make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY))
    ended = make_person(unit_of_work, volunteer=friend(AssignmentStatus.ENDED))
    make_person(unit_of_work, newcomer=NewcomerDraft())
    pause(unit_of_work, paused, PersonRole.VOLUNTEER, today, today + timedelta(days=3))
    pause(unit_of_work, ready, PersonRole.VOLUNTEER, today + timedelta(days=1))
    session = unit_of_work.session

    shown = {
        chip: set(person_ids(session, replace(VOLUNTEERS, chip=chip), today)) for chip in CHIPS[PersonRole.VOLUNTEER]
    }

    assert shown == {
        PersonChip.ALL: {ready, hosting, checks, paused},
        PersonChip.FREE_PLACE: {ready},
        PersonChip.NEEDS_SOMETHING: {checks},
        PersonChip.PAUSED: {paused},
        PersonChip.NOT_INFORMED: {ready, hosting, checks, paused},
        PersonChip.ENDED: {ended},
    }
    assert person_counts(session, VOLUNTEERS, today) == {chip: len(ids) for chip, ids in shown.items()}


def test_chips_of_newcomers_count_what_they_show(unit_of_work: UnitOfWork, today: date) -> None:
    made = {
        status: make_person(unit_of_work, newcomer=NewcomerDraft(status=status))
        for status in (NewcomerStatus.INTEREST, NewcomerStatus.READY, NewcomerStatus.ENDED)
    }
    session = unit_of_work.session

    waiting = person_ids(session, replace(NEWCOMERS, chip=PersonChip.WAITING), today)
    needing = person_ids(session, replace(NEWCOMERS, chip=PersonChip.NEEDS_SOMETHING), today)
    counts = person_counts(session, NEWCOMERS, today)

    assert (waiting, needing) == ([made[NewcomerStatus.READY]], [made[NewcomerStatus.INTEREST]])
    assert (counts[PersonChip.ALL], counts[PersonChip.ENDED], counts[PersonChip.PAUSED]) == (2, 1, 0)


def test_filter_by_language_and_assignment(unit_of_work: UnitOfWork, today: date) -> None:
    arab = make_person(unit_of_work, languages=(ARABIC,), volunteer=friend(AssignmentStatus.READY))
    make_person(unit_of_work, volunteer=VolunteerDraft())
    session = unit_of_work.session

    by_language = person_ids(session, replace(VOLUNTEERS, language="ar"), today)
    by_assignment = person_ids(session, replace(VOLUNTEERS, assignment=AssignmentKind.LANGUAGE_FRIEND), today)
    hosts = person_ids(session, replace(VOLUNTEERS, assignment=AssignmentKind.CAFE_HOST), today)

    assert (by_language, by_assignment, hosts) == ([arab], [arab], [])


def test_whoever_has_a_friend_waits_no_longer_and_takes_up_a_place(unit_of_work: UnitOfWork, today: date) -> None:
    full = make_friend(unit_of_work, given_name="Karin")
    roomy = make_friend(unit_of_work, given_name="Eva", capacity=2)
    paired, other, drafted = (make_newcomer(unit_of_work, given_name=name) for name in ("Amina", "Wei", "Yonas"))
    make_pair(unit_of_work, PairStatus.ACTIVE, PairKeys(paired, full), ago=40)
    make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(other, roomy))
    make_proposal(unit_of_work, PairKeys(drafted, roomy))
    session = unit_of_work.session

    waiting = person_ids(session, replace(NEWCOMERS, chip=PersonChip.WAITING), today)
    free = person_ids(session, replace(VOLUNTEERS, chip=PersonChip.FREE_PLACE), today)
    rows = person_rows(session, (full, roomy, drafted), PersonRole.VOLUNTEER, today)

    assert (waiting, free) == ([drafted], [roomy])
    assert [row.friends for row in rows] == [1, 1, 0]
    assert person_counts(session, VOLUNTEERS, today)[PersonChip.FREE_PLACE] == 1


def test_text_finds_the_exact_before_the_folded_before_the_alike(unit_of_work: UnitOfWork, today: date) -> None:
    alike = make_person(unit_of_work, given_name="Abirg", volunteer=VolunteerDraft())
    folded = make_person(unit_of_work, given_name="Aberg", volunteer=VolunteerDraft())
    exact = make_person(unit_of_work, given_name="Åberg", volunteer=VolunteerDraft())
    make_person(unit_of_work, given_name="Zohra", volunteer=VolunteerDraft())

    ids = person_ids(unit_of_work.session, replace(VOLUNTEERS, text="åberg"), today)

    assert ids == [exact, folded, alike]
    assert person_ids(unit_of_work.session, replace(VOLUNTEERS, text=" - "), today) == []


@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize(("status", "for_page"), [(AssignmentStatus.READY, 5), (AssignmentStatus.CHECKS, 6)])
def test_lists_take_few_statements(
    unit_of_work: UnitOfWork,
    today: date,
    count_statements: Counter,
    people: int,
    status: AssignmentStatus,
    for_page: int,
) -> None:
    for _ in range(people):
        make_person(unit_of_work, languages=(ARABIC,), volunteer=friend(status))
    session = unit_of_work.session

    with count_statements() as for_ids:
        ids = person_ids(session, VOLUNTEERS, today)
    with count_statements() as for_counts:
        person_counts(session, VOLUNTEERS, today)
    session.expunge_all()
    with count_statements() as for_rows:
        rows = person_rows(session, ids, PersonRole.VOLUNTEER, today)

    assert (for_ids.count, for_counts.count, for_rows.count) == (1, 1, for_page)
    assert len(rows) == people


def test_row_says_until_when_somebody_is_paused(unit_of_work: UnitOfWork, today: date) -> None:
    until, open_end = (make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY)) for _ in range(2))
    pause(unit_of_work, until, PersonRole.VOLUNTEER, today, date(2027, 1, 7))
    pause(unit_of_work, open_end, PersonRole.VOLUNTEER, today)

    rows = person_rows(unit_of_work.session, [until, PersonId(999), open_end], PersonRole.VOLUNTEER, today)

    assert [(row.is_paused, row.paused_until) for row in rows] == [(True, date(2027, 1, 7)), (True, None)]
    assert rows[0].assignments[0].status is AssignmentStatus.PAUSED


def test_row_says_what_is_missing_first(unit_of_work: UnitOfWork, today: date) -> None:
    waiting = make_person(unit_of_work, volunteer=friend(AssignmentStatus.INTEREST))
    met = make_person(unit_of_work, volunteer=friend(AssignmentStatus.INTEREST))
    ready = make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY))
    book_interview(unit_of_work, waiting, today + timedelta(days=2))
    book_interview(unit_of_work, met, today)
    note_interview(unit_of_work, met, today)

    policy = IntakePolicy(minors=True)
    rows = person_rows(unit_of_work.session, [waiting, met, ready], PersonRole.VOLUNTEER, today, policy=policy)

    assert [row.lack for row in rows] == [Lack.INTERVIEW, Lack.INTRODUCTION, None]
    assert [row.interview_on for row in rows] == [today + timedelta(days=2), None, None]


def test_extract_that_has_run_out_is_said_of_who_was_ready(unit_of_work: UnitOfWork, today: date) -> None:
    helper = AssignmentDraft(kind=AssignmentKind.HOMEWORK_HELP, status=AssignmentStatus.READY)
    people = [make_person(unit_of_work, volunteer=VolunteerDraft(assignments=(helper,))) for _ in range(2)]
    friend_only = make_person(unit_of_work, volunteer=friend(AssignmentStatus.READY))
    for key, day in zip(
        [*people, friend_only], (date(2025, 11, 22), date(2025, 11, 23), date(2020, 1, 1)), strict=True
    ):
        row = ShownPaper(person_id=key, kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=True)
        unit_of_work.session.add(row)

    rows = person_rows(unit_of_work.session, [*people, friend_only], PersonRole.VOLUNTEER, today)

    assert [row.lack for row in rows] == [Lack.RECORD_EXTRACT_OLD, None, None]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (DEFAULT_POLICY, {"old", "refreshed too long ago"}),
        (replace(DEFAULT_POLICY, extract_months=24), {"refreshed too long ago"}),
        (
            replace(DEFAULT_POLICY, papers=frozenset({PaperKind.RECORD_EXTRACT})),
            {"old", "refreshed too long ago", "café host"},
        ),
    ],
)
def test_who_has_an_extract_that_ran_out_needs_something_as_the_line_says(
    unit_of_work: UnitOfWork, today: date, policy: IntakePolicy, expected: set[str]
) -> None:
    def helper(kind: AssignmentKind, *days_ago: int, status: AssignmentStatus = AssignmentStatus.READY) -> PersonId:
        key = make_person(
            unit_of_work, volunteer=VolunteerDraft(assignments=(AssignmentDraft(kind=kind, status=status),))
        )
        for days in days_ago:
            day = today - timedelta(days=days)
            paper = ShownPaper(person_id=key, kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=True)
            unit_of_work.session.add(paper)
        unit_of_work.session.flush()
        return key

    homework, ended = AssignmentKind.HOMEWORK_HELP, AssignmentStatus.ENDED
    made = {
        helper(homework, 400): "old",
        helper(homework, 900, 800): "refreshed too long ago",
        helper(homework, 400, 30): "fresh",
        helper(homework): "never shown, not said by the line either",
        helper(homework, 400, status=ended): "ended",
        helper(AssignmentKind.CAFE_HOST, 400): "café host",
    }
    resting = helper(homework, 400)
    pause(unit_of_work, resting, PersonRole.VOLUNTEER, today)
    session, chosen = unit_of_work.session, replace(VOLUNTEERS, chip=PersonChip.NEEDS_SOMETHING)

    ids = person_ids(session, chosen, today, policy=policy)
    counts = person_counts(session, VOLUNTEERS, today, policy=policy)
    rows = person_rows(session, list(made), PersonRole.VOLUNTEER, today, policy=policy)

    assert {made[key] for key in ids} == expected
    assert counts[PersonChip.NEEDS_SOMETHING] == len(expected)
    assert {made[row.id] for row in rows if row.lack is Lack.RECORD_EXTRACT_OLD} == expected
