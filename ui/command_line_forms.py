"""Writes blank interest forms and the notice about personal data as PDF files, without a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.documents.forms import form_document, form_file_name, form_languages
from models.documents.typesetting import render
from models.queries.forms import form_source
from models.queries.office import coordinator_of_slot
from models.values.forms import FormKind, FormSource, FormsToPrint
from translations.languages import schedule_language
from ui.command_line_options import FormOrder
from ui.command_line_work import clock_of, ensure_folder, opened, printed_on, write_all


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForms:
    """Where the papers are, and the Swedish names of languages that were left out unasked."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...]


def write_forms(order: FormOrder) -> WrittenForms:
    """Write one file a paper and language; either all are there afterwards or none is new.

    Raises ``Refused`` with ``FORM_NOT_APPROVED`` for a language that was asked for by name and may not be printed, and
    what opening the database raises.
    """
    ensure_folder(order.folder)
    with opened(order.source, clock_of(order.source, None)) as database, database.read() as session:
        coordinator_of_slot(session, database.slot_label)
        source = form_source(session)
    day = printed_on(order.source)
    wanted = _wanted(order, source, day)
    files = {form_file_name(each): render(form_document(source, each, printed_on=day)) for each in wanted}
    return WrittenForms(
        paths=tuple(write_all(order.folder, files)),
        left_out=() if order.languages else _left_out(source, order.kinds, day),
    )


def _wanted(order: FormOrder, source: FormSource, day: date) -> Sequence[FormsToPrint]:
    if order.languages:
        return [FormsToPrint(kind=kind, language=code) for kind in order.kinds for code in order.languages]
    return [
        FormsToPrint(kind=kind, language=each.code)
        for kind in order.kinds
        for each in form_languages(source, kind, today=day)
        if each.is_printable
    ]


def _left_out(source: FormSource, kinds: Sequence[FormKind], day: date) -> tuple[str, ...]:
    """Name each language that some paper was not written in, once."""
    codes = [each.code for kind in kinds for each in form_languages(source, kind, today=day) if not each.is_printable]
    return tuple(schedule_language(code).swedish_name for code in dict.fromkeys(codes))
