"""The sentences of the list "Printed"."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from models.queries.printouts import PrintoutRow
from models.values.printing import PrintWay
from models.values.printouts import Difference, DifferingOccasion
from translations import _, ngettext
from ui.screens.documents.copies_words import copies_in_short
from ui.wording.dates import clock_time, long_day, moment, week_name
from ui.wording.sheets import product_name


def title_of(row: PrintoutRow) -> str:
    """``Veckoaffisch, vecka 48``, ``En träffpunkt: Stadsbiblioteket``, ``Dörrskylt: Kafé, måndag 23 november``."""
    name = product_name(row.product)
    if row.subject.name:
        name = _("{product}: {subject}").format(product=name, subject=row.subject.name)
    if row.subject.day is not None:
        return _("{product}, {day}").format(product=name, day=long_day(row.subject.day))
    if row.week is None:
        return name
    return _("{product}, {week}").format(product=name, week=week_name(row.week).lower())


def facts_of(row: PrintoutRow, *, today: date) -> str:
    """Say when, by whom, which way, in which languages and with which set."""
    parts = [_first_large(moment(row.at, today=today)), copies_in_short(row.copies)]
    parts += [_("saved as PDF")] if row.way is PrintWay.FILE else []
    parts += [part for part in (row.actor_name, row.set_name) if part]
    return " · ".join(parts)


def outdated_sentence(row: PrintoutRow) -> str:
    """``3 tillfällen har ändrats sedan dess``; empty when everything still holds."""
    number = len(row.differing)
    if not number:
        return ""
    return ngettext(
        "{number} occasion has changed since then", "{number} occasions have changed since then", number
    ).format(number=number)


def differences(row: PrintoutRow) -> str:
    """List what differs, a line each."""
    return "\n".join(_difference(one) for one in row.differing)


def _difference(one: DifferingOccasion) -> str:
    name = one.name or _("An occasion")
    if one.day is not None:
        name = _("{name}, {day}").format(name=name, day=long_day(one.day))
    if one.starts is not None:
        name = f"{name} {clock_time(one.starts)}"
    match one.difference:
        case Difference.NEW:
            return _("{occasion}: new, not on the sheet").format(occasion=name)
        case Difference.CHANGED:
            return _("{occasion}: changed").format(occasion=name)
        case Difference.GONE:
            return _("{occasion}: no longer on").format(occasion=name)
        case _:
            assert_never(one.difference)


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]
