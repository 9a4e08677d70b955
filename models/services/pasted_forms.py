"""Takes interest forms into the inbox: pasted as text, as a table from a web form, or from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.enquiry import Enquiry
from models.entities.organisation import Area
from models.formats.delimited_text import NotDelimitedText, read_delimited
from models.formats.table_file import TableTrouble, UnreadableTable, read_table_file
from models.rules.column_matching import field_of_heading
from models.rules.form_reading import read_form
from models.rules.form_text import FormAnswer, parted_forms
from models.rules.phone_numbers import read_phone
from models.rules.table_reading import FoundTable, find_table
from models.services.enquiries import save_enquiry
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryDraft, EnquiryState
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import EnquiryId
from models.values.pasted_forms import FormRemark, FormSource, PastedForm

MOST_FORMS: Final = 500
"""So many at once; whoever has more has a list of people, which is imported as one."""
_FEWEST_FIELDS: Final = 2
_REFUSALS: Final = {
    TableTrouble.EMPTY: RefusalCode.TABLE_EMPTY,
    TableTrouble.TOO_LARGE: RefusalCode.TABLE_TOO_LARGE,
    TableTrouble.BROKEN: RefusalCode.TABLE_BROKEN,
    TableTrouble.ENCRYPTED: RefusalCode.TABLE_ENCRYPTED,
    TableTrouble.NOT_A_TABLE: RefusalCode.NOT_A_TABLE,
}


def read_pasted_forms(session: Session, text: str, source: FormSource, today: date) -> tuple[PastedForm, ...]:
    """Read what was pasted: a table with headings, tabs and all, or forms as plain text. Nothing is written."""
    if not text.strip():
        return ()
    try:
        rows = read_delimited(text.encode(), encoding="utf-8").rows
    except NotDelimitedText:
        rows = ()
    table = find_table(rows)
    forms = _forms_of_table(table) if _is_table(table) else parted_forms(text)
    return _read(session, forms, source, today)


def read_forms_of_file(session: Session, content: bytes, source: FormSource, today: date) -> tuple[PastedForm, ...]:
    """Read the answers of a web form as it was downloaded: CSV or a workbook. Raises ``Refused`` for other files."""
    try:
        file = read_table_file(content)
    except UnreadableTable as error:
        raise Refused(_REFUSALS[error.trouble]) from error
    return _read(session, _forms_of_table(find_table(file.sheets[0].rows)), source, today)


def take_in_forms(uow: UnitOfWork, drafts: Sequence[EnquiryDraft]) -> tuple[EnquiryId, ...]:
    """Put forms into the inbox, all or none. Raises as ``save_enquiry``."""
    return tuple(save_enquiry(uow, draft) for draft in drafts)


def _is_table(table: FoundTable) -> bool:
    """Tell a table from running text: at least two headings say something about a person, and a row follows."""
    fields = {field_of_heading(heading) for heading in table.headings} - {None}
    return len(fields) >= _FEWEST_FIELDS and bool(table.rows)


def _forms_of_table(table: FoundTable) -> tuple[tuple[FormAnswer, ...], ...]:
    return tuple(
        tuple(
            FormAnswer(question=heading, answer=cell)
            for heading, cell in zip(table.headings, row.cells, strict=True)
            if cell
        )
        for row in table.rows
    )


def _read(
    session: Session, forms: Sequence[Sequence[FormAnswer]], source: FormSource, today: date
) -> tuple[PastedForm, ...]:
    areas = {key: name for key, name in session.execute(select(Area.id, Area.name))}
    found = [read_form(form, source=source, areas=areas, today=today) for form in forms[:MOST_FORMS]]
    return tuple(_marked(found, _waiting(session)))


def _waiting(session: Session) -> set[str]:
    """Give what tells the enquiries apart that wait: phones and e-mail addresses, and forms word by word."""
    said = select(Enquiry.phone_number, Enquiry.email, Enquiry.form_text).where(Enquiry.state == EnquiryState.OPEN)
    return {key for row in session.execute(said) for key in (row[0], row[1].casefold(), row[2]) if key}


def _marked(forms: Sequence[PastedForm], seen: set[str]) -> list[PastedForm]:
    """Say which forms are in the inbox already, or stand twice among the pasted ones."""
    marked = []
    for form in forms:
        keys = _keys(form.draft)
        is_there = not keys.isdisjoint(seen)
        seen = seen | keys
        remarks = (FormRemark.ALREADY_THERE, *form.remarks) if is_there else form.remarks
        marked.append(replace(form, remarks=remarks))
    return marked


def _keys(draft: EnquiryDraft) -> set[str]:
    return {key for key in (read_phone(draft.phone), draft.email.casefold(), draft.form_text) if key}
