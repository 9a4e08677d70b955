"""What printed words say in Swedish and which text they are, carried along beside a run until a page is laid out.

The file that is printed has none of it: ``without_explanations`` takes it out. In a second file that only the preview
reads each run is a link, whose address is what ``address_of`` gave; links move nothing on a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode
from uuid import UUID

from models.values.phrases import TextRef

_SCHEME = "samsprak:"
# A quotation mark inside a user's text is escaped in JSON, so this is never found in one.
_IN_JSON = re.compile(r', "says": "[^"]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The Swedish of a run; ``ref`` is ``None`` for what is no text, such as a span of days."""

    swedish: str
    ref: TextRef | None = None


def address_of(explanation: Explanation) -> str:
    """Write an explanation as an address of ASCII characters."""
    ref = explanation.ref
    parts = {"swedish": explanation.swedish}
    if ref is not None:
        parts["key"] = ref.key
        if ref.owner_uid is not None:
            parts["owner"] = str(ref.owner_uid)
    return _SCHEME + urlencode(parts)


def explanation_at(address: str) -> Explanation | None:
    """Read an address back; ``None`` for one that is not ours."""
    if not address.startswith(_SCHEME):
        return None
    parts = parse_qs(address.removeprefix(_SCHEME), keep_blank_values=True)
    ref = None
    if "key" in parts:
        ref = TextRef(key=parts["key"][0], owner_uid=UUID(parts["owner"][0]) if "owner" in parts else None)
    return Explanation(swedish=parts.get("swedish", [""])[0], ref=ref)


def without_explanations(content: str) -> str:
    """Take the explanations out of a document's JSON."""
    return _IN_JSON.sub("", content)
