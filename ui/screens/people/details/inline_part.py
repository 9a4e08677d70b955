"""How to reach the chosen person, and the few facts that change on the phone: each changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.values.errors import EditConflict, FieldProblem, Invalid
from models.values.people import PersonRole
from models.values.people_drafts import PersonDraft
from translations import _
from ui.background.contract import UnexpectedTrouble
from ui.background.progress import Cancelled
from ui.screens.people.card.field_words import FIELD_NAMES
from ui.screens.people.details.inline_field import InlineField
from ui.screens.people.details.inline_values import (
    MOST_PHONES,
    InlineKey,
    InlineSlot,
    InlineText,
    adding_text,
    choices_of,
    name_of,
    saved_sentence,
    shown_value,
    slots_of,
    still_stands,
    value_of,
    with_value,
)
from ui.screens.people.details.presenter import ReadPerson
from ui.theme import Theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.wording.errors import error_sentence, problem_sentence

_IN_ROW = (
    *(InlineSlot(key=InlineKey.PHONE, place=place) for place in range(MOST_PHONES)),
    InlineSlot(key=InlineKey.EMAIL),
    InlineSlot(key=InlineKey.CHANNEL),
)
_LABELLED = tuple(
    InlineSlot(key=key) for key in (InlineKey.AREA, InlineKey.SPEAKS, InlineKey.READS, InlineKey.CAPACITY)
)


class InlinePart(QWidget):
    """One value at a time is open. Nothing written is lost: it is saved, or stays until Esc gives it up."""

    save_wanted = Signal(object, str, object)  # PersonDraft, sentence, InlineSlot
    text_written = Signal(object, object)  # PersonId, InlineText
    given_up = Signal(object, object)  # PersonId, InlineSlot: what was written there, if anything
    opened = Signal()
    closed = Signal()
    refused = Signal()  # what was written stays in its field, with a sentence

    def __init__(self, parent: QWidget, *, theme: Theme, role: PersonRole) -> None:
        super().__init__(parent)
        self._role = role
        self._read: ReadPerson | None = None
        self._card = PersonDraft()
        self._open: InlineSlot | None = None
        self._next: InlineSlot | None = None
        self._is_saving = False
        self._unsaved: dict[InlineSlot, InlineText] = {}
        self._labels: dict[InlineSlot, TextLabel] = {}
        self.fields = {slot: self._new_field(slot, theme) for slot in (*_IN_ROW, *_LABELLED)}
        self._lay_out()

    @property
    def open_field(self) -> InlineField | None:
        """Give the field that is open."""
        return self.fields[self._open] if self._open is not None else None

    @property
    def open_slot(self) -> InlineSlot | None:
        """Give which value is open."""
        return self._open

    @property
    def holds_text(self) -> bool:
        """Tell whether something is written that is not saved."""
        field = self.open_field
        return field is not None and field.is_changed

    @property
    def written_card(self) -> PersonDraft:
        """Give the card with what is written in the open field."""
        field = self.open_field
        if field is None or self._open is None:
            return self._card
        return with_value(self._card, self._open, field.value, began=field.began)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what stands there."""
        shown = [field for field in self.fields.values() if field.isVisibleTo(self) and field.editor is None]
        return tuple(field.button.whole_text for field in shown)

    def show_read(self, read: ReadPerson | None) -> None:
        """Show a person; an open field of the same person stays as it is, with what a colleague wrote told below."""
        same = self._read is not None and read is not None and self._read.details.card.id == read.details.card.id
        self._read = read
        if not same:
            self._is_saving = False
            self._close()
        if read is not None:
            self._card = read.details.card
            self._show_values()
            if not self._is_saving:
                self._look_at_colleagues_value()

    def show_unsaved(self, texts: Sequence[InlineText]) -> None:
        """Take in what was never saved; it stands there again when its value is opened."""
        self._unsaved = {text.slot: text for text in texts}

    @Slot(object)
    def open_unsaved(self, text: InlineText) -> None:
        """Go on with what was never saved."""
        self.open_value(text.slot)

    @Slot(object)
    def open_value(self, slot: InlineSlot) -> None:
        """Open one value; another that is open is saved first, and stays open where that is refused."""
        if slot == self._open or self._read is None or self._is_saving:
            return
        if self.holds_text:
            self._next = slot
            self.save()
            return
        self._close()
        self._open = slot
        field, value = self.fields[slot], value_of(self._card, slot)
        field.show()  # one more number has no place of its own
        field.open_editor(value, choices_of(slot, self._read.areas))
        if slot.key is InlineKey.PHONE:
            field.offer_orders(has_room=max(len(self._card.phones), slot.place + 1) < MOST_PHONES)
        unsaved = self._unsaved.get(slot)
        if unsaved is not None:
            field.go_on_with(unsaved.value, began=unsaved.began)
            self._look_at_colleagues_value()
        self.opened.emit()

    @Slot()
    def save(self) -> None:
        """Save what is written; an unchanged value just closes."""
        field = self.open_field
        if field is None or self._open is None or self._is_saving:
            return
        if self.written_card == self._card or not field.is_changed:
            self._close()
            return
        self._save_value(field, field.value)

    @Slot()
    def remove_number(self) -> None:
        """Take the open number away, whatever is written over it."""
        field = self.open_field
        if field is not None and not self._is_saving:
            self._save_value(field, "")

    @Slot()
    def add_number(self) -> None:
        """Save the open number if it is changed, and open an empty field for one more."""
        slot = InlineSlot(key=InlineKey.PHONE, place=len(self.written_card.phones))
        field = self.open_field
        if slot == self._open and field is not None and field.editor is not None:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif slot.place < MOST_PHONES:
            self.open_value(slot)

    @Slot(object)
    def take_saved(self, card: PersonDraft) -> None:
        """Go on with the card as it was saved."""
        if card.id != self._card.id:
            return
        slot, self._next = self._next, None
        self._is_saving = False
        self._card = card
        self._close()
        self._show_values()
        if slot is not None:
            is_new = slot.key is InlineKey.PHONE and slot.place > len(card.phones)  # two alike have become one
            self.open_value(replace(slot, place=len(card.phones)) if is_new else slot)

    @Slot(object)
    def take_refusal(self, error: Exception) -> None:
        """Say below the field why nothing was saved; what is written stays."""
        self._is_saving = False
        self._next = None
        field = self.open_field
        if field is None:
            return
        field.set_busy(busy=False)
        field.show_problem(self._sentence_of(error))
        self.refused.emit()

    def retranslate(self) -> None:
        """Set every text in the language of the window."""
        for slot, label in self._labels.items():
            label.setText(name_of(slot))
        if self._read is not None:
            self._show_values()
            if self._open is not None:
                self.fields[self._open].set_choices(choices_of(self._open, self._read.areas))

    def _save_value(self, field: InlineField, value: str) -> None:
        if self._open is None:
            return
        self._is_saving = True
        field.set_busy(busy=True)
        card = with_value(self._card, self._open, value, began=field.began)
        self.save_wanted.emit(card, saved_sentence(self._open, began=field.began, value=value), self._open)

    def _new_field(self, slot: InlineSlot, theme: Theme) -> InlineField:
        field = InlineField(self, slot=slot, theme=theme)
        field.open_wanted.connect(self.open_value)
        field.written.connect(self._on_written)
        field.save_wanted.connect(self.save)
        field.more_wanted.connect(self.add_number)
        field.remove_wanted.connect(self.remove_number)
        field.closed.connect(self._on_field_closed)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        self._row = QWidget(self)
        self._row.setMinimumWidth(1)  # a long address gives way instead of making the pane wider
        flow = FlowLayout(self._row, gap=12)
        for slot in _IN_ROW:
            flow.addWidget(self.fields[slot])
        column.addWidget(self._row)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for number, slot in enumerate(_LABELLED):
            self._labels[slot] = TextLabel(self, look="muted")
            self._labels[slot].setContentsMargins(0, 2, 0, 2)  # as the frame of a value, which shows on hovering
            grid.addWidget(self._labels[slot], number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.fields[slot], number, 1)
        column.addLayout(grid)

    def _show_values(self) -> None:
        if self._read is None:
            return
        slots = slots_of(self._read.details, self._role)
        for slot, field in self.fields.items():
            shown = shown_value(self._card, slot, self._read.areas) if slot in slots else ""
            field.show_value(name_of(slot), shown, adding_text(slot))
            has_place = slot in slots or slot == self._open
            if not has_place and field.button.hasFocus():  # a number that went: its neighbour takes over
                self.fields[replace(slot, place=max(len(self._card.phones) - 1, 0))].button.setFocus()
            field.setVisible(has_place)
            if slot in self._labels:
                self._labels[slot].setVisible(slot in slots or slot == self._open)
        self._row.setVisible(any(not self.fields[slot].isHidden() for slot in _IN_ROW))

    def _look_at_colleagues_value(self) -> None:
        """Tell of another value that came in while this one was written; the same value needs no telling."""
        field = self.open_field
        if field is None or self._open is None or still_stands(self._card, self._open, field.began):
            return
        theirs = value_of(self._card, self._open)
        said = shown_value(self._card, self._open, self._read.areas if self._read is not None else ())
        was_changed = field.is_changed
        field.begin_with(theirs)
        if field.value == theirs or not was_changed:
            self._close()
            return
        now = said or _("nothing")
        field.show_problem(
            _("A colleague changed this meanwhile. Now it says: {value}. Enter saves yours instead.").format(value=now)
        )

    def _sentence_of(self, error: Exception) -> str:
        match error:
            case Invalid(problems=problems):
                return "\n".join(self._sentence_of_problem(problem) for problem in problems)
            case EditConflict():
                return _("A colleague changed the card meanwhile. Look at it again; Enter saves yours all the same.")
            case UnexpectedTrouble() | Cancelled():
                return _("Nothing was saved. What you have written is still here.")
            case _:
                return error_sentence(error)

    def _sentence_of_problem(self, problem: FieldProblem) -> str:
        sentence = problem_sentence(problem)
        if self._open is None or problem.field == self._open.key.value or problem.field not in FIELD_NAMES:
            return sentence
        return f"{_(FIELD_NAMES[problem.field])}: {sentence}"

    def _close(self) -> None:
        field, self._open = self.open_field, None
        if field is not None:
            field.close_editor()

    @Slot()
    def _on_written(self) -> None:
        field = self.open_field
        if field is not None and self._open is not None:
            self.text_written.emit(self._card.id, InlineText(slot=self._open, value=field.value, began=field.began))

    @Slot()
    def _on_field_closed(self) -> None:
        field, self._open = self.sender(), None
        for slot, one in self.fields.items():
            if one is field:
                self.given_up.emit(self._card.id, slot)
        self._show_values()
        # once the value stands there again: whoever waits shows another person then
        QTimer.singleShot(0, self, self.closed.emit)
