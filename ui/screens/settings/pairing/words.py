"""How pairs are chosen and followed, in words: for the card, the forms, and to compare two versions of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from models.values.pairing import Criterion, ExtractRule, PairingPolicy, SameGenderRule
from models.values.pairs import PairLifePolicy
from translations import N_, _, ngettext
from ui.widgets.versions_dialog import VersionLine
from ui.wording.pairing import criterion_name

_MEANINGS: Mapping[Criterion, str] = {
    Criterion.INTERESTS: N_("One in common gives nearly half, three or more give all."),
    Criterion.COMMON_TIME: N_("One hour a week gives a third, four hours or more give all."),
    Criterion.AREA: N_("The same area gives all, another that both reach gives half."),
    Criterion.FAMILY: N_("Children of nearly the same age, or none on either side, give all."),
    Criterion.AGE: N_("At most five years apart gives all, thirty or more give nothing."),
    Criterion.OCCUPATION: N_("The same occupation gives all, the same line of work more than half."),
    Criterion.LANGUAGE_BRIDGE: N_("A language beside Swedish that both can talk in gives all."),
}

CHOICE_NAMES: Mapping[str, str] = {
    "weights": N_("Weights"),
    "best_fit_first": N_("Who goes first"),
    "least_fit": N_("Least fit"),
    "most_new": N_("New pairs for one volunteer"),
    "same_gender": N_("Same gender as a rule"),
    "extract": N_("Record extract"),
    "minors": N_("Under 18 may be paired"),
}
"""The parts of how pairs are chosen, in the order of the form."""

LIFE_NAMES: Mapping[str, str] = {
    "lapse": N_("Days to wait for an answer"),
    "trial": N_("Trial period in days"),
    "follow_ups": N_("Follow-ups"),
    "silent_trial": N_("Silent during the trial period, in days"),
    "silent_active": N_("Silent later on, in days"),
    "months": N_("Agreed time in months"),
}
"""The parts of how pairs are followed, in the order of the form."""


def criterion_meaning(criterion: Criterion) -> str:
    """Say in a line when a criterion gives all its points."""
    return _(_MEANINGS[criterion])


def order_name(*, best_fit_first: bool) -> str:
    """Say who goes first where several plans have the same number of pairs."""
    return _("Those who fit best") if best_fit_first else _("Those who have waited longest")


def same_gender_name(rule: SameGenderRule) -> str:
    """Say how the office thinks of pairs of two genders."""
    match rule:
        case SameGenderRule.OFF:
            return _("Does not matter")
        case SameGenderRule.ASK:
            return _("Remind to ask first")
        case SameGenderRule.ON:
            return _("Only the same gender")
        case _:
            assert_never(rule)


def extract_rule_name(rule: ExtractRule) -> str:
    """Say for which newcomers a volunteer shows an extract."""
    match rule:
        case ExtractRule.FAMILIES:
            return _("To meet children")
        case ExtractRule.ALL:
            return _("To meet anybody")
        case ExtractRule.NONE:
            return _("Not asked for")
        case _:
            assert_never(rule)


def choice_summary(policy: PairingPolicy) -> str:
    """Say how pairs are chosen in two lines, the heaviest criterion first."""
    heaviest = sorted(
        (each for each in Criterion if policy.weights.get(each, 0)), key=lambda each: -policy.weights[each]
    )
    weights = ", ".join(f"{criterion_name(each).lower()} {policy.weights[each]}" for each in heaviest)
    first = order_name(best_fit_first=policy.best_fit_first)
    least = _("Least fit: {number}.").format(number=policy.least_fit) if policy.least_fit else ""
    return "\n".join(
        (
            _("Weights: {weights}").format(weights=weights),
            " ".join(part for part in (_("First come: {who}.").format(who=_begun_small(first)), least) if part),
        )
    )


def life_summary(policy: PairLifePolicy) -> str:
    """Say how pairs are followed in two lines."""
    return "\n".join(
        (
            _("Trial period: {trial}. Follow-up after {days} days.").format(
                trial=_days(policy.trial), days=days_in_words(policy.follow_ups)
            ),
            _("A pair is silent after {trial} in the trial period, later after {later}.").format(
                trial=_days(policy.silent_trial), later=_days(policy.silent_active)
            ),
        )
    )


def days_in_words(days: tuple[int, ...]) -> str:
    """Write days as the form takes them."""
    return ", ".join(str(day) for day in days)


def choice_lines(mine: PairingPolicy, theirs: PairingPolicy, began_as: PairingPolicy) -> tuple[VersionLine, ...]:
    """Say where the colleague's version of how pairs are chosen differs from what stands in the form."""
    return _lines(CHOICE_NAMES, _choice_said(mine), _choice_said(theirs), _choice_said(began_as))


def life_lines(mine: PairLifePolicy, theirs: PairLifePolicy, began_as: PairLifePolicy) -> tuple[VersionLine, ...]:
    """Say where the colleague's version of how pairs are followed differs from what stands in the form."""
    return _lines(LIFE_NAMES, _life_said(mine), _life_said(theirs), _life_said(began_as))


def _lines(
    names: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str], was: Mapping[str, str]
) -> tuple[VersionLine, ...]:
    return tuple(
        VersionLine(key=key, name=_(name), mine=mine[key], theirs=theirs[key], mine_first=mine[key] != was[key])
        for key, name in names.items()
        if mine[key] != theirs[key]
    )


def _choice_said(policy: PairingPolicy) -> Mapping[str, str]:
    weights = (f"{criterion_name(each)} {policy.weights.get(each, 0)}" for each in Criterion)
    return {
        "weights": ", ".join(weights),
        "best_fit_first": order_name(best_fit_first=policy.best_fit_first),
        "least_fit": str(policy.least_fit),
        "most_new": str(policy.most_new),
        "same_gender": same_gender_name(policy.same_gender),
        "extract": extract_rule_name(policy.extract),
        "minors": _("Yes") if policy.minors else _("No"),
    }


def _life_said(policy: PairLifePolicy) -> Mapping[str, str]:
    return {
        "lapse": str(policy.lapse),
        "trial": str(policy.trial),
        "follow_ups": days_in_words(policy.follow_ups),
        "silent_trial": str(policy.silent_trial),
        "silent_active": str(policy.silent_active),
        "months": str(policy.months),
    }


def _days(number: int) -> str:
    return ngettext("{count} day", "{count} days", number).format(count=number)


def _begun_small(text: str) -> str:
    return text[:1].lower() + text[1:]
