"""What the pane says of a person's language friends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.values.pairs import CallReason, EndingReason, PairStatus
from tests.ui.screens.pairs.rows import PAIR, TODAY
from translations import use_language
from ui.screens.people.details.friends import friend_lines

ACTIVE = replace(PAIR, status=PairStatus.ACTIVE, met_on=date(2026, 9, 4), meetings=6)


@pytest.fixture(autouse=True)
def _swedish() -> None:
    use_language("sv")


def test_active_friend_is_named_with_the_day_and_the_meetings() -> None:
    lines = friend_lines([ACTIVE], 0, PAIR.volunteer, TODAY)

    assert lines == ("Amina Yusuf · aktivt sedan 4 september · 6 träffar",)


def test_newcomer_sees_the_volunteer_and_what_is_to_be_done() -> None:
    due = replace(ACTIVE, reason=CallReason.FOLLOW_UP)

    lines = friend_lines([due], 0, PAIR.newcomer, TODAY)

    assert lines == ("Karin Sand · aktivt sedan 4 september · 6 träffar · avstämning idag",)


def test_protected_partner_is_a_reserved_place_and_nothing_more() -> None:
    assert friend_lines([], 1, PAIR.volunteer, TODAY) == ("1 reserverad plats",)


def test_ended_friends_come_last_and_declined_ones_not_at_all() -> None:
    ended = replace(
        ACTIVE, status=PairStatus.ENDED, ended_on=TODAY - timedelta(days=3), ending=EndingReason.MOVED, meetings=0
    )
    declined = replace(PAIR, status=PairStatus.DECLINED)

    lines = friend_lines([declined, ended, PAIR], 0, PAIR.volunteer, TODAY)

    assert lines == ("Amina Yusuf · båda ska ringas", "Amina Yusuf · flyttat · 3 månader")
