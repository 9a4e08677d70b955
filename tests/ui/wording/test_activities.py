"""Every value has a name in both languages of the window."""

from __future__ import annotations

from enum import StrEnum

import pytest

from models.values.activities import (
    ActivityKind,
    ActivityLevel,
    Audience,
    CancelReason,
    ChildrenPolicy,
    ClosedDayKind,
    SignUp,
)
from translations import use_language
from ui.language import Language
from ui.wording.activities import (
    audience_name,
    audience_with_ages,
    children_name,
    closed_day_kind_name,
    floor_name,
    hosts_needed,
    kind_name,
    kind_name_in_swedish,
    level_name,
    reason_name,
    sign_up_name,
)


def names(code: str) -> dict[StrEnum, str]:
    use_language(code)
    found: dict[StrEnum, str] = {kind: kind_name(kind) for kind in ActivityKind}
    found |= {level: level_name(level) for level in ActivityLevel}
    found |= {audience: audience_name(audience) for audience in Audience}
    found |= {policy: children_name(policy) for policy in ChildrenPolicy}
    found |= {sign_up: sign_up_name(sign_up) for sign_up in SignUp}
    found |= {reason: reason_name(reason) for reason in CancelReason}
    found |= {kind: closed_day_kind_name(kind) for kind in ClosedDayKind}
    return found


def test_every_value_is_named_in_swedish_and_english(language: Language) -> None:
    english, swedish = names("en"), names("sv")

    same = {value for value in english if english[value] == swedish[value]}
    assert same == set()
    assert all(english.values())


def test_kind_name_in_swedish_does_not_follow_the_window(language: Language) -> None:
    use_language("en")

    assert kind_name_in_swedish(ActivityKind.LANGUAGE_CAFE) == "Språkcafé"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(13, 19, "Unga, 13–19 år"), (13, None, "Unga, från 13 år"), (None, 19, "Unga, till och med 19 år")],
)
def test_audience_with_ages_says_what_is_known(
    first: int | None, last: int | None, words: str, language: Language
) -> None:
    assert audience_with_ages(Audience.YOUNG_PEOPLE, first, last) == words


def test_floors_and_hosts_are_said_in_words(language: Language) -> None:
    assert [floor_name(floor) for floor in (-1, 0, 1, 5)] == [
        "i källaren",
        "på bottenvåningen",
        "en trappa upp",
        "5 trappor upp",
    ]
    assert [hosts_needed(number) for number in (1, 2)] == ["minst 1 värd", "minst 2 värdar"]
