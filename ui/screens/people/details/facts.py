"""A person's card put into sections of short lines, as the pane beside the list shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.queries.person_cards import AssignmentLine, PaperLine, PersonDetails
from models.values.identifiers import AreaId
from models.values.people import (
    GenderWish,
    MainActivity,
    PersonRole,
    Wish,
)
from models.values.people_drafts import NewcomerDraft, PersonDraft
from translations import _, ngettext
from ui.screens.people.wording import day_in_list
from ui.wording.dates import moment, month_and_year
from ui.wording.interests import interest_name, language_name, occupation_name
from ui.wording.people import (
    assignment_name,
    gender_wish_name,
    household_name,
    informed_how_name,
    language_level_name,
    level_name,
    main_activity_name,
    newcomer_want_name,
    paper_name,
    status_name,
)
from ui.wording.readings import reader_name

_MOST_NOTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One line; ``label`` stands before it in a quiet colour."""

    text: str
    label: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSection:
    """A heading with lines below it, or with words that each stand on a soft colour."""

    title: str
    lines: tuple[FactLine, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """From where a card is looked at: the role of the list, the day, what areas are called, and the pairs in words."""

    role: PersonRole
    today: date
    areas: Mapping[AreaId, str]
    friends: tuple[str, ...] = ()


def since_text(card: PersonDraft, role: PersonRole) -> str:
    """``sedan mars 2025``: when the person turned to the office in this role."""
    draft = card.volunteer if role is PersonRole.VOLUNTEER else card.newcomer
    if draft is None or draft.since is None:
        return ""
    return _("since {month}").format(month=month_and_year(draft.since))


def sections_of(details: PersonDetails, seen: Seen) -> tuple[FactSection, ...]:
    """Give every section that has something to say, in the order in which it is asked for on the phone."""
    found = [*_about_role(details, seen), *_about_person(details, seen), *_about_history(details, seen)]
    return tuple(section for section in found if section.lines or section.words)


def _about_role(details: PersonDetails, seen: Seen) -> Iterator[FactSection]:
    card = details.card
    if seen.role is PersonRole.VOLUNTEER:
        lines = tuple(_assignment_line(line, seen.today) for line in details.assignments)
        yield FactSection(title=_("Assignments"), lines=lines)
    elif card.newcomer is not None:
        yield FactSection(title=_("Hopes for"), lines=tuple(_newcomer_lines(card.newcomer)))
    yield FactSection(title=_("Language friend"), lines=tuple(FactLine(text=line) for line in seen.friends))
    yield FactSection(title=_("Interests"), words=tuple(interest_name(key) for key in card.interests))


def _about_person(details: PersonDetails, seen: Seen) -> Iterator[FactSection]:
    card = details.card
    skills = tuple(
        FactLine(label=language_name(skill.language), text=language_level_name(skill.level)) for skill in card.languages
    )
    yield FactSection(title=_("Languages"), lines=skills)
    yield FactSection(title=_("About"), lines=tuple(_about_lines(details, seen)))
    draft = card.volunteer if seen.role is PersonRole.VOLUNTEER else card.newcomer
    if draft is not None:
        yield FactSection(title=_("Wishes"), lines=tuple(_wish_lines(draft.wish)))
    yield FactSection(title=_("Household"), lines=tuple(_household_lines(details, seen.today)))


def _about_history(details: PersonDetails, seen: Seen) -> Iterator[FactSection]:
    if seen.role is PersonRole.VOLUNTEER:
        papers = tuple(_paper_line(line, seen.today) for line in details.papers)
        yield FactSection(title=_("Papers"), lines=papers)
    pauses = tuple(
        FactLine(text=_pause_text(line.first, line.last, seen.today))
        for line in details.pauses
        if line.role is seen.role and (line.last is None or line.last >= seen.today)
    )
    yield FactSection(title=_("Pause"), lines=pauses)
    notes = tuple(
        FactLine(label=day_in_list(line.day, seen.today), text=line.text) for line in details.notes[:_MOST_NOTES]
    )
    hidden = len(details.notes) - len(notes)
    if hidden > 0:
        more = ngettext("and {number} older on the card", "and {number} older on the card", hidden)
        notes = (*notes, FactLine(text=more.format(number=hidden), quiet=True))
    yield FactSection(title=_("Notes"), lines=notes)
    calls = tuple(
        FactLine(label=day_in_list(line.received_on, seen.today), text=line.note or _("turned to us"))
        for line in details.enquiries
    )
    yield FactSection(title=_("Calls and forms"), lines=calls)
    read = tuple(FactLine(label=moment(row.at, today=seen.today), text=reader_name(row)) for row in details.readings)
    yield FactSection(title=_("Has opened the card"), lines=read)


def _assignment_line(line: AssignmentLine, today: date) -> FactLine:
    text = _("{status} since {day}").format(status=status_name(line.status), day=day_in_list(line.since, today))
    return FactLine(label=assignment_name(line.kind), text=text)


def _newcomer_lines(newcomer: NewcomerDraft) -> Iterator[FactLine]:
    if newcomer.wants:
        yield FactLine(text=", ".join(newcomer_want_name(want) for want in newcomer.wants))
    if newcomer.course is not None:
        yield FactLine(label=_("Course"), text=level_name(newcomer.course))
    if newcomer.needs_interpreter:
        yield FactLine(text=_("Needs an interpreter"))
    if newcomer.arrived is not None:
        yield FactLine(label=_("Arrived"), text=month_and_year(newcomer.arrived))
    if newcomer.wants_another:
        yield FactLine(text=_("Would like one more friend"))


def _about_lines(details: PersonDetails, seen: Seen) -> Iterator[FactLine]:
    card = details.card
    if card.birth_year is not None:
        yield FactLine(label=_("Born"), text=str(card.birth_year))
    reach = [seen.areas[key] for key in sorted(card.reach.area_ids) if key in seen.areas]
    if card.reach.outside_municipality:
        reach.append(_("outside the municipality"))
    if card.reach.online:
        reach.append(_("on line"))
    if reach:
        yield FactLine(label=_("Can also meet in"), text=", ".join(reach))
    doing = [main_activity_name(card.main_activity)] if card.main_activity is not MainActivity.UNSAID else []
    if card.occupation:
        doing.append(occupation_name(card.occupation))
    if doing:
        yield FactLine(label=_("Does"), text=", ".join(doing))
    if seen.role is PersonRole.VOLUNTEER and card.volunteer is not None and card.volunteer.least_swedish is not None:
        yield FactLine(label=_("Least Swedish"), text=level_name(card.volunteer.least_swedish))
    if card.informed_on is not None:
        how = f", {informed_how_name(card.informed_how).lower()}" if card.informed_how is not None else ""
        yield FactLine(label=_("Informed"), text=day_in_list(card.informed_on, seen.today) + how)
    if card.shares_contact_since is not None:
        yield FactLine(text=_("Name and phone may be given to the language friend"))
    both = card.volunteer is not None and card.newcomer is not None
    if both:
        yield FactLine(text=_("Is both volunteer and newcomer"))


def _wish_lines(wish: Wish) -> Iterator[FactLine]:
    if wish.gender is not GenderWish.NONE:
        yield FactLine(label=_("Would like to meet"), text=gender_wish_name(wish.gender).lower())
    if wish.households:
        names = sorted(household_name(kind).lower() for kind in wish.households)
        yield FactLine(label=_("Meets"), text=", ".join(names))


def _household_lines(details: PersonDetails, today: date) -> Iterator[FactLine]:
    household = details.card.household
    if household is None:
        return
    yield FactLine(text=household.name or household_name(household.kind))
    for member in details.household:
        yield FactLine(text=member.name)
    if household.children:
        ages = ", ".join(str(today.year - year) for year in household.children)
        text = ngettext(
            "{number} child, turns {ages} this year",
            "{number} children, turn {ages} this year",
            len(household.children),
        )
        yield FactLine(text=text.format(number=len(household.children), ages=ages))


def _paper_line(line: PaperLine, today: date) -> FactLine:
    text = day_in_list(line.day, today)
    if line.holds_until is not None:
        text = _("{day}, holds until {until}").format(day=text, until=day_in_list(line.holds_until, today))
    if line.seen_by:
        text = _("{day}, seen by {name}").format(day=text, name=line.seen_by)
    return FactLine(label=paper_name(line.kind), text=text)


def _pause_text(first: date, last: date | None, today: date) -> str:
    days = {"first": day_in_list(first, today), "last": day_in_list(last, today) if last is not None else ""}
    if last is None:
        return _("from {first} until further notice").format(**days)
    return _("{first} to {last}").format(**days)
