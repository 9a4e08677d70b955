"""Whatever is edited, approved, withdrawn or shipped anew: nothing outdated is reviewed, nothing approved changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from models.rules.phrase_states import OfficePhrase, Standing, phrase_standing, swedish_standing
from models.values.phrases import Approval, PhraseState, ShippedPhrase

READ = Approval(by="Påhittad granskare", on=date(2026, 11, 20))
TEXTS = st.sampled_from(["ett {n}", "två {n}", "tre {n}", "fyra"])
STATES = st.sampled_from([PhraseState.DRAFT, PhraseState.UNSURE])


class PhraseLife(RuleBasedStateMachine):
    """One phrase in one language through edits of the office and updates of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.shipped_swedish = ShippedPhrase(text="ett {n}", state=PhraseState.REVIEWED)
        self.shipped = ShippedPhrase(text="one {n}", state=PhraseState.UNSURE)
        self.office_swedish: OfficePhrase | None = None
        self.office: OfficePhrase | None = None
        self.read: set[tuple[str, str]] = set()

    @property
    def swedish(self) -> str:
        return swedish_standing(self.shipped_swedish, self.office_swedish).text

    @property
    def now(self) -> Standing:
        return phrase_standing(
            self.shipped, self.office, swedish=self.swedish, shipped_swedish=self.shipped_swedish.text
        )

    @rule(text=TEXTS)
    def correct_swedish(self, text: str) -> None:
        self.office_swedish = OfficePhrase(text=text, swedish=text, shipped=self.shipped_swedish.text)

    @rule()
    def take_shipped_swedish(self) -> None:
        self.office_swedish = None

    @rule(text=TEXTS)
    def correct(self, text: str) -> None:
        self.office = OfficePhrase(text=text, swedish=self.swedish, shipped=self.shipped.text)

    @rule()
    def approve(self) -> None:
        word = self.office or OfficePhrase(text=self.shipped.text, swedish="", shipped=self.shipped.text)
        self.office = replace(word, swedish=self.swedish, approval=READ)
        self.read.add((self.office.text, self.swedish))

    @precondition(lambda self: self.office is not None)
    @rule()
    def withdraw(self) -> None:
        if self.office is not None:
            self.read.discard((self.office.text, self.office.swedish))
            self.office = replace(self.office, approval=None)

    @precondition(lambda self: self.office is not None)
    @rule()
    def take_shipped(self) -> None:
        self.office = None

    @rule(text=TEXTS, state=STATES)
    def update(self, text: str, state: PhraseState) -> None:
        before = self.now
        self.shipped = ShippedPhrase(text=text, state=state)

        if self.office is not None:
            assert (self.now.text, self.now.state, self.now.approval) == (before.text, before.state, before.approval)
            assert self.now.shipped_offer in ("", text)

    @rule(text=TEXTS)
    def update_swedish(self, text: str) -> None:
        before = self.now
        self.shipped_swedish = ShippedPhrase(text=text, state=PhraseState.REVIEWED)

        if self.office is not None:
            assert self.now.text == before.text

    @invariant()
    def only_what_was_read_for_this_swedish_is_reviewed(self) -> None:
        if self.now.state is PhraseState.REVIEWED:
            assert (self.now.text, self.swedish) in self.read
            assert self.now.approval == READ
        else:
            assert self.now.approval is None

    @invariant()
    def outdated_words_give_way_to_swedish(self) -> None:
        if self.office is not None and self.office.swedish != self.swedish:
            assert self.now.state is PhraseState.OUTDATED
            assert self.now.state.prints_swedish


PhraseLife.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestPhraseLife = PhraseLife.TestCase
