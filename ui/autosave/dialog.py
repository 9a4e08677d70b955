"""The form that loses nothing: what is typed is kept while it is open, and stands there again after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from models.queries.drafts import KeptDraft
from translations import _
from ui.autosave.presenter import UnsavedPresenter
from ui.saving.dialog import SavingDialog
from ui.widgets.banner import Banner
from ui.widgets.fields import Field
from ui.wording.dates import moment

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FormT = TypeVar("FormT", bound="DataclassInstance")
LOOK_MILLISECONDS = 500


class UnsavedDialog(SavingDialog[FormT]):
    """Closed in any way but by a crash, it leaves nothing behind.

    The form of a subclass is everything that is to be kept, also what it began as: what a colleague changed since then
    is told when it is saved. The subclass calls ``begin`` when its fields are there.
    """

    def __init__(self, parent: QWidget, *, presenter: UnsavedPresenter[FormT], begins: FormT) -> None:
        super().__init__(parent, begins=begins)
        self._presenter = presenter
        self._noted = begins
        self.kept_banner = Banner(self)
        self._watch = QTimer(self, interval=LOOK_MILLISECONDS)

    def begin(self, fields: Mapping[str, Field]) -> None:
        """Fill the form, and watch it from now on; what was left unsaved comes when it has been found."""
        self.show_form(self._begins)
        self._begins = self._noted = self.form()
        self.bind(self._presenter, fields)
        self.kept_banner.action_chosen.connect(self._on_begin_again)
        self.finished.connect(self._on_finished)
        self._presenter.keeper.found.connect(self._on_found)
        self._watch.timeout.connect(self._on_look)
        self._watch.start()

    def save(self, form: FormT) -> None:
        self.keep_now()
        self._presenter.save(form)

    def keep_now(self) -> None:
        """Keep what was typed without waiting for the next look."""
        self._on_look()
        self._presenter.keeper.keep_now()

    def show_kept(self, kept: KeptDraft[FormT]) -> None:
        """Put back what was typed and never saved, and say so; it can be thrown away at once."""
        self.show_form(kept.draft)
        self._noted = self.form()
        said = moment(kept.at, today=self._presenter.today)
        self.kept_banner.show_text(
            _("This was never saved"),
            _("You wrote it {moment}. Go on, or begin again from what is saved.").format(moment=said),
            button=_("Begin again"),
        )
        self.fit_to_content()

    @Slot(object)
    def _on_found(self, kept: KeptDraft[FormT] | None) -> None:
        if kept is not None:
            self.show_kept(kept)

    @Slot()
    def _on_look(self) -> None:
        """Keep what was typed; looking now and then needs no signal of each of some fifty editors."""
        form = self.form()
        if form != self._noted:
            self._noted = form
            self._presenter.keeper.note(form)

    @Slot()
    def _on_begin_again(self) -> None:
        self._presenter.keeper.forget()
        self.kept_banner.hide()
        self.show_form(self._begins)
        self._noted = self.form()

    @Slot()
    def _on_finished(self) -> None:
        self._watch.stop()
        self._presenter.keeper.forget()
