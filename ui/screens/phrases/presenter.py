"""Which phrases are listed, what somebody has written and not saved, and the changes to the phrase bank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.documents.weekly_schedule import texts_of_week
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_counts, phrase_rows
from models.queries.weekly_schedule import week_programme
from models.services.phrases import (
    approve_phrases,
    correct_phrase,
    keep_own,
    use_shipped,
    withdraw_approval,
)
from models.values.errors import EditConflict, Invalid
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseDraft, PhraseState, PhraseWish, TextRef
from models.values.timeslot import IsoWeek
from translations import _
from translations.languages import schedule_languages
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.phrases.columns import PhraseColumn, in_order
from ui.screens.phrases.shown import LanguageLine, ReadBank, Selection, ShownPhrases, belongs, is_found
from ui.screens.phrases.wording import approved_sentence
from ui.wording.errors import error_sentence, problem_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

_Place = tuple[LanguageCode, TextRef]


class PhrasesPresenter(QObject):
    """Holds language, selection and order, and the texts that are not saved yet."""

    shown_changed = Signal(object)  # ShownPhrases
    unsaved_changed = Signal(object)  # frozenset[TextRef] of the language that is shown
    saved = Signal(str, object)  # sentence, TransactionNumber
    problem_met = Signal(str)  # what is wrong with the text in the field
    trouble_met = Signal(str)
    swedish_change_asked = Signal(int)  # how many languages it makes outdated

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._language = _first_language(context.settings.current.printing.languages)
        self._selection = Selection.ALL
        self._text = ""
        self._wished: frozenset[TextRef] = frozenset()
        self._column: PhraseColumn | None = None
        self._descending = False
        self._shown: ShownPhrases | None = None
        self._unsaved: dict[_Place, str] = {}
        self._readers: dict[LanguageCode, str] = {}
        self._asked: PhraseDraft | None = None

    @property
    def language(self) -> LanguageCode:
        """Give the language that is shown."""
        return self._language

    @property
    def shown(self) -> ShownPhrases | None:
        """Give what the list shows; ``None`` before it was read."""
        return self._shown

    @property
    def reader(self) -> str:
        """Give who reads the language over, as long as the program runs; empty before it was asked."""
        return self._readers.get(self._language, "")

    @property
    def has_unsaved(self) -> bool:
        """Tell whether closing would lose a text, in any language."""
        return bool(self._unsaved)

    def reload(self) -> None:
        """Read the language and all numbers again."""
        work = partial(_read, language=self._language, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="bank")

    def show_wish(self, wish: PhraseWish) -> None:
        """Show what another screen asks for."""
        self._language = wish.language
        self._wished = wish.refs if wish.refs is not None else frozenset()
        self._selection = Selection.ALL if wish.refs is None else Selection.WISHED
        self._text = ""
        self.reload()

    def choose_language(self, code: str) -> None:
        """Show another language, with the same selection."""
        self._language = LanguageCode(code)
        self.reload()

    def select(self, selection: Selection) -> None:
        """List some of the phrases."""
        self._selection = selection
        self._show()

    def look_for(self, text: str) -> None:
        """List the phrases with these words."""
        self._text = text
        self._show()

    def clear_filter(self) -> None:
        """List every phrase again."""
        self._selection, self._text = Selection.ALL, ""
        self._show()

    def set_order(self, column: PhraseColumn | None, descending: bool) -> None:
        """Sort by a column, or as on the sheets."""
        self._column, self._descending = column, descending
        self._show()

    def set_reader(self, name: str) -> None:
        """Remember who reads this language over."""
        self._readers[self._language] = name.strip()

    def unsaved_of(self, row: PhraseRow) -> str | None:
        """Give what somebody wrote and did not save."""
        return self._unsaved.get((row.language, row.ref))

    def note_text(self, row: PhraseRow, text: str) -> None:
        """Keep what somebody writes, so that no change of row, language or screen loses it."""
        before = self._unsaved_refs()
        if text.strip() == row.text:
            self._unsaved.pop((row.language, row.ref), None)
        else:
            self._unsaved[row.language, row.ref] = text
        if before != self._unsaved_refs():
            self.unsaved_changed.emit(self._unsaved_refs())

    def forget_unsaved(self) -> None:
        """Throw away every text that is not saved."""
        self._unsaved.clear()
        self.unsaved_changed.emit(frozenset())
        self._show()

    def save(self, row: PhraseRow, text: str) -> None:
        """Save a corrected text; for a Swedish one it is asked first how many languages that concerns."""
        if text.strip() == row.text:
            return
        draft = _draft(row, text)
        if row.language == SWEDISH:
            self._asked = draft
            work = partial(_languages_outdated_by, ref=row.ref)
            self._context.runner.read(work, on_done=self.swedish_change_asked.emit, on_failed=self._on_failed)
        else:
            self._write(partial(_correct, draft=draft, by=""), sentence=_("The text is saved."), saved=(row,))

    def save_swedish(self) -> None:
        """Save the Swedish text that was asked about."""
        draft, self._asked = self._asked, None
        if draft is not None:
            rows = [row for row in self._rows() if row.ref == draft.ref]
            self._write(partial(_correct, draft=draft, by=""), sentence=_("The Swedish is saved."), saved=rows)

    def approve(self, row: PhraseRow, text: str) -> None:
        """Approve a phrase in the reader's name, with the text that stands in the field."""
        sentence = approved_sentence(1, self.reader)
        if text.strip() == row.text:
            self._approve((row,), sentence)
        else:
            work = partial(_correct, draft=_draft(row, text), by=self.reader)
            self._write(work, sentence=sentence, saved=(row,))

    def approvable(self, rows: Sequence[PhraseRow]) -> tuple[PhraseRow, ...]:
        """Give those that wait for a reader: with a text, not approved yet and nothing unsaved."""
        return tuple(
            row
            for row in rows
            if row.text and row.state is not PhraseState.REVIEWED and (row.language, row.ref) not in self._unsaved
        )

    def approve_many(self, rows: Sequence[PhraseRow]) -> None:
        """Approve several phrases at once, as one change that can be undone."""
        waiting = self.approvable(rows)
        if waiting:
            self._approve(waiting, approved_sentence(len(waiting), self.reader))

    def withdraw(self, row: PhraseRow) -> None:
        """Let a phrase be one that nobody has read."""
        if row.version is None:
            return
        work = partial(withdraw_approval, ref=row.ref, language=row.language, version=row.version)
        self._write(work, sentence=_("The review is taken back."))

    def take_offer(self, row: PhraseRow) -> None:
        """Take the text the program now comes with."""
        if row.version is None:
            return
        work = partial(use_shipped, ref=row.ref, language=row.language, version=row.version)
        self._write(work, sentence=_("The program’s text is taken."), saved=(row,))

    def leave_offer(self, row: PhraseRow) -> None:
        """Keep the office's own text and hear no more of the other."""
        if row.version is None:
            return
        work = partial(keep_own, ref=row.ref, language=row.language, version=row.version)
        self._write(work, sentence=_("Your own text is kept."))

    def _approve(self, rows: Sequence[PhraseRow], sentence: str) -> None:
        approved = [(row.ref, row.language, row.version) for row in rows]
        self._write(partial(approve_phrases, approved=approved, by=self.reader), sentence=sentence)

    def _write(self, work: Callable[[UnitOfWork], None], *, sentence: str, saved: Sequence[PhraseRow] = ()) -> None:
        places = tuple((row.language, row.ref) for row in saved)
        on_done = partial(self._on_written, sentence, places)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _rows(self) -> tuple[PhraseRow, ...]:
        return self._shown.bank.rows if self._shown is not None else ()

    def _unsaved_refs(self) -> frozenset[TextRef]:
        return frozenset(ref for language, ref in self._unsaved if language == self._language)

    def _show(self) -> None:
        if self._shown is not None:
            self._on_read(self._shown.bank)

    def _on_read(self, bank: ReadBank) -> None:
        if bank.language != self._language:
            return
        found = [
            row
            for row in bank.rows
            if belongs(row, self._selection, bank.week, self._wished) and is_found(row, self._text)
        ]
        rows = in_order(found, self._column, descending=self._descending)
        self._shown = ShownPhrases(
            bank=bank, selection=self._selection, text=self._text, rows=rows, wished=self._wished
        )
        self.shown_changed.emit(self._shown)
        self.unsaved_changed.emit(self._unsaved_refs())

    def _on_written(self, sentence: str, saved: Sequence[_Place], written: Written[None]) -> None:
        for place in saved:
            self._unsaved.pop(place, None)
        self.unsaved_changed.emit(self._unsaved_refs())
        self._show()
        if written.changes:
            self.saved.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        if isinstance(error, Invalid):
            self.problem_met.emit(" ".join(problem_sentence(problem) for problem in error.problems))
            return
        if isinstance(error, EditConflict):
            self.reload()
        self.trouble_met.emit(error_sentence(error))


