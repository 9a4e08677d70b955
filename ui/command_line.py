"""The program without a window: reads the order, has it carried out, answers with one line and an exit status.

0 is done, 2 wrong use, 1 any trouble. No Qt, and nothing heavy before there is an order to carry out.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from itertools import zip_longest
from pathlib import Path

from translations import _, use_language
from ui.command_line_help import help_text
from ui.command_line_options import (
    CheckOrder,
    FormOrder,
    HelpOrder,
    ImportOrder,
    ListUnreadable,
    Order,
    PairOrder,
    PassphraseFileUnreadable,
    PopulationOrder,
    WeekOrder,
    WrongUse,
    read_order,
)

DONE, TROUBLE, WRONG_USE = 0, 1, 2
_LANGUAGES = ("sv", "en")

logger = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say and give the exit status; nothing is raised."""
    # Without a log of its own Python would put warnings on stderr, beside the one line that belongs there.
    logging.basicConfig(handlers=[logging.NullHandler()])
    if isinstance(sys.stdout, TextIOWrapper):
        # A path may hold letters that an old terminal lacks; the sheets are there all the same.
        sys.stdout.reconfigure(errors="backslashreplace")
    use_language(language_of(arguments, os.environ))
    try:
        status = _carry_out(read_order(arguments))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads the answer, such as ``head``, has seen enough; nothing more may be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except WrongUse as error:
        _complain(str(error))
        return WRONG_USE
    except Exception as error:
        # The last resort of a program without a window: a traceback would tell the reader nothing, and may hold
        # what stands in the register.
        logger.warning("command line: %s", type(error).__name__)
        _complain(_sentence(error))
        return TROUBLE


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose the language to answer in: ``--language``, else English for an English system, else Swedish."""
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, has_value, value = word.partition("=")
        wanted = value if has_value else following
        if name == "--language" and wanted in _LANGUAGES:
            return wanted
    system = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if system.startswith("en") else "sv"


def _carry_out(order: Order) -> int:
    match order:
        case HelpOrder():
            print(help_text(order.verb))
        case WeekOrder():
            paths = _print_week(order)
            for path in paths:
                print(path)
            if not paths:
                _complain(_("Nothing is cancelled or moved on these days, so no door sign is needed."))
        case CheckOrder():
            sound: bool = import_module("ui.command_line_work").is_sound(order)
            if not sound:
                _complain(_("The register is damaged. Open the latest backup instead."))
                return TROUBLE
            print(_("The register is whole."))
        case ImportOrder():
            print(import_module("ui.command_line_import").import_people(order))
        case PairOrder():
            print(import_module("ui.command_line_pairing").plan_of(order))
        case FormOrder():
            _write_forms(order)
        case PopulationOrder():
            print(import_module("ui.command_line_population").make_population(order))
    return DONE


def _write_forms(order: FormOrder) -> None:
    written = import_module("ui.command_line_forms").write_forms(order)
    for path in written.paths:
        print(path)
    if written.left_out:
        sentence = _("Not written, since their words are not approved yet: {languages}.")
        _complain(sentence.format(languages=", ".join(written.left_out)))
    if written.skipped:
        sentence = _("First meetings without sheets, since they are cancelled or their place is secret: {number}.")
        _complain(sentence.format(number=written.skipped))
    if order.first_meetings and not written.paths:
        _complain(_("No first meeting is booked on these days."))


def _print_week(order: WeekOrder) -> Sequence[Path]:
    """Start the second typesetter before this process is busy with importing the data layer."""
    with import_module("ui.command_line_typesetting").SheetTypesetter(len(order.languages)) as typesetter:
        paths: list[Path] = import_module("ui.command_line_work").print_week(order, typesetter)
    return paths


def _sentence(error: Exception) -> str:
    """Say any trouble in one line."""
    if isinstance(error, PassphraseFileUnreadable):
        return _("The file with the passphrase cannot be read: {path}").format(path=error.path)
    if isinstance(error, ListUnreadable):
        return _("The list cannot be read: {path}").format(path=error.path)
    said: str = import_module("ui.wording.errors").error_sentence(error)
    return " ".join(said.split())


def _complain(sentence: str) -> None:
    print(f"samspråk: {sentence}", file=sys.stderr)
