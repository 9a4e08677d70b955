"""The dialog in which two cards become one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.queries.merge_details import MergeDetails
from models.values.identifiers import PersonId
from translations import _
from ui.context import AppContext
from ui.screens.people.merging.choice_page import ChoicePage
from ui.screens.people.merging.other_page import OtherPage
from ui.screens.people.merging.presenter import MergePresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase

_WIDTH = 760


class MergeDialog(DialogBase):
    """With two cards it begins with the choice, with one it asks first which the other is."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    person_saved = Signal(int)  # PersonId of the card that stays

    def __init__(self, context: AppContext, parent: QWidget, *, ids: Sequence[PersonId]) -> None:
        super().__init__(parent)
        self.presenter = MergePresenter(context, ids, self)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        self.banner = Banner(self)
        self.other_page = OtherPage(self, theme=context.theme)
        self.choice_page = ChoicePage(self, theme=context.theme)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.other_page)
        self.stack.addWidget(self.choice_page)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.stack, 1)
        self._connect()
        self._show_page(self.other_page if self.presenter.needs_other else self.choice_page)
        self.primary_button.setEnabled(False)
        if self.presenter.needs_other:
            self.presenter.look_for("")
            self.other_page.search.setFocus()
        else:
            self.presenter.read()

    def is_dirty(self) -> bool:
        return bool(self.choice_page.from_other)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.others_found.connect(self._on_others)
        presenter.details_read.connect(self._on_details)
        presenter.merged.connect(self._on_merged)
        presenter.person_saved.connect(self.person_saved)
        presenter.trouble_met.connect(self._on_trouble)
        self.other_page.looked_for.connect(presenter.look_for)
        self.other_page.person_chosen.connect(presenter.choose_other)
        self.choice_page.places_changed.connect(presenter.change_places)
        self.save_wanted.connect(self._on_next)

    def _show_page(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        primary = _("Continue") if page is self.other_page else _("Make one card")
        self.set_texts(heading=_("Put two cards together"), primary=primary)

    @Slot()
    def _on_next(self) -> None:
        self.banner.hide()
        if self.stack.currentWidget() is self.choice_page:
            self.presenter.merge(self.choice_page.from_other)
            return
        person_id = self.other_page.person_id
        if person_id is not None:
            self.presenter.choose_other(person_id)

    @Slot(object)
    def _on_others(self, rows: object) -> None:
        if isinstance(rows, tuple):
            self.other_page.show_others(rows)
            self.primary_button.setEnabled(bool(rows))

    @Slot(object)
    def _on_details(self, details: MergeDetails) -> None:
        self.choice_page.show_cards(details)
        self._show_page(self.choice_page)
        self.primary_button.setEnabled(True)
        self.primary_button.setFocus()

    @Slot(str, object)
    def _on_merged(self, sentence: str, transaction: object) -> None:
        self.saved.emit(sentence, transaction)
        self.accept()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.banner.show_text(_("That did not work"), sentence, tone=Tone.BAD)
