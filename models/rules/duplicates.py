"""Finds rows that may be the same person, within a list and against the register. Nothing is merged here.

Compared are only those who share a phone, an e-mail address or a birth year: alike names alone are namesakes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from models.rules.cell_words import folded
from models.rules.imported_phones import last_digits
from models.rules.name_search import skeleton
from models.values.imports import Duplicate, DuplicateReason, ImportedRow, KnownPerson

ALIKE: Final = 85
"""Names are alike from here on, of 100. Source: measured on planted typing errors."""
_PERHAPS_ALIKE: Final = 75
"""From here on names are worth asking about where their consonants are the same: Muhammad and Mohammed Ali."""
_WORD_ALIKE: Final = 80
"""A letter too few in "Eek" is 80, "Nilsson" and "Olsson" are 77, "Lind" and "Lund" 75."""
_FEWEST_DIGITS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Somebody to compare with; ``name`` has its words folded and in order, so that "Ek, Anna" is "Anna Ek"."""

    place: int
    name: str
    phones: tuple[str, ...]
    email: str
    birth_year: int | None
    of_row: int | None = None
    of_person: int | None = None


class _Index:
    """Those seen so far, by what two writings of one person have in common."""

    def __init__(self) -> None:
        self._by_phone: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_email: dict[str, list[_Candidate]] = defaultdict(list)
        self._names_of_year: dict[int, dict[int, str]] = defaultdict(dict)
        self._all: dict[int, _Candidate] = {}

    def add(self, candidate: _Candidate) -> None:
        self._all[candidate.place] = candidate
        for digits in {last_digits(phone) for phone in candidate.phones}:
            if len(digits) >= _FEWEST_DIGITS:
                self._by_phone[digits].append(candidate)
        if candidate.email:
            self._by_email[candidate.email].append(candidate)
        if candidate.birth_year is not None and candidate.name:
            self._names_of_year[candidate.birth_year][candidate.place] = candidate.name

    def alike(self, sought: _Candidate) -> dict[int, set[DuplicateReason]]:
        """Give everybody who may be the same, by place, with the reasons."""
        from rapidfuzz import fuzz, process

        found: dict[int, set[DuplicateReason]] = defaultdict(set)
        for phone in sought.phones:
            for other in self._by_phone.get(last_digits(phone), ()):
                if any(is_same_phone(phone, theirs) for theirs in other.phones):
                    found[other.place].add(DuplicateReason.SAME_PHONE)
        if sought.email:
            for other in self._by_email.get(sought.email, ()):
                found[other.place].add(DuplicateReason.SAME_EMAIL)
        if sought.birth_year is not None and sought.name:
            names = self._names_of_year.get(sought.birth_year)
            if names:
                hits = process.extract(sought.name, names, scorer=fuzz.ratio, score_cutoff=_PERHAPS_ALIKE, limit=None)
                for name, score, place in hits:
                    if score >= ALIKE or _is_spelled_otherwise(sought.name, name):
                        found[place].add(DuplicateReason.ALIKE_NAME_AND_YEAR)
        return found

    def at(self, place: int) -> _Candidate:
        return self._all[place]


def find_duplicates(rows: Sequence[ImportedRow], known: Iterable[KnownPerson]) -> tuple[Duplicate, ...]:
    """Name, for each row that may be somebody already there, whom it most resembles: in the list, and in the register.

    More reasons come before fewer, alike names before others, then who came first. Two who differ in phone, e-mail and
    birth year are never named.
    """
    register, list_so_far = _Index(), _Index()
    for place, person in enumerate(known):
        register.add(_of_person(place, person))
    found: list[Duplicate] = []
    for place, row in enumerate(rows):
        sought = _of_row(place, row)
        nearest = (_best(sought, list_so_far), _best(sought, register))
        list_so_far.add(sought)
        found += [_duplicate(row.number, sought, *best) for best in nearest if best is not None]
    return tuple(found)


def is_same_phone(one: str, other: str) -> bool:
    """Tell whether two numbers are the same; with the country known on both sides every digit counts."""
    if one.startswith("+") and other.startswith("+"):
        return one == other
    return last_digits(one) == last_digits(other)


def _best(sought: _Candidate, index: _Index) -> tuple[_Candidate, set[DuplicateReason]] | None:
    alike = index.alike(sought)
    if not alike:
        return None
    place = min(alike, key=lambda each: (-len(alike[each]), not _is_alike(sought, index.at(each)), each))
    return index.at(place), alike[place]


def _duplicate(row: int, sought: _Candidate, other: _Candidate, reasons: set[DuplicateReason]) -> Duplicate:
    return Duplicate(
        row=row,
        of_row=other.of_row,
        of_person=other.of_person,
        reasons=tuple(reason for reason in DuplicateReason if reason in reasons),
        name_is_alike=_is_alike(sought, other) and (len(reasons) > 1 or not _differs_in_a_word(sought, other, reasons)),
    )


def _is_alike(one: _Candidate, other: _Candidate) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one.name, other.name) >= ALIKE


def _is_spelled_otherwise(one: str, other: str) -> bool:
    """Tell whether two names are the same in another spelling of letters that the Latin script does not have."""
    return sorted(skeleton(one).split()) == sorted(skeleton(other).split())


def _differs_in_a_word(one: _Candidate, other: _Candidate, reasons: set[DuplicateReason]) -> bool:
    """Tell whether only name and year speak for two, and a whole word of the name is another: Nilsson and Olsson."""
    from rapidfuzz import fuzz

    if DuplicateReason.ALIKE_NAME_AND_YEAR not in reasons or one.name == other.name:
        return False
    fewer, more = sorted((one.name.split(), other.name.split()), key=len)
    return any(max(fuzz.ratio(word, each) for each in more) < _WORD_ALIKE for word in fewer)


def _of_row(place: int, row: ImportedRow) -> _Candidate:
    person = row.person
    return _Candidate(
        place=place,
        name=_in_order(person.name),
        phones=tuple(phone.number or phone.written for phone in person.phones),
        email=person.email,
        birth_year=person.birth_year,
        of_row=row.number,
    )


def _of_person(place: int, person: KnownPerson) -> _Candidate:
    return _Candidate(
        place=place,
        name=_in_order(person.name),
        phones=person.phones,
        email=person.email.strip().lower(),
        birth_year=person.birth_year,
        of_person=person.key,
    )


def _in_order(name: str) -> str:
    return " ".join(sorted(folded(name).split()))
