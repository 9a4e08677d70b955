"""For whom a series is and on which terms: level, audience, children, sign-up, fika, hosts, what may be printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from models.values.activities import ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.activity_drafts import SeriesDraft
from translations import _
from ui.screens.week.editing.printed_text import PrintedText
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.widgets.number_box import NumberBox
from ui.wording.activities import audience_name, children_name, level_name, sign_up_name

_NO_AGE = -1
_OLDEST = 120
_MOST_HOSTS = 20
_NOTE_LINES = 3


class TermsSection(QWidget):
    """Fills and reads everything about a series but what, where and when."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.printed = PrintedText(self, theme=theme)
        self._build()
        self._place()
        self._connect()

    @property
    def fields(self) -> dict[str, Field]:
        """Give the fields by the draft's attributes, as on the screen."""
        return dict(self._fields)

    @property
    def boxes(self) -> dict[str, QCheckBox]:
        """Give the check boxes by the draft's attributes."""
        return dict(self._boxes)

    def fill(self, draft: SeriesDraft) -> None:
        """Show a series."""
        self.blockSignals(True)
        self.level_box.set_key(draft.level.value)
        self.audience_box.set_key(draft.audience.value)
        self.age_from.setValue(_NO_AGE if draft.age_from is None else draft.age_from)
        self.age_to.setValue(_NO_AGE if draft.age_to is None else draft.age_to)
        self.children_box.set_key(draft.children.value)
        self.sign_up_box.set_key(draft.sign_up.value)
        self.sign_up_contact.setText(draft.sign_up_contact)
        self.minimum_hosts.setValue(draft.minimum_hosts)
        self.note_edit.setPlainText(draft.note)
        self.printed.fill(draft.public_note, draft.public_notes)
        self._boxes["fika"].setChecked(draft.fika)
        self._boxes["is_free"].setChecked(draft.is_free)
        self._boxes["on_public_programme"].setChecked(draft.on_public_programme)
        self._boxes["regular_contact_with_children"].setChecked(draft.regular_contact_with_children)
        self._boxes["library_staff_involved"].setChecked(draft.library_staff_involved)
        self._boxes["target_children_youth"].setChecked(draft.target_children_youth)
        self.blockSignals(False)
        self._show_sign_up()

    def filled(self, draft: SeriesDraft) -> SeriesDraft:
        """Give the series with what stands here."""
        return replace(
            draft,
            level=ActivityLevel(self.level_box.key),
            audience=Audience(self.audience_box.key),
            age_from=_age(self.age_from),
            age_to=_age(self.age_to),
            children=ChildrenPolicy(self.children_box.key),
            sign_up=SignUp(self.sign_up_box.key),
            sign_up_contact=self.sign_up_contact.text(),
            minimum_hosts=self.minimum_hosts.value(),
            note=self.note_edit.toPlainText(),
            public_note=self.printed.text,
            public_notes=self.printed.texts,
            fika=self._boxes["fika"].isChecked(),
            is_free=self._boxes["is_free"].isChecked(),
            on_public_programme=self._boxes["on_public_programme"].isChecked(),
            regular_contact_with_children=self._boxes["regular_contact_with_children"].isChecked(),
            library_staff_involved=self._boxes["library_staff_involved"].isChecked(),
            target_children_youth=self._boxes["target_children_youth"].isChecked(),
        )

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.level_box.set_choices([(level.value, level_name(level)) for level in ActivityLevel])
        self.audience_box.set_choices([(audience.value, audience_name(audience)) for audience in Audience])
        self.children_box.set_choices([(policy.value, children_name(policy)) for policy in ChildrenPolicy])
        self.sign_up_box.set_choices([(sign_up.value, sign_up_name(sign_up)) for sign_up in SignUp])
        labels = {
            "level": _("How much Swedish"),
            "audience": _("For whom"),
            "age_from": _("From age"),
            "age_to": _("To age"),
            "children": _("Children"),
            "sign_up": _("Sign-up"),
            "sign_up_contact": _("Where one signs up"),
            "minimum_hosts": _("Hosts needed"),
        }
        for name, label in labels.items():
            self._fields[name].set_label(label)
        self.printed.set_texts(
            _("Note on the poster"),
            _("Printed below the name each time, such as “Bring your library card.”"),
            _("Note on the poster in other languages"),
        )
        self._fields["note"].set_label(_("Note"), _("For you and your colleagues."))
        for age in (self.age_from, self.age_to):
            age.setSpecialValueText(_("any"))
        self._boxes["fika"].setText(_("Coffee is served"))
        self._boxes["is_free"].setText(_("Free of charge"))
        self._boxes["on_public_programme"].setText(_("On the public programme"))
        self._boxes["regular_contact_with_children"].setText(_("Hosts regularly meet children"))
        self._boxes["library_staff_involved"].setText(_("Library staff take part"))
        self._boxes["target_children_youth"].setText(_("Meant for children or young people"))

    def _build(self) -> None:
        self.level_box = ChoiceBox(self)
        self.audience_box = ChoiceBox(self)
        self.children_box = ChoiceBox(self)
        self.sign_up_box = ChoiceBox(self)
        self.sign_up_contact = QLineEdit(self)
        self.age_from = NumberBox(self)
        self.age_to = NumberBox(self)
        for age in (self.age_from, self.age_to):
            age.setRange(_NO_AGE, _OLDEST)
        self.minimum_hosts = NumberBox(self)
        self.minimum_hosts.setRange(0, _MOST_HOSTS)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 20)
        editors: dict[str, QWidget] = {
            "level": self.level_box,
            "audience": self.audience_box,
            "age_from": self.age_from,
            "age_to": self.age_to,
            "children": self.children_box,
            "sign_up": self.sign_up_box,
            "sign_up_contact": self.sign_up_contact,
            "minimum_hosts": self.minimum_hosts,
            "note": self.note_edit,
        }
        self._fields = {"public_note": self.printed.field} | {
            name: Field(self, editor) for name, editor in editors.items()
        }
        flags = (
            "fika",
            "is_free",
            "on_public_programme",
            "regular_contact_with_children",
            "library_staff_involved",
            "target_children_youth",
        )
        self._boxes = {name: QCheckBox(self) for name in flags}

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        fields = self._fields
        grid.addWidget(fields["level"], 0, 0)
        grid.addWidget(fields["children"], 0, 1)
        grid.addWidget(fields["minimum_hosts"], 0, 2, 1, 2)
        grid.addWidget(fields["audience"], 1, 0)
        grid.addWidget(fields["age_from"], 1, 2)
        grid.addWidget(fields["age_to"], 1, 3)
        grid.addWidget(fields["sign_up"], 2, 0)
        grid.addWidget(fields["sign_up_contact"], 2, 1, 1, 3)
        for number, box in enumerate(self._boxes.values()):
            column, span = ((0, 1), (1, 1), (2, 2))[number % 3]
            grid.addWidget(box, 3 + number // 3, column, 1, span)
        grid.addWidget(self.printed, 5, 0, 1, 4)
        grid.addWidget(fields["note"], 6, 0, 1, 4)
        for column, stretch in enumerate((2, 2, 1, 1)):
            grid.setColumnStretch(column, stretch)

    def _connect(self) -> None:
        for box in (self.level_box, self.audience_box, self.children_box):
            box.key_changed.connect(self._on_changed)
        self.sign_up_box.key_changed.connect(self._on_sign_up_changed)
        self.sign_up_contact.textChanged.connect(self._on_changed)
        self.note_edit.textChanged.connect(self._on_changed)
        self.printed.changed.connect(self._on_changed)
        for spin in (self.age_from, self.age_to, self.minimum_hosts):
            spin.valueChanged.connect(self._on_changed)
        for flag in self._boxes.values():
            flag.toggled.connect(self._on_changed)

    def _show_sign_up(self) -> None:
        self._fields["sign_up_contact"].setVisible(self.sign_up_box.key == SignUp.REQUIRED.value)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot(str)
    def _on_sign_up_changed(self, _key: str) -> None:
        self._show_sign_up()
        self.changed.emit()


def _age(spin: NumberBox) -> int | None:
    return None if spin.value() == _NO_AGE else spin.value()
