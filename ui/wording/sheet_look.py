"""What a form says of how sheets look: names of colours, which are too light, where the square code leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.rules.code_target import code_target, is_suffix
from models.rules.print_colour import GOOD_COLOURS, OWN_COLOUR, darkened, is_dark_enough, read_colour
from models.values.errors import FieldProblem, ProblemCode
from models.values.language import LanguageCode
from translations import N_, _
from translations.languages import schedule_language
from ui.wording.errors import problem_sentence
from ui.wording.sheets import language_name

PROGRAM_COLOUR = OWN_COLOUR

_NAMES = (
    N_("Samspråk blue"),
    N_("Blue"),
    N_("Violet"),
    N_("Plum"),
    N_("Red"),
    N_("Brown"),
    N_("Olive"),
    N_("Green"),
    N_("Petrol"),
    N_("Grey"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourAdvice:
    """What is to be said of a written colour: ``colour`` is ``None`` where it is none, ``darker`` a shade to offer."""

    colour: str | None
    problem: str
    darker: str


def colour_names() -> Mapping[str, str]:
    """Name the proposed colours in the language of the window, with their signs."""
    return {colour: f"{_(name)} {colour}" for colour, name in zip(GOOD_COLOURS, _NAMES, strict=True)}


def colour_advice(text: str) -> ColourAdvice:
    """Say whether a colour can be printed; while it is being written nothing is wrong with it yet."""
    colour = read_colour(text)
    if colour is None or is_dark_enough(colour):
        return ColourAdvice(colour=colour, problem="", darker="")
    darker = darkened(colour)
    problem = FieldProblem(field="colour", code=ProblemCode.COLOUR_TOO_LIGHT, facts={"darker": darker})
    return ColourAdvice(colour=colour, problem=problem_sentence(problem), darker=darker)


def suffix_problem(suffix: str) -> str:
    """Say why something cannot stand behind a web address; empty when it can."""
    return "" if is_suffix(suffix) else problem_sentence(FieldProblem(field="", code=ProblemCode.NOT_A_SUFFIX))


def code_example(address: str, suffix: str, language: LanguageCode) -> str:
    """Say where the square code leads in one language; empty without an address or with a wrong suffix."""
    target = code_target(address, suffix, language) if is_suffix(suffix) else ""
    if not target:
        return ""
    named = language_name(schedule_language(language))
    return _("In {language} the code leads to {address}").format(language=named, address=target)
