"""Carries out the orders of the command line: opens the database, prints the week, checks the file.

Loaded only when there is an order, since it brings the data layer and the typesetter with it. No window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from models.documents.products import sheet_document, subject_of
from models.documents.typesetting import file_name
from models.queries.office import coordinator_of_slot
from models.services.demo_data import make_demo_database
from models.storage.data_folder import folder_of
from models.storage.database import Database
from models.storage.integrity import check_database
from models.storage.opening import open_database
from models.storage.outside_files import writing_trouble
from models.values.clock import Clock, FixedClock, SystemClock
from models.values.timeslot import IsoWeek
from ui.command_line_options import CheckOrder, PassphraseFileUnreadable, Source, WeekOrder
from ui.command_line_sheets import WantedSheets, keep_in_log, printouts_of, wanted_sheets
from ui.command_line_typesetting import SheetTypesetter

_UNFINISHED = ".partial"


def print_week(order: WeekOrder, typesetter: SheetTypesetter) -> list[Path]:
    """Write one file a product and language and give their paths; either all are there afterwards or none is new.

    What is written is kept in the print log of a register, so that the next sheet can say what has changed since.
    Where no door needs a sign there are none. Raises ``StorageTrouble``, ``WrongPassphrase``, ``Refused``,
    ``PassphraseFileUnreadable``, or ``WrongUse`` for a set or a meeting point that there is not.
    """
    ensure_folder(order.folder)
    clock = clock_of(order.source, order.week or (IsoWeek.of(order.day) if order.day is not None else None))
    with opened(order.source, clock) as database:
        with database.read() as session:
            actor = coordinator_of_slot(session, database.slot_label)
            wanted = wanted_sheets(session, order, clock)
        paths = write_all(order.folder, _typeset(wanted, typesetter, printed_on=printed_on(order.source)))
        if not order.source.demo:
            keep_in_log(database, printouts_of(wanted), actor)
    return paths


def is_sound(order: CheckOrder) -> bool:
    """Check a whole database; trouble that keeps it from being opened is raised as for ``print_week``."""
    with opened(order.source, clock_of(order.source, None)) as database:
        with database.read() as session:
            coordinator_of_slot(session, database.slot_label)
        return check_database(database).ok


def clock_of(source: Source, week: IsoWeek | None) -> Clock:
    """Let the demo stand around the day that was said, else around the week that is asked for, so that it is full."""
    if source.today is not None:
        return FixedClock(source.today)
    if source.demo and week is not None:
        return FixedClock(week.monday)
    return SystemClock()


def printed_on(source: Source) -> date:
    """Give the day that stands on the sheets: today, also where the demo is laid out around another day's week."""
    return source.today or SystemClock().today()


def opened(source: Source, clock: Clock) -> Database:
    """Open what an order names: a register, or the demo in a file that is thrown away."""
    if source.database is None or source.passphrase_file is None:
        return make_demo_database(clock)
    secret = read_passphrase(source.passphrase_file)
    return open_database(folder_of(source.database), secret=secret, clock=clock)


def read_passphrase(path: Path) -> str:
    """Read the passphrase; the line break that editors put at the end does not belong to it.

    Raises ``PassphraseFileUnreadable``.
    """
    try:
        return path.read_text(encoding="utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseFileUnreadable(path) from error


def _typeset(wanted: Sequence[WantedSheets], typesetter: SheetTypesetter, *, printed_on: date) -> Mapping[str, bytes]:
    """Typeset all sheets; what a set names twice is one file."""
    documents = {
        file_name(subject_of(each.source), each.product, each.paper, code): sheet_document(
            each.source,
            [code],
            product=each.product,
            paper=each.paper,
            printed_on=printed_on,
            changed=each.changed,
        )
        for each in wanted
        for code in each.languages
    }
    return dict(zip(documents, typesetter.render_all(list(documents.values())), strict=True))


def ensure_folder(folder: Path) -> None:
    """Make the folder, before the work and not after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_trouble(error, folder) from error


def write_all(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write everything under unfinished names first, so that a full disk leaves the old sheets as they were."""
    unfinished = {folder / name: folder / f"{name}{_UNFINISHED}" for name in files}
    try:
        for name, contents in files.items():
            unfinished[folder / name].write_bytes(contents)
        for path, partial in unfinished.items():
            partial.replace(path)
    except OSError as error:
        raise writing_trouble(error, folder) from error
    finally:
        for partial in unfinished.values():
            with suppress(OSError):
                partial.unlink(missing_ok=True)
    return list(unfinished)
