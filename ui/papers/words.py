"""The sentences about papers: their names, and what keeps a language from being printed."""

from __future__ import annotations

from typing import assert_never

from models.values.forms import FormKind, FormLanguage
from models.values.pair_papers import PairPaper
from translations import _, ngettext
from translations.languages import schedule_language
from ui.papers.at_hand import PaperKey
from ui.wording.sheets import language_name


def paper_name(key: PaperKey) -> str:
    """Name a paper."""
    match key:
        case FormKind.VOLUNTEER:
            return _("Interest form: volunteers")
        case FormKind.NEWCOMER:
            return _("Interest form: newcomers")
        case FormKind.NOTICE:
            return _("About personal data")
        case FormKind.AGREEMENT:
            return _("Agreement of a pair")
        case FormKind.FRIEND:
            return _("What a language friend is")
        case PairPaper.NEWCOMER_SHEET:
            return _("First meeting: newcomer")
        case PairPaper.VOLUNTEER_SHEET:
            return _("First meeting: volunteer")
        case PairPaper.GUESTS:
            return _("Table list for the host")
        case PairPaper.WALL:
            return _("Poster: language friends wanted")
        case _:
            assert_never(key)


def language_choice(language: FormLanguage) -> str:
    """Name a language in the list; one that may not be printed says so."""
    name = language_name(schedule_language(language.code))
    if language.is_printable:
        return name
    return _("{language} (not approved)").format(language=name)


def missing_title(language: FormLanguage) -> str:
    """Say that a paper is not printed in a language yet."""
    name = language_name(schedule_language(language.code))
    return _("Not printed in {language} yet").format(language=name)


def missing_sentence(language: FormLanguage) -> str:
    """Say why, and how much is missing."""
    missing = len(language.missing)
    sentence = ngettext(
        "{missing} of the {total} texts on this paper is not approved. People say yes to what it says, "
        "so every text must have been read by somebody who knows the language.",
        "{missing} of the {total} texts on this paper are not approved. People say yes to what it says, "
        "so every text must have been read by somebody who knows the language.",
        missing,
    )
    return sentence.format(missing=missing, total=language.total)
