"""What is said to a caller: only what belongs to what they want, and what the office asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.queries.waiting_newcomers import NOBODY_WAITS, WaitingDetails
from models.rules.availability import PartOfDay
from models.values.enquiries import EnquiryWant
from models.values.people import DEFAULT_POLICY, IntakePolicy, PaperKind
from ui.calls.talking_points import talking_points, waiting_in_words
from ui.language import Language

EXTRACT = "utdrag ur belastningsregistret"
INTERVIEW = "Vi bokar en intervju"


@pytest.mark.parametrize(
    ("wants", "policy", "said", "unsaid"),
    [
        ({EnquiryWant.LANGUAGE_FRIEND}, DEFAULT_POLICY, f"För familjer med barn visar man ett {EXTRACT}", "Innan du"),
        ({EnquiryWant.HOMEWORK_HELP}, DEFAULT_POLICY, f"Innan du börjar visar du ett {EXTRACT}", "För familjer"),
        ({EnquiryWant.CAFE_HOST}, DEFAULT_POLICY, f"{INTERVIEW} och en introduktion.", EXTRACT),
        ({EnquiryWant.CAFE_HOST}, replace(DEFAULT_POLICY, papers=frozenset()), f"{INTERVIEW}.", "introduktion"),
        ({EnquiryWant.CAFE_HOST}, replace(DEFAULT_POLICY, interview=False), "Vi bokar en introduktion.", INTERVIEW),
        (
            {EnquiryWant.CAFE_HOST},
            replace(DEFAULT_POLICY, papers=frozenset({PaperKind.RECORD_EXTRACT})),
            f"Innan du börjar visar du ett {EXTRACT}",
            "introduktion",
        ),
        ({EnquiryWant.SEEKS_FRIEND}, DEFAULT_POLICY, "Vi har först ett samtal", INTERVIEW),
    ],
)
def test_caller_hears_what_the_office_asks(
    wants: set[EnquiryWant], policy: IntakePolicy, said: str, unsaid: str, language: Language
) -> None:
    words = talking_points(wants, policy)

    assert said in words
    assert unsaid not in words


@pytest.mark.parametrize("wants", [set(), {EnquiryWant.THINGS}, {EnquiryWant.OTHER}])
def test_there_is_nothing_to_say_of_the_rest(wants: set[EnquiryWant], language: Language) -> None:
    assert talking_points(wants, DEFAULT_POLICY) == ""


@pytest.mark.parametrize(
    ("waiting", "words"),
    [
        (WaitingDetails(total=7, men=4, women=3, part=PartOfDay.EVENING), "4 män och 3 kvinnor · mest kvällar"),
        (WaitingDetails(total=1, women=1), "1 kvinna"),
        (WaitingDetails(total=2, part=PartOfDay.MORNING), "mest förmiddagar"),
        (NOBODY_WAITS, ""),
    ],
)
def test_who_waits_is_said_in_a_line(waiting: WaitingDetails, words: str, language: Language) -> None:
    assert waiting_in_words(waiting) == words
