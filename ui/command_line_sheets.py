"""Which sheets an order of the command line means: one product, or everything of a named set; and their log."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.documents.products import SheetSource
from models.queries.print_sets import PrintSetRow, print_set_named, print_set_rows
from models.queries.printouts import changes_since_print
from models.services.printouts import PrintoutDraft, record_printout
from models.values.clock import Clock
from models.values.errors import StorageTrouble
from models.values.identifiers import CoordinatorId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from translations import _
from ui.command_line_contents import contents_of
from ui.command_line_options import WeekOrder, WrongUse

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.database import Database

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedSheets:
    """One product on one paper in some languages, with what is new since it was printed before."""

    source: SheetSource
    product: Product
    paper: Paper
    languages: tuple[LanguageCode, ...]
    changed: ChangedSince | None
    set_name: str = ""


def wanted_sheets(session: Session, order: WeekOrder, clock: Clock) -> tuple[WantedSheets, ...]:
    """Read what the sheets are made of; a product that nobody needs, such as a sign for no door, is left out.

    Raises ``WrongUse`` for a set or a meeting point that there is not.
    """
    if not order.set_name:
        source = contents_of(session, order, order.product, clock)
        return () if source is None else (_sheets(session, source, order.product, order.paper, order.languages),)
    chosen = _set(session, order.set_name)
    found = [
        (item, contents_of(session, order, item.product, clock, place_uid=item.place_uid)) for item in chosen.items
    ]
    return tuple(
        replace(_sheets(session, source, item.product, item.paper, item.languages), set_name=chosen.name)
        for item, source in found
        if source is not None
    )


def printouts_of(wanted: Sequence[WantedSheets]) -> tuple[PrintoutDraft, ...]:
    """Say what the log keeps of sheets that were written."""
    return tuple(_printout(each) for each in wanted)


def keep_in_log(database: Database, drafts: Sequence[PrintoutDraft], actor: CoordinatorId | None) -> None:
    """Note what was written, and whose passphrase was used.

    The sheets are there also if that fails, such as while a colleague saves.
    """
    try:
        with database.write(actor) as uow:
            for draft in drafts:
                record_printout(uow, draft)
            uow.commit()
    except StorageTrouble as trouble:
        logger.warning("printout not in the log: %s", trouble.code)


def _sheets(
    session: Session, source: SheetSource, product: Product, paper: Paper, languages: tuple[LanguageCode, ...]
) -> WantedSheets:
    changed = changes_since_print(session, source, product)
    return WantedSheets(source=source, product=product, paper=paper, languages=languages, changed=changed)


def _set(session: Session, name: str) -> PrintSetRow:
    found = print_set_named(session, name)
    if found is not None:
        return found
    names = ", ".join(row.name for row in print_set_rows(session))
    if not names:
        raise WrongUse(_("There is no set yet. Sets are made in the program under Printouts."))
    raise WrongUse(_("There is no set called “{name}”. There are: {names}.").format(name=name, names=names))


def _printout(each: WantedSheets) -> PrintoutDraft:
    return PrintoutDraft(
        source=each.source,
        product=each.product,
        paper=each.paper,
        way=PrintWay.FILE,
        copies=dict.fromkeys(each.languages, 1),
        set_name=each.set_name,
    )
