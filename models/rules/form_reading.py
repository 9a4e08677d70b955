"""Reads one interest form as an enquiry: who it is, how they are reached, what they want and when they can.

Everything that was answered stands in ``form_text`` as well, so that nothing is lost that is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from models.rules.cell_words import folded
from models.rules.column_matching import match_columns
from models.rules.contact_details import is_email, is_phone
from models.rules.form_text import FormAnswer
from models.rules.form_wants import wants_of
from models.rules.identity_numbers import without_identity_numbers
from models.rules.imported_names import NameWithContact, parted_from_contact
from models.rules.imported_phones import read_phones
from models.rules.imported_times import availability_of_parts
from models.rules.table_reading import TableRow
from models.rules.validation import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE
from models.rules.value_reading import RowReader
from models.values.enquiries import EnquiryChannel, EnquiryDraft, EnquiryWant
from models.values.identifiers import AreaId
from models.values.imports import ImportedPerson
from models.values.pasted_forms import FormRemark, FormSource, PastedForm
from models.values.people import ContactChannel

LONGEST_FORM_TEXT: Final = 20_000
_SENDERS: Final = frozenset({"fran", "from", "avsandare", "sender"})
_RECEIVERS: Final = frozenset({"till", "to", "kopia", "cc", "bcc", "hemlig kopia", "mottagare", "recipient"})
_MACHINE: Final = re.compile(r"no-?reply|donotreply|notification|formular|forms?[-@]|webmaster", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(r"(?<![\d-])(?:\+46|0)[\d \u00a0()/-]{6,14}\d(?!\d)")
_MOBILE: Final = re.compile(r"(?<![\d+-])(07[02369])(\d{3})(\d{2})(\d{2})(?!\d)")


def read_form(
    answers: Sequence[FormAnswer], *, source: FormSource, areas: Mapping[AreaId, str], today: date
) -> PastedForm:
    """Read the answers of one form; ``areas`` are the office's, by id."""
    # With hyphens a mobile number is no longer taken for an identity number, which has ten digits as well.
    answers = [FormAnswer(question=one.question, answer=_MOBILE.sub(r"\1-\2 \3 \4", one.answer)) for one in answers]
    # Whom a message was sent to is not who wrote it.
    own = [one for one in answers if folded(one.question) not in _RECEIVERS | _SENDERS]
    person = _person(own, tuple(areas.values()), today)
    written = _form_text(answers)
    form_text = without_identity_numbers(written)
    sender = _sender(answers)
    searched = without_identity_numbers(_form_text(own))
    wants = wants_of(answers, source)
    names = {folded(name): key for key, name in areas.items()}
    since = person.since
    draft = EnquiryDraft(
        received_on=since if since is not None and since <= today else today,
        channel=EnquiryChannel.FORM,
        wants=wants,
        name=without_identity_numbers(person.name or sender.name)[:LONGEST_NAME],
        phone=_phone(person, searched),
        email=_email(person.email or sender.email, searched),
        area_id=names.get(folded(person.area)) if person.area else None,
        preferred_channel=ContactChannel(person.preferred_channel or ContactChannel.UNSAID),
        availability=availability_of_parts(person.availability),
        form_text=form_text[:LONGEST_FORM_TEXT],
    )
    return PastedForm(draft=draft, remarks=_remarks(draft, is_shortened=form_text != written))


def _person(answers: Sequence[FormAnswer], areas: Sequence[str], today: date) -> ImportedPerson:
    """Read the answers as the row of a list is read; a question that was asked twice is answered by both together."""
    cells: dict[str, str] = {}
    for one in answers:
        if one.question and one.answer:
            before = cells.get(one.question)
            cells[one.question] = one.answer if before is None else f"{before}\n{one.answer}"
    row = TableRow(number=1, cells=tuple(cells.values()))
    columns = match_columns(tuple(cells), [row.cells], today=today)
    read, _problems = RowReader(columns, areas=areas, today=today).read(row, {})
    return read.person


def _form_text(answers: Sequence[FormAnswer]) -> str:
    lines = []
    for one in answers:
        gap = "\n" if "\n" in one.answer else " "
        colon = "" if one.question.endswith("?") else ":"
        lines.append(f"{one.question}{colon}{gap}{one.answer}".rstrip() if one.question else one.answer)
    return "\n".join(lines).strip()


def _phone(person: ImportedPerson, form_text: str) -> str:
    """Give the number that was asked for, else the first in the text that can be one."""
    said = [phone.written for phone in person.phones]
    said += [phone.written for found in _PHONE.findall(form_text) for phone in read_phones(found).value if phone.number]
    return next((text for text in said if is_phone(text) and len(text) <= LONGEST_PHONE), "")


def _sender(answers: Sequence[FormAnswer]) -> NameWithContact:
    """Give who wrote a message that was pasted with its head, if it was a person."""
    head = next((one.answer for one in answers if folded(one.question) in _SENDERS), "")
    sender = parted_from_contact(head)
    return NameWithContact(name="") if not sender.email or _MACHINE.search(sender.email) else sender


def _email(said_first: str, form_text: str) -> str:
    said = [said_first, *_EMAIL.findall(form_text)]
    return next((text for text in said if is_email(text) and len(text) <= LONGEST_EMAIL), "")


def _remarks(draft: EnquiryDraft, *, is_shortened: bool) -> tuple[FormRemark, ...]:
    found = {
        FormRemark.IDENTITY_NUMBER_REMOVED: is_shortened,
        FormRemark.ONLY_THINGS: set(draft.wants) == {EnquiryWant.THINGS},
        FormRemark.NO_NAME: not draft.name,
        FormRemark.NO_CONTACT: not (draft.phone or draft.email),
    }
    return tuple(remark for remark, holds in found.items() if holds)
