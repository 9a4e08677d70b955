"""An invented register holds what a real one does: cards that are found, roles, papers and times."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select

from models.entities.household import Household
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.services.population import add_population
from models.services.population_people import invented_volunteers
from models.storage.opening import temporary_database
from models.values.clock import FixedClock
from models.values.identifiers import AreaId, PersonId
from models.values.people import HouseholdKind, PersonRole
from models.values.population import PopulationSize
from tests.models.services.test_population_people import TODAY

SIZE = PopulationSize(volunteers=40, newcomers=30, seed=9)


def test_cards_roles_and_papers_are_those_that_were_invented() -> None:
    with temporary_database(FixedClock(TODAY)) as database, database.write() as uow:
        add_population(uow, SIZE, UUID(int=1))
        case = pairing_case(uow.session, TODAY, intake_policy(uow.session))
        people = uow.session.scalars(select(Person).order_by(Person.id)).all()
        homes = {
            home.id: (home.kind, home.name, tuple(home.children)) for home in uow.session.scalars(select(Household))
        }
        living = {person.id: person.household_id for person in people}
        found = uow.session.scalar(select(func.count()).select_from(SearchEntry))

    areas = [AreaId(number) for number in range(1, 11)]
    invented = dict(enumerate(invented_volunteers(SIZE, TODAY, areas), 1))
    assert (len(people), found) == (70, 70)
    assert all(person.email.endswith("@example.se") and not person.phones for person in people)
    assert [person.email.startswith(PersonRole.VOLUNTEER.value) for person in people] == [True] * 40 + [False] * 30
    assert {unit.id for unit in case.volunteers} == {key for key, each in invented.items() if not each.is_away}
    assert homes.keys() == {home for home in living.values() if home is not None}
    for key, each in invented.items():
        home = living[PersonId(key)]
        assert (home is None) == (each.home is None)
        assert home is None or homes[home] == (each.home, each.home_name, each.children)
    for unit in case.volunteers:
        person = invented[unit.id]
        assert (unit.availability, unit.wish, unit.reach) == (person.availability, person.wish, person.reach)
        assert (unit.places, unit.has_papers, unit.has_extract) == (person.places, True, person.has_extract)
        assert (unit.languages, unit.swedish, unit.interests) == (
            person.languages,
            person.swedish,
            frozenset(person.interests),
        )
        assert (unit.kind, unit.children) == (person.home or HouseholdKind.SINGLE, person.children)
    assert any(each.home is HouseholdKind.FAMILY for each in invented.values())
