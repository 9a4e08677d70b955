"""What is wrong with the answers of one step of the wizard, found before the next is shown. No Qt here.

The services check everything again; here the problem is told while its field is still on the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.rules.passphrase_strength import passphrase_strength
from models.rules.validation import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_ROOM, LONGEST_STOP, FieldChecks
from models.storage.recovery_code import normalise_recovery_code
from models.values.errors import FieldProblem, ProblemCode
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from ui.start.choices import is_public_body
from ui.start.founding import FirstCafe

Problems = tuple[FieldProblem, ...]


def office_problems(office: OfficeDraft, coordinator_name: str) -> Problems:
    """Check the first step; a board answers by law for a municipality's register, elsewhere it may be left out."""
    checks = FieldChecks()
    checks.text("organisation_name", office.organisation_name, LONGEST_NAME, required=True)
    board_needed = is_public_body(office.organisation_kind)
    checks.text("responsible_board", office.responsible_board, LONGEST_NAME, required=board_needed)
    checks.text("coordinator_name", coordinator_name, LONGEST_NAME, required=True)
    checks.phone("phone", office.phone)
    checks.web_address("web_address", office.web_address)
    return checks.problems


def passphrase_problems(first: str, second: str, known_words: Sequence[str]) -> Problems:
    """Check that a passphrase may guard the data and was written twice the same."""
    checks = FieldChecks()
    if not first:
        checks.add("passphrase", ProblemCode.REQUIRED)
    elif not passphrase_strength(first, known_words).acceptable:
        checks.add("passphrase", ProblemCode.PASSPHRASE_TOO_WEAK)
    elif first != second:
        checks.add("passphrase_again", ProblemCode.PASSPHRASES_DIFFER)
    return checks.problems


def typed_code_problems(typed: str, recovery_code: str) -> Problems:
    """Check that the code was typed back from its paper; blanks, hyphens, case and O for 0 do not matter."""
    checks = FieldChecks()
    if not typed.strip():
        checks.add("typed_code", ProblemCode.REQUIRED)
    elif normalise_recovery_code(typed) != normalise_recovery_code(recovery_code):
        checks.add("typed_code", ProblemCode.RECOVERY_CODE_DIFFERS)
    return checks.problems


def place_problems(place: MeetingPointDraft, cafe: FirstCafe | None) -> Problems:
    """Check the last step."""
    checks = FieldChecks()
    checks.text("name", place.name, LONGEST_NAME, required=True)
    checks.text("address", place.address, LONGEST_ADDRESS)
    checks.text("room", place.room, LONGEST_ROOM)
    checks.text("bus_stop", place.bus_stop, LONGEST_STOP)
    problems = list(checks.problems)
    if cafe is not None:
        problems += cafe_problems(cafe)
    return tuple(problems)


def cafe_problems(cafe: FirstCafe) -> Problems:
    """Check the first café; its fields are named apart from those of the meeting point."""
    checks = FieldChecks()
    checks.text("cafe_name", cafe.name, LONGEST_NAME, required=True)
    if cafe.ends <= cafe.starts:
        checks.add("ends", ProblemCode.END_BEFORE_START, starts=cafe.starts, ends=cafe.ends)
    return checks.problems


def tidy_office(office: OfficeDraft) -> OfficeDraft:
    """Give the office without blanks around its texts, for what is printed before it is saved."""
    return replace(
        office, organisation_name=office.organisation_name.strip(), responsible_board=office.responsible_board.strip()
    )
