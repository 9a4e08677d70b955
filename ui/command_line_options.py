"""Reads the words after ``main.py`` into an order, or says in one line what is wrong with them.

No database and no typesetter is imported here: ``--help`` and a typing mistake are answered at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from models.values.forms import FormKind
from models.values.imports import DuplicateDecision, ImportKind
from models.values.language import LanguageCode
from models.values.population import MOST_PEOPLE, PopulationSize
from models.values.printing import SHEETS, Paper, Product
from models.values.timeslot import IsoWeek
from translations import _
from translations.languages import schedule_languages
from ui.command_line_help import (
    ALL_LANGUAGES,
    FIRST_MEETINGS,
    FLAGS,
    FORMS,
    OPTIONS_OF_CHECK,
    OPTIONS_OF_FORM,
    OPTIONS_OF_IMPORT,
    OPTIONS_OF_PAIR,
    OPTIONS_OF_POPULATION,
    OPTIONS_OF_WEEK,
    Verb,
)
from ui.command_line_orders import CheckOrder as CheckOrder
from ui.command_line_orders import FormOrder as FormOrder
from ui.command_line_orders import HelpOrder as HelpOrder
from ui.command_line_orders import ImportOrder as ImportOrder
from ui.command_line_orders import Order as Order
from ui.command_line_orders import PairOrder as PairOrder
from ui.command_line_orders import PopulationOrder as PopulationOrder
from ui.command_line_orders import Source as Source
from ui.command_line_orders import WeekOrder as WeekOrder

_HIGHEST_SEED = 2**31 - 1
DECISIONS: Mapping[str, DuplicateDecision] = {
    "skip": DuplicateDecision.SKIP,
    "fill": DuplicateDecision.FILL_GAPS,
    "update": DuplicateDecision.UPDATE,
}
"""What one can say about rows of a list that may be somebody who is there already."""


class WrongUse(Exception):
    """The words make no order; the text is the sentence for whoever typed them."""


class PassphraseFileUnreadable(Exception):
    """The file with the passphrase is not there, or holds no text."""

    def __init__(self, path: Path) -> None:
        super().__init__("passphrase file")
        self.path = path


class ListUnreadable(Exception):
    """The list to import is not there, or may not be read."""

    def __init__(self, path: Path) -> None:
        super().__init__("list")
        self.path = path


Given = Mapping[str, str]

_SAID_BY_A_SET = ("--languages", "--product", "--paper", "--place", "--day")


def read_order(arguments: Sequence[str]) -> Order:
    """Read what is asked for. Raises ``WrongUse``."""
    verb, words = _verb(arguments)
    if "--help" in words or "-h" in words:
        return HelpOrder(verb=verb)
    file, words = _file(words) if verb is Verb.IMPORT else ("", words)
    given = _given(words, verb)
    match verb:
        case Verb.WEEK:
            return _week_order(given)
        case Verb.CHECK:
            return CheckOrder(source=_source(given))
        case Verb.IMPORT:
            return _import_order(given, file)
        case Verb.PAIR:
            return _pair_order(given)
        case Verb.FORM:
            return _form_order(given)
        case Verb.POPULATION:
            return _population_order(given)
        case None:
            if "--today" in given:
                _day(given["--today"])
            raise WrongUse(_("Say what to do: week, form, check, import, pair or population. See main.py --help."))


def _verb(arguments: Sequence[str]) -> tuple[Verb | None, list[str]]:
    """Find the first word that is no option nor the value of one; it must be a verb."""
    words = list(arguments)
    takes_value = False
    for place, word in enumerate(words):
        if takes_value:
            takes_value = False
        elif word.startswith("-"):
            takes_value = "=" not in word and word not in FLAGS
        elif word in set(Verb):
            return Verb(word), words[:place] + words[place + 1 :]
        else:
            raise WrongUse(_("Unknown word: {word}. See main.py --help.").format(word=word))
    return None, words


def _file(words: Sequence[str]) -> tuple[str, list[str]]:
    """Take out the first word that is no option nor the value of one."""
    takes_value = False
    for place, word in enumerate(words):
        if not takes_value and not word.startswith("-"):
            return word, [*words[:place], *words[place + 1 :]]
        takes_value = not takes_value and "=" not in word and word not in FLAGS
    raise WrongUse(_("Say which file to import."))


def _given(words: Sequence[str], verb: Verb | None) -> dict[str, str]:
    """Pair options with their values; a flag has an empty one."""
    known = _known(verb)
    given: dict[str, str] = {}
    waiting = list(words)
    while waiting:
        name, has_value, value = waiting.pop(0).partition("=")
        if name not in known:
            raise WrongUse(_("Unknown option: {word}. See main.py --help.").format(word=name))
        if name in given:
            raise WrongUse(_("{option} is there twice.").format(option=name))
        if name in FLAGS:
            if has_value:
                raise WrongUse(_("{option} takes no value.").format(option=name))
        elif not has_value:
            value = waiting.pop(0) if waiting and not waiting[0].startswith("--") else ""
        if name not in FLAGS and not value:
            raise WrongUse(_("{option} needs a value.").format(option=name))
        given[name] = value
    language = given.get("--language", "sv")
    if language not in ("sv", "en"):
        raise WrongUse(_("Unknown language of the program: {word}. There are sv and en.").format(word=language))
    return given


def _known(verb: Verb | None) -> frozenset[str]:
    match verb:
        case Verb.WEEK:
            return OPTIONS_OF_WEEK
        case Verb.CHECK:
            return OPTIONS_OF_CHECK
        case Verb.IMPORT:
            return OPTIONS_OF_IMPORT
        case Verb.PAIR:
            return OPTIONS_OF_PAIR
        case Verb.FORM:
            return OPTIONS_OF_FORM
        case Verb.POPULATION:
            return OPTIONS_OF_POPULATION
        case None:
            every = OPTIONS_OF_WEEK | OPTIONS_OF_CHECK | OPTIONS_OF_IMPORT | OPTIONS_OF_PAIR | OPTIONS_OF_FORM
            every |= OPTIONS_OF_POPULATION
            return every | {"--data-folder"}


def _import_order(given: Given, file: str) -> ImportOrder:
    kind = given.get("--as", "")
    if kind not in set(ImportKind):
        sentence = _("Say what the people become with --as: {known}.")
        raise WrongUse(sentence.format(known=", ".join(ImportKind)))
    return ImportOrder(
        source=_source(given),
        file=Path(file),
        kind=ImportKind(kind),
        doubles=_doubles(given),
        dry_run="--dry-run" in given,
        as_json="--json" in given,
    )


def _doubles(given: Given) -> DuplicateDecision | None:
    word = given.get("--duplicates")
    if word is None:
        return None
    if word not in DECISIONS:
        sentence = _("Unknown decision about people who are there already: {word}. There are {known}.")
        raise WrongUse(sentence.format(word=word, known=", ".join(DECISIONS)))
    return DECISIONS[word]


def _pair_order(given: Given) -> PairOrder:
    return PairOrder(
        source=_source(given),
        area=given.get("--limit-area", ""),
        units=given.get("--limit-units"),
        best_fit_first="--best-fit-first" in given,
        weights_file=Path(given["--weights"]) if "--weights" in given else None,
        as_json="--json" in given,
    )


def _form_order(given: Given) -> FormOrder:
    kind = given.get("--form")
    if kind is not None and kind not in FORMS:
        sentence = _("Unknown form: {word}. There are {known}.")
        raise WrongUse(sentence.format(word=kind, known=", ".join(FORMS)))
    if "--day" in given and kind != FIRST_MEETINGS:
        raise WrongUse(_("{option} belongs to --form {form}.").format(option="--day", form=FIRST_MEETINGS))
    return FormOrder(
        source=_source(given),
        kinds=tuple(FormKind) if kind is None else tuple(each for each in FormKind if each == kind),
        languages=_languages(given["--languages"]) if "--languages" in given else (),
        folder=Path(given.get("--out", ".")),
        first_meetings=kind == FIRST_MEETINGS,
        day=_day(given["--day"]) if "--day" in given else None,
    )


def _population_order(given: Given) -> PopulationOrder:
    for option in ("--volunteers", "--newcomers", "--database", "--passphrase-file"):
        if option not in given:
            raise WrongUse(_("population needs {option}.").format(option=option))
    size = PopulationSize(
        volunteers=_number(given, "--volunteers", MOST_PEOPLE),
        newcomers=_number(given, "--newcomers", MOST_PEOPLE),
        seed=_number(given, "--seed", _HIGHEST_SEED) if "--seed" in given else 1,
    )
    return PopulationOrder(
        size=size, database=Path(given["--database"]), passphrase_file=Path(given["--passphrase-file"])
    )


def _number(given: Given, option: str, most: int) -> int:
    text = given[option]
    if not text.isascii() or not text.isdigit() or len(text) > len(str(most)) or int(text) > most:
        sentence = _("{option} needs a whole number from 0 to {most}.")
        raise WrongUse(sentence.format(option=option, most=most))
    return int(text)


def _week_order(given: Given) -> WeekOrder:
    _fits_a_set(given)
    product = _product(given.get("--product", Product.POSTER))
    _fits_its_product(given, product)
    return WeekOrder(
        source=_source(given),
        week=_week(given["--week"]) if "--week" in given else None,
        place=given.get("--place", ""),
        day=_day(given["--day"]) if "--day" in given else None,
        languages=_languages(given.get("--languages", ALL_LANGUAGES)),
        product=product,
        paper=_paper(given.get("--paper", Paper.A4)),
        folder=Path(given.get("--out", ".")),
        set_name=given.get("--set", ""),
    )


def _fits_a_set(given: Given) -> None:
    for option in _SAID_BY_A_SET:
        if "--set" in given and option in given:
            raise WrongUse(_("{option} does not go with --set: the set says it.").format(option=option))


def _fits_its_product(given: Given, product: Product) -> None:
    """Refuse what does not belong together."""
    if product is Product.PLACE and "--place" not in given:
        raise WrongUse(_("--product place needs --place."))
    for option, belongs in (("--place", Product.PLACE), ("--day", Product.DOOR)):
        if option in given and product is not belongs:
            raise WrongUse(_("{option} belongs to --product {product}.").format(option=option, product=belongs.value))
    if "--week" in given and product is Product.PLACE:
        raise WrongUse(_("--week does not belong to --product place: the sheet begins today."))
    if "--week" in given and "--day" in given:
        raise WrongUse(_("Choose either --week or --day, not both."))


def _source(given: Given) -> Source:
    if "--demo" in given and ("--database" in given or "--passphrase-file" in given):
        raise WrongUse(_("Choose either --demo or --database, not both."))
    if "--demo" in given:
        return Source(demo=True, today=_day(given["--today"]) if "--today" in given else None)
    if "--database" not in given:
        raise WrongUse(_("Say which database: --demo, or --database with --passphrase-file."))
    if "--passphrase-file" not in given:
        raise WrongUse(_("--database needs --passphrase-file."))
    if "--today" in given:
        raise WrongUse(_("--today belongs to --demo."))
    return Source(database=Path(given["--database"]), passphrase_file=Path(given["--passphrase-file"]))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        sentence = _("Not a day: {word}. Write it as 2026-11-23.")
        raise WrongUse(sentence.format(word=text)) from error


def _week(text: str) -> IsoWeek:
    try:
        return IsoWeek.parse(text)
    except ValueError as error:
        sentence = _("There is no such week: {word}. Write it as 2026-W48.")
        raise WrongUse(sentence.format(word=text)) from error


def _languages(text: str) -> tuple[LanguageCode, ...]:
    known = tuple(schedule_languages())
    if text == ALL_LANGUAGES:
        return tuple(LanguageCode(code) for code in known)
    codes = tuple(dict.fromkeys(code.strip() for code in text.split(",") if code.strip()))
    for code in codes:
        if code not in known:
            sentence = _("Unknown language: {word}. There are {known}.")
            raise WrongUse(sentence.format(word=code, known=", ".join(known)))
    if not codes:
        raise WrongUse(_("{option} needs a value.").format(option="--languages"))
    return tuple(LanguageCode(code) for code in codes)


def _product(text: str) -> Product:
    if text not in SHEETS:
        sentence = _("Unknown product: {word}. There are {known}.")
        raise WrongUse(sentence.format(word=text, known=", ".join(SHEETS)))
    return Product(text)


def _paper(text: str) -> Paper:
    if text not in set(Paper):
        sentence = _("Unknown paper: {word}. There are {known}.")
        raise WrongUse(sentence.format(word=text, known=", ".join(Paper)))
    return Paper(text)
