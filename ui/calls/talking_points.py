"""What to say to a caller, by what they want and what the office asks of volunteers; whole sentences to read aloud."""

from __future__ import annotations

from collections.abc import Collection

from models.queries.waiting_calls import WaitingCallRow
from models.queries.waiting_newcomers import WaitingDetails
from models.rules.availability import PartOfDay
from models.values.enquiries import EnquiryWant
from models.values.people import AssignmentKind, IntakePolicy, PaperKind
from translations import _, ngettext
from ui.wording.dates import day_and_month

_ASSIGNMENTS = {
    EnquiryWant.LANGUAGE_FRIEND: AssignmentKind.LANGUAGE_FRIEND,
    EnquiryWant.CAFE_HOST: AssignmentKind.CAFE_HOST,
    EnquiryWant.HOMEWORK_HELP: AssignmentKind.HOMEWORK_HELP,
}


def talking_points(wants: Collection[EnquiryWant], policy: IntakePolicy) -> str:
    """Say how it goes on for what the caller wants; nothing before something is chosen."""
    sentences = [_begins(want) for want in EnquiryWant if want in wants]
    assignments = [_ASSIGNMENTS[want] for want in wants if want in _ASSIGNMENTS]
    if assignments:
        sentences += [_what_we_book(policy), _extract(assignments, policy)]
    return " ".join(sentence for sentence in sentences if sentence)


def _begins(want: EnquiryWant) -> str:
    match want:
        case EnquiryWant.LANGUAGE_FRIEND:
            return _("You meet every week or every other week, for about six months.")
        case EnquiryWant.SEEKS_FRIEND:
            return _("We have a talk first, then we look for somebody who fits. It costs nothing and can take a while.")
        case EnquiryWant.CAFE_HOST:
            return _("You choose the times yourself, and there are always two of you.")
        case EnquiryWant.HOMEWORK_HELP:
            return _("You help pupils with their homework, together with others.")
        case EnquiryWant.THINGS | EnquiryWant.OTHER:
            return ""


def _what_we_book(policy: IntakePolicy) -> str:
    introduction = PaperKind.INTRODUCTION in policy.papers
    if policy.interview and introduction:
        return _("We book an interview and an introduction.")
    if policy.interview:
        return _("We book an interview.")
    return _("We book an introduction.") if introduction else ""


def _extract(assignments: Collection[AssignmentKind], policy: IntakePolicy) -> str:
    if PaperKind.RECORD_EXTRACT in policy.papers or policy.extract_for & set(assignments):
        return _("Before you begin you show an extract from the police record.")
    if policy.extract_for_families and AssignmentKind.LANGUAGE_FRIEND in assignments:
        return _("For families with children one shows an extract from the police record.")
    return ""


def waiting_in_words(waiting: WaitingDetails) -> str:
    """``4 män och 3 kvinnor · mest kvällar``; those whose gender is not said are in the number only."""
    parts = [
        ngettext("{count} man", "{count} men", waiting.men).format(count=waiting.men) if waiting.men else "",
        ngettext("{count} woman", "{count} women", waiting.women).format(count=waiting.women) if waiting.women else "",
    ]
    said = [part for part in parts if part]
    people = _("{first} and {second}").format(first=said[0], second=said[1]) if len(said) > 1 else "".join(said)
    return " · ".join(part for part in (people, _mostly(waiting.part)) if part)


def waiting_call_in_words(row: WaitingCallRow) -> str:
    """``Åsa Berg ringde 12 november: Ringa upp``."""
    day = day_and_month(row.received_on)
    if not row.next_step:
        return _("{name} called {day}").format(name=row.name, day=day)
    return _("{name} called {day}: {step}").format(name=row.name, day=day, step=row.next_step)


def _mostly(part: PartOfDay | None) -> str:
    match part:
        case PartOfDay.MORNING:
            return _("mostly mornings")
        case PartOfDay.AFTERNOON:
            return _("mostly afternoons")
        case PartOfDay.EVENING:
            return _("mostly evenings")
        case None:
            return ""
