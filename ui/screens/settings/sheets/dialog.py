"""The form for the look of printed sheets, with the head and foot of the poster beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.errors import FieldProblem
from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.phrases import PhraseState
from models.values.place_drafts import OfficeDraft
from translations import _
from translations.languages import schedule_languages
from ui.printing.page_pictures import picture_of
from ui.screens.settings.file_dialogs import FileDialogs
from ui.screens.settings.logo_edit import LogoEdit
from ui.screens.settings.sheets.colour_edit import SheetColourEdit
from ui.screens.settings.sheets.presenter import LoadedLook, LookPicture, LookPresenter
from ui.screens.settings.sheets.preview import PosterEnds
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.folded import Folded
from ui.widgets.labels import TextLabel
from ui.widgets.language_edits import LanguageEdits
from ui.wording.sheet_look import code_example, colour_advice, suffix_problem
from ui.wording.sheets import language_name

DRAW_AFTER_MILLISECONDS = 150
_SCROLL_BAR = 24


class SheetsLookDialog(DialogBase):
    """Everything shows at once in the preview; only saving writes it."""

    def __init__(
        self, parent: QWidget, *, presenter: LookPresenter, dialogs: FileDialogs, theme: Theme, loaded: LoadedLook
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._loaded = loaded
        self._timer = QTimer(self, singleShot=True, interval=DRAW_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer)
        self._build(theme, dialogs)
        self._lay_out()
        self.retranslate()
        self._fill(loaded.draft)
        # Both columns and the bar beside them, so that nothing has to be scrolled sideways.
        self.setMinimumWidth(self.body.minimumSize().width() + theme.px(_SCROLL_BAR))
        self._connect()
        self._on_changed()
        self._on_timer()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("How the printouts look"), primary=_("Save"))
        self.fields["colour"].set_label(
            _("&Colour of lines and pictures"), _("Dark enough to be read on white, also from a grey printer.")
        )
        self.fields["logo"].set_label(
            _("Logo"), _("PNG or SVG, at most 1 MB and 4,000 pixels a side. It stands at the foot of every sheet.")
        )
        self.fields["footer"].set_label(_("Line at the &foot, in Swedish"), _("Such as opening hours or a welcome."))
        self.fields["qr_suffix"].set_label(
            _("Behind the web address in the &square code"), _("{language} becomes ar, uk, so …")
        )
        self.colour_edit.retranslate()
        self.logo_edit.retranslate()
        self.languages.set_hint(_("Without words of its own a sheet shows the Swedish line."))
        self._preview_heading.setText(_("This is how the head and foot of the poster look"))
        codes = [language for code, language in schedule_languages().items() if code not in (SWEDISH, EASY_SWEDISH)]
        self.language_box.set_choices([(language.code, language_name(language)) for language in codes])
        self.language_box.setAccessibleName(_("Language of the second picture"))
        self._count()

    def draft(self) -> OfficeDraft:
        """Give the office with the look that stands here."""
        return replace(
            self._loaded.draft,
            colour=self.colour_edit.text,
            logo=self.logo_edit.logo,
            footer=self.footer_edit.text(),
            footers=self.languages.texts,
            qr_suffix=self.suffix_edit.text().strip(),
        )

    def is_dirty(self) -> bool:
        return self.draft() != self._loaded.draft

    def _build(self, theme: Theme, dialogs: FileDialogs) -> None:
        self.colour_edit = SheetColourEdit(self, theme=theme, dialogs=dialogs)
        self.logo_edit = LogoEdit(self, dialogs=dialogs)
        self.footer_edit = QLineEdit(self)
        self._folded = Folded(self, theme=theme)
        self.languages = LanguageEdits(self._folded.content)
        self.suffix_edit = QLineEdit(self)
        self.example = TextLabel(self, look="small", wraps=True, selectable=True)
        editors: Mapping[str, QWidget] = {
            "colour": self.colour_edit,
            "logo": self.logo_edit,
            "footer": self.footer_edit,
            "qr_suffix": self.suffix_edit,
        }
        self.fields = {name: Field(self, editor) for name, editor in editors.items()}
        self._summary = ProblemSummary(self)
        self._trouble = Banner(self)
        self._problems = FormProblems(self.fields, self._summary)
        self._preview_heading = TextLabel(self, look="strong", wraps=True)
        self.language_box = ChoiceBox(self)
        self.ends = {name: PosterEnds(self, theme=theme) for name in ("swedish", "other")}
        self.preview_note = TextLabel(self, look="small", wraps=True)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._folded.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.languages)
        form, preview = QVBoxLayout(), QVBoxLayout()
        form.setSpacing(14)
        for widget in (self.fields["colour"], self.fields["logo"], self.fields["footer"], self._folded):
            form.addWidget(widget)
        form.addWidget(self.fields["qr_suffix"])
        form.addWidget(self.example)
        form.addStretch(1)
        preview.setSpacing(8)
        preview.addWidget(self._preview_heading)
        preview.addWidget(self.ends["swedish"])
        preview.addWidget(self.language_box)
        preview.addWidget(self.ends["other"])
        preview.addWidget(self.preview_note)
        preview.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addLayout(form, 1)
        columns.addLayout(preview)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._trouble)
        self.body.addLayout(columns)
        self.body.addStretch(1)

    def _fill(self, draft: OfficeDraft) -> None:
        self.colour_edit.set_text(draft.colour)
        self.logo_edit.set_logo(draft.logo)
        self.footer_edit.setText(draft.footer)
        self.languages.show_texts(draft.footers)
        self.suffix_edit.setText(draft.qr_suffix)

    def _connect(self) -> None:
        for edit in (self.footer_edit, self.suffix_edit):
            edit.textChanged.connect(self._on_changed)
        self.colour_edit.changed.connect(self._on_changed)
        self.logo_edit.logo_changed.connect(self._on_changed)
        self.logo_edit.file_chosen.connect(self._on_logo_file)
        self.languages.changed.connect(self._on_changed)
        self.language_box.key_changed.connect(self._on_changed)
        self._folded.unfolded.connect(self.fit_to_content)
        self.save_wanted.connect(self._on_save)
        self._presenter.drawn.connect(self._on_drawn)
        self._presenter.preview_failed.connect(self.preview_note.setText)
        self._presenter.logo_chosen.connect(self._on_logo)
        self._presenter.logo_refused.connect(self.fields["logo"].show_problem)
        self._presenter.invalid.connect(self._on_invalid)
        self._presenter.race_lost.connect(self._on_race_lost)
        self._presenter.trouble_met.connect(self._on_trouble)
        self._presenter.saved.connect(self.accept)

    def _outdated(self) -> frozenset[LanguageCode]:
        """Say which lines nobody has looked at since the Swedish was changed; Swedish is printed in their place."""
        before, now = self._loaded.draft, self.draft()
        is_new = now.footer.strip() != before.footer
        return frozenset(
            code
            for code, text in now.footers.items()
            if text == before.footers.get(code) and (is_new or self._loaded.states.get(code) is PhraseState.OUTDATED)
        )

    def _show_states(self) -> None:
        outdated = self._outdated()
        states: dict[LanguageCode, str] = {}
        for code, text in self.languages.texts.items():
            is_as_before = text == self._loaded.draft.footers.get(code)
            if code in outdated:
                states[code] = _("Outdated")
            elif is_as_before and self._loaded.states.get(code) is PhraseState.REVIEWED:
                states[code] = _("Reviewed")
            else:
                states[code] = _("Not reviewed")
        self.languages.show_states(states)

    def _count(self) -> None:
        number = len(self.languages.texts)
        title = _("The line in other languages")
        self._folded.set_title(f"{title} ({number})" if number else title)

    def _show_colour(self) -> None:
        advice = colour_advice(self.colour_edit.text)
        self.fields["colour"].show_problem(advice.problem)
        self.colour_edit.offer_darker(advice.darker)

    def _show_example(self) -> None:
        suffix, language = self.suffix_edit.text().strip(), LanguageCode(self.language_box.key or SWEDISH)
        self.fields["qr_suffix"].show_problem(suffix_problem(suffix))
        self.example.setText(code_example(self._loaded.draft.web_address, suffix, language))

    @Slot()
    def _on_changed(self) -> None:
        self._show_colour()
        self._show_example()
        self._show_states()
        self._count()
        self._timer.start()

    @Slot()
    def _on_timer(self) -> None:
        draft, outdated = self.draft(), self._outdated()
        footers = {code: text for code, text in draft.footers.items() if code not in outdated}
        shown = replace(self._loaded, draft=replace(draft, footers=footers))
        self._presenter.draw(shown, (SWEDISH, LanguageCode(self.language_box.key)))

    @Slot(object)
    def _on_drawn(self, pictures: tuple[LookPicture, ...]) -> None:
        for picture in pictures:
            self.ends["swedish" if picture.language == SWEDISH else "other"].show_page(picture_of(picture.page))
        is_whole = all(picture.has_logo for picture in pictures)
        self.preview_note.setText("" if is_whole else _("The logo cannot be drawn, so the sheets are printed without."))

    @Slot(object)
    def _on_logo_file(self, file: Path) -> None:
        self.fields["logo"].show_problem("")
        self._presenter.read_logo(file)

    @Slot(bytes)
    def _on_logo(self, logo: bytes) -> None:
        self.logo_edit.set_logo(logo)

    @Slot()
    def _on_save(self) -> None:
        self._problems.clear()
        self._trouble.hide()
        self._presenter.save(self.draft())

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(object)
    def _on_race_lost(self, theirs: LoadedLook | None) -> None:
        if theirs is None:
            return
        mine, before = self.draft(), self._loaded.draft
        names = ("colour", "logo", "footer", "footers", "qr_suffix")
        kept = {name: getattr(mine, name) for name in names if getattr(mine, name) != getattr(before, name)}
        self._loaded = theirs
        self._fill(replace(theirs.draft, **kept))
        text = _("A colleague has changed something meanwhile. Look at it again; a second click saves yours.")
        self._on_trouble(text)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self._trouble.show_text(_("Not saved"), sentence, tone=Tone.BAD)
