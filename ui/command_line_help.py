"""What the command line offers, as names and as help texts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, assert_never

from models.values.printing import Paper, Product
from translations import N_, _
from translations.languages import schedule_languages

ALL_LANGUAGES: Final = "all"


class Verb(StrEnum):
    """What can be asked for."""

    WEEK = "week"
    CHECK = "check"


_SOURCE: Final[Mapping[str, str]] = {
    "--demo": N_("the invented municipality Ljungsala, in a file that is thrown away"),
    "--today DATE": N_("the day the demo is laid out around, such as 2026-11-23"),
    "--database FILE": N_("the register file; its key file lies beside it"),
    "--passphrase-file FILE": N_("a text file with the passphrase of the register"),
}
_WEEK: Final[Mapping[str, str]] = {
    "--week WEEK": N_("such as 2026-W48; left out: this week, from Thursday noon the next"),
    "--languages CODES": N_("such as sv,ar,ti; left out: all"),
    "--product PRODUCT": N_("what to print: {products}"),
    "--paper PAPER": N_("the paper: {papers}"),
    "--out DIR": N_("the folder for the files; left out: the present one"),
}
_EVERYWHERE: Final[Mapping[str, str]] = {
    "--language CODE": N_("the language of the program: sv or en"),
    "--help": N_("show this text"),
}
_WINDOW: Final[Mapping[str, str]] = {
    "--demo": N_("the invented municipality Ljungsala, in a file that is thrown away"),
    "--today DATE": N_("the day the demo is laid out around, such as 2026-11-23"),
    "--data-folder FOLDER": N_("the folder with the register"),
}

FLAGS: Final = frozenset({"--demo", "--help", "-h"})


def _names(*groups: Mapping[str, str]) -> frozenset[str]:
    return frozenset(entry.split(" ")[0] for group in groups for entry in group)


OPTIONS_OF_WEEK: Final = _names(_SOURCE, _WEEK, _EVERYWHERE)
OPTIONS_OF_CHECK: Final = _names(_SOURCE, _EVERYWHERE)


def help_text(verb: Verb | None) -> str:
    """Give the help of a verb, or of the whole program."""
    match verb:
        case None:
            return _program_help()
        case Verb.WEEK:
            return _verb_help(
                "main.py week [--week WEEK] [--languages CODES] [--product PRODUCT] [--paper PAPER] [--out DIR]\n"
                "             (--demo [--today DATE] | --database FILE --passphrase-file FILE)",
                _("Prints the programme of a week as PDF, one file for each language, and says where the files are."),
                {**_WEEK, **_SOURCE, **_EVERYWHERE},
            )
        case Verb.CHECK:
            return _verb_help(
                "main.py check (--demo | --database FILE --passphrase-file FILE)",
                _("Checks that every page of a register is as it was written."),
                {**_SOURCE, **_EVERYWHERE},
            )
        case _ as never:
            assert_never(never)


def _program_help() -> str:
    verbs: dict[str, str] = {
        Verb.WEEK: N_("print the programme of a week as PDF, without a window"),
        Verb.CHECK: N_("check that a register file is whole"),
    }
    return "\n\n".join(
        [
            _("Usage: {usage}").format(usage="main.py [--demo] [--today DATE] [--data-folder FOLDER] [VERB …]"),
            _("Samspråk: language cafés, meeting points and the week's programme. Without a verb the window opens."),
            f"{_('Verbs (more with main.py VERB --help):')}\n{_lines(verbs)}",
            f"{_('Options:')}\n{_lines({**_WINDOW, **_EVERYWHERE})}",
            _statuses(),
        ]
    )


def _verb_help(usage: str, purpose: str, options: Mapping[str, str]) -> str:
    languages = ", ".join(schedule_languages())
    return "\n\n".join(
        [
            _("Usage: {usage}").format(usage=usage),
            purpose,
            f"{_('Options:')}\n{_lines(options)}",
            _("Languages of the printed sheets: {languages}").format(languages=languages),
            _statuses(),
        ]
    )


def _lines(entries: Mapping[str, str]) -> str:
    facts = {"products": ", ".join(Product), "papers": ", ".join(Paper)}
    return "\n".join(f"  {name:<24} {_(text).format(**facts)}" for name, text in entries.items())


def _statuses() -> str:
    return _("Exit status: 0 done, 1 trouble with file or folder, 2 wrong use.")
