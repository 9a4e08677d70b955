"""What the phrase bank says of states, languages and readers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import assert_never

from models.queries.phrases import PhraseRow
from models.values.language import SWEDISH
from models.values.phrases import PhraseState
from models.values.printing import Product
from translations import N_, _, ngettext
from translations.languages import schedule_language
from ui.screens.phrases.shown import LanguageLine, Selection, ShownPhrases
from ui.theme.tokens import Tone
from ui.wording.dates import full_day, short_date
from ui.wording.sheets import language_name, product_name

_STATES = {
    PhraseState.REVIEWED: N_("reviewed"),
    PhraseState.DRAFT: N_("draft"),
    PhraseState.UNSURE: N_("unsure"),
    PhraseState.OUTDATED: N_("outdated"),
    PhraseState.MISSING: N_("missing"),
}
_EXPLAINED = {
    PhraseState.REVIEWED: N_("Somebody who speaks the language has read it."),
    PhraseState.DRAFT: N_("It is printed, but nobody who speaks the language has read it yet."),
    PhraseState.UNSURE: N_("The translation is uncertain. Swedish is printed until somebody has read it."),
    PhraseState.OUTDATED: N_("The Swedish has changed since. Swedish is printed until somebody has read it again."),
    PhraseState.MISSING: N_("There is no text. Swedish is printed instead."),
}
_NUMBERS = {
    PhraseState.REVIEWED: N_("{number} reviewed"),
    PhraseState.DRAFT: N_("{number} drafts"),
    PhraseState.UNSURE: N_("{number} unsure"),
    PhraseState.OUTDATED: N_("{number} outdated"),
    PhraseState.MISSING: N_("{number} missing"),
}
_OWN_TEXT = N_("Your own text.")
_OWN = {
    "name": N_("The name of one of your activities."),
    "theme": N_("What an occasion is about that day."),
    "public_note": N_("A note about one of your activities."),
    "footer": N_("A line at the foot of every sheet."),
}
TONES = {
    PhraseState.REVIEWED: Tone.GOOD,
    PhraseState.DRAFT: Tone.ATTENTION,
    PhraseState.UNSURE: Tone.ATTENTION,
    PhraseState.OUTDATED: Tone.BAD,
    PhraseState.MISSING: Tone.BAD,
}


def state_word(state: PhraseState) -> str:
    """Name a state in a word."""
    return _(_STATES[state])


def state_sentence(state: PhraseState) -> str:
    """Say what a state means for the paper."""
    return _(_EXPLAINED[state])


def language_sentence(line: LanguageLine) -> str:
    """Say how far a language has been read: ``104 av 127 granskade, 18 utkast, 3 inaktuella``."""
    parts = [_("{reviewed} of {total} reviewed").format(reviewed=line.reviewed, total=line.total)]
    parts += [
        _(_NUMBERS[state]).format(number=line.numbers[state])
        for state in PhraseState
        if state is not PhraseState.REVIEWED and line.numbers.get(state)
    ]
    return ", ".join(parts)


def subtitle(line: LanguageLine) -> str:
    """Say which language is shown and how far it has been read: ``arabiska · 104 av 127 granskade``."""
    name = language_name(schedule_language(line.code))
    if line.code == SWEDISH:
        phrases = ngettext("{number} phrase", "{number} phrases", line.total).format(number=line.total)
        return f"{name} · {phrases}"
    return f"{name} · " + _("{reviewed} of {total} reviewed").format(reviewed=line.reviewed, total=line.total)


def review_in_short(row: PhraseRow, *, today: date) -> str:
    """Say when and by whom: ``3 okt, Amal``; when the Swedish was changed, if that is what matters."""
    if row.state is PhraseState.OUTDATED and row.outdated_since is not None:
        return _("changed {day}").format(day=_short(row.outdated_since, today))
    if row.reviewed_on is None:
        return ""
    return ", ".join(part for part in (_short(row.reviewed_on, today), row.reviewed_by) if part)


def review_sentence(row: PhraseRow) -> str:
    """Say in full who read a text and when; empty when nobody has."""
    if row.reviewed_on is None:
        return ""
    if not row.reviewed_by:
        return _("Reviewed {day}").format(day=full_day(row.reviewed_on))
    return _("Reviewed by {name} on {day}").format(name=row.reviewed_by, day=full_day(row.reviewed_on))


def context_of(row: PhraseRow) -> str:
    """Say where a phrase stands and what it means; that is told in Swedish whatever the window speaks."""
    if row.ref.owner_uid is None:
        return row.context
    return _(_OWN.get(row.ref.key, _OWN_TEXT))


def products_in_words(products: Collection[Product]) -> str:
    """List the sheets or papers that use a phrase."""
    return ", ".join(product_name(product) for product in Product if product in products)


def approved_sentence(number: int, by: str) -> str:
    """Say that phrases were approved."""
    if number == 1:
        return _("The phrase is reviewed by {name}.").format(name=by)
    return ngettext(
        "{number} phrase is reviewed by {name}.", "{number} phrases are reviewed by {name}.", number
    ).format(number=number, name=by)


def _short(day: date, today: date) -> str:
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"


def empty_words(shown: ShownPhrases) -> tuple[str, str, str]:
    """Say why nothing is listed: title, text, and what its button does."""
    everything = _("Show everything")
    if shown.text.strip():
        return _("Nothing found"), _("No phrase here has these words."), everything
    match shown.selection:
        case Selection.DRAFT | Selection.UNSURE:
            return _("Everything is read"), _("No phrase is waiting for a reader here."), everything
        case Selection.OUTDATED:
            return _("Nothing is outdated"), _("Every text fits the Swedish as it is now."), everything
        case Selection.MISSING:
            return _("Nothing is missing"), _("Every phrase has a text."), everything
        case Selection.WEEK:
            return _("Nothing this week"), _("The sheets of this week use no phrase yet."), everything
        case Selection.WISHED | Selection.ALL:
            return _("Nothing here any more"), _("The phrases have been removed meanwhile."), everything
        case _:
            assert_never(shown.selection)
