"""Which words may stand in a Swedish window: those of the catalogues, of calendars, and of the register itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from babel import Locale
from sqlalchemy import Enum, String, select

from models.entities.base import Base
from models.rules.closed_days import public_closed_days
from models.storage.database import Database
from models.values.timeslot import DateSpan
from tests.ui.visible_texts import words_of
from translations.compile import read_catalogue
from translations.languages import schedule_languages
from translations.phrase_contexts import phrase_contexts
from translations.read_aloud import read_aloud

_SAME_IN_EVERY_LANGUAGE = """
    Samspråk PDF QR Ctrl Alt Enter Esc Delete Caps Lock English svenska https www example org
    PySide6 Essentials SQLAlchemy sqlcipher3 typst Python Linux poster pdf
"""
_YEARS = DateSpan(first=date(2026, 1, 1), last=date(2027, 12, 31))
_WITHOUT_WORDS_OF_PEOPLE = frozenset({"audit_entry", "draft"})


def swedish_words() -> frozenset[str]:
    """Give the words of the program: catalogues, names of days, months, languages and holidays."""
    texts = [_SAME_IN_EVERY_LANGUAGE]
    for domain in ("ui", "schedule"):
        for sentence in read_catalogue("sv", domain):
            if sentence.id and sentence.string:
                texts += [sentence.string] if isinstance(sentence.string, str) else sentence.string
    swedish = Locale("sv")
    for width in ("wide", "abbreviated"):
        texts += [*swedish.days["format"][width].values(), *swedish.months["format"][width].values()]
    texts += swedish.languages.values()
    texts += [
        name for language in schedule_languages().values() for name in (language.self_name, language.swedish_name)
    ]
    texts += [period.name for period in public_closed_days(_YEARS)]
    texts += phrase_contexts().values()
    texts += [read_aloud(code, organisation="") for code in ("sv", "sv-simple")]
    for code, language in schedule_languages().items():
        if language.script != "Latn":  # shown in the phrase bank; words in our letters could hide English ones
            texts += [str(phrase.string) for phrase in read_catalogue(code, "schedule") if phrase.id]
    return frozenset(word for text in texts for word in words_of(text))


def words_in_register(database: Database) -> frozenset[str]:
    """Give the words that people wrote into a register; the values of choices are not among them."""
    return frozenset(word for text in _written(database) for word in words_of(text))


def _written(database: Database) -> Iterator[str]:
    with database.read() as session:
        for table in Base.metadata.sorted_tables:
            columns = [
                column
                for column in table.columns
                if isinstance(column.type, String) and not isinstance(column.type, Enum)
            ]
            if columns and table.name not in _WITHOUT_WORDS_OF_PEOPLE:
                statement = select(*columns)
                if "language" in table.columns:  # what stands there in English must not hide English in a window
                    statement = statement.where(table.c.language != "en")
                for row in session.connection().execute(statement):  # bare tables, which a session refuses
                    yield from (value for value in row if isinstance(value, str))
