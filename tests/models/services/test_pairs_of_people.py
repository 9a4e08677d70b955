"""Pairs follow their people: when a card goes, is merged or becomes protected, and when a café goes."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.entities.pair import FirstMeeting, Pair, PairChoice, PairContact
from models.queries.people import PersonChip, PersonFilter, person_counts
from models.queries.person_cards import person_draft
from models.services.first_meetings import book_first_meeting
from models.services.meeting_points import remove_meeting_point
from models.services.merge import merge_people
from models.services.occasion_meetings import let_go_of_occasions
from models.services.pair_choices import lock_pair, veto_pair
from models.services.pair_life import log_contact
from models.services.pairs import pair_by_hand, propose_pair
from models.services.pairs_of_people import pairs_of
from models.services.people import remove_person
from models.services.protection import protect_person
from models.services.series import remove_series
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import CoordinatorId, PersonId
from models.values.merging import MergeDraft
from models.values.pairing import PairKeys
from models.values.pairs import (
    ChoiceKind,
    FirstMeetingDraft,
    HandPairingDraft,
    PairContactDraft,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoDraft,
    VetoReason,
)
from models.values.people import PersonRole
from models.values.people_drafts import ProtectionDraft
from tests.factories import make_meeting_point, make_series
from tests.pair_factories import make_couple, make_friend, make_newcomer, make_pair, make_proposal, taken


def remove(uow: UnitOfWork, key: PersonId) -> None:
    remove_person(uow, key, person_draft(uow.session, key).version or 0)


def merge(uow: UnitOfWork, kept: PersonId, other: PersonId) -> None:
    versions = [person_draft(uow.session, key).version or 0 for key in (kept, other)]
    merge_people(uow, MergeDraft(kept_id=kept, kept_version=versions[0], other_id=other, other_version=versions[1]))


def say(uow: UnitOfWork, pair: Pair, note: str) -> None:
    log_contact(
        uow,
        PairContactDraft(
            pair_id=pair.id,
            version=pair.version,
            side=PairSide.VOLUNTEER,
            how=PairContactHow.CALL,
            outcome=PairContactOutcome.REACHED,
            note=note,
        ),
    )


def coordinators(database: Database) -> tuple[CoordinatorId, CoordinatorId]:
    with database.write() as uow:
        rows = [Coordinator(name="Maja Åkesson"), Coordinator(name="Sara Lindh")]
        uow.session.add_all(rows)
        uow.commit()
        return rows[0].id, rows[1].id


def test_card_with_a_friend_stays_and_one_with_a_past_goes_with_it(database: Database) -> None:
    with database.write() as uow:
        friends = make_pair(uow, PairStatus.ACTIVE, ago=60)
        over = make_pair(uow, PairStatus.ENDED)
        say(uow, over, "Klart.")
        draft = make_proposal(uow, PairKeys(make_newcomer(uow), over.volunteer_id))
        lock_pair(uow, PairKeys(draft.newcomer_id, draft.volunteer_id))
        uow.commit()
    with database.write() as uow:
        with pytest.raises(Refused) as refused:
            remove(uow, friends.volunteer_id)
    with database.write() as uow:
        remove(uow, over.volunteer_id)
        change = uow.commit()
    with database.read() as session:
        left = session.scalars(select(Pair.id)).all()
        others = [session.scalars(select(kind)).all() for kind in (PairContact, PairChoice)]
    with database.write() as uow:
        assert change.transaction is not None
        undo_transaction(uow, change.transaction)
        uow.commit()

    assert refused.value.code is RefusalCode.HAS_PAIRS
    assert (left, others) == ([friends.id], [[], []])
    with database.read() as session:
        assert len(session.scalars(select(Pair)).all()) == 3
        assert session.scalars(select(PairContact.note)).all() == ["Klart."]


def test_merged_card_has_the_pairs_and_decisions_of_both(unit_of_work: UnitOfWork) -> None:
    kept, other = make_friend(unit_of_work, capacity=2), make_friend(unit_of_work)
    mine = make_pair(unit_of_work, PairStatus.ACTIVE, PairKeys(make_newcomer(unit_of_work), kept), ago=60)
    theirs = make_pair(unit_of_work, PairStatus.ENDED, PairKeys(make_newcomer(unit_of_work), other))
    veto = PairKeys(make_newcomer(unit_of_work), other)
    veto_pair(unit_of_work, VetoDraft(keys=veto, reason=VetoReason.KNOW_EACH_OTHER))
    lock_pair(unit_of_work, PairKeys(veto.newcomer, kept))

    merge(unit_of_work, kept, other)

    assert [pair.id for pair in pairs_of(unit_of_work.session, kept)] == [mine.id, theirs.id]
    (choice,) = unit_of_work.session.scalars(select(PairChoice))
    assert (choice.volunteer_id, choice.kind) == (kept, ChoiceKind.VETO)


def test_pair_known_on_both_cards_is_one_pair_that_has_come_furthest(unit_of_work: UnitOfWork) -> None:
    newcomer = make_newcomer(unit_of_work, wants_another=True)
    kept, other = make_friend(unit_of_work), make_friend(unit_of_work)
    asked = make_pair(unit_of_work, PairStatus.PROPOSED, PairKeys(newcomer, kept))
    say(unit_of_work, asked, "Talade in.")
    met = make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(newcomer, other))
    say(unit_of_work, met, "Går bra.")

    merge(unit_of_work, kept, other)

    (pair,) = unit_of_work.session.scalars(select(Pair))
    assert (pair.id, pair.volunteer_id) == (met.id, kept)
    assert set(unit_of_work.session.scalars(select(PairContact.note))) == {"Talade in.", "Går bra."}


def test_two_cards_that_are_a_pair_are_not_merged(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)

    with pytest.raises(Refused) as refused:
        merge(unit_of_work, pair.newcomer_id, pair.volunteer_id)

    assert refused.value.code is RefusalCode.ALREADY_PAIRED


def test_protected_person_leaves_the_plan_and_is_paired_by_hand_by_who_answers(database: Database, today: date) -> None:
    mine, other = coordinators(database)
    with database.write() as uow:
        keys = make_couple(uow)
        propose_pair(uow, keys)
        uow.commit()
    with database.write(mine) as uow:
        version = person_draft(uow.session, keys.newcomer).version or 0
        draft = ProtectionDraft(id=keys.newcomer, version=version, alias="Alias A", responsible_id=mine)
        protect_person(uow, draft)
        uow.commit()
    by_hand = HandPairingDraft(keys=keys, reason="Vi känner båda väl.")

    with database.write(other) as uow:
        with pytest.raises(EditConflict):
            pair_by_hand(uow, by_hand)
        with pytest.raises(Refused):
            propose_pair(uow, keys)
    with database.write(mine) as uow:
        assert uow.session.scalars(select(Pair)).all() == []
        with pytest.raises(Refused):
            propose_pair(uow, keys)
        pair = uow.session.get_one(Pair, pair_by_hand(uow, by_hand))
        say(uow, pair, "Vill gärna.")
        uow.commit()
    with database.write(other) as uow:
        assert uow.session.scalars(select(Pair)).all() == []
        assert taken(uow) == {keys.volunteer: 1}
        free = person_counts(uow.session, PersonFilter(role=PersonRole.VOLUNTEER), today)[PersonChip.FREE_PLACE]
        with pytest.raises(Refused) as refused:
            remove(uow, keys.volunteer)
        with pytest.raises(Refused):
            merge(uow, make_friend(uow), keys.volunteer)

    assert free == 0
    assert refused.value.code is RefusalCode.HAS_PAIRS


def test_chips_count_those_who_have_no_friend_yet(unit_of_work: UnitOfWork, today: date) -> None:
    make_pair(unit_of_work, PairStatus.ACTIVE, ago=60)
    two = make_friend(unit_of_work, capacity=2)
    make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(make_newcomer(unit_of_work), two))
    make_proposal(unit_of_work)

    session = unit_of_work.session
    waiting = person_counts(session, PersonFilter(role=PersonRole.NEWCOMER), today)[PersonChip.WAITING]
    free = person_counts(session, PersonFilter(role=PersonRole.VOLUNTEER), today)[PersonChip.FREE_PLACE]

    assert (waiting, free) == (1, 2)


def test_meeting_at_a_cafe_that_goes_stays_on_its_own(unit_of_work: UnitOfWork, today: date) -> None:
    place = make_meeting_point(unit_of_work)
    series_id = make_series(unit_of_work, meeting_point_id=place)
    occasion_id = unit_of_work.session.scalars(
        select(Occasion.id).where(Occasion.series_id == series_id, Occasion.day > today).order_by(Occasion.day)
    ).first()
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)
    draft = FirstMeetingDraft(
        pairs=((pair.id, pair.version),),
        day=today + timedelta(days=7),
        starts=time(10),
        ends=time(11),
        meeting_point_id=place,
        occasion_id=occasion_id,
    )
    book_first_meeting(unit_of_work, draft)

    let_go_of_occasions(unit_of_work.session, [])
    remove_series(unit_of_work, series_id, 1)

    (meeting,) = unit_of_work.session.scalars(select(FirstMeeting))
    assert (meeting.occasion_id, meeting.meeting_point_id) == (None, place)
    with pytest.raises(Refused) as refused:
        remove_meeting_point(unit_of_work, place, 1)
    assert refused.value.facts == {"series": 0, "occasions": 1}


def test_undo_of_an_end_is_refused_when_the_place_was_given_away(database: Database) -> None:
    with database.write() as uow:
        pair = make_pair(uow, PairStatus.PROPOSED)
        say(uow, pair, "Ringt.")
        other = make_newcomer(uow)
        uow.commit()
    with database.write() as uow:
        found = uow.session.get_one(Pair, pair.id)
        log_contact(
            uow,
            PairContactDraft(
                pair_id=pair.id,
                version=found.version,
                side=PairSide.NEWCOMER,
                how=PairContactHow.CALL,
                outcome=PairContactOutcome.NO,
            ),
        )
        change = uow.commit()
    with database.write() as uow:
        make_pair(uow, PairStatus.ACCEPTED, PairKeys(other, pair.volunteer_id))
        uow.commit()

    with database.write() as uow:
        assert change.transaction is not None
        with pytest.raises(Refused) as refused:
            undo_transaction(uow, change.transaction)

    assert refused.value.code is RefusalCode.CHANGED_SINCE
