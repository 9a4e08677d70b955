"""What stands beside the list: the chosen person, or what can be done with those chosen, and what its buttons do.

The list is shown without it; it is imported and built when the list has been painted, or when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from models.queries.areas import AreaRow
from models.values.identifiers import PersonId
from models.values.people import PersonRole
from ui.screens.people.bulk.panel import BulkPanel
from ui.screens.people.details.inline_values import InlineText
from ui.screens.people.details.pane import PersonPane
from ui.screens.people.details.presenter import PersonPresenter, ReadPerson
from ui.screens.people.doors import Doors
from ui.screens.people.gestures import PersonGestures
from ui.screens.screen import Screen


class Beside(QStackedWidget):
    """Shows whom the list has chosen; the buttons are answered here, by ``doors`` or by one of the signals."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)
    export_wanted = Signal()
    person_kept = Signal(object)  # PersonId: who stays shown, since something written about them is not saved

    def __init__(self, screen: Screen, *, doors: Doors, role: PersonRole) -> None:
        super().__init__(screen)
        context = screen.context
        self.person = PersonPresenter(context, self)
        self.pane = PersonPane(self, theme=context.theme, role=role, clock=context.clock)
        self.bulk_panel = BulkPanel(self)
        self.gestures = PersonGestures(screen, doors=doors, person=self.person, role=role)
        self.gestures.listen_to(self.pane, self.bulk_panel)
        self._waiting: tuple[PersonId, ...] | None = None
        self.addWidget(self.pane)
        self.addWidget(self.bulk_panel)
        self.person.details_changed.connect(self._on_details_changed)
        inline = self.pane.inline
        inline.save_wanted.connect(self.person.save_card)
        inline.text_written.connect(self.person.unsaved.note)
        inline.given_up.connect(self.person.unsaved.drop)
        self.person.unsaved.changed.connect(self._on_unsaved_changed)
        self.pane.offer.throw_away_wanted.connect(self._on_thrown_away)
        inline.closed.connect(self._on_value_closed)
        inline.refused.connect(self._on_value_refused)
        self.person.card_saved.connect(inline.take_saved)
        self.person.card_refused.connect(inline.take_refusal)
        self.pane.remove_wanted.connect(self.gestures.ask_about_removal)
        self.bulk_panel.export_wanted.connect(self.export_wanted)
        for saving in (self.person, self.gestures.bulk):
            saving.saved.connect(self.saved)
            saving.trouble_met.connect(self.trouble_met)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.pane.retranslate()
        self.bulk_panel.retranslate()

    def show_chosen(self, ids: Sequence[PersonId], *, after: int) -> None:
        """Show one person, ``after`` so many milliseconds without another choice; or what can be done with several.

        What is written about the one shown is saved first; where that is refused, they stay shown.
        """
        self._waiting = None
        if self.pane.inline.holds_text and tuple(ids) != (self.person.chosen,):
            self._waiting = tuple(ids)
            self.pane.inline.save()
            return
        several = len(ids) > 1
        self.setCurrentIndex(1 if several else 0)
        self.gestures.chosen = tuple(ids)
        if several:
            self.bulk_panel.show_number(len(ids))
        self.person.choose(ids[0] if len(ids) == 1 else None, after=after)

    def show_areas(self, areas: Sequence[AreaRow]) -> None:
        """Offer the areas that several people can be moved to."""
        self.bulk_panel.show_areas(areas)

    def may_leave(self) -> bool:
        """Save what is written about the one shown; one that cannot be saved is not left.

        What was ordered is written before the program ends, so there is nothing to wait for.
        """
        inline = self.pane.inline
        if not inline.holds_text:
            return True
        is_fit = self.person.is_fit_to_save(inline.written_card)
        inline.save()
        return is_fit

    @Slot()
    def _on_value_closed(self) -> None:
        if self._waiting is not None and not self.pane.inline.holds_text:
            self.show_chosen(self._waiting, after=0)

    @Slot()
    def _on_value_refused(self) -> None:
        if self._waiting is not None:
            self.person_kept.emit(self.person.chosen)

    @Slot(object)
    def _on_details_changed(self, read: ReadPerson | None) -> None:
        self.pane.show_person(read)
        self._on_unsaved_changed()

    @Slot()
    def _on_unsaved_changed(self) -> None:
        self.pane.show_unsaved(self.person.unsaved.left if self.person.read is not None else None)

    @Slot(object)
    def _on_thrown_away(self, text: InlineText) -> None:
        if self.person.chosen is not None:
            self.person.unsaved.drop(self.person.chosen, text.slot)
