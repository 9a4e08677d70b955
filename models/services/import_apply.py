"""Takes a list that was read into the register: everything in one transaction, which can be taken back as one.

Who may be there already is decided row by row; without a decision a card is completed where the name is alike too,
and somebody who only shares a phone or an address with another gets a card of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, assert_never

from models.entities.note import Note
from models.queries.areas import area_rows
from models.queries.person_cards import person_draft
from models.rules.cell_words import below, folded
from models.rules.imported_drafts import ImportedCard, card_of, with_gaps_filled
from models.rules.imported_news import crowded_out, with_news_taken
from models.rules.validation import LONGEST_NOTE
from models.services.people import save_new_people, save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import AreaId, PersonId
from models.values.imports import Duplicate, ImportedRow, ImportField, ImportKind, ImportPreview
from models.values.imports import DuplicateDecision as DuplicateDecision
from models.values.people_drafts import PersonDraft

SAVED_AT_ONCE: Final = 250
"""So many new cards go into the register together; more would save no more time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """How many people came in, were completed or updated, and how many rows were left out."""

    new: int = 0
    filled: int = 0
    updated: int = 0
    left_out: int = 0


def apply_import(
    uow: UnitOfWork,
    found: ImportPreview,
    kind: ImportKind,
    decisions: Mapping[int, DuplicateDecision] | None = None,
) -> ImportOutcome:
    """Save everybody of the list; ``decisions`` are by row.

    Cells that were not understood become notes on the card. Only a row that has neither a name nor a way to reach
    somebody is left out. Raises ``Invalid`` or ``EditConflict`` as ``save_person`` does; then nothing may be kept.
    """
    return _Import(uow, found, kind, decisions or {}).run()


class _Import:
    """One run; knows which row became whom, since a later row may be the same person."""

    def __init__(
        self, uow: UnitOfWork, found: ImportPreview, kind: ImportKind, decisions: Mapping[int, DuplicateDecision]
    ) -> None:
        self._uow = uow
        self._found = found
        self._kind = kind
        self._decisions = decisions
        # Whose name is alike is likelier meant, and somebody of the register likelier than another row.
        nearest_last = sorted(found.duplicates, key=lambda each: (each.name_is_alike, each.of_person is not None))
        self._duplicates = {duplicate.row: duplicate for duplicate in nearest_last}
        self._areas: dict[str, AreaId] = {folded(row.name): row.id for row in area_rows(uow.session)}
        self._people: dict[int, PersonId] = {}
        self._put_by_rows: dict[int, tuple[ImportedRow, ImportedCard]] = {}
        self._headings: dict[ImportField, str] = {}
        for column in found.columns:
            if column.field is not None:
                self._headings.setdefault(column.field, column.heading)

    def run(self) -> ImportOutcome:
        outcome = ImportOutcome()
        for row in self._found.rows:
            card = card_of(row.person, self._kind, areas=self._areas, today=self._uow.clock.today())
            if card is None:
                outcome = replace(outcome, left_out=outcome.left_out + 1)
                continue
            known = self._known(row.number)
            match self._decision(row.number, known):
                case DuplicateDecision.NEW:
                    self._put_by(row, card)
                    outcome = replace(outcome, new=outcome.new + 1)
                case DuplicateDecision.FILL_GAPS if known is not None:
                    self._people[row.number] = known
                    self._complete(known, row, card)
                    outcome = replace(outcome, filled=outcome.filled + 1)
                case DuplicateDecision.UPDATE if known is not None:
                    self._people[row.number] = known
                    self._update(known, row, card)
                    outcome = replace(outcome, updated=outcome.updated + 1)
                case DuplicateDecision.FILL_GAPS | DuplicateDecision.UPDATE | DuplicateDecision.SKIP:
                    if known is not None:
                        self._people[row.number] = known
                    outcome = replace(outcome, left_out=outcome.left_out + 1)
                case _ as never:
                    assert_never(never)
        self._save_put_by()
        return outcome

    def _known(self, row: int) -> PersonId | None:
        """Say whom a row is the double of, if they are in the register by now."""
        duplicate = self._duplicates.get(row)
        if duplicate is None:
            return None
        if duplicate.of_person is not None:
            return PersonId(duplicate.of_person)
        if duplicate.of_row in self._put_by_rows:
            self._save_put_by()
        return None if duplicate.of_row is None else self._people.get(duplicate.of_row)

    def _decision(self, row: int, known: PersonId | None) -> DuplicateDecision:
        duplicate = self._duplicates.get(row)
        if duplicate is None or known is None:
            return DuplicateDecision.NEW
        return self._decisions.get(row, usual_decision(duplicate))

    def _put_by(self, row: ImportedRow, card: ImportedCard) -> None:
        """Keep a new card until there are enough to save at once."""
        self._put_by_rows[row.number] = (row, card)
        if len(self._put_by_rows) >= SAVED_AT_ONCE:
            self._save_put_by()

    def _save_put_by(self) -> None:
        rows, self._put_by_rows = tuple(self._put_by_rows.values()), {}
        ids = save_new_people(self._uow, [card.draft for _row, card in rows])
        for (row, card), person_id in zip(rows, ids, strict=True):
            self._people[row.number] = person_id
            self._note(person_id, row, card)

    def _complete(self, person_id: PersonId, row: ImportedRow, card: ImportedCard) -> None:
        before = person_draft(self._uow.session, person_id)
        self._save_changed(before, with_gaps_filled(before, card.draft), row, card)

    def _update(self, person_id: PersonId, row: ImportedRow, card: ImportedCard) -> None:
        before = person_draft(self._uow.session, person_id)
        self._save_changed(before, with_news_taken(before, card.draft, row.person), row, card)

    def _save_changed(self, before: PersonDraft, after: PersonDraft, row: ImportedRow, card: ImportedCard) -> None:
        if before.id is None:
            raise TypeError("a card of the register")
        if after != before:
            save_person(self._uow, after)
        crowded = crowded_out((before, card.draft), after)
        self._note(before.id, row, replace(card, left_over=(*card.left_over, *crowded)))

    def _note(self, person_id: PersonId, row: ImportedRow, card: ImportedCard) -> None:
        for text in _parts(self._lines(row, card)):
            self._uow.session.add(
                Note(person_id=person_id, day=self._uow.clock.today(), text=text, author_id=self._uow.actor)
            )

    def _lines(self, row: ImportedRow, card: ImportedCard) -> Iterator[str]:
        """Give what belongs in a note: remarks, and under its heading what was not understood or had no room."""
        if row.person.note:
            yield row.person.note
        for field, text in dict.fromkeys(row.person.kept_texts):
            yield below(self._headings.get(field, field), text)
        yield from card.left_over


def usual_decision(duplicate: Duplicate) -> DuplicateDecision:
    """Say what becomes of a row about which nobody decided."""
    return DuplicateDecision.FILL_GAPS if duplicate.name_is_alike else DuplicateDecision.NEW


def _parts(lines: Iterator[str]) -> Iterator[str]:
    """Join lines into as few notes as their length allows."""
    text = "\n".join(lines).strip()
    while text:
        yield text[:LONGEST_NOTE]
        text = text[LONGEST_NOTE:].strip()
