"""The form of a setting that colleagues may change at once: it closes when it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.errors import FieldProblem
from translations import _
from ui.saving.presenter import SavingPresenter
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.versions_dialog import VersionLine, ask_which_version

FormT = TypeVar("FormT")


class SavingDialog(DialogBase, Generic[FormT]):
    """What is wrong stands beside the fields; a colleague's version is compared part by part.

    A subclass gives what stands in the form and shows another, saves it, and tells two versions apart.
    It calls ``bind`` when its fields are there.
    """

    def __init__(self, parent: QWidget, *, begins: FormT) -> None:
        super().__init__(parent)
        self._begins = begins
        self._theirs: FormT | None = None
        self._summary = ProblemSummary(self)
        self._problems = FormProblems({})

    def form(self) -> FormT:
        """Give what stands in the form."""
        raise NotImplementedError

    def show_form(self, form: FormT) -> None:
        """Fill the form."""
        raise NotImplementedError

    def save(self, form: FormT) -> None:
        """Ask the presenter to write."""
        raise NotImplementedError

    def version_lines(self, theirs: FormT) -> tuple[VersionLine, ...]:
        """Say where the form and a colleague's version differ."""
        raise NotImplementedError

    def merged(self, theirs: FormT, mine: frozenset[str]) -> FormT:
        """Give a colleague's version with the named parts as they stand in the form."""
        raise NotImplementedError

    def unreadable_fields(self) -> tuple[FieldProblem, ...]:
        """Give what does not make a draft yet; while there is any, nothing is saved."""
        return ()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Say what is wrong, beside the fields and above the form."""
        self._problems.apply(problems, title=_("Not saved yet"))

    def is_dirty(self) -> bool:
        return bool(self.unreadable_fields()) or self.form() != self._begins

    def has_news(self) -> bool:
        """Tell whether there is anything to save; what is as it was just closes."""
        return self.is_dirty()

    def bind(self, presenter: SavingPresenter, fields: Mapping[str, Field]) -> None:
        """Save by a presenter, and show beside the fields what is wrong."""
        self._problems = FormProblems(fields, self._summary)
        self.save_wanted.connect(self._on_save)
        presenter.saved.connect(self._on_saved)
        presenter.invalid.connect(self._on_invalid)
        presenter.race_lost.connect(self.show_race)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.not_saved.connect(self._on_not_saved)

    @Slot()
    def _on_save(self) -> None:
        unreadable = self.unreadable_fields()
        if unreadable:
            self.show_problems(unreadable)
            return
        if not self.has_news():
            self.accept()
            return
        self._problems.clear()
        self.primary_button.setEnabled(False)
        self.save(self.form())

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        self.accept()

    @Slot()
    def _on_not_saved(self) -> None:
        self.primary_button.setEnabled(True)

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self.show_problems(problems)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._summary.show_sentences(_("Not saved yet"), [sentence])

    @Slot(object)
    def show_race(self, theirs: FormT | None) -> None:
        """Let both versions be chosen from, part by part; what a colleague has removed is only told."""
        if theirs is None:
            self._on_trouble(_("A colleague has removed it meanwhile. What you have written is still here."))
            return
        self._theirs = theirs
        lines = () if self.unreadable_fields() else self.version_lines(theirs)
        ask_which_version(self, lines, on_chosen=self._on_version_chosen)

    @Slot(object)
    def _on_version_chosen(self, mine: frozenset[str]) -> None:
        """Take the colleague's version with the named parts as they stand here, and save."""
        theirs = self._theirs
        if theirs is None or self.unreadable_fields():
            return
        form = self.merged(theirs, mine)
        self._begins = theirs
        self.show_form(form)
        self._on_save()
