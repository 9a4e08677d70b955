"""The worst remark decides the state of a language."""

from __future__ import annotations

import pytest

from models.values.phrases import TextRef
from models.values.printing import Remark, RemarkKind
from ui.screens.documents.language_review import Review, review_of


@pytest.mark.parametrize(
    ("kinds", "review"),
    [
        ((), Review.REVIEWED),
        ((RemarkKind.LOGO_UNREADABLE,), Review.REVIEWED),
        ((RemarkKind.PHRASE_UNREVIEWED,), Review.UNREVIEWED),
        ((RemarkKind.PHRASE_UNREVIEWED, RemarkKind.NAME_IN_SWEDISH), Review.MISSING),
        ((RemarkKind.PHRASE_IN_SWEDISH,), Review.MISSING),
        ((RemarkKind.NAME_UNREVIEWED,), Review.UNREVIEWED),
        ((RemarkKind.PHRASE_OUTDATED,), Review.OUTDATED),
        ((RemarkKind.PHRASE_MISSING,), Review.MISSING),
        ((RemarkKind.NAME_OUTDATED, RemarkKind.NAME_UNREVIEWED), Review.OUTDATED),
    ],
)
def test_review_of_takes_the_worst(kinds: tuple[RemarkKind, ...], review: Review) -> None:
    remarks = [Remark(kind=kind, language="ar", subject="free", ref=TextRef(key="free")) for kind in kinds]

    assert review_of(remarks) is review
