"""Who somebody is, how they are reached, where they can meet, and that they know what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.errors import FieldProblem, ProblemCode
from models.values.identifiers import AreaId
from models.values.people import Adulthood, ContactChannel, Gender, InformedHow, Reach
from models.values.people_drafts import PersonDraft
from translations import _
from ui.screens.people.card.inputs.day_if import DayIf
from ui.screens.people.card.inputs.phones_edit import PhonesEdit
from ui.screens.people.card.inputs.ticks import Ticks
from ui.screens.people.card.inputs.years_edit import YearsEdit
from ui.screens.people.card.loaded import LoadedCard
from ui.screens.people.card.pages.page import CardPage
from ui.screens.people.card.read_aloud import ReadAloud
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.folded import Folded
from ui.wording.people import adulthood_name, channel_name, gender_name, informed_how_name

_NOTE_LINES = 5
_OUTSIDE, _ONLINE = "outside", "online"
_LEADING = ("given_name", "family_name", "phones", "email", "area_id", "reach")
"""What leads to a person and therefore is not kept of a protected one."""


class PersonPage(CardPage):
    """Two columns: who and how on the left, where and what was said on the right."""

    def __init__(self, parent: QWidget, *, theme: Theme, loaded: LoadedCard, today: date) -> None:
        super().__init__(parent)
        self._loaded = loaded
        self._protected = loaded.protected
        self._make_editors(theme, today)
        self._lay_out(theme)
        for name in _LEADING:
            self.fields[name].setVisible(not loaded.protected)
        self.reach_folded.setVisible(not loaded.protected)
        self.fields["alias"].setVisible(loaded.protected or bool(loaded.card.alias))

    @property
    def note(self) -> str:
        """Give the new note."""
        return self.note_edit.toPlainText()

    def title(self) -> str:
        return _("Person")

    def fill(self, card: PersonDraft) -> None:
        self.given_edit.setText(card.given_name)
        self.family_edit.setText(card.family_name)
        self.alias_edit.setText(card.alias)
        self.phones_edit.set_phones(card.phones)
        self.email_edit.setText(card.email)
        self.channel_box.set_key(card.preferred_channel.value)
        self.birth_edit.set_years(() if card.birth_year is None else (card.birth_year,))
        self.adult_box.set_key(card.is_adult.value)
        self.gender_box.set_key(card.gender.value)
        self.area_box.set_key("" if card.area_id is None else str(card.area_id))
        others = {_OUTSIDE: card.reach.outside_municipality, _ONLINE: card.reach.online}
        ticked = {str(area_id) for area_id in card.reach.area_ids} | {key for key, on in others.items() if on}
        self.reach_ticks.set_keys(ticked)
        self.reach_folded.unfold(is_open=bool(ticked))
        self.shares_edit.set_day(card.shares_contact_since)
        self.informed_edit.set_day(card.informed_on)
        self.how_box.set_key((card.informed_how or InformedHow.CALL).value)

    def applied(self, card: PersonDraft) -> PersonDraft:
        area = self.area_box.key
        ticked = self.reach_ticks.keys
        reach = Reach(
            area_ids=frozenset(AreaId(int(key)) for key in ticked if key.isdecimal()),
            outside_municipality=_OUTSIDE in ticked,
            online=_ONLINE in ticked,
        )
        informed_on = self.informed_edit.day
        return replace(
            card,
            given_name=self.given_edit.text(),
            family_name=self.family_edit.text(),
            alias=self.alias_edit.text(),
            phones=self.phones_edit.phones,
            email=self.email_edit.text(),
            preferred_channel=ContactChannel(self.channel_box.key),
            birth_year=self.birth_edit.year,
            is_adult=Adulthood(self.adult_box.key),
            gender=Gender(self.gender_box.key),
            area_id=AreaId(int(area)) if area else None,
            reach=reach,
            shares_contact_since=self.shares_edit.day,
            informed_on=informed_on,
            informed_how=InformedHow(self.how_box.key) if informed_on is not None else None,
        )

    def problems(self) -> Sequence[FieldProblem]:
        if self.birth_edit.is_understood:
            return ()
        return (FieldProblem(field="birth_year", code=ProblemCode.NOT_A_NUMBER),)

    def retranslate(self) -> None:
        self._name_choices()
        self.label("given_name", _("&Given name"), _("One name is enough."))
        self.label("family_name", _("&Family name"))
        self.label("alias", _("&Alias"), _("Nothing that leads to the person.") if self._protected else "")
        self.label("phones", _("&Phone"))
        self.phones_edit.retranslate()
        self.label("email", _("&E-mail"))
        self.label("preferred_channel", _("Wants to be reached by"))
        self.label("birth_year", _("&Birth year"))
        self.label("is_adult", _("Has turned 18"))
        self.label("gender", _("Gender"), _("Only for wishes about whom to meet."))
        self.label("area_id", _("A&rea"))
        self.label("reach", _("Can also meet in"))
        self.reach_folded.set_title(_("Can also meet elsewhere"))
        self.label("shares_contact_since", _("Contact details"))
        since = _("since which day")
        self.shares_edit.set_text(_("First name and phone may be given to the other"), since)
        self.label("informed_on", _("Informed about personal data"))
        self.informed_edit.set_text(_("Has been informed"), _("on which day"))
        self.label("informed_how", _("How"))
        self.aloud_folded.set_title(_("Read aloud"))
        self.read_aloud.retranslate()
        self.label("note", _("New &note"), _("Write nothing about health, religion or reasons for asylum."))

    def _make_editors(self, theme: Theme, today: date) -> None:
        self.given_edit, self.family_edit, self.alias_edit = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.phones_edit = PhonesEdit(self)
        self.email_edit = QLineEdit(self)
        self.channel_box = ChoiceBox(self)
        self.birth_edit = YearsEdit(self)
        self.birth_edit.setMaxLength(4)
        self.adult_box, self.gender_box, self.area_box = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self.reach_folded = Folded(self, theme=theme)
        self.reach_ticks = Ticks(self.reach_folded.content, after=self.reach_folded.button, columns=3)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 20)
        self.shares_edit = DayIf(self, today=today)
        self.informed_edit = DayIf(self, today=today)
        self.how_box = ChoiceBox(self)
        self.aloud_folded = Folded(self, theme=theme)
        self.read_aloud = ReadAloud(self.aloud_folded.content, office=self._loaded.office)
        self.informed_edit.box.toggled.connect(self.how_box.setEnabled)
        self.how_box.setEnabled(False)

    def _lay_out(self, _theme: Theme) -> None:
        editors = {
            "given_name": self.given_edit,
            "family_name": self.family_edit,
            "alias": self.alias_edit,
            "phones": self.phones_edit,
            "email": self.email_edit,
            "preferred_channel": self.channel_box,
            "birth_year": self.birth_edit,
            "is_adult": self.adult_box,
            "gender": self.gender_box,
            "area_id": self.area_box,
            "reach": self.reach_ticks,
            "note": self.note_edit,
            "shares_contact_since": self.shares_edit,
            "informed_on": self.informed_edit,
            "informed_how": self.how_box,
        }
        for name, editor in editors.items():
            self.field(name, editor)
        for names in (("given_name", "family_name"), ("alias",), ("phones",), ("email", "preferred_channel")):
            self.add(self.left, *names)
        self.add(self.left, "birth_year", "is_adult", "gender")
        self.add(self.left, "area_id")
        _fold(self.reach_folded, self.fields["reach"])
        self.left.addWidget(self.reach_folded)
        for names in (("note",), ("shares_contact_since",), ("informed_on",), ("informed_how",)):
            self.add(self.right, *names)
        _fold(self.aloud_folded, self.read_aloud)
        self.right.addWidget(self.aloud_folded)
        self.left.addStretch(1)
        self.right.addStretch(1)

    def _name_choices(self) -> None:
        self.channel_box.set_choices([(one.value, channel_name(one)) for one in ContactChannel])
        adult = (Adulthood.UNKNOWN, Adulthood.YES, Adulthood.NO)
        self.adult_box.set_choices([(one.value, adulthood_name(one)) for one in adult])
        self.gender_box.set_choices([(one.value, gender_name(one)) for one in Gender])
        areas = [(str(area.id), area.name) for area in self._loaded.areas]
        self.area_box.set_choices([("", _("Not said")), *areas])
        elsewhere = [(_OUTSIDE, _("outside the municipality")), (_ONLINE, _("online"))]
        self.reach_ticks.set_choices([*areas, *elsewhere])
        self.how_box.set_choices([(how.value, informed_how_name(how)) for how in InformedHow])


def _fold(folded: Folded, content: QWidget) -> None:
    column = QVBoxLayout(folded.content)
    column.setContentsMargins(8, 0, 0, 0)
    row = QHBoxLayout()
    row.addWidget(content, 1)
    column.addLayout(row)
