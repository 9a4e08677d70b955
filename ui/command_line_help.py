"""What the command line offers, as names and as help texts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, assert_never

from models.values.forms import FormKind
from models.values.imports import ImportKind
from models.values.printing import SHEETS, Paper
from translations import N_, _
from translations.languages import schedule_languages

ALL_LANGUAGES: Final = "all"
FIRST_MEETINGS: Final = "first-meetings"
"""What ``--form`` calls the sheets of pairs that will meet and the host's list of tables."""
FORMS: Final = (*FormKind, FIRST_MEETINGS)


class Verb(StrEnum):
    """What can be asked for."""

    WEEK = "week"
    CHECK = "check"
    IMPORT = "import"
    PAIR = "pair"
    FORM = "form"
    POPULATION = "population"


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
    "--place NAME": N_("the meeting point of --product place; capitals and dots do not matter"),
    "--day DATE": N_("the day of --product door; left out: the whole week"),
    "--set NAME": N_("everything of a named set, instead of languages, product and paper"),
    "--out DIR": N_("the folder for the files; left out: the present one"),
}
_IMPORT: Final[Mapping[str, str]] = {
    "--as KIND": N_("what the people become: {kinds}"),
    "--duplicates WHAT": N_("who may be there already: skip, fill (what is empty) or update (the list counts)"),
    "--dry-run": N_("only say what would be imported; nothing is written"),
    "--json": N_("answer as JSON"),
}
_PAIR: Final[Mapping[str, str]] = {
    "--json": N_("answer as JSON"),
    "--limit-area AREA": N_("only newcomers who live in this area"),
    "--limit-units IDS": N_("only these of who wait: their ids, such as 12,40,7, or a file with them"),
    "--best-fit-first": N_("put the fit before the waiting time"),
    "--weights FILE": N_("a JSON file with the weight of each criterion; together 100"),
}
_FORM: Final[Mapping[str, str]] = {
    "--form KIND": N_("which paper: {forms}; left out: all blank ones"),
    "--languages CODES": N_("such as sv,en; left out: every language whose words are approved"),
    "--out DIR": N_("the folder for the files; left out: the present one"),
    "--day DATE": N_("the day of --form first-meetings; left out: today and later"),
}
_POPULATION: Final[Mapping[str, str]] = {
    "--volunteers N": N_("how many volunteers"),
    "--newcomers N": N_("how many newcomers"),
    "--seed N": N_("the same number invents the same people; left out: 1"),
    "--database FILE": N_("the file to make; one that is there is never touched"),
    "--passphrase-file FILE": N_("a text file with the passphrase the register will have"),
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

FLAGS: Final = frozenset({"--demo", "--dry-run", "--json", "--best-fit-first", "--help", "-h"})


def _names(*groups: Mapping[str, str]) -> frozenset[str]:
    return frozenset(entry.split(" ")[0] for group in groups for entry in group)


OPTIONS_OF_WEEK: Final = _names(_SOURCE, _WEEK, _EVERYWHERE)
OPTIONS_OF_CHECK: Final = _names(_SOURCE, _EVERYWHERE)
OPTIONS_OF_IMPORT: Final = _names(_SOURCE, _IMPORT, _EVERYWHERE)
OPTIONS_OF_PAIR: Final = _names(_SOURCE, _PAIR, _EVERYWHERE)
OPTIONS_OF_FORM: Final = _names(_SOURCE, _FORM, _EVERYWHERE)
OPTIONS_OF_POPULATION: Final = _names(_POPULATION, _EVERYWHERE)


_METAVARS: Final = (
    N_("DATE"),
    N_("FILE"),
    N_("WEEK"),
    N_("CODES"),
    N_("CODE"),
    N_("PRODUCT"),
    N_("PAPER"),
    N_("NAME"),
    N_("DIR"),
    N_("FOLDER"),
    N_("KIND"),
    N_("WHAT"),
    N_("AREA"),
    N_("IDS"),
    N_("N"),
)
"""Marked for translation; the tables above name them behind their options."""


def help_text(verb: Verb | None) -> str:
    """Give the help of a verb, or of the whole program."""
    match verb:
        case None:
            return _program_help()
        case Verb.WEEK:
            return _paragraphs(
                _(
                    "Usage: main.py week [--week WEEK] [--languages CODES] [--product PRODUCT] [--paper PAPER]\n"
                    "                    [--place NAME] [--day DATE] [--out DIR]\n"
                    "                    (--demo [--today DATE] | --database FILE --passphrase-file FILE)\n"
                    "       main.py week --set NAME [--week WEEK] [--out DIR] (--demo … | --database …)"
                ),
                _("Prints the programme of a week as PDF, one file for each language, and says where the files are."),
                _("Door signs tell what is cancelled or moved, a page for each; where nothing is, there is no file."),
                _options({**_WEEK, **_SOURCE, **_EVERYWHERE}),
                _("Languages of the printed sheets: {languages}").format(languages=", ".join(schedule_languages())),
            )
        case Verb.CHECK:
            return _paragraphs(
                _("Usage: main.py check (--demo | --database FILE --passphrase-file FILE)"),
                _("Checks that every page of a register is as it was written."),
                _options({**_SOURCE, **_EVERYWHERE}),
            )
        case Verb.IMPORT:
            return _paragraphs(
                _(
                    "Usage: main.py import FILE --as KIND [--duplicates skip|fill|update] [--dry-run] [--json]\n"
                    "                      (--demo [--today DATE] | --database FILE --passphrase-file FILE)"
                ),
                _("Reads a list of people (.xlsx, .xls, .ods, .csv, .tsv or .txt) and says what is wrong with it."),
                _options({**_IMPORT, **_SOURCE, **_EVERYWHERE}),
            )
        case Verb.PAIR:
            return _paragraphs(
                _(
                    "Usage: main.py pair [--json] [--limit-area AREA] [--limit-units IDS] [--best-fit-first]\n"
                    "                    [--weights FILE]\n"
                    "                    (--demo [--today DATE] | --database FILE --passphrase-file FILE)"
                ),
                _("Finds the best plan of pairs for all who wait. No names are printed, and nothing is written."),
                _("A limited plan leaves the others out: they may need the same volunteers. What is locked stays."),
                _options({**_PAIR, **_SOURCE, **_EVERYWHERE}),
            )
        case Verb.FORM:
            return _form_help()
        case Verb.POPULATION:
            return _population_help()
        case _ as never:
            assert_never(never)


def _population_help() -> str:
    return _paragraphs(
        _(
            "Usage: main.py population --volunteers N --newcomers N [--seed N]\n"
            "                          --database FILE --passphrase-file FILE"
        ),
        _("Makes a register of invented people, as many as one wants, for measuring and for trying things out."),
        _options({**_POPULATION, **_EVERYWHERE}),
    )


def _form_help() -> str:
    return _paragraphs(
        _(
            "Usage: main.py form [--form KIND] [--day DATE] [--languages CODES] [--out DIR]\n"
            "                    (--demo [--today DATE] | --database FILE --passphrase-file FILE)"
        ),
        _("Writes blank forms, the agreement and the notice about personal data as PDF, one file for each language."),
        _(
            "With --form first-meetings: a sheet for each of two who will meet, the newcomer's in their own language, "
            "and a list of tables for the host. Without --day those of today and later."
        ),
        _("Beside Swedish and English only languages whose words somebody has approved in the program."),
        _options({**_FORM, **_SOURCE, **_EVERYWHERE}),
    )


def _program_help() -> str:
    verbs: dict[str, str] = {
        Verb.WEEK: N_("print the programme of a week as PDF, without a window"),
        Verb.FORM: N_("write blank forms, the agreement and sheets for first meetings as PDF"),
        Verb.CHECK: N_("check that a register file is whole"),
        Verb.IMPORT: N_("read a list of volunteers or newcomers into the register"),
        Verb.PAIR: N_("find the best plan of pairs"),
        Verb.POPULATION: N_("make a register of invented people for measuring"),
    }
    return _paragraphs(
        _("Usage: main.py [--demo] [--today DATE] [--data-folder FOLDER] [VERB …]"),
        _("Samspråk: language cafés, meeting points and the week's programme. Without a verb the window opens."),
        "\n".join((_("Verbs (more with main.py VERB --help):"), _lines(verbs))),
        _options({**_WINDOW, **_EVERYWHERE}),
    )


def _paragraphs(*paragraphs: str) -> str:
    return "\n\n".join((*paragraphs, _("Exit status: 0 done, 1 trouble with file or folder, 2 wrong use.")))


def _options(options: Mapping[str, str]) -> str:
    return "\n".join((_("Options:"), _lines(options)))


def _lines(entries: Mapping[str, str]) -> str:
    """Set names, with what follows them in the reader's words, and explanations in two columns."""
    facts = {"products": ", ".join(SHEETS), "papers": ", ".join(Paper), "kinds": ", ".join(ImportKind)}
    facts["forms"] = ", ".join(FORMS)
    return "\n".join(f"  {_name(entry):<24} {_(text).format(**facts)}" for entry, text in entries.items())


def _name(entry: str) -> str:
    option, has_value, metavar = entry.partition(" ")
    return f"{option} {_(metavar)}" if has_value else option