def _first_language(printed: Sequence[str]) -> LanguageCode:
    """Begin with the first language that is printed here and needs a reader."""
    known = [code for code in (*printed, *schedule_languages()) if code in schedule_languages()]
    return LanguageCode(next(code for code in known if schedule_languages()[code].is_swedish is False))


def _draft(row: PhraseRow, text: str) -> PhraseDraft:
    return PhraseDraft(ref=row.ref, language=row.language, text=text, version=row.version)


def _correct(uow: UnitOfWork, draft: PhraseDraft, by: str) -> None:
    """Save a text and, with a name, approve it in the same change."""
    correct_phrase(uow, draft)
    if by:
        chosen = PhraseFilter(language=draft.language, refs=frozenset({draft.ref}))
        corrected = [(row.ref, row.language, row.version) for row in phrase_rows(uow.session, chosen)]
        approve_phrases(uow, corrected, by)


def _read(session: Session, language: LanguageCode, today: date) -> ReadBank:
    codes = [LanguageCode(code) for code in schedule_languages()]
    codes = [code for code in codes if code != SWEDISH] + [SWEDISH]
    counts = phrase_counts(session, codes, since=today)
    programme = week_programme(session, IsoWeek.of(today))
    lines = []
    for code in codes:
        count = counts[code]
        numbers = {
            PhraseState.DRAFT: count.draft,
            PhraseState.UNSURE: count.unsure,
            PhraseState.OUTDATED: count.outdated,
            PhraseState.MISSING: count.missing,
        }
        lines.append(LanguageLine(code=code, reviewed=count.reviewed, total=count.total, numbers=numbers))
    return ReadBank(
        language=language,
        rows=phrase_rows(session, PhraseFilter(language=language, since=today)),
        week=texts_of_week(programme, language, printed_on=today),
        languages=tuple(lines),
    )


def _languages_outdated_by(session: Session, ref: TextRef) -> int:
    """Count the languages whose text would no longer fit, if the Swedish of a phrase were changed."""
    readable = (PhraseState.REVIEWED, PhraseState.DRAFT, PhraseState.UNSURE)
    found = 0
    for code in schedule_languages():
        if code != SWEDISH:
            chosen = PhraseFilter(language=LanguageCode(code), refs=frozenset({ref}))
            found += any(row.state in readable for row in phrase_rows(session, chosen))
    return found
