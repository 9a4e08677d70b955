"""Records of the history by name; who is protected or gone has none."""

from __future__ import annotations

from models.entities.person import Person
from models.queries.event_names import named_records
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from tests.factories import make_meeting_point, make_person, make_series
from tests.pair_factories import make_proposal


def test_places_and_series_are_named_and_what_is_gone_is_left_out(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Träffen")
    series = make_series(unit_of_work, meeting_point_id=place, name="Stickcafé")
    wanted = [(EntityKind.MEETING_POINT, place), (EntityKind.SERIES, series), (EntityKind.SERIES, 999)]

    found = named_records(unit_of_work.session, wanted)

    assert {record: row.name for record, row in found.items()} == {wanted[0]: "Träffen", wanted[1]: "Stickcafé"}


def test_protected_person_has_no_name_here(unit_of_work: UnitOfWork) -> None:
    open_one, hidden = make_person(unit_of_work, given_name="Anna"), make_person(unit_of_work, given_name="Zohra")
    unit_of_work.session.get_one(Person, hidden).protected = True
    unit_of_work.session.flush()

    found = named_records(unit_of_work.session, [(EntityKind.PERSON, open_one), (EntityKind.PERSON, hidden)])

    assert [row.name for row in found.values()] == ["Anna"]


def test_pair_is_called_by_both_first_names_unless_one_is_protected(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)
    wanted = [(EntityKind.PAIR, pair.id)]

    before = named_records(unit_of_work.session, wanted)
    unit_of_work.session.get_one(Person, pair.volunteer_id).protected = True
    unit_of_work.session.flush()

    assert before[wanted[0]].name == "Amina + Karin"
    assert named_records(unit_of_work.session, wanted) == {}
