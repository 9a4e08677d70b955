"""What becomes of the phrases in a spreadsheet that came back, in sentences."""

from __future__ import annotations

from models.values.phrase_exchange import ReturnedKind, ReturnedPhrase, ReturnedSheet
from translations import N_, _, ngettext
from ui.wording.dates import full_day

_SENTENCES = {
    ReturnedKind.APPROVED: N_("Is approved as it is."),
    ReturnedKind.CORRECTED: N_("Is corrected and approved."),
    ReturnedKind.CHANGED_HERE: N_("Was changed here after the spreadsheet was sent. Your text stays."),
    ReturnedKind.SWEDISH_CHANGED: N_("The Swedish was another then: {swedish}. It must be read again."),
    ReturnedKind.WRONG_PLACEHOLDERS: N_("The text must have {placeholders}, as the Swedish has. It is left out."),
    ReturnedKind.TOO_LONG: N_("The text is too long. It is left out."),
    ReturnedKind.NOT_PRINTABLE: N_("The text has a character that cannot be printed. It is left out."),
    ReturnedKind.NO_TEXT: N_("The reader says yes, but there is no text."),
    ReturnedKind.NOT_RIGHT: N_("The reader says that the text is wrong, but gives no other."),
    ReturnedKind.UNCLEAR: N_("The answer “{said}” is neither yes nor no."),
    ReturnedKind.TWICE: N_("There are two different answers. None is taken."),
    ReturnedKind.UNKNOWN: N_("The phrase is not here any more."),
}


def outcome(phrase: ReturnedPhrase) -> str:
    """Say what becomes of one phrase, and why."""
    return _(_SENTENCES[phrase.kind]).format(
        swedish=phrase.swedish_before,
        said=phrase.said,
        placeholders=" ".join(f"{{{name}}}" for name in phrase.placeholders) or _("no words in braces"),
    )


def summary(returned: ReturnedSheet) -> str:
    """Say in a line or two what a spreadsheet would change and what somebody has to look at."""
    applied, left = len(returned.applied), len(returned.left_out)
    parts = []
    if returned.sent_on is not None:
        parts.append(_("Sent {day}.").format(day=full_day(returned.sent_on)))
    if applied:
        sentence = ngettext("{number} phrase changes.", "{number} phrases change.", applied)
        parts.append(sentence.format(number=applied))
    if left:
        sentence = ngettext(
            "{number} phrase is left as it is: look at it below.",
            "{number} phrases are left as they are: look at them below.",
            left,
        )
        parts.append(sentence.format(number=left))
    if returned.settled:
        sentence = ngettext(
            "{number} phrase was approved already.", "{number} phrases were approved already.", returned.settled
        )
        parts.append(sentence.format(number=returned.settled))
    if returned.unmarked:
        sentence = ngettext("{number} phrase has no answer.", "{number} phrases have no answer.", returned.unmarked)
        parts.append(sentence.format(number=returned.unmarked))
    return " ".join(parts)
