"""What the preview says of a line: its Swedish, and how far the words on the page may be trusted."""

from __future__ import annotations

from collections.abc import Iterable

from models.values.language import SWEDISH
from models.values.printing import Remark, RemarkKind
from translations import _
from ui.screens.documents.language_review import UNREAD
from ui.screens.documents.line_cursor import ShownLine


def line_sentence(shown: ShownLine, remarks: Iterable[Remark]) -> str:
    """Give the Swedish and the state of the words in one line."""
    return f"{shown.line.swedish} · {_state(shown, remarks)}"


def _state(shown: ShownLine, remarks: Iterable[Remark]) -> str:
    line = shown.line
    if line.is_as_printed or shown.language == SWEDISH:
        return _("stands so on the page")
    if line.ref is None:
        return _("from the calendar")
    kinds = {remark.kind for remark in remarks if remark.ref == line.ref and remark.language == shown.language}
    if not kinds:
        return _("reviewed")
    if kinds & UNREAD:
        return _("not reviewed yet")
    if kinds & {RemarkKind.PHRASE_OUTDATED, RemarkKind.NAME_OUTDATED}:
        return _("outdated: the Swedish has been changed")
    if kinds & {RemarkKind.PHRASE_MISSING, RemarkKind.NAME_IN_SWEDISH}:
        return _("missing: printed in Swedish")
    return _("unsure: printed in Swedish until somebody approves it")
