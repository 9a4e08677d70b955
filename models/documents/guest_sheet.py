"""The guest sheet of a matching evening for its host: which two sit at which table; in Swedish, first names only."""

from __future__ import annotations

from datetime import date

from models.documents.pair_sheet import PlainClosing, printable_meeting
from models.documents.sheet_frame import closing_content, language_content, sheet_look
from models.documents.sheet_words import SheetWords, breakable
from models.documents.typesetting import Document, Json, new_document
from models.documents.typography import as_heading, clock_span, day_number
from models.documents.week_rows import place_content
from models.values.language import SWEDISH
from models.values.pair_papers import GuestSource
from translations.languages import schedule_language

_SEVERAL, _ONE = "Bordslista för första träffen", "Bordskort för första träffen"
_HEADINGS = ("Bord", "Volontär", "Här", "Ny i Sverige", "Här")
_ADVICE = (
    "Hälsa alla välkomna, visa varje par till sitt bord och kryssa för dem som är här. "
    "Låt inte papperet ligga framme, och lämna det till kontoret efteråt."
)


def guest_document(source: GuestSource, *, printed_on: date) -> Document:
    """Make the sheet. Raises ``Refused`` with ``ADDRESS_NOT_PUBLIC`` for a place that may not reach paper."""
    meeting = printable_meeting(source.meeting)
    words = SheetWords(schedule_language(SWEDISH), source.office.phrases)
    sender = source.office.sender
    look = sheet_look(sender)
    title = _SEVERAL if len(source.tables) > 1 else _ONE
    day = f"{as_heading(words.weekday_in_swedish(meeting.day))} {day_number(meeting.day)}"
    sheet: dict[str, Json] = {
        **language_content(words.language),
        "is_swedish": True,
        "title": title,
        "time": f"{day}, {clock_span(meeting.starts, meeting.ends)}",
        "place": None if meeting.place is None else place_content(meeting.place, words, is_on=False),
        "advice": _ADVICE,
        "headings": list(_HEADINGS),
        "tables": [
            {
                "number": str(table.number),
                "volunteer": breakable(table.volunteer),
                "newcomer": breakable(table.newcomer),
            }
            for table in source.tables
        ],
        **closing_content(PlainClosing(sender=sender), words, printed_on=printed_on, qr=False),
        "questions": None,
    }
    content: dict[str, Json] = {
        "title": title,
        "author": ", ".join(sender.organisers),
        **language_content(words.language),
        **look.content,
        "sheets": [sheet],
    }
    return new_document("guest_sheet", content, printed_on=printed_on, remarks=look.remarks, logo=look.logo)
