"""What somebody speaks, likes and does: what pairs are made of."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from models.values.people import MOST_INTERESTS, MainActivity
from models.values.people_drafts import PersonDraft
from translations import _
from ui.screens.people.card.inputs.languages_edit import LanguagesEdit
from ui.screens.people.card.inputs.words_edit import WordEdit, WordsEdit
from ui.screens.people.card.loaded import LoadedCard
from ui.screens.people.card.pages.page import CardPage
from ui.widgets.choice_box import ChoiceBox
from ui.wording.interests import interest_name, occupation_name
from ui.wording.people import main_activity_name


class AboutPage(CardPage):
    """Languages on the left, interests and work on the right."""

    def __init__(self, parent: QWidget, *, loaded: LoadedCard) -> None:
        super().__init__(parent)
        self.languages_edit = LanguagesEdit(self, offered=loaded.languages)
        self.interests_edit = WordsEdit(self, keys=loaded.interests, name_of=interest_name, most=MOST_INTERESTS)
        self.occupation_edit = WordEdit(self, keys=loaded.occupations, name_of=occupation_name)
        self.activity_box = ChoiceBox(self)
        self.field("languages", self.languages_edit)
        self.field("interests", self.interests_edit)
        self.field("occupation", self.occupation_edit)
        self.field("main_activity", self.activity_box)
        self.add(self.left, "languages")
        for name in ("interests", "occupation", "main_activity"):
            self.add(self.right, name)
        self.left.addStretch(1)
        self.right.addStretch(1)

    def title(self) -> str:
        return _("Languages and interests")

    def fill(self, card: PersonDraft) -> None:
        self.languages_edit.set_skills(card.languages)
        self.interests_edit.set_words(card.interests)
        self.occupation_edit.set_word(card.occupation)
        self.activity_box.set_key(card.main_activity.value)

    def applied(self, card: PersonDraft) -> PersonDraft:
        return replace(
            card,
            languages=self.languages_edit.skills,
            interests=self.interests_edit.words,
            occupation=self.occupation_edit.word,
            main_activity=MainActivity(self.activity_box.key),
        )

    def retranslate(self) -> None:
        self.languages_edit.retranslate()
        self.interests_edit.retranslate()
        self.occupation_edit.retranslate()
        self.activity_box.set_choices([(one.value, main_activity_name(one)) for one in MainActivity])
        self.label("languages", _("&Languages"))
        self.label(
            "interests",
            _("&Interests"),
            _("Five at most. Type and choose, or write a word of your own and press Enter."),
        )
        self.interests_edit.edit.setAccessibleName(_("Interests"))
        self.label("occupation", _("&Occupation"))
        self.label("main_activity", _("Does most of the time"))
