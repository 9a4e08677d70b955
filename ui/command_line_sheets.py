"""Which sheets an order of the command line means: one product, or everything of a named set; and their log."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.queries.print_sets import PrintSetRow, print_set_named, print_set_rows
from models.queries.printouts import changes_since_print
from models.queries.weekly_schedule import week_programme
from models.rules.meant_week import meant_week
from models.services.printouts import PrintoutDraft, record_printout
from models.values.clock import Clock
from models.values.errors import StorageTrouble
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from models.values.weekly_schedule import WeekProgramme
from translations import _
from ui.command_line_options import WeekOrder, WrongUse

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.database import Database

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedSheets:
    """One product on one paper in some languages, with what is new since it was printed before."""

    source: WeekProgramme
    product: Product
    paper: Paper
    languages: tuple[LanguageCode, ...]
    changed: ChangedSince | None
    set_name: str = ""


def wanted_sheets(session: Session, order: WeekOrder, clock: Clock) -> tuple[WantedSheets, ...]:
    """Read what the sheets are made of. Raises ``WrongUse`` for a set that there is not."""
    programme = week_programme(session, order.week or meant_week(clock.now()))
    if not order.set_name:
        return (_sheets(session, programme, order.product, order.paper, order.languages),)
    chosen = _set(session, order.set_name)
    return tuple(
        replace(_sheets(session, programme, item.product, item.paper, item.languages), set_name=chosen.name)
        for item in chosen.items
    )


def keep_in_log(database: Database, wanted: tuple[WantedSheets, ...]) -> None:
    """Note what was written; the sheets are there also if that fails, such as while a colleague saves."""
    try:
        with database.write() as uow:
            for each in wanted:
                record_printout(uow, _printout(each))
            uow.commit()
    except StorageTrouble as trouble:
        logger.warning("printout not in the log: %s", trouble.code)


def _sheets(
    session: Session, programme: WeekProgramme, product: Product, paper: Paper, languages: tuple[LanguageCode, ...]
) -> WantedSheets:
    changed = changes_since_print(session, programme, product)
    return WantedSheets(source=programme, product=product, paper=paper, languages=languages, changed=changed)


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
