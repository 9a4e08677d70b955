"""When and where two meet first: an hour both are free, a café, a matching evening with others, or anything else."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.errors import FieldProblem, ProblemCode
from models.values.identifiers import FirstMeetingId, MeetingPointId, OccasionId, PairId
from models.values.pair_rows import PairRow
from models.values.pairs import FirstMeetingDraft
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.screens.pairs.life.loaded import LoadedBooking
from ui.screens.pairs.life.offers import Offer, offers_of
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.widgets.folded import Folded
from ui.widgets.time_edit import TimeEdit
from ui.wording.pair_cards import pair_names

_USUAL = (time(17, 0), time(18, 0))
_OWN = "own"
_NO_PLACE = ""


class BookingDialog(LifeDialog):
    """The first offer stands in the fields already; whatever is typed by hand counts."""

    def __init__(self, parent: QWidget, *, context: AppContext, loaded: LoadedBooking) -> None:
        super().__init__(parent, context=context, row=loaded.row)
        self._loaded = loaded
        self._offers = {offer.key: offer for offer in offers_of(loaded.choices, self.today)}
        self._meeting = self._own()
        beside = loaded.pairs_at(loaded.row.meeting.id) if loaded.row.meeting is not None else ()
        self._beside = frozenset(row.id for row in beside)
        self._others = (*beside, *loaded.waiting)
        self._occasion: OccasionId | None = None
        self._build_fields()
        self._fill()
        self.offer_box.key_changed.connect(self._on_offer)
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        is_new = self._loaded.row.meeting is None
        heading = _("Book the first meeting") if is_new else _("Move the first meeting")
        self.set_texts(heading=heading, primary=_("Book") if is_new else _("Save"))
        none_free = _("The two have said no times that fit. Ask them.")
        self.say("" if self._loaded.choices.times else none_free)
        offers = [(offer.key, offer.text) for offer in self._offers.values()]
        self.offer_box.set_choices([*offers, (_OWN, _("Another time or place"))])
        self._offer_field.set_label(_("&Suggestion"))
        self._day_field.set_label(_("&Day"))
        self._starts_field.set_label(_("&From"))
        self._ends_field.set_label(_("T&o"))
        places = [(str(place.id), place.name) for place in self._loaded.choices.places]
        self.place_box.set_choices([(_NO_PLACE, _("No meeting point")), *places])
        self._place_field.set_label(_("&Place"))
        self._room_field.set_label(_("&Room or where exactly"))
        self._note_field.set_label(_("&Note"), _("Write nothing about health, religion or reasons for asylum."))
        self.others_folded.set_title(_("A matching evening with more pairs"))
        for row, box in self.other_boxes.items():
            box.setText(pair_names(self._other(row)))

    def first_editor(self) -> QWidget:
        return self.offer_box

    def answer(self) -> FirstMeetingDraft | None:
        """Give what stands in the fields; ``None`` while a clock time is missing."""
        starts, ends = self.starts_edit.clock_time, self.ends_edit.clock_time
        if starts is None or ends is None:
            return None
        place = self.place_box.key
        meeting_id, version = self._meeting_to_change()
        others = [self._other(key) for key, box in self.other_boxes.items() if box.isChecked()]
        joined = () if meeting_id == self._own_id() else self._loaded.pairs_at(meeting_id)
        coming = {row.id: row.version for row in (self._loaded.row, *others, *joined)}
        return FirstMeetingDraft(
            pairs=tuple(coming.items()),
            day=self.day_edit.day,
            starts=starts,
            ends=ends,
            meeting_point_id=MeetingPointId(int(place)) if place else None,
            id=meeting_id,
            version=version,
            room=self.room_edit.text(),
            occasion_id=self._occasion,
            note=self.note_edit.text(),
        )

    def save(self) -> None:
        draft = self.answer()
        if draft is None:
            missing = "starts" if self.starts_edit.clock_time is None else "ends"
            self.show_problems((FieldProblem(field=missing, code=ProblemCode.REQUIRED),))
            return
        self.presenter.book(draft)

    def is_dirty(self) -> bool:
        return bool(self.note_edit.text().strip()) and super().is_dirty()

    def _build_fields(self) -> None:
        self.offer_box = ChoiceBox(self)
        self.day_edit = DateEdit(self)
        self.starts_edit = TimeEdit(self)
        self.ends_edit = TimeEdit(self)
        self.place_box = ChoiceBox(self)
        self.room_edit = QLineEdit(self)
        self.note_edit = QLineEdit(self)
        self._offer_field = Field(self, self.offer_box)
        self._day_field = Field(self, self.day_edit)
        self._starts_field = Field(self, self.starts_edit)
        self._ends_field = Field(self, self.ends_edit)
        self._place_field = Field(self, self.place_box)
        self._room_field = Field(self, self.room_edit)
        self._note_field = Field(self, self.note_edit)
        fields = {
            "offer": self._offer_field,
            "day": self._day_field,
            "starts": self._starts_field,
            "ends": self._ends_field,
            "meeting_point_id": self._place_field,
            "room": self._room_field,
            "note": self._note_field,
        }
        self.add_fields(fields)
        when = QHBoxLayout()
        when.setSpacing(12)
        for field in (self._day_field, self._starts_field, self._ends_field):
            self.body.removeWidget(field)
            when.addWidget(field, 1)
        self.body.insertLayout(self.body.indexOf(self._offer_field) + 1, when)
        self._add_others()

    def _add_others(self) -> None:
        self.others_folded = Folded(self, theme=self.context.theme)
        self.other_boxes: dict[PairId, QCheckBox] = {}
        column = QVBoxLayout(self.others_folded.content)
        column.setContentsMargins(8, 0, 0, 0)
        for row in self._others:
            column.addWidget(self._other_box(row))
        self.others_folded.setVisible(bool(self._others))
        self.others_folded.unfolded.connect(self.fit_to_content)
        self.others_folded.unfold(is_open=bool(self._beside))
        self.body.addWidget(self.others_folded)

    def _other_box(self, row: PairRow) -> QCheckBox:
        box = QCheckBox(self.others_folded.content)
        box.setChecked(row.id in self._beside)
        self.other_boxes[row.id] = box
        return box

    def _other(self, key: PairId) -> PairRow:
        return next(row for row in self._others if row.id == key)

    def _fill(self) -> None:
        meeting = self._loaded.row.meeting
        if meeting is not None and not meeting.occasion_cancelled:
            self._put(meeting.day, meeting.starts, meeting.ends)
            self.room_edit.setText(meeting.room)
            self.note_edit.setText(meeting.note)
            self._begin_with(_OWN, meeting.meeting_point_id)
            return
        first = next(iter(self._offers.values()), None)
        if first is None:
            self._put(self.today + timedelta(days=1), *_USUAL)
            self._begin_with(_OWN, self._nearest())
            return
        self._begin_with(first.key, None)
        self._take(first)

    def _begin_with(self, key: str, place: MeetingPointId | None) -> None:
        offers = [(offer.key, offer.text) for offer in self._offers.values()]
        self.offer_box.set_choices([*offers, (_OWN, "")])
        self.offer_box.set_key(key)
        places = [(str(each.id), each.name) for each in self._loaded.choices.places]
        self.place_box.set_choices([(_NO_PLACE, ""), *places])
        self.place_box.set_key("" if place is None else str(place))

    def _take(self, offer: Offer) -> None:
        self._put(offer.day, offer.starts, offer.ends)
        place = offer.place_id if offer.place_id is not None else self._nearest()
        self.place_box.set_key("" if place is None else str(place))
        self.room_edit.setText(offer.room)
        self._occasion = offer.occasion_id
        self._meeting = (offer.meeting_id, offer.meeting_version) if offer.meeting_id is not None else self._own()

    def _meeting_to_change(self) -> tuple[FirstMeetingId | None, int | None]:
        """Whoever leaves the others of an evening gets a meeting of their own, and the evening stays."""
        leaves = any(not self.other_boxes[key].isChecked() for key in self._beside)
        if self._meeting is None or (self._meeting[0] == self._own_id() and leaves):
            return None, None
        return self._meeting

    def _own_id(self) -> FirstMeetingId | None:
        meeting = self._loaded.row.meeting
        return meeting.id if meeting is not None else None

    def _own(self) -> tuple[FirstMeetingId, int] | None:
        meeting = self._loaded.row.meeting
        return (meeting.id, meeting.version) if meeting is not None else None

    def _put(self, day: date, starts: time, ends: time) -> None:
        self.day_edit.set_day(day)
        self.starts_edit.set_clock_time(starts)
        self.ends_edit.set_clock_time(ends)

    def _nearest(self) -> MeetingPointId | None:
        places = self._loaded.choices.places
        return places[0].id if places and places[0].is_near else None

    @Slot(str)
    def _on_offer(self, key: str) -> None:
        offer = self._offers.get(key)
        if offer is not None:
            self._take(offer)
            return
        self._occasion, self._meeting = None, self._own()
        self.day_edit.setFocus()
