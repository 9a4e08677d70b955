"""One plain sentence for each known trouble: what happened, whether the data is safe, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from models.values.errors import (
    EditConflict,
    Fact,
    Facts,
    FieldProblem,
    Invalid,
    ProblemCode,
    RefusalCode,
    Refused,
    StorageCode,
    StorageTrouble,
    WrongPassphrase,
)
from translations import N_, _, ngettext
from ui.wording.dates import clock_time, full_day

_PROBLEMS: Mapping[ProblemCode, str] = {
    ProblemCode.REQUIRED: N_("This must be filled in."),
    ProblemCode.CHOOSE_ONE: N_("Choose at least one."),
    ProblemCode.TOO_LONG: N_("The text is too long."),
    ProblemCode.END_BEFORE_START: N_("The end must be later than the start."),
    ProblemCode.OUTSIDE_SEASON: N_("The day is outside the season."),
    ProblemCode.NOT_A_NUMBER: N_("Write a number here."),
    ProblemCode.OUT_OF_RANGE: N_("The value is too small or too large."),
    ProblemCode.NO_DATES: N_("Choose at least one day."),
    ProblemCode.NO_OCCASION_LEFT: N_("No occasion is left with these choices."),
    ProblemCode.NOT_A_WEB_ADDRESS: N_("This does not look like a web address. Example: www.example.se"),
    ProblemCode.NOT_AN_EMAIL: N_("This does not look like an e-mail address. Example: name@example.se"),
    ProblemCode.NOT_A_PHONE: N_("This does not look like a phone number. Example: 08-465 004 10"),
    ProblemCode.IDENTITY_NUMBER: N_("This looks like a personal identity number. It is not needed and is not saved."),
    ProblemCode.LINE_BREAK: N_("Write it on one line."),
    ProblemCode.NOT_PRINTABLE: N_("A character cannot be printed with the fonts of the program. Change it."),
    ProblemCode.PLACES_DIFFER: N_("What stands in braces must be the same as in the Swedish text."),
    ProblemCode.ALREADY_USED: N_("This already exists. Choose another name."),
    ProblemCode.BREAK_OUTSIDE_SEASON: N_("The break is outside the season."),
    ProblemCode.PASSPHRASE_TOO_WEAK: N_("The passphrase is too easy to guess. Take four or more ordinary words."),
    ProblemCode.PASSPHRASE_TAKEN: N_("This passphrase cannot be used here. Choose another."),
    ProblemCode.PASSPHRASES_DIFFER: N_("The two passphrases are not the same."),
    ProblemCode.RECOVERY_CODE_DIFFERS: N_("This is not the recovery code on the paper. Check letter by letter."),
    ProblemCode.NOT_A_PICTURE: N_("This is neither PNG nor SVG. Save the picture as one of them first."),
    ProblemCode.PICTURE_TOO_LARGE: N_("The picture is too large: at most 1 MB. Save a smaller one."),
    ProblemCode.PICTURE_TOO_MANY_PIXELS: N_("The picture is too large: at most 4,000 pixels a side. Save it smaller."),
    ProblemCode.PICTURE_DAMAGED: N_("The picture is damaged or not whole. Save or fetch it once more."),
    ProblemCode.PICTURE_UNSAFE: N_(
        "The drawing fetches something from outside or holds a program, so it is not used. Save it as PNG instead."
    ),
    ProblemCode.PICTURE_MOVES: N_("The picture moves. Save it as a still PNG instead."),
    ProblemCode.PICTURE_TOO_COMPLEX: N_("The drawing is too intricate to print safely. Save it as PNG instead."),
    ProblemCode.NOT_A_COLOUR: N_("This is no colour. Write it with six signs behind #, such as #1D5C8A."),
    ProblemCode.COLOUR_TOO_LIGHT: N_("This colour is too light: words in it cannot be read on white paper."),
    ProblemCode.NOT_A_SUFFIX: N_(
        "Begin with / or ?, without blanks and å, ä, ö. {language} may stand there once, such as ?lang={language}."
    ),
    ProblemCode.UNKNOWN_LANGUAGE: N_("This language is not among the languages of the program."),
    ProblemCode.UNKNOWN_WEEK: N_("There is no such week."),
    ProblemCode.PLACE_GONE: N_("The meeting point is no longer there. Choose another."),
    ProblemCode.TOO_MANY: N_("These are too many. Keep the most important ones."),
    ProblemCode.ALIAS_SHOWS_NAME: N_("The alias must not hold any part of the name. Choose another one."),
    ProblemCode.NOT_FOR_PROTECTED: N_("This is not kept about a person with protected identity. Empty the field."),
    ProblemCode.NOT_A_HUNDRED: N_("Together the weights must be 100."),
}

_PROBLEMS_WITH_FACTS: Mapping[ProblemCode, tuple[tuple[str, ...], str]] = {
    ProblemCode.TOO_LONG: (("most",), N_("The text is too long: at most {most} characters.")),
    ProblemCode.TOO_MANY: (("most",), N_("These are too many: at most {most}.")),
    ProblemCode.OUT_OF_RANGE: (("least", "most"), N_("The value must be between {least} and {most}.")),
    ProblemCode.NOT_A_HUNDRED: (("total",), N_("Together the weights must be 100. Now they are {total}.")),
    ProblemCode.COLOUR_TOO_LIGHT: (
        ("darker",),
        N_("This colour is too light: words in it cannot be read on white paper. {darker} is dark enough."),
    ),
    ProblemCode.NOT_PRINTABLE: (
        ("character",),
        N_("The character {character} cannot be printed with the fonts of the program. Change it."),
    ),
    ProblemCode.PLACES_DIFFER: (
        ("places",),
        N_("The text must have exactly these places in braces, as the Swedish has: {places}"),
    ),
    ProblemCode.OUTSIDE_SEASON: (("first", "last"), N_("The day is outside the season, {first} to {last}.")),
}

_REFUSALS: Mapping[RefusalCode, str] = {
    RefusalCode.MEETING_POINT_IN_USE: N_(
        "The meeting point still has activities. Move or end them first, then it can be removed."
    ),
    RefusalCode.ORGANISATION_IN_USE: N_(
        "The organisation still has meeting points or activities. Move them first, then it can be removed."
    ),
    RefusalCode.NOT_FOUND: N_("It is no longer there. A colleague may have removed it."),
    RefusalCode.ALREADY_CANCELLED: N_("This occasion is already cancelled."),
    RefusalCode.NOTHING_TO_UNDO: N_("There is nothing to undo."),
    RefusalCode.CHANGED_SINCE: N_("It has been changed since, so it cannot be undone any more."),
    RefusalCode.NO_PRINTER: N_("No printer was found. Save as PDF instead, or ask IT to add a printer."),
    RefusalCode.NO_LANGUAGE_CHOSEN: N_("Choose at least one language to print."),
    RefusalCode.GLYPH_MISSING: N_(
        "A character in the text cannot be printed with the fonts of the program. Change it."
    ),
    RefusalCode.TEXT_TOO_LONG_FOR_PAGE: N_("A text is too long for the page. Shorten it and try again."),
    RefusalCode.NO_DOOR_SIGN: N_("Nothing is cancelled or moved on these days, so no door sign is needed."),
    RefusalCode.FORM_NOT_APPROVED: N_(
        "This paper is not printed in that language yet: some of its texts are not approved. "
        "They stand under Words and phrases."
    ),
    RefusalCode.NO_FIRST_MEETING: N_("No first meeting is booked here, or it was cancelled. Book one first."),
    RefusalCode.PROTECTED_NOT_PRINTED: N_(
        "One of the two has protected identity, so nothing about this pair is printed or saved as a file."
    ),
    RefusalCode.ADDRESS_NOT_PUBLIC: N_("The address of this meeting point is not public, so no sheet is made of it."),
    RefusalCode.NOT_A_SPREADSHEET: N_(
        "The file cannot be read as a spreadsheet. Open it, save it as .xlsx or .ods and try again."
    ),
    RefusalCode.NOT_A_READERS_SHEET: N_(
        "This spreadsheet was not made here for a reader, or the columns are gone. Nothing has been changed."
    ),
    RefusalCode.LAST_COORDINATOR: N_("Somebody must be left who can open the register. Add a colleague first."),
    RefusalCode.OWN_ACCESS: N_("You cannot lock yourself out. Ask a colleague to do it."),
    RefusalCode.LAST_ADMINISTRATOR: N_("Somebody must be an administrator. Make a colleague one first."),
    RefusalCode.FOR_ADMINISTRATORS: N_(
        "Only an administrator may do this. Who is one stands in the settings, under Colleagues."
    ),
    RefusalCode.TAKES_PART_WITH_OTHERS: N_(
        "Somebody in the household counts on this person to come along. Take the person out there first."
    ),
    RefusalCode.PROTECTED_BY_ANOTHER: N_(
        "Only a coordinator who answers for the person can set or lift protected identity."
    ),
    RefusalCode.SAME_CARD: N_("This is one and the same card. Choose another one to put together with it."),
    RefusalCode.PROTECTED_NOT_MERGED: N_(
        "A person with protected identity has only an alias here, and cannot be put together with another card."
    ),
    RefusalCode.PAIR_HAS_GONE_ON: N_("The pair has come further, or is over. Look at it as it is now and try again."),
    RefusalCode.PAIR_NOT_POSSIBLE: N_("These two can no longer be paired. Nothing has been proposed."),
    RefusalCode.ALREADY_PAIRED: N_("These two are already proposed to one another or are a pair."),
    RefusalCode.BLOCKED_FOR_SAFETY: N_(
        "One of them had a pair that ended for safety. The block must be lifted before they can be paired again."
    ),
    RefusalCode.HAS_PAIRS: N_("The person has a language friend or a proposal. End that pair first."),
    RefusalCode.ENQUIRY_DONE: N_("This enquiry is already dealt with. Nothing was changed."),
    RefusalCode.NOTHING_PERSONAL_TO_KEEP: N_(
        "Somebody who only gives things is referred to the second-hand contact. Nothing is saved."
    ),
    RefusalCode.TABLE_EMPTY: N_("The file has no rows with people in it. Nothing has been imported."),
    RefusalCode.TABLE_TOO_LARGE: N_(
        "The file is too large: at most 200 MB, and 50 MB as a web page. Save only the sheet with the people and try "
        "again."
    ),
    RefusalCode.TABLE_BROKEN: N_(
        "The file is damaged or not whole. Open it in the program it comes from and save it again."
    ),
    RefusalCode.TABLE_ENCRYPTED: N_(
        "The file is locked with a password. Save a copy without a password and try again."
    ),
    RefusalCode.NOT_A_TABLE: N_("The file is no list. Save it as .xlsx, .xls, .ods, .csv or .txt and try again."),
}

_STORAGE: Mapping[StorageCode, str] = {
    StorageCode.DAMAGED: N_("The register file is damaged. Nothing is overwritten: open the latest backup instead."),
    StorageCode.KEY_FILE_DAMAGED: N_(
        "The key file is damaged, so the register cannot be opened. Take back the key file from a backup."
    ),
    StorageCode.KEY_FILE_MISSING: N_(
        "The key file beside the register is missing. Take it back from a backup; without it nobody can open it."
    ),
    StorageCode.FOREIGN_FILE: N_("This file is not a register of Samspråk. Nothing has been changed in it."),
    StorageCode.NEWER_FILE: N_(
        "The register was made by a newer version of the program. Update the program; the register is untouched."
    ),
    StorageCode.MISSING: N_("The register is not where it was. Has the folder been moved or renamed?"),
    StorageCode.ALREADY_EXISTS: N_("There is already a register in this folder. It has not been touched."),
    StorageCode.NETWORK_FOLDER: N_(
        "This folder is on the network, where the register could be damaged. Choose a folder on this computer."
    ),
    StorageCode.READ_ONLY: N_(
        "Nothing may be written in this folder. Choose another, or ask IT for the right to write."
    ),
    StorageCode.DISK_FULL: N_("The disk is full. Nothing was lost, but this was not saved. Make room and try again."),
    StorageCode.LOCKED: N_("A colleague is saving right now. What you have written is still here: try again shortly."),
    StorageCode.CANNOT_WRITE: N_("The file could not be written. Check that the folder exists and try again."),
    StorageCode.BACKUP_FAILED: N_("The backup failed. The register itself is unharmed. Check the folder for backups."),
    StorageCode.SERVER_UNREACHABLE: N_(
        "The server does not answer. Check the network; what was saved is safe on the server."
    ),
    StorageCode.UPGRADE_FAILED: N_("The register could not be updated. It has been put back as it was before."),
}

_CONFLICT = N_("A colleague changed this just now. You see it as it is now: do it again if it is still needed.")
_WRONG_PASSPHRASE = N_("The passphrase is not right. Check Caps Lock and the spaces between the words.")
_UNEXPECTED = N_("Something went wrong in the program. What was saved before is safe.")


def problem_sentence(problem: FieldProblem) -> str:
    """Say what is wrong with one field; exact numbers and days where they are known."""
    exact = _PROBLEMS_WITH_FACTS.get(problem.code)
    if exact is not None:
        names, sentence = exact
        if all(name in problem.facts for name in names):
            return _(sentence).format(**_written(problem.facts))
    return _(_PROBLEMS[problem.code])


def refusal_sentence(refused: Refused) -> str:
    """Say why a rule says no and what to do; how many where that is known."""
    series = refused.facts.get("series")
    if refused.code is RefusalCode.MEETING_POINT_IN_USE and isinstance(series, int) and series:
        return ngettext(
            "The meeting point still has {number} activity. Move or end it first, then it can be removed.",
            "The meeting point still has {number} activities. Move or end them first, then it can be removed.",
            series,
        ).format(number=series)
    if refused.code is RefusalCode.GLYPH_MISSING and "character" in refused.facts:
        sentence = _("The character “{character}” cannot be printed with the fonts of the program. Change it.")
        return sentence.format(character=refused.facts["character"])
    return _(_REFUSALS[refused.code])


def storage_sentence(trouble: StorageTrouble) -> str:
    """Say what the surroundings did, whether the data is safe and what next, with the path if there is one."""
    sentence = _(_STORAGE[trouble.code])
    return f"{sentence}\n{trouble.path}" if trouble.path else sentence


def error_sentence(error: Exception) -> str:
    """Say any known trouble in one or a few sentences, anything else as a fault of the program."""
    match error:
        case Invalid(problems=problems):
            return "\n".join(dict.fromkeys(problem_sentence(problem) for problem in problems))
        case Refused():
            return refusal_sentence(error)
        case EditConflict():
            return _(_CONFLICT)
        case StorageTrouble():
            return storage_sentence(error)
        case WrongPassphrase():
            return _(_WRONG_PASSPHRASE)
        case _:
            return _(_UNEXPECTED)


def _written(facts: Facts) -> dict[str, str]:
    return {name: _fact(value) for name, value in facts.items()}


def _fact(value: Fact) -> str:
    match value:
        case date():
            return full_day(value)
        case time():
            return clock_time(value)
        case _:
            return str(value)
