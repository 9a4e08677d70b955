"""The printouts and their questions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from models.queries.pair_papers import meetings_to_print, pairs_to_print
from models.values.errors import RefusalCode, Refused
from models.values.forms import FormKind, FormsToPrint
from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import LanguageCode
from models.values.pairing_answers import TimeOfWeek, WallShortage
from models.values.printing import Product
from models.values.timeslot import IsoWeek
from tests.ui.stage import DEMO_DAY, Stage
from tests.ui.window_entries import Register, WindowEntry
from translations import _
from ui.papers.dialog import PapersDialog
from ui.papers.doors import show_papers_of_meeting, show_papers_of_pair, show_wall_poster
from ui.printing.print_job import PrintReport
from ui.screens.documents.delivery_words import printed_title
from ui.screens.documents.printed.dialog import PrintedDialog
from ui.screens.documents.screen import DocumentsScreen
from ui.screens.documents.sets.editor import PrintSetEditor
from ui.theme import Tone
from ui.widgets.choice_dialog import ChoiceDialog


def _documents(stage: Stage) -> DocumentsScreen:
    return stage.screen(DocumentsScreen)


def _open_documents(stage: Stage) -> QWidget:
    _documents(stage)
    return stage.shell


def _open_without_language(stage: Stage) -> QWidget:
    _documents(stage).presenter.choose_all(False)
    stage.settle()
    return stage.shell


def _open_next_week(stage: Stage) -> QWidget:
    _documents(stage).open_with(IsoWeek.of(DEMO_DAY).shifted(1))
    stage.settle()
    return stage.shell


def _open_saved(stage: Stage) -> QWidget:
    names = [f"2026-W48-poster-a4-{code}.pdf" for code in ("sv", "ar", "ti", "uk")]
    _documents(stage).presenter.delivery.saved.emit(tuple(Path("Dokument") / name for name in names), ())
    stage.settle()
    return stage.shell


def _open_no_printer(stage: Stage) -> QWidget:
    _documents(stage).presenter.delivery.refused.emit(Refused(RefusalCode.NO_PRINTER))
    stage.settle()
    return stage.shell


def _open_replacing(stage: Stage) -> QWidget:
    names = ("2026-W48-poster-a4-sv.pdf", "2026-W48-poster-a4-ar.pdf")
    _documents(stage).presenter.delivery.replacing_asked.emit(names)
    return stage.dialog(ChoiceDialog)


def _open_fallbacks(stage: Stage) -> QWidget:
    _documents(stage).preview.fallbacks_wanted.emit()
    return stage.dialog(ChoiceDialog)


def _open_set(stage: Stage) -> QWidget:
    documents = _documents(stage)
    documents.presenter.choose_set(documents.presenter.sets.rows[0].id)
    stage.settle()
    return stage.shell


def _open_new_set(stage: Stage) -> QWidget:
    _documents(stage).dialogs.make_set()
    return stage.dialog(PrintSetEditor)


def _open_set_editor(stage: Stage) -> QWidget:
    _open_set(stage)
    _documents(stage).dialogs.change_set()
    return stage.dialog(PrintSetEditor)


def _open_printed(stage: Stage) -> QWidget:
    _documents(stage).dialogs.show_printed()
    return stage.dialog(PrintedDialog)


def _open_where(stage: Stage) -> QWidget:
    view = _documents(stage).delivery_view
    title = printed_title(PrintReport(sent=4, total=4, papers=9), "")
    view.notice.show_text(title, tone=Tone.GOOD, button=_("Close"))
    view.notice.ask_where()
    stage.settle()
    return stage.shell


def _open_place(stage: Stage) -> QWidget:
    _documents(stage).presenter.choose_product(Product.PLACE)
    stage.settle()
    return stage.shell


def _open_doors(stage: Stage) -> QWidget:
    _documents(stage).presenter.choose_product(Product.DOOR)
    stage.settle()
    return stage.shell


def _open_forms(stage: Stage) -> QWidget:
    _documents(stage).open_with(FormsToPrint(kind=FormKind.NEWCOMER))
    return stage.dialog(PapersDialog)


def _open_forms_not_approved(stage: Stage) -> QWidget:
    _documents(stage).open_with(FormsToPrint(kind=FormKind.NOTICE, language=LanguageCode("ar")))
    return stage.dialog(PapersDialog)


def _open_forms_saved(stage: Stage) -> QWidget:
    dialog = _open_forms(stage)
    assert isinstance(dialog, PapersDialog)
    dialog.presenter.saved.emit(Path("Dokument") / "blankett-newcomer-sv.pdf")
    stage.settle()
    return dialog


def _open_agreement(stage: Stage) -> QWidget:
    _documents(stage).open_with(FormsToPrint(kind=FormKind.AGREEMENT))
    return stage.dialog(PapersDialog)


def _open_wall(stage: Stage) -> QWidget:
    evening = WallShortage(people=12, lacking=7, area_id=None, language="ti", kind=None, time=TimeOfWeek.EVENING)
    show_wall_poster(stage.shell, stage.workspace.context, [evening])
    return stage.dialog(PapersDialog)


def _open_pair(stage: Stage) -> QWidget:
    pair_id, _meeting_id = _booked(stage)
    show_papers_of_pair(stage.shell, stage.workspace.context, pair_id)
    return stage.dialog(PapersDialog)


def _open_tables(stage: Stage) -> QWidget:
    _pair_id, meeting_id = _booked(stage)
    show_papers_of_meeting(stage.shell, stage.workspace.context, meeting_id)
    return stage.dialog(PapersDialog)


def _booked(stage: Stage) -> tuple[PairId, FirstMeetingId]:
    """Find the pair of the demo that meets last, at the joint evening."""
    with stage.workspace.context.database.read() as session:
        meetings = meetings_to_print(session, DEMO_DAY, None)
        return pairs_to_print(session, meetings[-1])[0], meetings[-1]


PAPER_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="documents", open=_open_documents, is_screen=True),
    WindowEntry(name="documents-no-language", open=_open_without_language),
    WindowEntry(name="documents-next-week", open=_open_next_week),
    WindowEntry(name="documents-saved", open=_open_saved),
    WindowEntry(name="documents-no-printer", open=_open_no_printer),
    WindowEntry(name="documents-empty", open=_open_documents, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="documents-set", open=_open_set),
    WindowEntry(name="documents-new-set", open=_open_new_set),
    WindowEntry(name="documents-change-set", open=_open_set_editor),
    WindowEntry(name="documents-printed", open=_open_printed),
    WindowEntry(name="documents-printed-empty", open=_open_printed, register=Register.EMPTY),
    WindowEntry(name="documents-place", open=_open_place),
    WindowEntry(name="documents-doors", open=_open_doors),
    WindowEntry(name="documents-no-place", open=_open_place, register=Register.EMPTY),
    WindowEntry(name="documents-no-doors", open=_open_doors, register=Register.EMPTY),
    WindowEntry(name="documents-where", open=_open_where),
    WindowEntry(name="documents-forms", open=_open_forms),
    WindowEntry(name="documents-forms-not-approved", open=_open_forms_not_approved),
    WindowEntry(name="documents-forms-agreement", open=_open_agreement),
    WindowEntry(name="papers-wall", open=_open_wall),
    WindowEntry(name="papers-pair", open=_open_pair),
    WindowEntry(name="papers-meeting", open=_open_tables),
    WindowEntry(name="documents-forms-saved", open=_open_forms_saved),
    WindowEntry(name="documents-forms-empty", open=_open_forms, register=Register.EMPTY),
    WindowEntry(name="documents-replace", open=_open_replacing),
    WindowEntry(name="documents-in-swedish", open=_open_fallbacks),
)
