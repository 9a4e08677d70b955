"""The settings of the intake in words: for the card, and to compare two versions of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.values.intake import IntakeDraft
from models.values.people import AssignmentKind, IntakePolicy, PaperKind
from translations import N_, _, ngettext
from ui.widgets.versions_dialog import VersionLine
from ui.wording.people import assignment_name, paper_name

NAMES: Mapping[str, str] = {
    "second_hand_contact": N_("Who takes things"),
    "interview": N_("An interview first"),
    "papers": N_("Before a volunteer is ready"),
    "extract_for": N_("Record extract for"),
    "extract_for_families": N_("Record extract to meet a family with children"),
    "extract_months": N_("Months until the extract is shown again"),
    "informed_days": N_("Days to tell what is kept"),
    "minors": N_("Volunteers under 18"),
}
"""The fields in the order of the form, by their names in the draft and its policy."""


def summary(intake: IntakeDraft) -> str:
    """Say the settings in a few lines, for the card."""
    policy = intake.policy
    asked = [_("interview")] if policy.interview else []
    asked += [paper_name(kind).casefold() for kind in PaperKind if kind in policy.papers]
    lines = [
        _("Before a volunteer is ready: {papers}").format(papers=", ".join(asked))
        if asked
        else _("Nothing is asked before a volunteer is ready."),
        _extract_line(policy),
        _("Things are taken by: {contact}").format(contact=intake.second_hand_contact.replace("\n", ", "))
        if intake.second_hand_contact
        else _("Nobody is named who takes things."),
    ]
    return "\n".join(line for line in lines if line)


def version_lines(mine: IntakeDraft, theirs: IntakeDraft, began_as: IntakeDraft) -> tuple[VersionLine, ...]:
    """Say where the colleague's version differs from what stands in the form."""
    said = (_said(mine), _said(theirs), _said(began_as))
    return tuple(
        VersionLine(
            key=name, name=_(NAMES[name]), mine=said[0][name], theirs=said[1][name], mine_first=said[0][name] != was
        )
        for name, was in said[2].items()
        if said[0][name] != said[1][name]
    )


def _extract_line(policy: IntakePolicy) -> str:
    if PaperKind.RECORD_EXTRACT in policy.papers:
        return ""
    kinds = _assignments(policy.extract_for)
    if policy.extract_for_families:
        kinds.append(_("language friend of a family with children"))
    return _("Record extract: {kinds}").format(kinds=", ".join(kinds)) if kinds else ""


def _assignments(kinds: Iterable[AssignmentKind]) -> list[str]:
    chosen = set(kinds)
    return [assignment_name(kind).casefold() for kind in AssignmentKind if kind in chosen]


def _said(intake: IntakeDraft) -> Mapping[str, str]:
    policy = intake.policy
    papers = [paper_name(kind) for kind in PaperKind if kind in policy.papers]
    return {
        "second_hand_contact": intake.second_hand_contact,
        "interview": _yes_or_no(policy.interview),
        "papers": ", ".join(papers),
        "extract_for": ", ".join(_assignments(policy.extract_for)),
        "extract_for_families": _yes_or_no(policy.extract_for_families),
        "extract_months": ngettext("{count} month", "{count} months", policy.extract_months).format(
            count=policy.extract_months
        ),
        "informed_days": ngettext("{count} day", "{count} days", policy.informed_days).format(
            count=policy.informed_days
        ),
        "minors": _yes_or_no(policy.minors),
    }


def _yes_or_no(value: bool) -> str:
    return _("Yes") if value else _("No")
