"""A pair's own sheet, one for each of the two: whom you meet, when, where, and whom to call at the office."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from models.documents.form_fields import asked
from models.documents.sheet_frame import closing_content, language_content, sheet_look
from models.documents.sheet_words import Runs, SheetWords, as_json, swedish, swedish_text
from models.documents.typesetting import Document, Json, new_document
from models.documents.typography import as_heading
from models.documents.week_rows import PART_ICONS, place_content
from models.rules.day_parts import day_part
from models.values.errors import RefusalCode, Refused
from models.values.language import LanguageCode
from models.values.pair_papers import PairPaper, PairPaperSource, PaperMeeting, PaperPerson
from models.values.weekly_schedule import ProgrammeSender
from translations.languages import schedule_language


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainClosing:
    """What stands at the foot of a paper that promises nothing: who sends it."""

    sender: ProgrammeSender
    is_free: bool = False
    needs_no_sign_up: bool = False
    welcomes_everyone: bool = False

    @property
    def organisers(self) -> tuple[str, ...]:
        """Give who sends it."""
        return self.sender.organisers


def pair_sheet_document(
    source: PairPaperSource, paper: PairPaper, language: LanguageCode, *, printed_on: date
) -> Document:
    """Make the sheet for the newcomer or for the volunteer, in one language beside Swedish.

    Raises ``Refused``: ``NO_FIRST_MEETING`` before one is booked, ``ADDRESS_NOT_PUBLIC`` for a place that may not
    reach paper. ``ValueError`` for another paper.
    """
    meeting = printable_meeting(source.meeting)
    words = SheetWords(schedule_language(language), source.office.phrases)
    look = sheet_look(source.office.sender)
    content: dict[str, Json] = {
        "title": "".join(run.text for run in words.phrase("first_meeting")),
        "author": ", ".join(source.office.sender.organisers),
        **language_content(words.language),
        **look.content,
        "sheets": [_sheet(source, _other(source, paper), meeting, words, printed_on)],
    }
    remarks = (*look.remarks, *words.remarks)
    return new_document("pair_sheet", content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=words.asked)


def printable_meeting(meeting: PaperMeeting | None) -> PaperMeeting:
    """Give a meeting that may stand on paper. Raises ``Refused`` as ``pair_sheet_document`` does."""
    if meeting is None:
        raise Refused(RefusalCode.NO_FIRST_MEETING)
    if meeting.place is not None and not meeting.place.address_public:
        raise Refused(RefusalCode.ADDRESS_NOT_PUBLIC)
    return meeting


def _other(source: PairPaperSource, paper: PairPaper) -> PaperPerson:
    match paper:
        case PairPaper.NEWCOMER_SHEET:
            return source.volunteer
        case PairPaper.VOLUNTEER_SHEET:
            return source.newcomer
        case PairPaper.GUESTS | PairPaper.WALL:
            raise ValueError(paper)


def _sheet(
    source: PairPaperSource, other: PaperPerson, meeting: PaperMeeting, words: SheetWords, printed_on: date
) -> dict[str, Json]:
    sender = source.office.sender
    place = meeting.place
    return {
        **language_content(words.language),
        "is_swedish": words.language.is_swedish,
        "title": asked("first_meeting", words),
        "who": asked("meeting_who", words),
        "name": as_json(swedish(other.first_name)),
        "their_phone": {"label": asked("phone", words), "number": other.phone} if other.phone else None,
        "when": asked("meeting_when", words),
        "day": _day(meeting, words),
        "time": [as_json(line) for line in words.clock_lines(meeting.starts, meeting.ends)],
        "part": _part(meeting, words),
        "where": asked("meeting_where", words),
        "place": None if place is None else place_content(place, words, is_on=True),
        "later": asked("meeting_place_later", words) if place is None else None,
        "call": asked("meeting_call", words) if sender.phone.strip() else None,
        **closing_content(PlainClosing(sender=sender), words, printed_on=printed_on, qr=False),
        "questions": None,
    }


def _day(meeting: PaperMeeting, words: SheetWords) -> Json:
    own = words.day(meeting.day)
    return {
        "words": as_json((replace(own[0], text=as_heading(own[0].text)), *own[1:])),
        "swedish": None if words.language.is_swedish else swedish_text(own),
    }


def _part(meeting: PaperMeeting, words: SheetWords) -> Json:
    part = day_part(meeting.starts)
    own: Runs = words.phrase(part.value)
    return {"icon": PART_ICONS[part], "words": as_json(own)}
