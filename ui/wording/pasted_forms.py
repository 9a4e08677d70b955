"""What is said of interest forms before they are taken into the inbox."""

from __future__ import annotations

from collections.abc import Mapping

from models.values.pasted_forms import FormRemark, FormSource
from translations import N_, _, ngettext

_REMARKS: Mapping[FormRemark, str] = {
    FormRemark.IDENTITY_NUMBER_REMOVED: N_("A personal identity number is removed"),
    FormRemark.ONLY_THINGS: N_("Only gives things: not kept"),
    FormRemark.ALREADY_THERE: N_("Is in the inbox already"),
    FormRemark.NO_NAME: N_("No name found"),
    FormRemark.NO_CONTACT: N_("No phone or e-mail found"),
}

_SOURCES: Mapping[FormSource, str] = {
    FormSource.ANYBODY: N_("The words of each form decide"),
    FormSource.VOLUNTEERS: N_("People who want to help"),
    FormSource.NEWCOMERS: N_("People who seek a language friend"),
}


def remarks_in_words(remarks: tuple[FormRemark, ...]) -> str:
    """Give what somebody should know about a form, one thing after the other."""
    return ", ".join(_(_REMARKS[remark]) for remark in remarks)


def source_name(source: FormSource) -> str:
    """Name whose forms they are."""
    return _(_SOURCES[source])


def taken_in_sentence(number: int) -> str:
    """``3 formulär ligger i inkorgen.``"""
    return ngettext("{number} form is in the inbox.", "{number} forms are in the inbox.", number).format(number=number)


def take_in_label(number: int) -> str:
    """``Ta in 3 formulär``, without a number while there is none."""
    if not number:
        return _("Take in")
    return ngettext("Take in {number} form", "Take in {number} forms", number).format(number=number)


def found_sentence(found: int, chosen: int) -> str:
    """``5 formulär hittades, 4 tas in.``"""
    sentence = ngettext(
        "{found} form found, {chosen} to be taken in.", "{found} forms found, {chosen} to be taken in.", found
    )
    return sentence.format(found=found, chosen=chosen)
