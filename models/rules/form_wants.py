"""Says what somebody wants from the answers of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from models.rules.cell_words import folded
from models.rules.column_matching import field_of_heading
from models.rules.form_text import FormAnswer
from models.values.enquiries import EnquiryWant
from models.values.imports import ImportField
from models.values.pasted_forms import FormSource

_SEEKS: Final = re.compile(
    r"(?:soker|onskar|vill ha|vill fa|vill hitta|behover|hitta|traffa|fa) (?:\w+ ){0,3}(?:sprakvan|svensk|kompis)|"
    r"lara mig (?:mer )?svenska|(?:ova|trana|prata) (?:\w+ ){0,2}svenska|"
    r"(?:learn|practise|practice|speak) (?:more )?swedish|"
    r"(?:seek|seeks|want|need|find|get|meet|looking for) a (?:language friend|swedish|friend)"
)
_BECOMES: Final = re.compile(
    r"(?:bli|vara) (?:\w+ )?sprakvan|volontar|bidra|sprakvan|(?:become|be) (?:a |an )?language friend|volunteer"
)
_HOSTS: Final = re.compile(
    r"cafevard|vard (?:pa|i|for)|sprakcafe|language cafe|cafe host|hjalpa (?:\w+ ){0,3}(?:pa|i) (?:\w+ )?cafe"
)
_TEACHES: Final = re.compile(r"laxhjalp|laxlas|homework|hjalpa (?!mig|oss|min)(?:\w+ ){0,3}lax(?:or|an)")
_GIVES: Final = re.compile(r"skank|ge bort|ge saker|donera|mobler|klader|donate|furniture|clothes|give things")
_YES: Final = frozenset({"ja", "yes", "x", "sant", "true", "1", "garna", "ja garna", "absolut"})
_NO: Final = frozenset({"nej", "no", "falskt", "false", "0", "nej tack"})
_NEVER_WISHES: Final = frozenset(ImportField) - {ImportField.ASSIGNMENTS, ImportField.NOTE, ImportField.INTERESTS}


def wants_of(answers: Sequence[FormAnswer], source: FormSource) -> tuple[EnquiryWant, ...]:
    """Give what is wanted, never nothing: ``OTHER`` where the words do not say it and nobody else did."""
    said = " | ".join(_wish(answer) for answer in answers)
    seeks = _SEEKS.search(said) is not None
    found = {
        EnquiryWant.SEEKS_FRIEND: seeks,
        EnquiryWant.LANGUAGE_FRIEND: _BECOMES.search(_SEEKS.sub(" ", said)) is not None,
        EnquiryWant.CAFE_HOST: _HOSTS.search(said) is not None and not seeks,
        EnquiryWant.HOMEWORK_HELP: _TEACHES.search(said) is not None and not seeks,
        EnquiryWant.THINGS: _GIVES.search(said) is not None,
    }
    wants = [want for want, is_wanted in found.items() if is_wanted]
    match source:
        case FormSource.VOLUNTEERS:
            wants = [want for want in wants if want is not EnquiryWant.SEEKS_FRIEND] or [EnquiryWant.LANGUAGE_FRIEND]
        case FormSource.NEWCOMERS:
            wants = [EnquiryWant.SEEKS_FRIEND]
        case FormSource.ANYBODY if not wants and _speaks_as_a_newcomer(answers):
            wants = [EnquiryWant.SEEKS_FRIEND]
        case FormSource.ANYBODY:
            pass
    return tuple(wants) or (EnquiryWant.OTHER,)


def _wish(answer: FormAnswer) -> str:
    """Give the words that may be a wish: the answer, or the question where the answer is yes."""
    if field_of_heading(answer.question) in _NEVER_WISHES:
        return ""
    plain = folded(answer.answer)
    if plain in _NO:
        return ""
    return folded(answer.question) if plain in _YES else plain


def _speaks_as_a_newcomer(answers: Sequence[FormAnswer]) -> bool:
    asked = {ImportField.SWEDISH_LEVEL, ImportField.NEEDS_INTERPRETER, ImportField.PRINT_LANGUAGE}
    return any(answer.answer and field_of_heading(answer.question) in asked for answer in answers)
