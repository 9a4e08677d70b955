"""The sentences of the documents screen: weeks, pages, what is not reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from models.values.language import SWEDISH
from models.values.printing import Paper, Product, Remark
from models.values.timeslot import DateSpan, IsoWeek
from translations import _, ngettext
from translations.catalogue import for_language
from translations.languages import schedule_languages
from ui.screens.documents.language_review import IN_SWEDISH, OUTDATED, UNREAD, Review
from ui.wording.dates import EN_DASH, day_and_month, day_span
from ui.wording.sheets import language_name as language_name
from ui.wording.sheets import product_name as product_name

MOST_NAMED = 4


def named(names: Sequence[str]) -> str:
    """Join names as in a sentence: ``tigrinja, dari och somaliska``."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def days_of(span: DateSpan) -> str:
    """``23–29 november``: without the year, unless the week has two."""
    first, last = span.first, span.last
    if first.year != last.year:
        return day_span(span)
    if first.month == last.month:
        return f"{first.day}{EN_DASH}{day_and_month(last)}"
    return f"{day_and_month(first)} {EN_DASH} {day_and_month(last)}"


def subtitle(week: IsoWeek, languages: int, pages: int) -> str:
    """Sum up what would be printed."""
    parts = (
        _("week {number}, {days}").format(number=week.week, days=days_of(week.span)),
        ngettext("{number} language", "{number} languages", languages).format(number=languages),
        ngettext("{number} page", "{number} pages", pages).format(number=pages),
    )
    return " · ".join(parts)


def subtitle_of_set(week: IsoWeek, name: str) -> str:
    """Say the week and which set would be printed."""
    days = _("week {number}, {days}").format(number=week.week, days=days_of(week.span))
    return f"{days} · {name}"


def week_line(week: IsoWeek, present: IsoWeek) -> str:
    """Say which week is shown when it is not this one."""
    days = days_of(week.span)
    if week == present.shifted(1):
        return _("Next week: {days}").format(days=days)
    return _("Week {number}: {days}").format(number=week.week, days=days)


def pages_in_sight(first: int, last: int, total: int) -> str:
    """``1–2 av 7 sidor``; pages are counted from 1."""
    if total == 1:
        return _("1 page")
    if first == last:
        return _("page {first} of {total}").format(first=first, total=total)
    return _("pages {first}–{last} of {total}").format(first=first, last=last, total=total)


def unreviewed(remarks: Iterable[Remark]) -> str:
    """Say in which languages nobody who speaks them has read the words; empty when all are read."""
    names = _names_of(remark for remark in remarks if remark.kind in UNREAD)
    if not names:
        return ""
    if len(names) > MOST_NAMED:
        return _("words in {number} languages have not been reviewed yet").format(number=len(names))
    return _("words in {languages} have not been reviewed yet").format(languages=named(names))


def doubts_in_numbers(remarks: Iterable[Remark]) -> str:
    """``7 är inte granskade, 1 saknas``: how many texts of one language are in doubt; empty when none is."""
    kinds = {remark.ref: remark.kind for remark in remarks}
    numbers = (
        (UNREAD, _("{number} not reviewed")),
        (IN_SWEDISH - OUTDATED, _("{number} missing or unsure")),
        (OUTDATED, _("{number} outdated")),
    )
    counted = ((sum(kind in group for kind in kinds.values()), words) for group, words in numbers)
    return ", ".join(words.format(number=number) for number, words in counted if number)


def fallbacks(remarks: Iterable[Remark]) -> tuple[str, ...]:
    """List what prints in Swedish for want of a translation, a line a language."""
    subjects: dict[str, list[str]] = {}
    for remark in remarks:
        if remark.kind in IN_SWEDISH:
            subjects.setdefault(remark.language, []).append(_subject(remark))
    return tuple(
        _("{language}: {texts}").format(
            language=language_name(schedule_languages()[code]), texts=", ".join(dict.fromkeys(texts))
        )
        for code, texts in subjects.items()
    )


def fallbacks_in_short(remarks: Iterable[Remark]) -> str:
    """Say that something prints in Swedish; empty when nothing does."""
    number = len({(remark.language, remark.subject) for remark in remarks if remark.kind in IN_SWEDISH})
    if not number:
        return ""
    return ngettext("{number} text is printed in Swedish", "{number} texts are printed in Swedish", number).format(
        number=number
    )


def _subject(remark: Remark) -> str:
    """Give the Swedish words themselves; a phrase's places for numbers and names are shown as dots."""
    if remark.ref.owner_uid is not None:
        return remark.subject
    sentence = for_language(SWEDISH).gettext(remark.subject)
    return "…".join(piece.rpartition("}")[2] for piece in sentence.split("{"))


def _names_of(remarks: Iterable[Remark]) -> tuple[str, ...]:
    languages = schedule_languages()
    codes = dict.fromkeys(remark.language for remark in remarks)
    return tuple(language_name(languages[code]) for code in codes if code in languages)


def review_word(review: Review) -> str:
    """Say the state of a language in a word or two."""
    match review:
        case Review.UNKNOWN:
            return ""
        case Review.REVIEWED:
            return _("reviewed")
        case Review.UNREVIEWED:
            return _("not reviewed")
        case Review.OUTDATED:
            return _("outdated")
        case Review.MISSING:
            return _("missing, in Swedish instead")
        case _:
            assert_never(review)


def review_sentence(review: Review) -> str:
    """Explain the state of a language."""
    match review:
        case Review.UNKNOWN:
            return ""
        case Review.REVIEWED:
            return _("The words have been read by somebody who speaks the language.")
        case Review.UNREVIEWED:
            return _("Nobody who speaks the language has read all the words yet.")
        case Review.OUTDATED:
            return _("The Swedish of some words has been changed; they are printed in Swedish.")
        case Review.MISSING:
            return _("Some words are missing and are printed in Swedish.")
        case _:
            assert_never(review)


def paper_name(paper: Paper, product: Product) -> str:
    """Name a paper, upright."""
    match paper:
        case Paper.A4:
            return _("A4 landscape") if product.is_landscape else _("A4 portrait")
        case Paper.A3:
            return _("A3 landscape") if product.is_landscape else _("A3 portrait")
        case _:
            assert_never(paper)


def glyph_sentence(character: str, text: str) -> str:
    """Say which character cannot be printed, where it stands and what to do."""
    if not text:
        return _("The character “{character}” cannot be printed. Change it where it was written.").format(
            character=character
        )
    return _("The character “{character}” in “{text}” cannot be printed. Change the text and try again.").format(
        character=character, text=text
    )
