"""What the pane says of a person's language friends: whom, since when, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.values.identifiers import PersonId
from models.values.pair_rows import PairRow
from models.values.pairs import OPEN_STATUSES, PairStatus
from translations import _, ngettext
from ui.wording.dates import day_and_month, full_day
from ui.wording.pair_cards import call_line, meetings_line, pair_line
from ui.wording.pairs import pair_status_name

_MOST_OVER = 2


def friend_lines(pairs: Sequence[PairRow], reserved: int, person_id: PersonId, today: date) -> tuple[str, ...]:
    """``Mustafa A. · aktivt sedan 4 september · 6 träffar``, a line each; of those that are over the latest two.

    A pair whose other side may not be seen is a reserved place, nothing more.
    """
    going_on = [row for row in pairs if row.status in OPEN_STATUSES]
    over = [row for row in pairs if row.status is PairStatus.ENDED][:_MOST_OVER]
    lines = [_line(row, person_id, today) for row in (*going_on, *over)]
    if reserved:
        lines.append(ngettext("{number} reserved place", "{number} reserved places", reserved).format(number=reserved))
    return tuple(lines)


def blocked_line() -> str:
    """Say that somebody is blocked, and who can change that; with whom it was stands only where the pair is seen."""
    return _("Stopped after an ending for safety and is not proposed. An administrator can lift the block under More.")


def _line(row: PairRow, person_id: PersonId, today: date) -> str:
    name = row.newcomer_name if row.volunteer == person_id else row.volunteer_name
    parts = [name, _how_far(row, today), meetings_line(row.meetings), call_line(row, today)]
    return " · ".join(part for part in parts if part)


def _how_far(row: PairRow, today: date) -> str:
    if row.status in (PairStatus.TRIAL, PairStatus.ACTIVE, PairStatus.PAUSED) and row.met_on is not None:
        day = day_and_month(row.met_on) if row.met_on.year == today.year else full_day(row.met_on)
        return _("{status} since {day}").format(status=pair_status_name(row.status), day=day)
    return pair_line(row, today)
