"""Who lacks a language friend, for the wall and to be copied: in Swedish and English, and nobody can be recognised.

What is a shortage, and what of it everybody may read, is decided in ``models.rules``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from babel import Locale

from models.documents.pair_sheet import PlainClosing
from models.documents.sheet_frame import closing_content, language_content, sheet_look
from models.documents.sheet_words import Runs, SheetWords, as_json, fill, number, plain, swedish
from models.documents.typesetting import Document, Json, new_document
from models.rules.code_target import printed_address
from models.values.language import SWEDISH, LanguageCode
from models.values.pair_papers import WallLack, WallSource
from models.values.pairing_answers import TimeOfWeek
from models.values.people import HouseholdKind
from translations.languages import schedule_language, schedule_languages
from translations.wall_words import wall_words

LEAST_PEOPLE = 5
"""Fewer could be recognised by somebody who passes."""
MOST_CARDS = 5
"""More would be too small to be read from where one passes; those that lack most come first."""
_ENGLISH_NAMES = {"fa-AF": "Dari", "kmr": "Kurmanji", "ckb": "Sorani"}
"""Where the names of Babel are not those people use."""


def shortage_document(source: WallSource, language: LanguageCode, *, printed_on: date) -> Document:
    """Make the poster in a language of ``wall_languages``.

    Raises ``ValueError`` for a shortage that may not hang on a wall, ``KeyError`` for another language.
    """
    words = SheetWords(schedule_language(language), source.office.phrases)
    texts = wall_words(language)
    sender = source.office.sender
    look = sheet_look(sender)
    closing = closing_content(PlainClosing(sender=sender), words, printed_on=printed_on, qr=True)
    sheet: dict[str, Json] = {
        **language_content(words.language),
        "is_swedish": words.language.is_swedish,
        "title": as_json(plain(texts["title"])),
        "intro": as_json(plain(texts["intro"])),
        "cards": [[as_json(sentence) for sentence in _sentences(lack, language)] for lack in source.lacks[:MOST_CARDS]],
        "outro": as_json(plain(texts["outro"])),
        **closing,
        "scan": None if closing["scan"] is None else {"words": as_json(plain(texts["scan"])), "swedish": None},
    }
    content: dict[str, Json] = {
        "title": texts["title"],
        "author": ", ".join(sender.organisers),
        **language_content(words.language),
        **look.content,
        "sheets": [sheet],
    }
    remarks = (*look.remarks, *words.remarks)
    return new_document(
        "shortage_poster", content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=words.asked
    )


def shortage_text(source: WallSource, language: LanguageCode) -> str:
    """Give the words of the poster to copy, a paragraph a shortage. Raises as ``shortage_document`` does."""
    texts = wall_words(language)
    sender = source.office.sender
    cards = [" ".join(map(_text, _sentences(lack, language))) for lack in source.lacks]
    ways = [f"{texts['contact']} {sender.phone.strip()}"] if sender.phone.strip() else []
    ways += [printed_address(sender.web_address)] if sender.web_address.strip() else []
    foot = "\n".join([*ways, ", ".join(sender.organisers)])
    return "\n\n".join(part for part in (texts["title"], texts["intro"], *cards, texts["outro"], foot) if part)


def _sentences(lack: WallLack, language: LanguageCode) -> tuple[Runs, ...]:
    """Say first which friends are lacking, then how many wait, what is true of many of them, and how many it takes."""
    _check(lack)
    texts = wall_words(language)
    facts = list(_facts(lack, language))
    lead = f"which_{facts[0][0]}" if facts else "which"
    said = [fill(texts[lead], facts[0][1] if facts else {})]
    said.append(fill(texts["people"], {"people": number(str(lack.people))}))
    said += [fill(texts[f"many_{name}"], values) for name, values in facts[1:]]
    if lack.lacking is not None:
        said.append(fill(texts["lacking"], {"lacking": number(str(lack.lacking))}))
    return tuple(said)


def _check(lack: WallLack) -> None:
    numbers = [each for each in (lack.people, lack.lacking) if each is not None]
    if min(numbers) < LEAST_PEOPLE or (lack.area and lack.language):
        raise ValueError(lack)


def _facts(lack: WallLack, language: LanguageCode) -> Iterator[tuple[str, dict[str, Runs]]]:
    """Give what is known as the ends of keys, in the order in which it helps somebody to say yes."""
    if lack.time is not None:
        yield _time(lack.time), {}
    if lack.area:
        yield "area", {"area": swedish(lack.area) if language != SWEDISH else plain(lack.area)}
    kind = _kind(lack.kind)
    if kind:
        yield kind, {}
    if lack.language:
        yield "language", {"language": plain(_language_name(lack.language, language))}


def _time(time: TimeOfWeek) -> str:
    match time:
        case TimeOfWeek.WEEKDAY:
            return "weekday"
        case TimeOfWeek.EVENING:
            return "evening"
        case TimeOfWeek.WEEKEND:
            return "weekend"
        case _:
            assert_never(time)


def _kind(kind: HouseholdKind | None) -> str:
    """Single people are who one thinks of anyway."""
    match kind:
        case None | HouseholdKind.SINGLE:
            return ""
        case HouseholdKind.COUPLE | HouseholdKind.FAMILY:
            return kind.value
        case HouseholdKind.GROUP | HouseholdKind.ORGANISATION:
            return "group"
        case _:
            assert_never(kind)


def _language_name(code: str, reader: LanguageCode) -> str:
    if reader == SWEDISH and code in schedule_languages():
        return schedule_language(code).swedish_name
    if reader != SWEDISH and code in _ENGLISH_NAMES:
        return _ENGLISH_NAMES[code]
    names = Locale.parse(reader).languages
    return str(names.get(code, names.get(code.partition("-")[0], code)))


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs).replace("\u00ad", "")
