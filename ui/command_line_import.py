"""Reads a list of people on the command line: what would come in, or what came in, as JSON or in a few lines.

A name, phone number or note is never printed: problems are said by row, column and code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from models.formats.table_file import LARGEST_FILE
from models.queries.office import coordinator_of_slot
from models.services.import_apply import ImportOutcome, apply_import
from models.services.import_reading import read_list
from models.values.errors import RefusalCode, Refused
from models.values.imports import Duplicate, DuplicateDecision, ImportPreview
from translations import _, ngettext
from ui.command_line_options import ImportOrder, ListUnreadable
from ui.command_line_work import clock_of, opened

_Json = Mapping[str, object]


def import_people(order: ImportOrder) -> str:
    """Read the list, apply it unless it is a dry run, and give the answer.

    Whose passphrase it is did it, and how columns were understood in the window holds here too.

    Raises ``Refused`` for a file that holds no list, and what opening the database raises.
    """
    content = _contents(order)
    clock = clock_of(order.source, None)
    with opened(order.source, clock) as database:
        with database.read() as session:
            actor = coordinator_of_slot(session, database.slot_label)
        if order.dry_run:
            with database.read(actor) as session:
                found = read_list(session, content, order.kind, clock=clock)
            return _answer(order, found, None)
        with database.write(actor) as uow:
            found = read_list(uow.session, content, order.kind, clock=clock)
            outcome = apply_import(uow, found, order.kind, _decisions(order, found))
            uow.commit()
    return _answer(order, found, outcome)


def as_json(found: ImportPreview, outcome: ImportOutcome | None) -> _Json:
    """Give what a program wants to know; ``of`` is an earlier row, or a person of the register as ``person:17``."""
    answer: dict[str, object] = {
        "rows": len(found.rows),
        "ready": found.ready,
        "columns": {choice.heading: choice.field for choice in found.columns},
        "problems": [{"row": each.row, "field": each.field, "code": each.code} for each in found.problems],
        "duplicates": [{"row": each.row, "of": _of(each)} for each in found.duplicates],
    }
    if outcome is not None:
        answer["applied"] = {
            "new": outcome.new,
            "filled": outcome.filled,
            "updated": outcome.updated,
            "left_out": outcome.left_out,
        }
    return answer


def _decisions(order: ImportOrder, found: ImportPreview) -> Mapping[int, DuplicateDecision]:
    if order.doubles is None:
        return {}
    return {duplicate.row: order.doubles for duplicate in found.duplicates}


def _of(duplicate: Duplicate) -> int | str | None:
    return duplicate.of_row if duplicate.of_person is None else f"person:{duplicate.of_person}"


def _contents(order: ImportOrder) -> bytes:
    try:
        if order.file.stat().st_size >= LARGEST_FILE:
            raise Refused(RefusalCode.TABLE_TOO_LARGE)
        return order.file.read_bytes()
    except OSError as error:
        raise ListUnreadable(order.file) from error


def _answer(order: ImportOrder, found: ImportPreview, outcome: ImportOutcome | None) -> str:
    if order.as_json:
        return json.dumps(as_json(found, outcome), ensure_ascii=False, indent=2)
    lines = [
        _("Rows with people: {rows}, of which nobody has to look at {ready}.").format(
            rows=len(found.rows), ready=found.ready
        )
    ]
    lines += [
        _("{heading}: {field}").format(heading=choice.heading, field=choice.field or _("left out"))
        for choice in found.columns
    ]
    lines += [
        _("Row {row}, {field}: {code}").format(row=each.row, field=each.field, code=each.code)
        for each in found.problems
    ]
    lines += [_("Row {row} may be the same as {of}.").format(row=each.row, of=_of(each)) for each in found.duplicates]
    if outcome is None:
        lines.append(_("Dry run: nothing has been written."))
    else:
        lines.append(
            ngettext("{number} person is new.", "{number} people are new.", outcome.new).format(number=outcome.new)
        )
        lines.append(
            _("Completed: {filled}. Updated: {updated}. Left out: {left_out}.").format(
                filled=outcome.filled, updated=outcome.updated, left_out=outcome.left_out
            )
        )
    return "\n".join(lines)
