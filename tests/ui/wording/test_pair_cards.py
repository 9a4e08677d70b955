"""What stands on the card of a pair, in the words of the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.values.pair_rows import PairRow
from models.values.pairs import CallReason, EndingReason, PairSide, PairStatus
from tests.ui.screens.pairs.rows import MEETING, PAIR, TODAY
from translations import use_language
from ui.wording.pair_cards import call_line, hours_line, pair_line, pair_title

MET = replace(PAIR, met_on=TODAY - timedelta(days=61))


@pytest.fixture(autouse=True)
def _swedish() -> None:
    use_language("sv")


def test_title_names_both_and_families_as_such() -> None:
    family = replace(PAIR, newcomer_short="Abdi", volunteer_short="Ek", newcomer_is_family=True)

    assert pair_title(PAIR) == "Amina + Karin"
    assert pair_title(family) == "Familjen Abdi + Ek"
    assert pair_title(replace(family, volunteer_is_family=True)) == "Familjen Abdi + familjen Ek"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (replace(PAIR, proposed_on=TODAY), "föreslaget idag"),
        (PAIR, "båda ska ringas"),
        (replace(PAIR, newcomer_yes_on=TODAY), "Amina har sagt ja"),
        (replace(PAIR, volunteer_yes_on=TODAY), "Karin har sagt ja"),
        (replace(PAIR, status=PairStatus.ACCEPTED), "tid saknas"),
        (replace(PAIR, status=PairStatus.BOOKED, meeting=MEETING), "tis 24 nov 17:00, Björkliden bibliotek"),
        (replace(MET, status=PairStatus.TRIAL, day_of_trial=16), "dag 16 av 31"),
        (replace(MET, status=PairStatus.ACTIVE, meetings=9), "2 månader · 9 träffar"),
        (replace(MET, status=PairStatus.ACTIVE, met_on=TODAY - timedelta(days=12)), "12 dagar"),
        (
            replace(MET, status=PairStatus.ENDED, ending=EndingReason.GOAL_REACHED, ended_on=TODAY),
            "målet nått · 2 månader",
        ),
        (replace(PAIR, status=PairStatus.LAPSED, status_since=TODAY - timedelta(days=1)), "förfallet · igår"),
    ],
)
def test_line_says_how_far_they_have_come(row: PairRow, line: str) -> None:
    assert pair_line(row, TODAY) == line


@pytest.mark.parametrize(
    ("row", "chip"),
    [
        (PAIR, ""),
        (replace(PAIR, reason=CallReason.PROPOSAL, call_side=PairSide.VOLUNTEER), "ring Karin"),
        (replace(PAIR, reason=CallReason.ANSWER_WAITED_FOR, call_side=PairSide.NEWCOMER), "ring Amina"),
        (replace(PAIR, reason=CallReason.BOOK_MEETING), "boka"),
        (replace(PAIR, reason=CallReason.BOOK_MEETING, meeting=MEETING), "boka om"),
        (replace(MET, reason=CallReason.FOLLOW_UP), "avstämning idag"),
        (replace(MET, reason=CallReason.FOLLOW_UP, overdue=3), "avstämning försenad 3 dagar"),
        (replace(MET, reason=CallReason.SILENT, silent_days=21), "inget hört på 21 dagar"),
        (replace(MET, reason=CallReason.AGREED_END, agreed_end=date(2026, 12, 4)), "avslut 4 dec"),
        (
            replace(MET, status=PairStatus.ENDED, newcomer_waits_since=date(2026, 11, 4)),
            "i kön sedan 4 nov",
        ),
    ],
)
def test_chip_says_what_is_to_be_done(row: PairRow, chip: str) -> None:
    assert call_line(row, TODAY) == chip


def test_every_reason_to_call_has_words() -> None:
    assert all(call_line(replace(PAIR, reason=reason), TODAY) for reason in CallReason)


def test_hours_are_said_as_people_say_them() -> None:
    assert [hours_line(minutes) for minutes in (0, 45, 60, 90, 840)] == [
        "",
        "45 min",
        "1 timme",
        "1 h 30 min",
        "14 timmar",
    ]
