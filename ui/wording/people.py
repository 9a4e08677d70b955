"""What people, their roles, assignments, papers and what is missing are called in the window."""

from __future__ import annotations

from collections.abc import Mapping

from models.rules.availability import PartOfDay
from models.rules.eligibility import Lack
from models.values.enquiries import EnquiryChannel, EnquiryOutcome, EnquiryWant
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    ContactChannel,
    Gender,
    GenderWish,
    HouseholdKind,
    InformedHow,
    LanguageLevel,
    MainActivity,
    NewcomerStatus,
    NewcomerWant,
    PaperKind,
    PersonRole,
    SwedishLevel,
)
from translations import N_, _

_ROLES: Mapping[PersonRole, str] = {
    PersonRole.VOLUNTEER: N_("Volunteer"),
    PersonRole.NEWCOMER: N_("Newcomer"),
}

_ASSIGNMENTS: Mapping[AssignmentKind, str] = {
    AssignmentKind.LANGUAGE_FRIEND: N_("Language friend"),
    AssignmentKind.CAFE_HOST: N_("Café host"),
    AssignmentKind.HOMEWORK_HELP: N_("Homework help"),
}

_ASSIGNMENT_STATUSES: Mapping[AssignmentStatus, str] = {
    AssignmentStatus.INTEREST: N_("interested"),
    AssignmentStatus.CONTACTED: N_("contacted"),
    AssignmentStatus.INTERVIEW: N_("interview"),
    AssignmentStatus.CHECKS: N_("papers left"),
    AssignmentStatus.READY: N_("ready"),
    AssignmentStatus.PAUSED: N_("paused"),
    AssignmentStatus.ENDED: N_("ended"),
}

_NEWCOMER_STATUSES: Mapping[NewcomerStatus, str] = {
    NewcomerStatus.INTEREST: N_("interested"),
    NewcomerStatus.INTERVIEW: N_("interview"),
    NewcomerStatus.READY: N_("ready"),
    NewcomerStatus.PAUSED: N_("paused"),
    NewcomerStatus.ENDED: N_("ended"),
}

_CHANNELS: Mapping[ContactChannel, str] = {
    ContactChannel.UNSAID: N_("Not said"),
    ContactChannel.PHONE: N_("Phone call"),
    ContactChannel.SMS: N_("Text message"),
    ContactChannel.EMAIL: N_("E-mail"),
    ContactChannel.LETTER: N_("Letter"),
}

_ADULTHOODS: Mapping[Adulthood, str] = {
    Adulthood.YES: N_("Yes"),
    Adulthood.NO: N_("No"),
    Adulthood.UNKNOWN: N_("Not asked"),
}

_GENDERS: Mapping[Gender, str] = {
    Gender.UNSAID: N_("Not said"),
    Gender.WOMAN: N_("Woman"),
    Gender.MAN: N_("Man"),
    Gender.OTHER: N_("Other"),
}

_GENDER_WISHES: Mapping[GenderWish, str] = {
    GenderWish.NONE: N_("Anybody"),
    GenderWish.WOMAN: N_("A woman"),
    GenderWish.MAN: N_("A man"),
    GenderWish.SAME: N_("Somebody of the same gender"),
}

_MAIN_ACTIVITIES: Mapping[MainActivity, str] = {
    MainActivity.UNSAID: N_("Not said"),
    MainActivity.WORK: N_("Works"),
    MainActivity.STUDIES: N_("Studies"),
    MainActivity.RETIRED: N_("Retired"),
    MainActivity.PARENTAL_LEAVE: N_("Parental leave"),
    MainActivity.SEEKING_WORK: N_("Seeks work"),
}

_INFORMED: Mapping[InformedHow, str] = {
    InformedHow.CALL: N_("On the phone"),
    InformedHow.VISIT: N_("At a visit"),
    InformedHow.FORM: N_("On the form"),
    InformedHow.EMAIL: N_("By e-mail"),
    InformedHow.LETTER: N_("By letter"),
}

