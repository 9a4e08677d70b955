"""Ends of streams that every reader takes the same way.

A compressed stream may by chance end with a carriage return. Before the line feed that comes next, strict
readers take both for one end of line, count the stream a byte short and call the file damaged. A carriage
return more makes the end of line whole; the places of all later objects move by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_DOUBTFUL = re.compile(rb"\r(?=\nendstream\nendobj)")
_ENTRY = re.compile(rb"(\d{10})(?= \d{5} n)")


def settle_stream_ends(pdf: bytes) -> bytes:
    """Give the same file without doubtful ends; one that has none comes back as it is.

    The file must have one plain table of places at its end, as the typesetter writes it.
    """
    ends = [match.end() for match in _DOUBTFUL.finditer(pdf)]
    if not ends:
        return pdf
    table = pdf.rindex(b"\nxref\n") + 1
    trailer = pdf.rindex(b"startxref\n")
    body = _DOUBTFUL.sub(b"\r\r", pdf[:table])

    def moved(match: re.Match[bytes]) -> bytes:
        place = int(match[1])
        return b"%010d" % (place + bisect_left(ends, place))

    entries = _ENTRY.sub(moved, pdf[table:trailer])
    return body + entries + b"startxref\n%d\n%%%%EOF" % (table + len(ends))
