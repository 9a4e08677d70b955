"""A small register of people in two areas, and the lists that show it in the real window."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from models.services.people import save_person
from models.services.person_events import book_interview, note_interview, pause_people, set_area
from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    InformedHow,
    LanguageLevel,
    LanguageSkill,
    NewcomerStatus,
    Pause,
    PersonRole,
    Phone,
)
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, VolunteerDraft
from tests.factories import make_area, make_organisation
from ui.navigation import Navigator
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen

SWEDISH = LanguageSkill(language="sv", level=LanguageLevel.FLUENT)
ARABIC = LanguageSkill(language="ar", level=LanguageLevel.CONVERSATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Whom the tests ask for by name; all are invented."""

    centre: AreaId
    north: AreaId
    asa: PersonId
    bo: PersonId
    cecilia: PersonId
    david: PersonId
    nadia: PersonId


def volunteer(status: AssignmentStatus, kind: AssignmentKind = AssignmentKind.LANGUAGE_FRIEND) -> VolunteerDraft:
    """A volunteer with one assignment."""
    return VolunteerDraft(assignments=(AssignmentDraft(kind=kind, capacity=2, status=status),))


@pytest.fixture
def people(database: Database, clock: FixedClock) -> People:
    """Åsa is ready, Bo lacks papers, Cecilia rests, David has ended; Nadia waits for a friend."""
    with database.write() as uow:
        make_organisation(uow)
        centre, north = make_area(uow, "Centrum"), make_area(uow, "Norrängen")
        drafts = {
            "Åsa Exempel": volunteer(AssignmentStatus.READY),
            "Bo Exempel": volunteer(AssignmentStatus.INTEREST),
            "Cecilia Exempel": volunteer(AssignmentStatus.READY),
            "David Exempel": volunteer(AssignmentStatus.ENDED),
        }
        told = PersonDraft(
            languages=(SWEDISH,), is_adult=Adulthood.YES, informed_on=clock.today(), informed_how=InformedHow.CALL
        )
        keys = []
        for name, role in drafts.items():
            given, family = name.split()
            keys.append(save_person(uow, replace(told, given_name=given, family_name=family, volunteer=role)))
        nadia = save_person(
            uow,
            PersonDraft(
                given_name="Nadia",
                family_name="Påhittad",
                phones=(Phone(written="070-174 06 08"),),
                languages=(ARABIC,),
                newcomer=NewcomerDraft(status=NewcomerStatus.READY),
            ),
        )
        asa, bo, cecilia, david = keys
        book_interview(uow, bo, clock.today())
        note_interview(uow, bo, clock.today())
        set_area(uow, [asa, nadia], centre)
        pause_people(uow, [cecilia], PersonRole.VOLUNTEER, Pause(first=clock.today()))
        uow.commit()
    return People(centre=centre, north=north, asa=asa, bo=bo, cecilia=cecilia, david=david, nadia=nadia)


@pytest.fixture
def volunteers(people: People, navigator: Navigator) -> VolunteersScreen:
    """The list of volunteers at the front."""
    navigator.show_screen("volunteers")
    assert isinstance(navigator.current, VolunteersScreen)
    return navigator.current


@pytest.fixture
def newcomers(people: People, navigator: Navigator) -> NewcomersScreen:
    """The list of newcomers at the front."""
    navigator.show_screen("newcomers")
    assert isinstance(navigator.current, NewcomersScreen)
    return navigator.current


def names(screen: VolunteersScreen | NewcomersScreen) -> list[str]:
    """The people in the list, by given name."""
    return [str(screen.model.index(row, 0).data()).split()[0] for row in range(screen.model.rowCount())]
