"""Pairs any two by hand: both are looked up, every broken rule is listed, and then a reason is demanded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.queries.people import PersonRow
from models.values.errors import FieldProblem
from models.values.pairing import PairKeys
from models.values.pairing_answers import Obstacle
from models.values.pairs import HandPairingDraft
from models.values.people import PersonRole
from translations import _
from ui.screens.pairing.by_hand.people_side import PeopleSide
from ui.screens.pairing.by_hand.presenter import ByHandPresenter
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.labels import TextLabel
from ui.wording.pairing import Spoken
from ui.wording.pairing_obstacles import obstacle_sentences


class ByHandDialog(DialogBase):
    """Saves when both are chosen and a reason is given."""

    def __init__(self, parent: QWidget, *, presenter: ByHandPresenter, theme: Theme) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._checked: PairKeys | None = None
        self._obstacles: tuple[Obstacle, ...] = ()
        self.setMinimumWidth(theme.px(660))
        self._explanation = TextLabel(self, look="muted", wraps=True)
        self._summary = ProblemSummary(self)
        self.newcomers = PeopleSide(self, theme=theme, role=PersonRole.NEWCOMER)
        self.volunteers = PeopleSide(self, theme=theme, role=PersonRole.VOLUNTEER)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.newcomers, 1)
        sides.addWidget(self.volunteers, 1)
        self.rules_banner = Banner(self)
        self.reason_edit = QLineEdit(self)
        self._reason = Field(self, self.reason_edit)
        for widget in (self._explanation, self._summary):
            self.body.addWidget(widget)
        self.body.addLayout(sides, 1)
        for below in (self.rules_banner, self._reason):
            self.body.addWidget(below)
        self._problems = FormProblems({"reason": self._reason}, self._summary)
        for side in (self.newcomers, self.volunteers):
            side.looked_for.connect(presenter.look_for)
            side.chosen.connect(self._on_chosen)
        presenter.people_found.connect(self._on_people_found)
        presenter.checked.connect(self._on_checked)
        presenter.problems_found.connect(self._on_problems)
        presenter.saved.connect(self._on_saved)
        presenter.trouble_met.connect(self._on_trouble)
        self.reason_edit.textChanged.connect(self._show_ready)
        self.save_wanted.connect(self._on_save)
        self.retranslate()
        self._show_rules()
        for side in (self.newcomers, self.volunteers):
            side.look()
        self.newcomers.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Pair by hand"), primary=_("Pair them"))
        self._explanation.setText(
            _(
                "Any two can be paired by hand. Broken rules are listed and kept with your reason. People with "
                "protected identity are paired only here, and only by the coordinator who answers for them."
            )
        )
        self.newcomers.retranslate()
        self.volunteers.retranslate()
        self._show_rules()

    @property
    def keys(self) -> PairKeys | None:
        """Give the two that are chosen."""
        one, other = self.newcomers.person, self.volunteers.person
        return PairKeys(one.id, other.id) if one is not None and other is not None else None

    def is_dirty(self) -> bool:
        return bool(self.reason_edit.text().strip())

    def _show_rules(self) -> None:
        known = self._checked is not None and self._checked == self.keys
        self._reason.setVisible(known)
        question = _("&Why all the same?") if self._obstacles else _("&Why these two?")
        self._reason.set_label(question, _("Colleagues read it on the pair."))
        if not known:
            self.rules_banner.hide()
        elif self._obstacles:
            text = "\n".join(obstacle_sentences(self._obstacles, self._spoken()))
            self.rules_banner.show_text(_("These rules are broken"), text, tone=Tone.ATTENTION)
        else:
            self.rules_banner.show_text(_("No rule is broken."), tone=Tone.GOOD)
        self._show_ready()

    def _spoken(self) -> Spoken:
        one, other = self.newcomers.person, self.volunteers.person
        return Spoken(
            newcomer=one.name if one is not None else "",
            volunteer=other.name if other is not None else "",
            area="",
            areas=self._presenter.areas,
            year=self._presenter.year,
        )

    @Slot()
    def _show_ready(self) -> None:
        checked = self._checked is not None and self._checked == self.keys
        self.primary_button.setEnabled(checked and self.is_dirty())

    @Slot()
    def _on_chosen(self) -> None:
        keys = self.keys
        if keys is not None and keys != self._checked:
            self._presenter.check(keys)
        self._show_rules()

    @Slot(object, object)
    def _on_people_found(self, role: PersonRole, rows: Sequence[PersonRow]) -> None:
        (self.newcomers if role is PersonRole.NEWCOMER else self.volunteers).show_people(rows)

    @Slot(object, object)
    def _on_checked(self, keys: PairKeys, obstacles: tuple[Obstacle, ...]) -> None:
        if keys == self.keys:
            self._checked, self._obstacles = keys, obstacles
            self._show_rules()
            self.body.activate()
            self.fit_to_content()

    @Slot(object)
    def _on_problems(self, problems: Sequence[FieldProblem]) -> None:
        self._problems.apply(problems, title=_("This cannot be saved yet"))

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        self.accept()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._summary.show_text(sentence, tone=Tone.BAD)

    @Slot()
    def _on_save(self) -> None:
        one, other = self.newcomers.person, self.volunteers.person
        if one is not None and other is not None:
            draft = HandPairingDraft(keys=PairKeys(one.id, other.id), reason=self.reason_edit.text())
            self._presenter.save(draft, one.name, other.name)
