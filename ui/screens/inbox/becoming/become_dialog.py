"""Asks who somebody is before a card is made: the name in its two parts, or somebody known."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from models.queries.likely_people import LikelyPersonRow
from models.values.enquiries import EnquiryOutcome
from models.values.errors import FieldProblem
from models.values.identifiers import PersonId
from translations import _
from ui.screens.inbox.becoming.loaded import Becoming, LoadedBecoming
from ui.screens.inbox.becoming.presenter import BecomingPresenter
from ui.screens.inbox.columns import shown_name
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.wording.enquiries import because_name, roles_in_words

_WIDTH = 540
_INDENT = 26


class BecomeDialog(DialogBase):
    """Without anybody known who may be the same, it asks for the name only."""

    def __init__(self, parent: QWidget, *, presenter: BecomingPresenter, theme: Theme, loaded: LoadedBecoming) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.loaded = loaded
        self.setMinimumWidth(theme.px(_WIDTH))
        self.given_edit = QLineEdit(self)
        self.family_edit = QLineEdit(self)
        self._given = Field(self, self.given_edit)
        self._family = Field(self, self.family_edit)
        self._keeps = TextLabel(self, look="muted", wraps=True)
        self._who = TextLabel(self, look="field_label", wraps=True)
        self.new_button = QRadioButton(self)
        self.known_buttons: dict[PersonId, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self.open_button = PlainButton(self)
        self.add_left_button(self.open_button)
        self._place()
        self._problems = FormProblems({"given_name": self._given, "family_name": self._family}, self._summary)
        self.given_edit.setText(loaded.card.given_name)
        self.family_edit.setText(loaded.card.family_name)
        chosen = self.new_button if loaded.same is None else self.known_buttons[loaded.same]
        chosen.setChecked(True)
        self._begins = self._answer()
        self.retranslate()
        self._group.buttonToggled.connect(self._on_who_changed)
        self.save_wanted.connect(self._on_save)
        self.open_button.clicked.connect(self._on_save_and_open)
        presenter.invalid.connect(self._on_invalid)
        presenter.trouble_met.connect(self._on_trouble)
        presenter.saved.connect(self.accept)
        self._on_who_changed()
        QTimer.singleShot(0, self, self._on_opened)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        name = shown_name(self.loaded.row)
        if self.loaded.outcome is EnquiryOutcome.VOLUNTEER:
            self.set_texts(
                heading=_("{name} becomes a volunteer").format(name=name),
                primary=_("Add volunteer"),
                title=_("Add volunteer"),
            )
        else:
            self.set_texts(
                heading=_("{name} becomes a newcomer").format(name=name),
                primary=_("Add newcomer"),
                title=_("Add newcomer"),
            )
        self.open_button.setText(_("Add and open the card"))
        self._given.set_label(_("&Given name"))
        self._family.set_label(_("&Family name"))
        self._keeps.setText(
            _("Phone, e-mail, area and times of the enquiry come along. The enquiry stays on the card.")
        )
        self._who.setText(_("Do we know them already?"))
        self.new_button.setText(_("No, make a new card"))
        for person in self.loaded.known:
            self.known_buttons[person.id].setText(_known_line(person).replace("&", "&&"))

    def is_dirty(self) -> bool:
        return self._answer() != self._begins

    def _place(self) -> None:
        for widget in (self._summary, self._trouble):
            self.body.addWidget(widget)
        has_known = bool(self.loaded.known)
        self._who.setVisible(has_known)
        self.new_button.setVisible(has_known)
        self.body.addWidget(self._who)
        for person in self.loaded.known:
            button = self.known_buttons[person.id] = QRadioButton(self)
            self._group.addButton(button)
            self.body.addWidget(button)
        self._group.addButton(self.new_button)
        self.body.addWidget(self.new_button)
        names = QHBoxLayout()
        names.setContentsMargins(_INDENT if has_known else 0, 0, 0, 0)
        names.setSpacing(12)
        for field in (self._given, self._family):
            column = QVBoxLayout()  # a problem below one of them must not move the other
            column.addWidget(field)
            column.addStretch(1)
            names.addLayout(column, 1)
        self.body.addLayout(names)
        self.body.addWidget(self._keeps)
        self.body.addStretch(1)
        # Made in another order than they stand: the questions come first, the buttons last.
        asked = (*self.known_buttons.values(), self.new_button, self.given_edit, self.family_edit)
        for before, after in pairwise((*asked, self.open_button, self.cancel_button, self.primary_button)):
            QWidget.setTabOrder(before, after)

    def _answer(self, *, opens_card: bool = False) -> Becoming:
        known = next((key for key, button in self.known_buttons.items() if button.isChecked()), None)
        card = self.loaded.card
        if self.loaded.row.person_id is None:
            card = replace(card, given_name=self.given_edit.text(), family_name=self.family_edit.text())
        return Becoming(loaded=self.loaded, card=card, known=known, opens_card=opens_card)

    @Slot()
    def _on_opened(self) -> None:
        button = self._group.checkedButton()
        if self.loaded.known and button is not None:
            button.setFocus()
        elif self.given_edit.isEnabled():
            self.given_edit.setFocus()
            self.given_edit.selectAll()
        else:
            self.primary_button.setFocus()

    @Slot()
    def _on_who_changed(self) -> None:
        is_new = self.new_button.isChecked() and self.loaded.row.person_id is None
        self._given.setEnabled(is_new)
        self._family.setEnabled(is_new)

    @Slot()
    def _on_save(self) -> None:
        self._save(opens_card=False)

    @Slot()
    def _on_save_and_open(self) -> None:
        self._save(opens_card=True)

    def _save(self, *, opens_card: bool) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.save(self._answer(opens_card=opens_card))

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)


def _known_line(person: LikelyPersonRow) -> str:
    facts = ", ".join(part for part in (because_name(person.because), roles_in_words(person.roles)) if part)
    return _("Yes, {name} ({facts})").format(name=person.name, facts=facts)
