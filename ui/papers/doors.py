"""The ways to papers: each opens the dialog over a window, beginning with what is most wanted there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QWidget

from models.values.forms import FormKind
from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import LanguageCode
from models.values.pairing_answers import WallShortage
from translations import _
from ui.context import AppContext
from ui.papers.at_hand import PaperKey, blank_papers, papers_for_wall, papers_of_meeting, papers_of_pair
from ui.papers.dialog import DialogWords, PapersDialog
from ui.papers.presenter import PapersPresenter, ReadPapers
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.save_dialogs import SaveDialogs, SystemSaveDialogs, documents_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """Where papers go: printers and files; the system's own unless others are named."""

    printers: Printers = field(default_factory=SystemPrinters)
    dialogs: SaveDialogs = field(default_factory=SystemSaveDialogs)


def show_blank_papers(
    window: QWidget,
    context: AppContext,
    *,
    kind: FormKind = FormKind.VOLUNTEER,
    language: LanguageCode | None = None,
    outlets: Outlets | None = None,
) -> PapersDialog:
    """Offer forms, agreement and notice, empty."""
    words = DialogWords(heading=_blank_heading, hint=_approved_hint)
    dialog = _dialog(window, context, words, read=partial(blank_papers, today=context.clock.today()), outlets=outlets)
    return _opened(dialog, kind, language)


def show_papers_of_pair(
    window: QWidget, context: AppContext, pair_id: PairId, *, outlets: Outlets | None = None
) -> PapersDialog:
    """Offer the sheets of a pair's first meeting, its agreement, and what a language friend is."""
    words = DialogWords(heading=_pair_heading, hint=_pair_hint)
    read = partial(papers_of_pair, today=context.clock.today(), pair_id=pair_id)
    return _opened(_dialog(window, context, words, read=read, outlets=outlets))


def show_papers_of_meeting(
    window: QWidget, context: AppContext, meeting_id: FirstMeetingId, *, outlets: Outlets | None = None
) -> PapersDialog:
    """Offer the list of tables of a first meeting."""
    words = DialogWords(heading=_meeting_heading, hint=_meeting_hint)
    read = partial(papers_of_meeting, today=context.clock.today(), meeting_id=meeting_id)
    return _opened(_dialog(window, context, words, read=read, outlets=outlets))


def show_wall_poster(
    window: QWidget, context: AppContext, shortages: Sequence[WallShortage], *, outlets: Outlets | None = None
) -> PapersDialog:
    """Offer the poster about who lacks a language friend, and its text to copy."""
    words = DialogWords(heading=_wall_heading, hint=_wall_hint)
    read = partial(papers_for_wall, today=context.clock.today(), shortages=tuple(shortages))
    return _opened(_dialog(window, context, words, read=read, outlets=outlets))


def _dialog(
    window: QWidget, context: AppContext, words: DialogWords, *, read: ReadPapers, outlets: Outlets | None
) -> PapersDialog:
    outlets = outlets or Outlets()
    return PapersDialog(
        window,
        words=words,
        presenter=PapersPresenter(context, outlets.printers, documents_folder(), read, window),
        printers=outlets.printers,
        dialogs=outlets.dialogs,
        theme=context.theme,
    )


def _opened(dialog: PapersDialog, key: PaperKey | None = None, language: LanguageCode | None = None) -> PapersDialog:
    dialog.presenter.start(key, language)
    dialog.open()
    return dialog


def _blank_heading() -> str:
    return _("Blank forms")


def _approved_hint() -> str:
    return _(
        "Printed in Swedish, easy Swedish and English, and in each language whose words are all approved. "
        "Swedish stands beside the other language."
    )


def _pair_heading() -> str:
    return _("Papers for a pair of language friends")


def _pair_hint() -> str:
    return _(
        "First names only, and a phone number only if its owner has agreed to share it. The sheets are there once "
        "a first meeting is booked. The agreement needs a language whose words are all approved."
    )


def _meeting_heading() -> str:
    return _("Table list for a first meeting")


def _meeting_hint() -> str:
    return _("First names only. Nobody with protected identity stands on it.")


def _wall_heading() -> str:
    return _("Poster: language friends wanted")


def _wall_hint() -> str:
    return _("Tells only of groups of at least five, and never of a language together with an area.")
