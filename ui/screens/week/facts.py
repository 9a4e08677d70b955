"""What the panel says about an occasion, as plain lines in groups; who reads it needs no widget."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.occasion_details import HistoryLine, OccasionDetails
from models.values.activities import ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.changes import ChangeAction
from models.values.clock import LOCAL_ZONE
from models.values.places import StepFree
from translations import _
from translations.languages import schedule_languages
from ui.wording.activities import (
    audience_with_ages,
    children_name,
    floor_name,
    hosts_needed,
    kind_name,
    level_name,
    sign_up_name,
)
from ui.wording.dates import full_day
from ui.wording.recurrence import rule_in_words, season_in_words

MOST_HISTORY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line; ``quiet`` for what is less often asked."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """Lines that belong together, with or without a heading."""

    title: str
    facts: tuple[Fact, ...]


def fact_groups(details: OccasionDetails) -> tuple[FactGroup, ...]:
    """Say everything about an occasion besides its day, time and place; a group without facts is left out."""
    groups = (
        FactGroup(title="", facts=_recurrence(details)),
        FactGroup(title=_("Printed below the name"), facts=_printed(details)),
        FactGroup(title=_("Note"), facts=_notes(details)),
        FactGroup(title=_("Finding the way"), facts=_way(details)),
        FactGroup(title=_("For whom"), facts=_terms(details)),
        FactGroup(title=_("Contact"), facts=_contact(details)),
        FactGroup(title=_("Names in other languages"), facts=_languages(details)),
        FactGroup(title=_("History"), facts=_history(details)),
    )
    return tuple(group for group in groups if group.facts)


def _recurrence(details: OccasionDetails) -> tuple[Fact, ...]:
    rule = rule_in_words(details.rule)
    facts = [
        Fact(text=rule[:1].upper() + rule[1:]),
        Fact(text=season_in_words(details.season), quiet=True),
        Fact(text=f"{kind_name(details.row.kind)} · {details.organisation}", quiet=True),
    ]
    if not details.row.on_public_programme:
        facts.append(Fact(text=_("Not on the public programme: never printed.")))
    elif not details.row.address_public:
        facts.append(Fact(text=_("The address is secret: never printed.")))
    if details.kept_on_closed_day:
        facts.append(Fact(text=_("Takes place although the day is closed.")))
    return tuple(facts)


def _printed(details: OccasionDetails) -> tuple[Fact, ...]:
    theme = _("Theme: {theme}").format(theme=details.theme) if details.theme else ""
    return tuple(Fact(text=text) for text in (theme, details.public_note) if text)


def _notes(details: OccasionDetails) -> tuple[Fact, ...]:
    return tuple(Fact(text=note) for note in (details.note, details.series_note) if note)


def _way(details: OccasionDetails) -> tuple[Fact, ...]:
    floor = floor_name(details.floor) if details.floor is not None else ""
    stop = _("Stop: {stop}").format(stop=details.bus_stop) if details.bus_stop else ""
    lines = (details.address, floor[:1].upper() + floor[1:], stop, _step_free(details.step_free))
    return tuple(Fact(text=line) for line in lines if line)


def _step_free(step_free: StepFree) -> str:
    match step_free:
        case StepFree.YES:
            return _("Step-free")
        case StepFree.NO:
            return _("Not step-free")
        case StepFree.UNKNOWN:
            return ""


def _terms(details: OccasionDetails) -> tuple[Fact, ...]:
    lines = [audience_with_ages(details.audience, details.age_from, details.age_to)]
    if details.audience is Audience.EVERYONE and details.age_from is None and details.age_to is None:
        lines = [_("Everyone is welcome")]
    if details.level is not ActivityLevel.UNSAID:
        lines.append(level_name(details.level))
    if details.children is not ChildrenPolicy.UNSAID:
        lines.append(children_name(details.children))
    sign_up = sign_up_name(details.sign_up)
    if details.sign_up is SignUp.REQUIRED and details.sign_up_contact:
        sign_up = f"{sign_up}: {details.sign_up_contact}"
    lines.append(sign_up)
    if details.fika:
        lines.append(_("Coffee is served"))
    lines.append(_("Free of charge") if details.is_free else _("Costs something"))
    lines.append(hosts_needed(details.row.minimum_hosts))
    return tuple(Fact(text=line[:1].upper() + line[1:]) for line in lines)


def _contact(details: OccasionDetails) -> tuple[Fact, ...]:
    lines = (details.contact_function, details.contact_phone, details.contact_email)
    return tuple(Fact(text=line) for line in lines if line)


def _languages(details: OccasionDetails) -> tuple[Fact, ...]:
    known = schedule_languages()
    names = [known[code].swedish_name for code in details.languages if code in known]
    return (Fact(text=", ".join(names)),) if names else ()


def _history(details: OccasionDetails) -> tuple[Fact, ...]:
    return tuple(Fact(text=_history_line(line), quiet=True) for line in details.history[:MOST_HISTORY])


def _history_line(line: HistoryLine) -> str:
    local = line.at.astimezone(LOCAL_ZONE)
    moment = f"{full_day(local.date())} {local:%H:%M}"
    who = line.actor_name or _("the program")
    return _("{moment}: {what} ({who})").format(moment=moment, what=_what_was_done(line), who=who)


def _what_was_done(line: HistoryLine) -> str:
    match line.action:
        case ChangeAction.CREATED:
            return _("made")
        case ChangeAction.DELETED:
            return _("removed")
        case ChangeAction.UPDATED:
            return _changed_what(frozenset(line.fields))


def _changed_what(fields: frozenset[str]) -> str:
    said = [
        sentence
        for names, sentence in (
            ({"status"}, _("cancelled or opened again")),
            ({"day", "original_date"}, _("another day")),
            ({"starts", "ends"}, _("another time")),
            ({"meeting_point_id", "room"}, _("another place")),
            ({"note"}, _("the note")),
            ({"theme"}, _("the theme")),
            ({"removed"}, _("removed or brought back")),
            ({"kept_on_closed_day"}, _("decided about a closed day")),
        )
        if fields & names
    ]
    return ", ".join(said) or _("changed")