_HOUSEHOLDS: Mapping[HouseholdKind, str] = {
    HouseholdKind.SINGLE: N_("One person"),
    HouseholdKind.COUPLE: N_("Couple"),
    HouseholdKind.FAMILY: N_("Family"),
    HouseholdKind.GROUP: N_("Group of friends"),
    HouseholdKind.ORGANISATION: N_("Organisation"),
}

_LANGUAGE_LEVELS: Mapping[LanguageLevel, str] = {
    LanguageLevel.A_LITTLE: N_("a little"),
    LanguageLevel.CONVERSATION: N_("conversation"),
    LanguageLevel.FLUENT: N_("fluent"),
}

_SWEDISH_LEVELS: Mapping[SwedishLevel, str] = {
    SwedishLevel.NONE: N_("No Swedish yet"),
    SwedishLevel.A: N_("sfi A"),
    SwedishLevel.B: N_("sfi B"),
    SwedishLevel.C: N_("sfi C"),
    SwedishLevel.D: N_("sfi D"),
    SwedishLevel.AFTER: N_("After sfi"),
}

_NEWCOMER_WANTS: Mapping[NewcomerWant, str] = {
    NewcomerWant.FRIEND: N_("A language friend"),
    NewcomerWant.JOB_TALK: N_("Talk about work"),
    NewcomerWant.FAMILY_CONTACT: N_("Contact with a family"),
    NewcomerWant.HOMEWORK: N_("Help with homework"),
    NewcomerWant.ACTIVITY: N_("Do something together"),
}

_PAPERS: Mapping[PaperKind, str] = {
    PaperKind.AGREEMENT: N_("Agreement"),
    PaperKind.PLEDGE: N_("Secrecy pledge"),
    PaperKind.INTRODUCTION: N_("Introduction"),
    PaperKind.INSURANCE: N_("Insurance"),
    PaperKind.RECORD_EXTRACT: N_("Record extract"),
}

_LACKS: Mapping[Lack, str] = {
    Lack.ADULTHOOD: N_("Not asked whether 18 yet"),
    Lack.UNDER_AGE: N_("Is not 18 yet"),
    Lack.INTERVIEW: N_("No interview yet"),
    Lack.INTRODUCTION: N_("Introduction is missing"),
    Lack.AGREEMENT: N_("Agreement is missing"),
    Lack.PLEDGE: N_("Secrecy pledge is missing"),
    Lack.INSURANCE: N_("Insurance is missing"),
    Lack.RECORD_EXTRACT: N_("Record extract is missing"),
    Lack.RECORD_EXTRACT_OLD: N_("Record extract must be shown again"),
}

_SHORT_LACKS: Mapping[Lack, str] = {
    Lack.ADULTHOOD: N_("age not asked"),
    Lack.UNDER_AGE: N_("under 18"),
    Lack.INTERVIEW: N_("interview missing"),
    Lack.INTRODUCTION: N_("introduction missing"),
    Lack.AGREEMENT: N_("agreement missing"),
    Lack.PLEDGE: N_("pledge missing"),
    Lack.INSURANCE: N_("insurance missing"),
    Lack.RECORD_EXTRACT: N_("extract missing"),
    Lack.RECORD_EXTRACT_OLD: N_("extract too old"),
}

_ENQUIRY_WANTS: Mapping[EnquiryWant, str] = {
    EnquiryWant.LANGUAGE_FRIEND: N_("Become a language friend"),
    EnquiryWant.SEEKS_FRIEND: N_("Seeks a language friend"),
    EnquiryWant.CAFE_HOST: N_("Be a café host"),
    EnquiryWant.HOMEWORK_HELP: N_("Give homework help"),
    EnquiryWant.THINGS: N_("Give things"),
    EnquiryWant.OTHER: N_("Something else"),
}

