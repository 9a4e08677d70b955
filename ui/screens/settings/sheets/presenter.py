"""Reads and saves the look of printed sheets, and draws what it would be while somebody writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from models.documents.logo import LARGEST_LOGO, logo_problem
from models.documents.products import sheet_document
from models.documents.typesetting import page_images, render
from models.queries.office import FOOTER_FIELD, office_details
from models.queries.office_drafts import office_draft
from models.queries.own_texts import own_texts
from models.queries.weekly_schedule import week_programme
from models.rules.code_target import is_suffix
from models.rules.print_colour import darkened, read_colour
from models.services.office import save_office
from models.storage.data_folder import code_of_os_error
from models.values.errors import FieldProblem, Invalid, Refused, StorageTrouble
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, PhraseState, TextRef
from models.values.place_drafts import OfficeDraft
from models.values.printing import PageImage, Product, RemarkKind
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import WeekProgramme
from translations import _
from ui.background.progress import CancelToken, Progress
from ui.saving.presenter import SavingPresenter
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

PREVIEW_DPI = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedLook:
    """The office as its form has it, how the foot stands in each language, and a week to show the look with."""

    draft: OfficeDraft
    states: Mapping[LanguageCode, PhraseState]
    programme: WeekProgramme


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPicture:
    """The first page of a poster in one language; ``has_logo`` is false where a logo could not be drawn."""

    language: LanguageCode
    page: PageImage
    has_logo: bool


class LookPresenter(SavingPresenter):
    """The newest wish for a preview replaces those that wait."""

    loaded = Signal(object)  # LoadedLook
    drawn = Signal(object)  # tuple[LookPicture, ...]
    preview_failed = Signal(str)  # sentence
    logo_chosen = Signal(bytes)
    logo_refused = Signal(str)  # sentence

    def load(self) -> None:
        """Read what the form begins with."""
        work = partial(_read, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="sheets-look")

    def draw(self, look: LoadedLook, languages: tuple[LanguageCode, ...]) -> None:
        """Draw the poster in these languages with the look that stands in the form."""
        work = partial(_draw, look, languages, self._context.clock.today())
        self._context.runner.paper(work, on_done=self._on_drawn, on_failed=self._on_not_drawn, topic="sheets-look")

    def read_logo(self, file: Path) -> None:
        """Read a picture; one that is too large, unsafe or no picture is refused with a sentence."""
        self._context.runner.plain(
            partial(_read_logo, file), on_done=self._on_logo_read, on_failed=self._on_logo_failed, topic="logo"
        )

    def save(self, draft: OfficeDraft) -> None:
        """Write the look."""
        self._write(
            partial(save_office, draft=draft),
            sentence=_("The look of the sheets is changed."),
            read_theirs=partial(_read, today=self._context.clock.today()),
        )

    def _on_loaded(self, found: LoadedLook | None) -> None:
        if found is not None:
            self.loaded.emit(found)

    def _on_drawn(self, pictures: tuple[LookPicture, ...]) -> None:
        self.drawn.emit(pictures)

    def _on_not_drawn(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.preview_failed.emit(error_sentence(error))
        else:
            self._on_failed(error)

    def _on_logo_read(self, logo: bytes) -> None:
        self.logo_chosen.emit(logo)

    def _on_logo_failed(self, error: Exception) -> None:
        match error:
            case Invalid():
                self.logo_refused.emit(error_sentence(error))
            case StorageTrouble():
                self.logo_refused.emit(_("The file could not be read."))
            case _:
                self._on_failed(error)


def _read(session: Session, today: date) -> LoadedLook | None:
    draft, office = office_draft(session), office_details(session)
    if draft is None or office is None:
        return None
    footer = own_texts(session, FOOTER_FIELD, {office.uid: office.footer}).get(office.uid)
    programme = week_programme(session, IsoWeek.of(today))
    public = [one for one in programme.occasions if one.on_public_programme and one.place.address_public]
    # One row shows the colour; the rest of the week would only push the foot out of sight.
    shown = replace(programme, occasions=tuple(public[:1]))
    return LoadedLook(draft=draft, states={} if footer is None else footer.states, programme=shown)


def _draw(
    look: LoadedLook, languages: tuple[LanguageCode, ...], today: date, token: CancelToken, _progress: Progress
) -> tuple[LookPicture, ...]:
    draft = look.draft
    colour = read_colour(draft.colour)
    footer = None
    if draft.footer.strip():
        words = {SWEDISH: draft.footer.strip(), **draft.footers}
        footer = OwnText(ref=TextRef(key=FOOTER_FIELD), words=words)
    sender = replace(
        look.programme.sender,
        colour="" if colour is None else darkened(colour),
        logo=draft.logo,
        footer=footer,
        qr_suffix=draft.qr_suffix if is_suffix(draft.qr_suffix) else "",
    )
    programme = replace(look.programme, sender=sender)
    pictures = []
    for language in languages:
        token.raise_if_cancelled()
        document = sheet_document(programme, [language], product=Product.POSTER, printed_on=today)
        kinds = {remark.kind for remark in document.remarks}
        page = page_images(render(document), PREVIEW_DPI)[0]
        pictures.append(LookPicture(language=language, page=page, has_logo=RemarkKind.LOGO_UNREADABLE not in kinds))
    return tuple(pictures)


def _read_logo(file: Path, _token: CancelToken, _progress: Progress) -> bytes:
    try:
        with file.open("rb") as picture:
            logo = picture.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise StorageTrouble(code_of_os_error(error), path=str(file)) from error
    problem = logo_problem(logo)
    if problem is not None:
        raise Invalid([FieldProblem(field="logo", code=problem)])
    return logo
