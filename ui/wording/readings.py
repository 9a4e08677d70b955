"""What the log of readings says."""

from __future__ import annotations

from typing import assert_never

from models.queries.readings import ReadingRow
from models.values.readings import ReadingKind
from translations import _, ngettext


def reading_kind_name(kind: ReadingKind) -> str:
    """Name what was read."""
    match kind:
        case ReadingKind.PROTECTED_CARD:
            return _("Protected card opened")
        case ReadingKind.EXPORTED_LIST:
            return _("List exported")
        case ReadingKind.EXPORTED_PROTECTED:
            return _("Alias exported")
        case _:
            assert_never(kind)


def reader_name(row: ReadingRow) -> str:
    """Name who read; without a coordinator it was the command line."""
    return row.actor or _("From the command line")


def what_was_read(row: ReadingRow) -> str:
    """``Solros``; ``12 personer``."""
    match row.kind:
        case ReadingKind.PROTECTED_CARD | ReadingKind.EXPORTED_PROTECTED:
            return row.person or _("a card that has gone or is another's now")
        case ReadingKind.EXPORTED_LIST:
            return ngettext("{number} person", "{number} people", row.people).format(number=row.people)
        case _:
            assert_never(row.kind)
