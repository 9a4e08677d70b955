"""Forms as JSON: the same afterwards, whatever a program has learnt or forgotten since."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date

import pytest

from models.rules.availability import PartOfDay, every_week
from models.rules.draft_contents import contents_of, draft_of
from models.values.activities import OfficeScope
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import AreaId, CoordinatorId, EnquiryId, PersonId
from models.values.language import LanguageCode
from models.values.people import (
    Adulthood,
    AssignmentKind,
    Availability,
    GenderWish,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    NewcomerWant,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    PersonDraft,
    ProtectionDraft,
    TakingPart,
    VolunteerDraft,
)
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind

EVENINGS = every_week([(0, PartOfDay.EVENING), (2, PartOfDay.EVENING)])
CALL = EnquiryDraft(
    id=EnquiryId(3),
    version=2,
    received_on=date(2026, 11, 23),
    wants=(EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.CAFE_HOST),
    name="Per Nyqvist",
    area_id=AreaId(4),
    availability=EVENINGS,
)
CARD = PersonDraft(
    given_name="Åsa",
    phones=(Phone(number="+46701740605", written="070-174 06 05"),),
    is_adult=Adulthood.YES,
    reach=Reach(area_ids=frozenset({AreaId(2), AreaId(1)}), online=True),
    languages=(LanguageSkill(language="ti", level=LanguageLevel.FLUENT),),
    household=HouseholdDraft(kind=HouseholdKind.FAMILY, children=(2018, 2020)),
    volunteer=VolunteerDraft(
        since=date(2026, 3, 1),
        least_swedish=SwedishLevel.B,
        assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=2),),
        availability=EVENINGS,
        wish=Wish(gender=GenderWish.SAME, households=frozenset({HouseholdKind.FAMILY})),
    ),
    newcomer=NewcomerDraft(
        print_language=LanguageCode("ar"),
        wants=(NewcomerWant.FRIEND,),
        taking_part=TakingPart(adults=(PersonId(7),), children=(2018,)),
    ),
)
OFFICE = OfficeDraft(
    version=1,
    organisation_name="Ljungsala kommun",
    organisation_kind=OrganisationKind.MUNICIPALITY,
    responsible_board="",
    scope=OfficeScope.BOTH,
    logo=b"\x89PNG\x00",
    footers={LanguageCode("ar"): "نص"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """A draft with something that no draft has."""

    what: complex


@pytest.mark.parametrize(
    "draft", [CALL, CARD, OFFICE, EnquiryDraft(), PersonDraft()], ids=lambda draft: type(draft).__name__
)
def test_draft_is_the_same_again(draft: EnquiryDraft | PersonDraft | OfficeDraft) -> None:
    kept = json.loads(json.dumps(contents_of(draft)))

    assert draft_of(type(draft), kept) == draft


def test_text_with_an_identity_number_is_left_out() -> None:
    draft = replace(CALL, name="Per Nyqvist", note="Född 811218-9876, elektriker")

    kept = contents_of(draft)

    assert "811218" not in json.dumps(kept)
    assert draft_of(EnquiryDraft, kept) == replace(draft, note="")


def test_mobile_number_that_could_be_an_identity_number_is_kept_as_a_telephone_only() -> None:
    number = "0701740607"
    phones = (Phone(number="", written=number), Phone(number="", written="811218-9876"))

    call = draft_of(EnquiryDraft, contents_of(replace(CALL, phone=number, note=number)))
    card = draft_of(PersonDraft, contents_of(replace(CARD, phones=phones)))

    assert call == replace(CALL, phone=number, note="")
    assert card is not None and [phone.written for phone in card.phones] == [number, ""]


@pytest.mark.parametrize(
    "field, value, read",
    [
        ("wants", ["sing"], replace(CALL, wants=())),
        ("wants", "language_friend", replace(CALL, wants=())),
        ("version", "two", replace(CALL, version=None)),
        ("version", True, replace(CALL, version=None)),
        ("received_on", "yesterday", replace(CALL, received_on=None)),
        ("availability", {"free": [{"starts": 0}]}, replace(CALL, availability=Availability())),
        ("availability", 7, replace(CALL, availability=Availability())),
    ],
)
def test_field_that_no_longer_fits_is_as_in_a_new_form(field: str, value: object, read: EnquiryDraft) -> None:
    kept = contents_of(CALL) | {field: value, "long_forgotten": 1}

    assert draft_of(EnquiryDraft, kept) == read


def test_form_without_what_it_needs_is_none() -> None:
    kept = contents_of(ProtectionDraft(id=PersonId(1), version=1, alias="A", responsible_id=CoordinatorId(1)))
    del kept["alias"]

    assert draft_of(ProtectionDraft, kept) is None


def test_value_of_an_unknown_kind_is_a_fault() -> None:
    with pytest.raises(TypeError, match="complex"):
        contents_of(Odd(what=1j))
