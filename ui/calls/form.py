"""What stands in the call window, and the enquiry that it becomes. Kept as a draft until it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.imported_times import availability_of_parts, read_availability
from models.values.enquiries import EnquiryDraft, EnquiryOutcome, EnquiryWant
from models.values.identifiers import AreaId, PersonId
from models.values.people import NO_TIMES_SAID, Availability, ContactChannel

VOLUNTEERING = frozenset({EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.CAFE_HOST, EnquiryWant.HOMEWORK_HELP})
_DAYS_TO_ANSWER = 7
_FRIDAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForm:
    """The fields as they were typed; ``times`` are words, which ``times_of`` reads.

    ``next_step`` is ``None`` as long as nobody has changed what the window proposes. ``person_id`` is somebody known
    who calls.
    """

    wants: tuple[EnquiryWant, ...] = ()
    name: str = ""
    phone: str = ""
    email: str = ""
    preferred_channel: ContactChannel = ContactChannel.UNSAID
    area_id: AreaId | None = None
    times: str = ""
    note: str = ""
    next_step: str | None = None
    next_step_on: date | None = None
    told: bool = False
    person_id: PersonId | None = None
    person_name: str = ""

    @property
    def is_begun(self) -> bool:
        """Tell whether closing the window would lose anything."""
        return self != CallForm()

    @property
    def is_about_things(self) -> bool:
        """Tell whether the caller only gives things, of which nothing personal is kept."""
        return set(self.wants) == {EnquiryWant.THINGS}

    @property
    def outcome(self) -> EnquiryOutcome | None:
        """Give what the caller would become, ``None`` if nothing they want makes them one or the other."""
        if VOLUNTEERING & set(self.wants):
            return EnquiryOutcome.VOLUNTEER
        return EnquiryOutcome.NEWCOMER if EnquiryWant.SEEKS_FRIEND in self.wants else None


def times_of(text: str) -> Availability | None:
    """Read when somebody can; ``None`` for words that say no plain week."""
    reading = read_availability(text)
    if reading.problems:
        return None
    return availability_of_parts(reading.value)


def answer_by(today: date) -> date:
    """Give the day that is proposed for the next step: within a week, and never on a weekend."""
    day = today + timedelta(days=_DAYS_TO_ANSWER)
    return day - timedelta(days=max(day.weekday() - _FRIDAY, 0))


def enquiry_of(form: CallForm, *, proposed_step: str, times_in_note: str, today: date) -> EnquiryDraft:
    """Give the enquiry; times that could not be read go into the note by the words of ``times_in_note``.

    ``times_in_note`` is a sentence with ``{times}``.
    """
    times = times_of(form.times)
    said = times_in_note.format(times=form.times.strip()) if times is None else ""
    step = proposed_step if form.next_step is None else form.next_step
    return EnquiryDraft(
        wants=form.wants,
        name=form.name,
        phone=form.phone,
        email=form.email,
        preferred_channel=form.preferred_channel,
        area_id=form.area_id,
        availability=times or NO_TIMES_SAID,
        note="\n".join(part for part in (form.note.strip(), said) if part),
        next_step=step,
        next_step_on=(form.next_step_on or answer_by(today)) if step.strip() else None,
        informed_on=today if form.told else None,
        person_id=form.person_id,
    )
