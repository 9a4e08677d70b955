"""The form of one card: pages of fields, what was left unsaved, and what a colleague changed meanwhile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QWidget

from models.queries.households import HouseholdOfferRow, MemberLine
from models.values.errors import FieldProblem
from models.values.people_drafts import HouseholdDraft
from translations import _
from ui.autosave.dialog import UnsavedDialog
from ui.context import AppContext
from ui.reading_log.dialog import ReadingLogDialog
from ui.screens.people.card.field_words import version_lines
from ui.screens.people.card.household.dialog import JoinDialog
from ui.screens.people.card.household.presenter import HouseholdPresenter
from ui.screens.people.card.loaded import NEWCOMER, VOLUNTEER, CardForm, LoadedCard, merged
from ui.screens.people.card.pages.about_page import AboutPage
from ui.screens.people.card.pages.household_page import HouseholdPage
from ui.screens.people.card.pages.newcomer_page import NewcomerPage
from ui.screens.people.card.pages.page import CardPage
from ui.screens.people.card.pages.person_page import PersonPage
from ui.screens.people.card.pages.volunteer_page import VolunteerPage
from ui.screens.people.card.presenter import CardPresenter
from ui.widgets.buttons import QuietButton
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.versions_dialog import VersionLine

PERSON = "person"
_WIDTH, _HEIGHT = 940, 600
_WIDEST, _HIGHEST = 1200, 660
"""The least screen has 1280 × 720, whatever the size of text."""
_OTHER_FIELDS = {
    "volunteer.capacity": "volunteer.assignments",
    "volunteer.taking_part.children": "volunteer.taking_part",
    "newcomer.taking_part.children": "newcomer.taking_part",
}
"""Problems that stand beside a field of another name."""


class CardDialog(UnsavedDialog[CardForm]):
    """Ctrl Page Down and Page Up turn the pages."""

    protection_wanted = Signal()

    def __init__(self, parent: QWidget, *, context: AppContext, presenter: CardPresenter, loaded: LoadedCard) -> None:
        super().__init__(parent, presenter=presenter, begins=loaded.form)
        self._presenter: CardPresenter = presenter
        self._context = context
        self._loaded = loaded
        self._household = HouseholdPresenter(context, self)
        self._make_pages()
        self._place()
        self.retranslate()
        self._household.members_read.connect(self._on_members)
        self.household_page.members_wanted.connect(self._on_members_wanted)
        self.household_page.join_wanted.connect(self.show_join_dialog)
        self._began_as = loaded.card
        self.begin(self._fields)
        self._connect()
        self._show_page(PERSON)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._loaded.card.id is not None:
            self.set_texts(heading=_("Change the card"), primary=_("Save"))
        elif self._loaded.card.volunteer is not None:
            self.set_texts(heading=_("New volunteer"), primary=_("Add"))
        else:
            self.set_texts(heading=_("New newcomer"), primary=_("Add"))
        self.page_row.set_chips([Chip(key=key, text=page.title()) for key, page in self.pages.items()])
        self.page_row.follow(self.primary_button)  # Tab goes round, so they come before the fields
        self.protect_button.setText(_("Protected identity …"))
        self.readings_button.setText(_("Who has read …"))
        for page in self.pages.values():
            page.retranslate()

    def has_news(self) -> bool:
        return self._loaded.card.id is None or self.is_dirty()

    def form(self) -> CardForm:
        card = self._began_as
        for page in self.pages.values():
            card = page.applied(card)
        return CardForm(card=card, note=self.person_page.note, began_as=self._began_as)

    def show_form(self, form: CardForm) -> None:
        self._began_as = form.began_as
        for page in self.pages.values():
            page.fill(form.card)
        self.person_page.note_edit.setPlainText(form.note)

    def version_lines(self, theirs: CardForm) -> tuple[VersionLine, ...]:
        return version_lines(self.form().card, theirs.card, began_as=self._began_as, loaded=self._loaded)

    def merged(self, theirs: CardForm, mine: frozenset[str]) -> CardForm:
        form = self.form()
        return replace(form, card=merged(form.card, theirs.card, mine), began_as=theirs.card)

    def unreadable_fields(self) -> tuple[FieldProblem, ...]:
        return tuple(problem for page in self.pages.values() for problem in page.problems())

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        known = tuple(replace(problem, field=_OTHER_FIELDS.get(problem.field, problem.field)) for problem in problems)
        wrong = {problem.field for problem in known}
        for key, page in self.pages.items():
            if wrong & set(page.fields):
                self._show_page(key)
                break
        if "reach" in wrong:
            self.person_page.reach_folded.unfold()
        super().show_problems(known)

    @Slot()
    def show_readings(self) -> None:
        """Show who has opened this protected card."""
        ReadingLogDialog(self._context, self, person=self._loaded.card.id).open()

    @Slot()
    def show_join_dialog(self) -> None:
        """Ask with whom of the known this person belongs."""
        dialog = JoinDialog(self._context, self, card=self.form().card, members=self.household_page.members)
        dialog.offer_chosen.connect(self._on_offer_chosen)
        dialog.open()

    @Slot(object)
    def _on_offer_chosen(self, offer: HouseholdOfferRow) -> None:
        page = self.household_page
        page.take_offer(offer, self._household.joined(self.form().card, offer, page.members))

    @Slot(object)
    def _on_members_wanted(self, household: HouseholdDraft) -> None:
        self._household.read_members(household, self._loaded.card.id)

    @Slot(object)
    def _on_members(self, members: tuple[MemberLine, ...]) -> None:
        self.household_page.show_members(members)

    @Slot()
    def _on_household_lost(self) -> None:
        form = self.form()
        self.household_page.fill(replace(form.card, household=self._began_as.household))
        self._show_page("household")
        self._on_trouble(_("The household was changed meanwhile. Put them together once more; the rest still stands."))

    def close_for_good(self) -> None:
        """Close without asking: the card behind the form is no longer what it was."""
        self.done(self.DialogCode.Rejected)

    def _make_pages(self) -> None:
        theme, today = self._context.theme, self._presenter.today
        self.page_row = ChipRow(self, single=True, look="choice")
        self.stack = QStackedWidget(self)
        self.person_page = PersonPage(self.stack, theme=theme, loaded=self._loaded, today=today)
        self.about_page = AboutPage(self.stack, loaded=self._loaded)
        self.volunteer_page = VolunteerPage(self.stack, theme=theme, today=today)
        self.newcomer_page = NewcomerPage(self.stack, theme=theme, today=today)
        self.household_page = HouseholdPage(self.stack, loaded=self._loaded)
        self.pages: dict[str, CardPage] = {
            PERSON: self.person_page,
            "about": self.about_page,
            VOLUNTEER: self.volunteer_page,
            NEWCOMER: self.newcomer_page,
            "household": self.household_page,
        }
        if self._loaded.protected:
            del self.pages["household"]
            self.household_page.hide()
        for page in self.pages.values():
            self.stack.addWidget(page)

    def _place(self) -> None:
        self.protect_button = QuietButton(self)
        self.protect_button.setVisible(self._loaded.card.id is not None and not self._loaded.protected)
        self.add_left_button(self.protect_button)
        self.readings_button = QuietButton(self)
        self.readings_button.setVisible(self._loaded.protected)
        self.add_left_button(self.readings_button)
        for widget in (self.page_row, self.kept_banner, self._summary, self.stack):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        scaled = self._context.theme.px
        self.setMinimumSize(min(scaled(_WIDTH), _WIDEST), min(scaled(_HEIGHT), _HIGHEST))
        self._fields = {name: field for page in self.pages.values() for name, field in page.fields.items()}

    def _connect(self) -> None:
        self.page_row.keys_changed.connect(self._on_page_chosen)
        self.protect_button.clicked.connect(self.protection_wanted)
        self.readings_button.clicked.connect(self.show_readings)
        for edit in self.findChildren(QLineEdit):
            edit.editingFinished.connect(self._on_line_finished)
            edit.textEdited.connect(self._on_edited)
        for key, slot in (("Ctrl+PgDown", self._on_next_page), ("Ctrl+PgUp", self._on_previous_page)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        self._presenter.household_lost.connect(self._on_household_lost)
        QTimer.singleShot(0, self, self._on_opened)

    def _show_page(self, key: str) -> None:
        self.household_page.show_roles(self.form().card)
        self.page_row.set_keys([key])
        for name, page in self.pages.items():
            # a page that is not seen must not make the others as high and wide as itself
            policy = QSizePolicy.Policy.Preferred if name == key else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
        self.stack.setCurrentWidget(self.pages[key])

    def turn(self, step: int) -> None:
        """Turn to the next page or the one before."""
        keys = list(self.pages)
        key = keys[(self.stack.currentIndex() + step) % len(keys)]
        self._show_page(key)
        first = next(iter(self.pages[key].fields.values()))
        first.editor.setFocus()

    @Slot()
    def _on_opened(self) -> None:
        first = self.person_page.alias_edit if self._loaded.protected else self.person_page.given_edit
        first.setFocus()

    @Slot(object)
    def _on_page_chosen(self, keys: frozenset[str]) -> None:
        for key in keys:
            self._show_page(key)

    @Slot()
    def _on_next_page(self) -> None:
        self.turn(1)

    @Slot()
    def _on_previous_page(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_line_finished(self) -> None:
        """Refuse an identity number as soon as the field is left."""
        edit = self.sender()
        refusal = self._presenter.refusal_of(edit.text()) if isinstance(edit, QLineEdit) else ""
        if refusal:
            self._say_beside(edit, refusal)

    @Slot()
    def _on_edited(self) -> None:
        # Whoever mends a field need not read on that it is wrong.
        self._say_beside(self.sender(), "")

    def _say_beside(self, edit: QObject | None, sentence: str) -> None:
        for field in self._fields.values():
            if isinstance(edit, QWidget) and (field.editor is edit or field.editor.isAncestorOf(edit)):
                field.show_problem(sentence)
