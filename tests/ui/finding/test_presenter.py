"""What is typed is answered by sections, best first; what was opened comes before it, and again among equals."""

from __future__ import annotations

import pytest

from models.services.meeting_points import remove_meeting_point
from models.services.person_events import pause_people, set_area
from models.services.search_index import index_missing
from models.storage.database import Database
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.language import LanguageCode
from models.values.people import AssignmentKind, Pause, PersonRole
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from tests.factories import make_area, make_meeting_point, make_organisation, make_person
from tests.fakes import DirectRunner
from tests.ui.finding.conftest import Town
from ui.actions import ActionKey
from ui.finding.commands import commands_of
from ui.finding.hits import Section
from ui.finding.presenter import MOST_RECENT, FindPresenter
from ui.language import Language
from ui.navigation import ENTRIES
from ui.screens.screen import RecordToOpen

PLACES = (EntityKind.MEETING_POINT, EntityKind.SERIES)


class Asked:
    """A presenter and what it answered last."""

    def __init__(self, runner: DirectRunner, clock: FixedClock, *, kinds: tuple[EntityKind, ...] = PLACES) -> None:
        self.presenter = FindPresenter(runner, clock)
        self.presenter.offer(kinds, commands_of(ENTRIES, (ActionKey.LOCK,)))
        self.presenter.found.connect(self.on_found)
        self.sections: tuple[Section, ...] = ()

    def on_found(self, sections: tuple[Section, ...]) -> None:
        self.sections = sections

    def titles(self, text: str) -> dict[str, list[str]]:
        self.presenter.look_for(text)
        return {section.title: [hit.title for hit in section.hits] for section in self.sections}


@pytest.fixture
def asked(runner: DirectRunner, clock: FixedClock, town: Town, language: Language) -> Asked:
    return Asked(runner, clock)


def test_exact_stands_above_folded_and_other_spellings_under_a_heading_of_their_own(asked: Asked) -> None:
    assert asked.titles("ågat") == {"Träffpunkter": ["Ågatans bibliotek", "Agatha hus"]}
    assert asked.titles("sprokfika") == {"Liknande": ["Språkfika"]}


def test_letters_without_dots_and_initials_find_too(asked: Asked) -> None:
    assert asked.titles("ostra") == {"Träffpunkter": ["Östra kyrkan"]}
    assert asked.titles("k ö") == {"Träffpunkter": ["Östra kyrkan"]}


def test_section_with_an_exact_hit_stands_above_one_with_folded_hits(asked: Asked, database: Database) -> None:
    with database.write() as uow:
        make_meeting_point(uow, name="Gatulaset", organisation_id=make_organisation(uow))
        index_missing(uow)
        uow.commit()

    assert list(asked.titles("lås")) == ["Kommandon", "Träffpunkter"]
    assert list(asked.titles("veckan")) == ["Kommandon"]


def test_people_are_left_out_until_something_can_open_them(
    runner: DirectRunner, clock: FixedClock, database: Database, town: Town, language: Language
) -> None:
    with database.write() as uow:
        make_person(uow, given_name="Zohra", family_name="Ek", phone="070-174 06 05")
        uow.commit()

    assert Asked(runner, clock).titles("zohra") == {}
    with_people = Asked(runner, clock, kinds=(*PLACES, EntityKind.PERSON))
    assert with_people.titles("zohra") == {"Personer": ["Zohra Ek"]}
    assert with_people.titles("0605") == {"Personer": ["Zohra Ek"]}


def test_line_of_a_person_says_role_and_status_and_leads_to_the_list_they_stand_in(
    runner: DirectRunner, clock: FixedClock, database: Database, town: Town, language: Language
) -> None:
    friend = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=1)
    helping = VolunteerDraft(assignments=(friend,))
    learning = NewcomerDraft(print_language=LanguageCode("ar"))
    with database.write() as uow:
        make_person(uow, given_name="Zita", volunteer=helping)
        both = make_person(uow, given_name="Zita Bo", volunteer=helping, newcomer=learning)
        pause_people(uow, [both], PersonRole.NEWCOMER, Pause(first=clock.today()))
        make_person(uow, given_name="Zita Cecilia", newcomer=learning)
        make_person(uow, given_name="Zita Doris")
        uow.commit()
    asked = Asked(runner, clock, kinds=(EntityKind.PERSON,))

    asked.presenter.look_for("zita")

    assert {(hit.title, hit.detail, hit.screen) for hit in asked.sections[0].hits} == {
        ("Zita", "Volontär, intresserad", ""),
        ("Zita Bo", "Volontär, intresserad · Nyanländ, paus", ""),
        ("Zita Cecilia", "Nyanländ, intresserad", "newcomers"),
        ("Zita Doris", "", ""),
    }


def test_people_of_the_same_name_are_told_apart_by_their_area(
    runner: DirectRunner, clock: FixedClock, database: Database, town: Town, language: Language
) -> None:
    with database.write() as uow:
        for area in ("Hultet", "Stenhaga"):
            newcomer = NewcomerDraft(print_language=LanguageCode("ar"))
            person_id = make_person(uow, given_name="Zita", newcomer=newcomer)
            set_area(uow, [person_id], make_area(uow, area))
        uow.commit()
    asked = Asked(runner, clock, kinds=(EntityKind.PERSON,))

    asked.presenter.look_for("zita")

    assert {hit.detail for hit in asked.sections[0].hits} == {
        "Nyanländ, intresserad · Hultet",
        "Nyanländ, intresserad · Stenhaga",
    }


def test_nothing_typed_gives_what_was_opened_lately_and_every_command(asked: Asked, town: Town) -> None:
    assert list(asked.titles("")) == ["Kommandon"]

    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.MEETING_POINT, key=town.library))
    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.SERIES, key=town.cafe))
    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.MEETING_POINT, key=town.library))

    found = asked.titles(" ")
    assert list(found) == ["Nyligen öppnat", "Kommandon"]
    assert found["Nyligen öppnat"] == ["Ågatans bibliotek", "Språkfika"]


def test_what_is_gone_is_not_offered_as_opened_lately(asked: Asked, town: Town, database: Database) -> None:
    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.MEETING_POINT, key=town.church))
    assert asked.titles("")["Nyligen öppnat"] == ["Östra kyrkan"]

    with database.write() as uow:
        remove_meeting_point(uow, town.church, 1)
        uow.commit()

    assert list(asked.titles("")) == ["Kommandon"]


def test_among_equals_what_was_opened_lately_comes_first(asked: Asked, town: Town) -> None:
    before = asked.titles("kyrkan")["Träffpunkter"]

    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.MEETING_POINT, key=town.church))

    assert before == ["Gamla kyrkan", "Östra kyrkan"]
    assert asked.titles("kyrkan")["Träffpunkter"] == ["Östra kyrkan", "Gamla kyrkan"]


def test_only_the_last_few_are_remembered(asked: Asked, town: Town) -> None:
    asked.presenter.note_opened(RecordToOpen(kind=EntityKind.MEETING_POINT, key=town.library))

    for key in range(1000, 1000 + MOST_RECENT):
        asked.presenter.note_opened(RecordToOpen(kind=EntityKind.SERIES, key=key))

    assert list(asked.titles("")) == ["Kommandon"]
