"""Interest forms as they came by mail or from a web form, on their way into the inbox."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.values.enquiries import EnquiryDraft


class FormSource(StrEnum):
    """Whose forms they are, as somebody says; otherwise each form's own words decide."""

    ANYBODY = "anybody"
    VOLUNTEERS = "volunteers"
    NEWCOMERS = "newcomers"


class FormRemark(StrEnum):
    """What somebody should know about a form before it is taken in."""

    IDENTITY_NUMBER_REMOVED = "identity_number_removed"
    ONLY_THINGS = "only_things"
    ALREADY_THERE = "already_there"
    NO_NAME = "no_name"
    NO_CONTACT = "no_contact"


LEFT_OUT_REMARKS = frozenset({FormRemark.ONLY_THINGS, FormRemark.ALREADY_THERE})
"""A form with one of these is not taken in unless somebody says so; of mere things nothing may be kept at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedForm:
    """One form as an enquiry; the whole form stands in its ``form_text``, without personal identity numbers."""

    draft: EnquiryDraft
    remarks: tuple[FormRemark, ...] = ()

    @property
    def is_left_out(self) -> bool:
        """Tell whether the form stays outside unless somebody says otherwise."""
        return not LEFT_OUT_REMARKS.isdisjoint(self.remarks)
