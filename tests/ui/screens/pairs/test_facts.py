"""What the details of a pair tell in plain lines."""

from __future__ import annotations

from dataclasses import replace

from models.values.pair_rows import FollowUpRow, PairDetails, PairPersonRow
from models.values.pairing import ObstacleCode
from models.values.people import ContactChannel
from tests.ui.screens.pairs.rows import MEETING, PAIR, TODAY
from translations import use_language
from ui.screens.pairs.facts import fact_groups, person_lines

PERSON = PairPersonRow(
    id=PAIR.newcomer,
    name="Amina Yusuf",
    phone="070-174 06 05",
    email="amina@example.se",
    channel=ContactChannel.SMS,
    language="so",
    needs_interpreter=True,
    shares_contact=False,
    area="Centrum",
)
DETAILS = PairDetails(
    row=PAIR,
    newcomer=PERSON,
    volunteer=replace(PERSON, id=PAIR.volunteer, name="Karin Sand", shares_contact=True),
    contacts=(),
    follow_ups=(),
    broken_rules=(),
    by_hand_reason="",
    ending_note="",
    may_meet_again=False,
)


def groups(details: PairDetails) -> dict[str, tuple[str, ...]]:
    use_language("sv")
    return {group.title: group.lines for group in fact_groups(details, TODAY)}


def test_side_says_how_it_is_reached_in_which_language_and_whether_the_number_may_go_on() -> None:
    use_language("sv")

    lines = person_lines(PERSON)

    assert lines == (
        "070-174 06 05   amina@example.se",
        "somaliska, med tolk",
        "Helst: Sms",
        "Lämna inte ut numret",
    )
    assert person_lines(DETAILS.volunteer)[-1] == "Numret får lämnas till den andra"


def test_pair_made_by_hand_says_which_rules_were_broken_and_why() -> None:
    by_hand = replace(DETAILS, broken_rules=(ObstacleCode.TOO_FAR.value,), by_hand_reason="De arbetar i samma hus.")

    found = groups(by_hand)["Matchade för hand"]

    assert len(found) == 2
    assert found[1] == "De arbetar i samma hus."
    assert "Matchade för hand" not in groups(DETAILS)


def test_evening_and_cancelled_occasion_are_said() -> None:
    evening = replace(MEETING, pairs=3, occasion_cancelled=True)

    found = groups(replace(DETAILS, row=replace(PAIR, meeting=evening)))["Första träffen"]

    assert found == (
        "tis 24 nov 17:00–18:00, Björkliden bibliotek",
        "En matchningskväll med 3 par",
        "Tillfället är inställt. Boka om.",
    )


def test_follow_ups_say_when_they_are_due_or_were_done() -> None:
    due = FollowUpRow(number=14, due_on=TODAY, done_on=None)
    done = FollowUpRow(number=31, due_on=TODAY, done_on=TODAY)

    found = groups(replace(DETAILS, follow_ups=(due, done)))["Avstämningar"]

    assert found == ("efter 14 dagar: idag", "efter 1 månad: gjord 23 nov")
