"""Settings: the organisation, areas, looks, security, colleagues and backups, a card each."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from models.values.activities import OfficeScope
from models.values.changes import EntityKind
from models.values.errors import FieldProblem
from models.values.place_drafts import AreaDraft, OfficeDraft
from translations import _
from ui.actions import ActionKey
from ui.context import AppContext
from ui.printing.printers import SystemPrinters
from ui.printing.recovery_paper import RecoveryPaper
from ui.printing.save_dialogs import SystemSaveDialogs
from ui.reading_log.dialog import ReadingLogDialog
from ui.screens.screen import Screen
from ui.screens.settings.areas_card import AreasCard
from ui.screens.settings.backups.card import BackupsCard
from ui.screens.settings.backups.presenter import BackupsPresenter
from ui.screens.settings.colleagues.card import ColleaguesCard
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter
from ui.screens.settings.file_dialogs import FileDialogs, SystemFileDialogs
from ui.screens.settings.intake.card import IntakeCard
from ui.screens.settings.intake.dialog import IntakeDialog
from ui.screens.settings.intake.presenter import IntakePresenter
from ui.screens.settings.looks_card import LooksCard
from ui.screens.settings.office_card import OfficeCard
from ui.screens.settings.pairing.card import PairingCard
from ui.screens.settings.pairing.choice_dialog import PairingChoiceDialog
from ui.screens.settings.pairing.life_dialog import PairLifeDialog
from ui.screens.settings.pairing.presenter import PairingPresenter
from ui.screens.settings.presenter import ReadOffice, SettingsPresenter
from ui.screens.settings.readings_card import ReadingsCard
from ui.screens.settings.security.card import SecurityCard
from ui.screens.settings.security.passphrase_dialog import PassphraseDialog
from ui.screens.settings.security.presenter import SecurityPresenter
from ui.screens.settings.security.recovery_dialog import RecoveryDialog
from ui.screens.settings.sheets.card import SheetsLookCard
from ui.screens.settings.sheets.dialog import SheetsLookDialog
from ui.screens.settings.sheets.presenter import LoadedLook, LookPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_dialog import Choice, ChoiceDialog
from ui.widgets.looks import set_look
from ui.widgets.versions_dialog import ask_which_version

_WIDTH = 860
_SAVE, _THROW_AWAY = "save", "throw_away"


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen with the system's own dialogs."""
    paper = RecoveryPaper(context.runner, SystemPrinters(), SystemSaveDialogs(), context.clock)
    return SettingsScreen(context, parent, dialogs=SystemFileDialogs(), paper=paper)


