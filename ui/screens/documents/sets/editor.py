"""The form of a named set: a name, and how many copies of what in which language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.values.errors import FieldProblem
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import Paper, Product
from translations import _
from translations.languages import Language
from ui.screens.documents.sets.grid import CopiesGrid
from ui.screens.documents.sets.presenter import PrintSets
from ui.screens.documents.wording import paper_name
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.wording.sheets import product_name

_FEWEST_LETTERS = 8


class PrintSetEditor(DialogBase):
    """Nothing is kept before it is saved; closing with something written asks."""

    def __init__(
        self, parent: QWidget, *, sets: PrintSets, draft: PrintSetDraft, languages: Sequence[Language], theme: Theme
    ) -> None:
        super().__init__(parent)
        self._sets = sets
        self._begins = draft
        self.name_edit = QLineEdit(self)
        self.name_field = Field(self, self.name_edit)
        self.grid = CopiesGrid(self, theme=theme, languages=languages)
        self.grid_field = Field(self, self.grid)
        self.paper_boxes = {product: ChoiceBox(self) for product in self.grid.copies.products}
        self.place_box = ChoiceBox(self)
        self.place_field = Field(self, self.place_box)
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        before: QWidget = self.name_edit
        for box in self.paper_boxes.values():
            box.setMinimumContentsLength(_FEWEST_LETTERS)
            self.setTabOrder(before, box)
            before = box
        self.setTabOrder(before, self.grid)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self.name_field)
        self.body.addWidget(self.grid_field, 1)
        self.body.addWidget(self.place_field)
        self.grid.copies.dataChanged.connect(self._show_place)
        self._problems = FormProblems({"name": self.name_field, "items": self.grid_field}, self._summary)
        self.retranslate()
        self.grid.set_head(tuple(self.paper_boxes.values()))
        self._fill(draft)
        self._begins = self.draft()
        self.save_wanted.connect(self._on_save)
        sets.invalid.connect(self._on_invalid)
        sets.trouble_met.connect(self._on_trouble)
        sets.saved.connect(self.accept)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        if self._begins.id is None:
            self.set_texts(heading=_("New set"), primary=_("Save"))
        else:
            self.set_texts(heading=_("Change {name}").format(name=self._begins.name), primary=_("Save"))
        self.name_field.set_label(_("Name"), _("e.g. Monday, city library"))
        self.grid_field.set_label(
            _("Copies"), _("Arrow keys move, digits are the number of copies, Delete leaves the language out.")
        )
        self.place_field.set_label(_("Meeting point of its own sheet"))
        self.place_box.set_choices([(str(row.uid), row.name) for row in self._sets.places])
        for product, box in self.paper_boxes.items():
            box.setAccessibleName(_("Paper: {product}").format(product=product_name(product)))
            box.set_choices([(paper.value, paper_name(paper, product)) for paper in Paper])

    def is_dirty(self) -> bool:
        return self.draft() != self._begins

    def draft(self) -> PrintSetDraft:
        """Give what stands in the form; a product without copies is not part of the set."""
        items = tuple(self._item(product) for product in self.grid.copies.products if self.grid.copies.copies(product))
        return replace(self._begins, name=self.name_edit.text(), items=items)

    def _item(self, product: Product) -> PrintSetItem:
        paper = Paper(self.paper_boxes[product].key)
        place = UUID(self.place_box.key) if product is Product.PLACE and self.place_box.key else None
        return PrintSetItem(product=product, paper=paper, place_uid=place, copies=self.grid.copies.copies(product))

    def _fill(self, draft: PrintSetDraft) -> None:
        self.name_edit.setText(draft.name)
        copies: dict[Product, dict[LanguageCode, int]] = {}
        for item in draft.items:
            copies.setdefault(item.product, dict(item.copies))
            self.paper_boxes[item.product].set_key(item.paper.value)
            if item.place_uid is not None:
                self.place_box.set_key(str(item.place_uid))
        self.grid.copies.set_copies(copies)
        self.grid.setCurrentIndex(self.grid.copies.index(0, 0))
        self._show_place()

    @Slot()
    def _show_place(self) -> None:
        self.place_field.setVisible(bool(self.grid.copies.copies(Product.PLACE)))

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._sets.save(self.draft())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))
        self.fit_to_content()

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
        self.fit_to_content()
