"""What the pane says of a card, section by section."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.queries.person_cards import NoteLine, PersonDetails, person_details
from models.services.people import save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import NoteId
from models.values.people import (
    ContactChannel,
    GenderWish,
    HouseholdKind,
    MainActivity,
    PersonRole,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import HouseholdDraft, NewcomerDraft, PersonDraft
from tests.factories import make_area, make_organisation
from ui.language import Language
from ui.screens.people.details.facts import Seen, sections_of, since_text


def nadia(uow: UnitOfWork) -> PersonDetails:
    """A newcomer of whom much is known; invented."""
    make_organisation(uow)
    area = make_area(uow, "Centrum")
    card = PersonDraft(
        given_name="Nadia",
        phones=(Phone(written="070-174 06 08"),),
        email="nadia@example.se",
        preferred_channel=ContactChannel.SMS,
        birth_year=1991,
        reach=Reach(area_ids=frozenset({area}), online=True),
        main_activity=MainActivity.STUDIES,
        interests=("fishing", "schack"),
        household=HouseholdDraft(kind=HouseholdKind.FAMILY, name="Familjen Påhittad", children=(2016, 2019)),
        newcomer=NewcomerDraft(
            since=date(2026, 3, 2),
            oral_swedish=SwedishLevel.B,
            needs_interpreter=True,
            wish=Wish(gender=GenderWish.WOMAN),
        ),
    )
    return person_details(uow.session, save_person(uow, card), uow.clock.today())


def seen(details: PersonDetails, today: date) -> Seen:
    areas = {key: "Centrum" for key in details.card.reach.area_ids}
    return Seen(role=PersonRole.NEWCOMER, today=today, areas=areas)


def test_sections_say_what_is_known_and_nothing_else(unit_of_work: UnitOfWork, today: date, language: Language) -> None:
    details = nadia(unit_of_work)

    sections = {section.title: section for section in sections_of(details, seen(details, today))}
    lines = {title: [(line.label, line.text) for line in section.lines] for title, section in sections.items()}

    assert list(sections) == ["Hoppas på", "Intressen", "Om", "Önskemål", "Hushåll"]
    assert sections["Intressen"].words == ("fiske", "schack")
    assert lines["Hoppas på"] == [("", "Behöver tolk")]
    assert ("Kan också ses i", "Centrum, på nätet") in lines["Om"]
    assert lines["Hushåll"] == [("", "Familjen Påhittad"), ("", "2 barn, fyller 10, 7 i år")]


def test_head_says_since_when(unit_of_work: UnitOfWork, language: Language) -> None:
    card = nadia(unit_of_work).card

    assert since_text(card, PersonRole.NEWCOMER) == "sedan mars 2026"
    assert since_text(card, PersonRole.VOLUNTEER) == ""


def test_older_notes_are_counted_instead_of_shown(unit_of_work: UnitOfWork, today: date, language: Language) -> None:
    details = nadia(unit_of_work)
    notes = tuple(NoteLine(id=NoteId(key), version=1, day=today, text=f"Rad {key}", author="") for key in range(1, 7))

    sections = sections_of(replace(details, notes=notes), seen(details, today))
    shown = next(section for section in sections if section.title == "Anteckningar")

    assert [line.text for line in shown.lines] == ["Rad 1", "Rad 2", "Rad 3", "Rad 4", "och 2 äldre på kortet"]