class SettingsScreen(Screen):
    """Forwards what one does to the presenters and shows what they answer."""

    key: ClassVar[str] = "settings"
    watches: ClassVar[frozenset[EntityKind]] = frozenset(
        {EntityKind.OFFICE, EntityKind.ORGANISATION, EntityKind.AREA, EntityKind.COORDINATOR}
    )

    def __init__(self, context: AppContext, parent: QWidget, *, dialogs: FileDialogs, paper: RecoveryPaper) -> None:
        super().__init__(context, parent)
        self._dialogs = dialogs
        self._paper = paper
        paper.setParent(self)
        self._theirs: OfficeDraft | None = None
        self._has_read = False
        self.presenter = SettingsPresenter(context, self)
        self.look = LookPresenter(context, self)
        self.intake = IntakePresenter(context, self)
        self.pairing = PairingPresenter(context, self)
        self.security = SecurityPresenter(context, self)
        self.colleagues = ColleaguesPresenter(context, self)
        self.backups = BackupsPresenter(context, self)
        self.scroll_area = QScrollArea(self)
        page = QWidget(self.scroll_area)
        set_look(page, "page")
        self._page = page
        self.trouble_banner = Banner(page)
        self.office_card = OfficeCard(page)
        self.look_card = SheetsLookCard(page)
        self.intake_card = IntakeCard(page)
        self.pairing_card = PairingCard(page)
        self.areas_card = AreasCard(page, theme=context.theme)
        self.looks_card = LooksCard(page, context=context)
        has_keys = self.security.folder is not None
        self.security_card = SecurityCard(page, demo=context.demo, has_keys=has_keys)
        self.colleagues_card = ColleaguesCard(page, theme=context.theme, presenter=self.colleagues, demo=context.demo)
        self.readings_card = ReadingsCard(page)
        self.backups_card = BackupsCard(
            page, demo=context.demo, has_file=self.backups.folder is not None, today=context.clock.today()
        )
        self._cards = (
            self.office_card,
            self.look_card,
            self.intake_card,
            self.pairing_card,
            self.areas_card,
            self.looks_card,
            self.security_card,
            self.colleagues_card,
            self.readings_card,
            self.backups_card,
        )
        self._place()
        self.pairing_card.setVisible(context.scope is not OfficeScope.CAFES)
        self._connect()
        context.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        for card in self._cards:
            card.retranslate()
        self.heading_changed.emit(_("Settings"), "")

    def activate(self) -> None:
        if not self._has_read:
            self._has_read = True
            self.reload()
        self.backups.reload()

    def reload(self) -> None:
        self.presenter.reload()
        self.intake.reload()
        self.pairing.reload()
        self.colleagues.reload()

    def help_text(self) -> str:
        return _(
            "Looks and language hold on this computer. The organisation and the areas are in the register and hold "
            "for everybody who works with it.\n\n"
            "Tab goes from one setting to the next."
        )

    def may_leave(self) -> bool:
        if not self.office_card.is_dirty():
            return True
        question = ChoiceDialog(
            self,
            title=_("Save the changes to the organisation?"),
            text=_("They are not saved yet."),
            choices=(
                Choice(key="stay", text=_("Go on writing")),
                Choice(key=_THROW_AWAY, text=_("Throw away"), look="danger"),
                Choice(key=_SAVE, text=_("Save"), look="primary"),
            ),
        )
        question.chosen.connect(self._on_leaving_answered)
        question.open()
        return False

    def _place(self) -> None:
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(16)
        column.addWidget(self.trouble_banner)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self.scroll_area.setWidget(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)

    def _connect(self) -> None:
        self.trouble_banner.action_chosen.connect(self.trouble_banner.hide)
        self.office_card.save_wanted.connect(self.presenter.save_office)
        self.look_card.change_wanted.connect(self.look.load)
        self.look.loaded.connect(self._on_look_loaded)
        self.look.saved.connect(self._on_look_saved)
        self.look.trouble_met.connect(self._on_trouble)
        self.intake_card.change_wanted.connect(self.show_intake_dialog)
        self.intake.read.connect(self.intake_card.show_intake)
        self.intake.saved.connect(self._on_look_saved)
        self.intake.trouble_met.connect(self._on_trouble)
        self.pairing_card.choice_wanted.connect(self.show_pairing_dialog)
        self.pairing_card.life_wanted.connect(self.show_pair_life_dialog)
        self.pairing.read.connect(self.pairing_card.show_policies)
        self.pairing.saved.connect(self._on_look_saved)
        self.pairing.trouble_met.connect(self._on_trouble)
        self.areas_card.areas_changed.connect(self._on_areas_changed)
        self.presenter.read.connect(self._on_read)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.office_saved.connect(self._on_office_saved)
        self.presenter.invalid.connect(self.office_card.show_problems)
        self.presenter.areas_invalid.connect(self._on_areas_invalid)
        self.presenter.race_lost.connect(self._on_race_lost)
        self.presenter.trouble_met.connect(self._on_trouble)
        self.security_card.passphrase_wanted.connect(self.show_passphrase_dialog)
        self.security_card.recovery_wanted.connect(self.show_recovery_dialog)
        self.security_card.lock_wanted.connect(self._on_lock)
        self.security.changed.connect(self.message_shown)
        self.colleagues_card.told.connect(self.message_shown)
        self.readings_card.show_wanted.connect(self.show_readings)
        self.colleagues.renamed.connect(self.undo_offered)
        self.backups_card.copy_wanted.connect(self._on_copy)
        self.backups_card.choose_wanted.connect(self._on_choose_folder)
        self.backups_card.forget_wanted.connect(self.backups.forget_second_folder)
        self.backups_card.folder_wanted.connect(self._on_show_folder)
        self.backups.known_changed.connect(self.backups_card.show_copies)
        self.backups.working_changed.connect(self.backups_card.copy_button.setDisabled)
        self.backups.told.connect(self._on_backup_told)
        self.backups.trouble_met.connect(self.backups_card.show_trouble)

    @Slot()
    def show_intake_dialog(self) -> None:
        """Change what is asked of volunteers, and who takes things."""
        if self.intake_card.intake is not None:
            IntakeDialog(self, presenter=self.intake, intake=self.intake_card.intake).open()

    @Slot()
    def show_readings(self) -> None:
        """Show who has opened protected cards and exported lists."""
        ReadingLogDialog(self.context, self).open()

    @Slot()
    def show_pairing_dialog(self) -> None:
        """Change how pairs are chosen, and see what that would change."""
        if self.pairing_card.choice is not None:
            PairingChoiceDialog(self, presenter=self.pairing, choice=self.pairing_card.choice).open()

    @Slot()
    def show_pair_life_dialog(self) -> None:
        """Change how pairs are followed."""
        if self.pairing_card.life is not None:
            PairLifeDialog(self, presenter=self.pairing, life=self.pairing_card.life).open()

    @Slot()
    def show_passphrase_dialog(self) -> None:
        """Ask for the old and the new passphrase."""
        PassphraseDialog(self, presenter=self.security, theme=self.context.theme).open()

    @Slot()
    def show_recovery_dialog(self) -> None:
        """Draw a new recovery code and let it be typed back."""
        RecoveryDialog(self, presenter=self.security, paper=self._paper, theme=self.context.theme).open()

    @Slot(object)
    def _on_read(self, found: ReadOffice) -> None:
        self.office_card.show_office(found.office)
        self.look_card.show_office(found.office)
        self.areas_card.show_areas(found.areas)

    @Slot(str, object)
    def _on_saved(self, sentence: str, transaction: object) -> None:
        self.trouble_banner.hide()
        self.undo_offered.emit(sentence, transaction)

    @Slot()
    def _on_office_saved(self) -> None:
        self.office_card.settle()
        self.presenter.reload()

    @Slot(object, str)
    def _on_areas_changed(self, areas: tuple[AreaDraft, ...], sentence: str) -> None:
        self.presenter.save_areas(areas, sentence)

    @Slot(object)
    def _on_areas_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self.areas_card.show_problems(problems)

    @Slot(object)
    def _on_race_lost(self, theirs: OfficeDraft | None) -> None:
        if theirs is None:
            return
        self._theirs = theirs
        lines = self.office_card.version_lines(theirs)
        ask_which_version(self, lines, on_chosen=self._on_version_chosen)

    @Slot(object)
    def _on_version_chosen(self, mine: frozenset[str]) -> None:
        if self._theirs is not None:
            self.office_card.merge(self._theirs, mine)

    @Slot(object)
    def _on_look_loaded(self, loaded: LoadedLook) -> None:
        dialog = SheetsLookDialog(
            self, presenter=self.look, dialogs=self._dialogs, theme=self.context.theme, loaded=loaded
        )
        dialog.open()

    @Slot(str, object)
    def _on_look_saved(self, sentence: str, transaction: object) -> None:
        self.presenter.reload()
        self._on_saved(sentence, transaction)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.trouble_banner.show_text(sentence, tone=Tone.BAD, button=_("Close"))
        self.scroll_area.ensureWidgetVisible(self.trouble_banner)

    @Slot(str)
    def _on_leaving_answered(self, answer: str) -> None:
        draft = self.office_card.draft()
        if answer == _THROW_AWAY:
            self.office_card.throw_away()
        elif answer == _SAVE and draft is not None:
            self.presenter.save_office(draft)

    @Slot()
    def _on_lock(self) -> None:
        self.action_requested.emit(ActionKey.LOCK.value)

    @Slot()
    def _on_copy(self) -> None:
        self.backups_card.show_trouble("")
        self.backups.copy_now()

    @Slot()
    def _on_choose_folder(self) -> None:
        self.backups_card.show_trouble("")
        title = _("Choose a folder for the second copies")
        self._dialogs.ask_folder(self, title=title, on_chosen=self.backups.choose_second_folder)

    @Slot(object)
    def _on_show_folder(self, folder: Path) -> None:
        self._dialogs.show_folder(folder)

    @Slot(str)
    def _on_backup_told(self, sentence: str) -> None:
        self.backups_card.show_trouble("")
        self.message_shown.emit(sentence)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._page.setMaximumWidth(self.context.theme.px(_WIDTH))
