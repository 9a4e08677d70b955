"""Reads and saves what the form of a meeting point is about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from models.queries.areas import area_rows
from models.queries.meeting_points import meeting_point_draft
from models.queries.organisations import OrganisationRow, organisation_rows
from models.services.areas import save_areas
from models.services.meeting_points import save_meeting_point, suggest_colour
from models.services.organisations import save_organisation
from models.values.errors import EditConflict, FieldProblem, Invalid
from models.values.identifiers import AreaId, MeetingPointId, OrganisationId
from models.values.place_drafts import AreaDraft, MeetingPointDraft
from models.values.places import PlaceKind
from translations import _
from ui.background.contract import Written
from ui.saving.presenter import SavingPresenter
from ui.screens.meeting_points.editing.loaded import NEW_AREA, NEW_ORGANISATION, LoadedPlace, PlaceForm

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class PlaceEditingPresenter(SavingPresenter):
    """One form at a time."""

    loaded = Signal(object)  # LoadedPlace
    place_saved = Signal(str, object, int)  # sentence, TransactionNumber, MeetingPointId

    def begin(self) -> None:
        """Make a new meeting point: in the colour fewest have, and of the only organisation if there is one."""
        self._context.runner.read(_new, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def load(self, meeting_point_id: MeetingPointId) -> None:
        """Read a meeting point for its form."""
        work = partial(_existing, meeting_point_id=meeting_point_id)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def save(self, form: PlaceForm) -> None:
        """Write the meeting point with all that is made along with it, or nothing."""
        name = form.draft.name.strip()
        sentence = _("{name} is added.") if form.draft.id is None else _("{name} is changed.")
        self._write(
            partial(_save, form=form),
            sentence=sentence.format(name=name),
            read_theirs=partial(_theirs, meeting_point_id=form.draft.id) if form.draft.id is not None else None,
        )

    def _on_loaded(self, loaded: LoadedPlace) -> None:
        self.loaded.emit(loaded)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        super()._on_saved(sentence, written)
        self.place_saved.emit(sentence, written.changes.transaction, written.result)


def _new(session: Session) -> LoadedPlace:
    organisations = organisation_rows(session)
    colour = suggest_colour(session)
    only = organisations[0].id if len(organisations) == 1 else None
    draft = MeetingPointDraft(organisation_id=only, kind=PlaceKind.LIBRARY, name="", colour=colour)
    return _with_choices(session, draft, organisations)


def _existing(session: Session, meeting_point_id: MeetingPointId) -> LoadedPlace:
    return _with_choices(session, meeting_point_draft(session, meeting_point_id), organisation_rows(session))


def _with_choices(
    session: Session, draft: MeetingPointDraft, organisations: tuple[OrganisationRow, ...]
) -> LoadedPlace:
    return LoadedPlace(
        draft=draft, organisations=organisations, areas=area_rows(session), least_used=suggest_colour(session)
    )


def _theirs(session: Session, meeting_point_id: MeetingPointId) -> MeetingPointDraft | None:
    try:
        return meeting_point_draft(session, meeting_point_id)
    except EditConflict:
        return None


def _save(uow: UnitOfWork, form: PlaceForm) -> MeetingPointId:
    """Save all three in one transaction and say everything that is wrong at once."""
    problems: list[FieldProblem] = []
    draft = form.draft
    already_said: set[str] = set()
    if form.new_organisation is not None:
        draft = replace(draft, organisation_id=_new_organisation(uow, form, problems))
        already_said.add("organisation_id")
    if form.new_area is not None:
        draft = replace(draft, area_id=_new_area(uow, form.new_area, problems))
    try:
        saved = save_meeting_point(uow, draft)
    except Invalid as invalid:
        problems += [problem for problem in invalid.problems if problem.field not in already_said]
        raise Invalid(problems) from invalid
    if problems:
        raise Invalid(problems)
    return saved


def _new_organisation(uow: UnitOfWork, form: PlaceForm, problems: list[FieldProblem]) -> OrganisationId | None:
    if form.new_organisation is None:
        return None
    try:
        return save_organisation(uow, form.new_organisation)
    except Invalid as invalid:
        problems += [replace(problem, field=NEW_ORGANISATION) for problem in invalid.problems]
        return None


def _new_area(uow: UnitOfWork, name: str, problems: list[FieldProblem]) -> AreaId | None:
    """Put the area behind the others."""
    existing = [AreaDraft(id=area.id, name=area.name) for area in area_rows(uow.session)]
    try:
        return save_areas(uow, [*existing, AreaDraft(name=name)], seen=existing)[-1]
    except Invalid as invalid:
        problems += [replace(problem, field=NEW_AREA) for problem in invalid.problems]
        return None
