"""The week's table as finished strings: headings of days, meeting points, and what stands in each cell.

What stands in whose row is decided in ``models.rules.week_table``; how it looks, in the template.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from models.documents.changed_band import mark_content
from models.documents.sheet_frame import both
from models.documents.sheet_words import SheetWords, as_json, breakable
from models.documents.typesetting import Json
from models.documents.typography import day_number
from models.documents.week_rows import (
    activity_name,
    box_content,
    former_time,
    notes_content,
    offer_words,
    place_content,
    room_name,
    swedish_name,
)
from models.rules.activity_offers import Offer
from models.rules.week_table import TableEntry, WeekTable
from models.rules.weekly_schedule import Mark
from models.values.printing import ChangedSince

_WHO_MAY_COME = MappingProxyType(
    {
        Offer.WOMEN_ONLY: "woman",
        Offer.MEN_ONLY: "man",
        Offer.YOUNG_PEOPLE: "young",
        Offer.YOUNG_PEOPLE_AGES: "young",
        Offer.PARENTS_CHILDREN: "family",
        Offer.SIGN_UP: "sign_up",
        Offer.SIGN_UP_TO: "sign_up",
    }
)
"""A cell is small: it says who may come and whether one has to sign up; the poster says the rest."""


def table_content(table: WeekTable, words: SheetWords, changed: ChangedSince | None = None) -> dict[str, Json]:
    """Give the table in one language."""
    if not table.rows:
        return {"place_heading": None, "columns": [], "rows": []}
    return {
        "place_heading": both("place", words),
        "columns": [_column(day, words) for day in table.days],
        "rows": [
            {
                "place": place_content(row.place, words, is_on=True),
                "cells": [[_entry(entry, words, changed) for entry in cell] for cell in row.cells],
            }
            for row in table.rows
        ],
    }


def _column(day: date, words: SheetWords) -> Json:
    return {
        "name": as_json(words.day_heading(day)),
        "name_swedish": None if words.language.is_swedish else words.weekday_in_swedish(day),
        "date": day_number(day),
    }


def _entry(entry: TableEntry, words: SheetWords, changed: ChangedSince | None) -> Json:
    row = entry.occasion
    marks = (Mark.MOVED_PLACE,) if entry.gone_to is not None else row.marks
    room = row.place if row.place is not None and entry.gone_to is None else None
    return {
        "time": [as_json(line) for line in words.clock_lines(row.starts, row.ends)],
        "former": former_time(row, words) if entry.is_on else None,
        "is_on": entry.is_on,
        "changed": mark_content(changed, [row.occasion_id], words),
        "boxes": [box_content(mark, row, words) for mark in marks],
        "name": as_json(activity_name(row, words)),
        "name_swedish": swedish_name(row, words),
        "notes": notes_content(row, words) if entry.is_on else [],
        "room": "" if room is None else breakable(room_name(room, words)),
        "offers": [
            {"icon": _WHO_MAY_COME[offer], "words": as_json(offer_words(_without_contact(offer), row, words))}
            for offer in row.offers
            if offer in _WHO_MAY_COME and entry.is_on
        ],
    }


def _without_contact(offer: Offer) -> Offer:
    """Leave out to whom one signs up: an address is wider than a column."""
    return Offer.SIGN_UP if offer is Offer.SIGN_UP_TO else offer
