"""What comes of reading one cell: a value, and what is wrong with the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from models.rules.cell_words import folded
from models.values.imports import ImportProblemCode

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem:
    """One thing that is wrong with a cell, and the part of the text that it concerns."""

    code: ImportProblemCode
    text: str


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """What a cell says; with problems the value holds what was understood all the same, or nothing.

    ``rest`` is a remark beside the value, such as "(dotter)" behind a phone number: no problem, but not lost either.
    """

    value: Value
    problems: tuple[CellProblem, ...] = ()
    rest: str = ""


def problem(code: ImportProblemCode, text: str) -> tuple[CellProblem, ...]:
    """Give one problem as it is kept."""
    return (CellProblem(code=code, text=text),)


_NOTHING: Final = frozenset(
    "saknas|ingen|inget|inga|na|n a|nil|none|null|okant|okand|vet ej|vet inte|ej angivet|ej uppgivet|har ej|har ingen|"
    "har inget|unknown|not known|ej|finns ej|finns inte|vill ej uppge|ej mail|ingen mail|ej mejl|"
    "ingen mejl|ej e post|ingen e post|ej epost|ingen epost|har ej mail|ingen telefon|ej telefon|no email|no phone|"
    "vill inte uppge|prefer not to say".split("|")
)


def says_nothing(text: str) -> bool:
    """Tell whether a cell only says that there is nothing to say: a dash, "saknas", "vet ej"."""
    words = folded(text)
    return not words or words in _NOTHING


def is_cell_error(text: str) -> bool:
    """Tell whether a spreadsheet program could not work out the cell."""
    return text.startswith("#") and text.rstrip("!?").upper() in _CELL_ERRORS


_CELL_ERRORS: Final = frozenset({"#REF", "#N/A", "#NAME", "#VALUE", "#DIV/0", "#NULL", "#NUM", "#SAKNAS", "#VÄRDEFEL"})
