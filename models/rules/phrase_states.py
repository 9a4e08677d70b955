"""How far a printed text may be trusted, from what the program ships and what the office has said about it.

Pure: texts come in as values. The Swedish a text was written or approved for is kept beside it, so that nothing has to
be marked when the Swedish changes: a text is outdated as soon as the two differ, whoever changed the Swedish.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.rules.phrase_placeholders import placeholders_of
from models.values.phrases import Approval, PhraseState, ShippedPhrase
from translations.catalogue import ShippedText


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """The office's word on one phrase in one language.

    ``swedish`` is the Swedish it was written or approved for, ``shipped`` what the program had for it then.
    """

    text: str
    swedish: str
    shipped: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One phrase in one language as it stands now.

    ``approval`` is there in the state ``REVIEWED`` only, and not for what is shipped as reviewed. ``shipped_offer`` is
    another text that the program has by now, empty when there is none.
    """

    text: str
    state: PhraseState
    approval: Approval | None = None
    shipped_offer: str = ""


def shipped_phrase(found: ShippedText | None) -> ShippedPhrase:
    """Give what a catalogue has, ``None`` where it has nothing."""
    if found is None:
        return ShippedPhrase(text="", state=PhraseState.MISSING)
    if found.is_withheld:
        return ShippedPhrase(text=found.text, state=PhraseState.UNSURE)
    return ShippedPhrase(text=found.text, state=PhraseState.DRAFT if found.is_draft else PhraseState.REVIEWED)


def swedish_standing(shipped: ShippedPhrase, office: OfficePhrase | None) -> Standing:
    """Give the Swedish that holds: the office's own where it has corrected the shipped one.

    Swedish needs nobody's approval. A correction whose places are no longer those that the program fills is not
    printed; it stands as outdated, with the shipped words.
    """
    if office is None:
        return Standing(text=shipped.text, state=PhraseState.REVIEWED)
    offer = _offer(shipped, office)
    if placeholders_of(office.text) != placeholders_of(shipped.text):
        return Standing(text=shipped.text, state=PhraseState.OUTDATED, shipped_offer=offer)
    return Standing(text=office.text, state=PhraseState.REVIEWED, approval=office.approval, shipped_offer=offer)


def phrase_standing(
    shipped: ShippedPhrase, office: OfficePhrase | None, *, swedish: str, shipped_swedish: str
) -> Standing:
    """Give a phrase in another language; ``swedish`` is the Swedish that holds now.

    What is shipped was written for the shipped Swedish: where the office says something else in Swedish it is outdated
    until somebody approves or corrects it. What the office has written or approved stays word for word whatever an
    update ships, and is outdated once the Swedish is another.
    """
    if office is None:
        fits = swedish == shipped_swedish and placeholders_of(shipped.text) == placeholders_of(shipped_swedish)
        is_stale = shipped.state is not PhraseState.MISSING and not fits
        return Standing(text=shipped.text, state=PhraseState.OUTDATED if is_stale else shipped.state)
    offer = _offer(shipped, office)
    fits = office.swedish == swedish and placeholders_of(office.text) == placeholders_of(shipped_swedish)
    state = text_state(office.text, office.approval, fits=fits)
    approval = office.approval if state is PhraseState.REVIEWED else None
    return Standing(text=office.text, state=state, approval=approval, shipped_offer=offer)


def text_state(text: str, approval: Approval | None, *, fits: bool) -> PhraseState:
    """Give the state of a text that the office has; ``fits`` says that the Swedish is the one it was written for."""
    if not text:
        return PhraseState.MISSING
    if not fits:
        return PhraseState.OUTDATED
    return PhraseState.DRAFT if approval is None else PhraseState.REVIEWED


def _offer(shipped: ShippedPhrase, office: OfficePhrase) -> str:
    return "" if shipped.text in (office.shipped, office.text) else shipped.text