_ENQUIRY_CHANNELS: Mapping[EnquiryChannel, str] = {
    EnquiryChannel.PHONE: N_("Phone call"),
    EnquiryChannel.VISIT: N_("Visit"),
    EnquiryChannel.EMAIL: N_("E-mail"),
    EnquiryChannel.FORM: N_("Form"),
    EnquiryChannel.OTHER: N_("Other"),
}

_ENQUIRY_OUTCOMES: Mapping[EnquiryOutcome, str] = {
    EnquiryOutcome.VOLUNTEER: N_("Became a volunteer"),
    EnquiryOutcome.NEWCOMER: N_("Became a newcomer"),
    EnquiryOutcome.REDIRECT: N_("Referred elsewhere"),
    EnquiryOutcome.CLOSED: N_("Dealt with"),
}

_PARTS: Mapping[PartOfDay, str] = {
    PartOfDay.MORNING: N_("Morning"),
    PartOfDay.AFTERNOON: N_("Afternoon"),
    PartOfDay.EVENING: N_("Evening"),
}


def role_name(role: PersonRole) -> str:
    """Name a role."""
    return _(_ROLES[role])


def assignment_name(kind: AssignmentKind) -> str:
    """Name what a volunteer does."""
    return _(_ASSIGNMENTS[kind])


def status_name(status: AssignmentStatus | NewcomerStatus) -> str:
    """Name how far somebody has come, in small letters as a chip shows it."""
    if isinstance(status, AssignmentStatus):
        return _(_ASSIGNMENT_STATUSES[status])
    return _(_NEWCOMER_STATUSES[status])


def channel_name(channel: ContactChannel) -> str:
    """Name a way to reach somebody."""
    return _(_CHANNELS[channel])


def adulthood_name(answer: Adulthood) -> str:
    """Name the answer to whether somebody has turned 18."""
    return _(_ADULTHOODS[answer])


def gender_name(gender: Gender) -> str:
    """Name a gender."""
    return _(_GENDERS[gender])


def gender_wish_name(wish: GenderWish) -> str:
    """Name whom somebody wants to meet."""
    return _(_GENDER_WISHES[wish])


def main_activity_name(activity: MainActivity) -> str:
    """Name what somebody does most of the time."""
    return _(_MAIN_ACTIVITIES[activity])


def informed_how_name(how: InformedHow) -> str:
    """Name in which way somebody was informed."""
    return _(_INFORMED[how])


def household_name(kind: HouseholdKind) -> str:
    """Name who comes together."""
    return _(_HOUSEHOLDS[kind])


def language_level_name(level: LanguageLevel) -> str:
    """Name how well a language is spoken, in small letters."""
    return _(_LANGUAGE_LEVELS[level])


def level_name(level: SwedishLevel) -> str:
    """Name a level of Swedish."""
    return _(_SWEDISH_LEVELS[level])


def newcomer_want_name(want: NewcomerWant) -> str:
    """Name what a newcomer hopes for."""
    return _(_NEWCOMER_WANTS[want])


def paper_name(kind: PaperKind) -> str:
    """Name a paper."""
    return _(_PAPERS[kind])


def lack_sentence(lack: Lack) -> str:
    """Say what is missing, as a heading says it."""
    return _(_LACKS[lack])


def lack_chip(lack: Lack) -> str:
    """Say what is missing in a word or two, for a chip in a list."""
    return _(_SHORT_LACKS[lack])


def enquiry_want_name(want: EnquiryWant) -> str:
    """Name what somebody who calls wants."""
    return _(_ENQUIRY_WANTS[want])


def enquiry_channel_name(channel: EnquiryChannel) -> str:
    """Name how somebody turned to the office."""
    return _(_ENQUIRY_CHANNELS[channel])


def enquiry_outcome_name(outcome: EnquiryOutcome) -> str:
    """Name what became of a call."""
    return _(_ENQUIRY_OUTCOMES[outcome])


def part_of_day_name(part: PartOfDay) -> str:
    """Name a part of the day."""
    return _(_PARTS[part])
