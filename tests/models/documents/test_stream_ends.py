"""Doubtful ends of streams are settled without moving anything out of place."""

from __future__ import annotations

import re

from models.documents.stream_ends import settle_stream_ends

HEAD = b"%PDF-1.7\n"
FIRST = b"1 0 obj\n<</Length 3>>\nstream\nab\r\nendstream\nendobj\n"
SECOND = b"2 0 obj\n<</Length 2>>\nstream\nab\nendstream\nendobj\n"


def _file(*objects: bytes) -> bytes:
    body, entries = HEAD, b"0000000000 65535 f \n"
    for item in objects:
        entries += b"%010d 00000 n \n" % len(body)
        body += item
    return body + b"xref\n0 3\n" + entries + b"trailer\n<</Size 3>>\nstartxref\n%d\n%%%%EOF" % len(body)


def test_a_file_without_doubt_stays_as_it_is() -> None:
    pdf = _file(SECOND, SECOND)

    assert settle_stream_ends(pdf) == pdf


def test_a_stream_that_ends_with_a_carriage_return_gets_a_whole_end_of_line() -> None:
    settled = settle_stream_ends(_file(FIRST, SECOND))

    places = [int(place) for place in re.findall(rb"(\d{10}) \d{5} n", settled)]
    table = int(re.findall(rb"startxref\n(\d+)", settled)[0])
    assert b"ab\r\r\nendstream" in settled
    assert [settled[place : place + 7] for place in places] == [b"1 0 obj", b"2 0 obj"]
    assert settled[table : table + 4] == b"xref"
