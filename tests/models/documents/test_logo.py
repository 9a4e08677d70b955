"""A logo is taken only when it can be drawn safely; what swells, fetches or runs is refused with its reason."""

from __future__ import annotations

import base64
import struct
import time
import tracemalloc
import zlib
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from models.documents.logo import LARGEST_LOGO, logo_problem, readable_logo
from models.documents.logo_proof import can_be_drawn
from models.documents.typesetting import render
from models.documents.weekly_schedule import week_poster
from models.services.demo_tables import demo_logo
from models.values.errors import ProblemCode
from models.values.language import SWEDISH
from models.values.printing import RemarkKind
from tests.models.documents.pictures import DRAWING, PIXEL, SIGNATURE, SVG, chunk, head, plain_png, png, svg
from tests.models.documents.programmes import empty_week

HUGE = 40_000
LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + f"]><svg {SVG}><text>&i;</text></svg>"
).encode()
QUADRATIC = f'<!DOCTYPE svg [<!ENTITY a "{"x" * 50_000}">]><svg {SVG}><text>{"&a;" * 50_000}</text></svg>'.encode()


def ten_times_each(levels: int) -> bytes:
    """Make a drawing of a few lines that is drawn ten to the power of ``levels`` times."""
    lines = [f'<g id="a{n}">' + f'<use xlink:href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels + 1)]
    return svg('<g id="a0"><rect width="1" height="1"/></g>' + "".join(lines))


def patterns_in_patterns(levels: int) -> bytes:
    """Make patterns whose pieces are filled with patterns."""
    size = 'width="1" height="1"'
    lines = [
        f'<pattern id="p{n}" {size}>' + f'<rect {size} fill="url(#p{n + 1})"/>' * 20 + "</pattern>"
        for n in range(levels)
    ]
    return svg("".join(lines) + f'<rect {size} fill="url(#p0)"/>')


USES = ten_times_each(9)
MARKERS = svg(
    '<marker id="m">' + '<path d="M0 0"/>' * 100 + '</marker><path marker-mid="url(#m)" d="' + "L1 1" * 2000 + '"/>'
)
SWOLLEN = SIGNATURE + head(10, 10) + chunk(b"IDAT", zlib.compress(b"\0" * 300_000_000, 9)) + chunk(b"IEND", b"")
WELL_KNOWN = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
INTERLACED = png(head(2, 2, interlaced=1), b"\0\0\0\0" + b"\0\0\0\0" + b"\0\0\0\0\0\0\0")


def image(content: bytes, kind: str = "png") -> bytes:
    """Make a drawing with a picture in it."""
    return svg(f'<image width="8" height="8" href="data:image/{kind};base64,{base64.b64encode(content).decode()}"/>')


def jpeg(width: int, height: int) -> bytes:
    """Make the beginning of a photograph, as far as it says how large it is."""
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame


WHOLE = {
    "png": PIXEL,
    "large png": plain_png(1200, 400),
    "palette": png(head(1, 1, depth=1, colours=3), b"\0\0", chunk(b"PLTE", b"\0\0\0")),
    "interlaced": INTERLACED,
    "svg": DRAWING,
    "demo": demo_logo(),
    "well-known first line": WELL_KNOWN + DRAWING,
    "gradient from a style": svg(
        '<style>.a{fill:url(#g)}</style><linearGradient id="g"><stop/></linearGradient>'
        '<rect class="a" width="8" height="8"/>'
    ),
    "used twice": svg('<path id="p" d="M0 0h4v4z"/><use xlink:href="#p"/><use href="#p" x="4"/>'),
    "picture inside": image(PIXEL),
}
REFUSED = {
    "gif": (b"GIF89a", ProblemCode.NOT_A_PICTURE),
    "nothing": (b"", ProblemCode.NOT_A_PICTURE),
    "html": (b"<html/>", ProblemCode.NOT_A_PICTURE),
    "packed drawing": (b"\x1f\x8b" + DRAWING, ProblemCode.NOT_A_PICTURE),
    "html with a drawing": (b"<html>" + DRAWING + b"</html>", ProblemCode.NOT_A_PICTURE),
    "drawing of no kind": (b"<svg/>", ProblemCode.NOT_A_PICTURE),
    "too many bytes": (DRAWING + b" " * LARGEST_LOGO, ProblemCode.PICTURE_TOO_LARGE),
    "cut": (PIXEL[:-4], ProblemCode.PICTURE_DAMAGED),
    "short": (PIXEL[:-20], ProblemCode.PICTURE_DAMAGED),
    "altered": (PIXEL.replace(b"IDAT", b"IDAX"), ProblemCode.PICTURE_DAMAGED),
    "only a beginning": (SIGNATURE, ProblemCode.PICTURE_DAMAGED),
    "too few rows": (png(head(9, 9), b"\0" * 28), ProblemCode.PICTURE_DAMAGED),
    "swollen png": (SWOLLEN, ProblemCode.PICTURE_DAMAGED),
    "swollen profile": (
        png(head(1, 1), b"\0\0\0\0", chunk(b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 50_000_000, 9))),
        ProblemCode.PICTURE_DAMAGED,
    ),
    "huge png": (png(head(HUGE, HUGE), b"\0"), ProblemCode.PICTURE_TOO_MANY_PIXELS),
    "moving png": (png(head(1, 1), b"\0\0\0\0", chunk(b"acTL", b"\0" * 8)), ProblemCode.PICTURE_MOVES),
    "cut drawing": (DRAWING[:-3], ProblemCode.PICTURE_DAMAGED),
    "drawing in other letters": (DRAWING.decode().encode("utf-16"), ProblemCode.NOT_A_PICTURE),
    "billion laughs": (LAUGHS, ProblemCode.PICTURE_UNSAFE),
    "quadratic blowup": (QUADRATIC, ProblemCode.PICTURE_UNSAFE),
    "entity from a file": (
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("<text>&x;</text>"),
        ProblemCode.PICTURE_UNSAFE,
    ),
    "foreign first line": (b'<!DOCTYPE svg SYSTEM "http://evil.example/x.dtd">' + DRAWING, ProblemCode.PICTURE_UNSAFE),
    "script": (svg("<script>alert(1)</script>"), ProblemCode.PICTURE_UNSAFE),
    "event": (svg('<rect onload="alert(1)"/>'), ProblemCode.PICTURE_UNSAFE),
    "html inside": (svg("<foreignObject/>"), ProblemCode.PICTURE_UNSAFE),
    "picture from the net": (svg('<image href="https://evil.example/a.png"/>'), ProblemCode.PICTURE_UNSAFE),
    "picture from a file": (svg('<image xlink:href="file:///etc/hosts"/>'), ProblemCode.PICTURE_UNSAFE),
    "drawing in the drawing": (svg('<image href="data:image/svg+xml;base64,AAAA"/>'), ProblemCode.PICTURE_UNSAFE),
    "use from the net": (svg('<use href="https://evil.example/a.svg#x"/>'), ProblemCode.PICTURE_UNSAFE),
    "style from the net": (svg("<style>@import 'https://evil.example/a.css'</style>"), ProblemCode.PICTURE_UNSAFE),
    "sheet from the net": (
        b'<?xml-stylesheet href="http://evil.example/a.css"?>' + DRAWING,
        ProblemCode.PICTURE_UNSAFE,
    ),
    "fill from the net": (svg('<rect style="fill:url( https://evil.example/a#b)"/>'), ProblemCode.PICTURE_UNSAFE),
    "hidden url": (svg('<rect style="fill:\\75rl(https://evil.example)"/>'), ProblemCode.PICTURE_UNSAFE),
    "base elsewhere": (svg('<g xml:base="https://evil.example/"/>'), ProblemCode.PICTURE_UNSAFE),
    "bomb inside": (image(SWOLLEN), ProblemCode.PICTURE_DAMAGED),
    "huge photograph inside": (image(jpeg(HUGE, 10), "jpeg"), ProblemCode.PICTURE_TOO_MANY_PIXELS),
    "no photograph": (image(b"hello", "jpeg"), ProblemCode.PICTURE_DAMAGED),
    "huge drawing": (svg("", 'width="1e9" height="1e9"'), ProblemCode.PICTURE_TOO_MANY_PIXELS),
    "moving drawing": (svg("<rect><animate/></rect>"), ProblemCode.PICTURE_MOVES),
    "use bomb": (USES, ProblemCode.PICTURE_TOO_COMPLEX),
    "use of itself": (svg('<g id="a"><use href="#a"/></g>'), ProblemCode.PICTURE_TOO_COMPLEX),
    "pattern bomb": (patterns_in_patterns(8), ProblemCode.PICTURE_TOO_COMPLEX),
    "marker bomb": (MARKERS, ProblemCode.PICTURE_TOO_COMPLEX),
    "pattern from a style": (
        svg('<style>rect{fill:url(#p)}</style><pattern id="p"><rect/></pattern><rect/>'),
        ProblemCode.PICTURE_TOO_COMPLEX,
    ),
    "filter": (svg('<filter id="f" width="99999"/>'), ProblemCode.PICTURE_TOO_COMPLEX),
    "too deep": (svg("<g>" * 2000 + "</g>" * 2000), ProblemCode.PICTURE_TOO_COMPLEX),
    "too many": (svg("<g/>" * 30_000), ProblemCode.PICTURE_TOO_COMPLEX),
}


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_whole_picture_is_taken_and_can_be_drawn(content: bytes) -> None:
    logo = readable_logo(content)

    assert logo_problem(content) is None
    assert logo is not None
    assert can_be_drawn(logo)


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED)
def test_other_picture_is_refused_with_its_reason_at_once(content: bytes, code: ProblemCode) -> None:
    logo_problem.cache_clear()
    tracemalloc.start()
    began = time.perf_counter()

    problem = logo_problem(content)

    seconds, (_now, most) = time.perf_counter() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem is code
    assert readable_logo(content) is None
    assert most < 40_000_000
    assert seconds < 5


def test_bombs_are_real() -> None:
    """A reader without these checks would swell: shown on the smaller ones."""
    small = LAUGHS.replace(b"<text>&i;</text>", b"<text>&d;</text>")
    root = ElementTree.fromstring(small)  # noqa: S314 - a small bomb of our own

    assert len("".join(root.itertext())) > 1000
    assert len(SWOLLEN) < LARGEST_LOGO
    assert len(zlib.decompressobj().decompress(SWOLLEN[41:], 10_000_000)) == 10_000_000
    assert len(USES) < 5000


def test_logo_that_typst_cannot_draw_is_left_out_with_a_remark() -> None:
    odd = svg('<text font-family="Nowhere" font-size="4" y="4">\U0001f600</text>')
    week = replace(empty_week(), sender=replace(empty_week().sender, logo=odd[:-1]))

    document = week_poster(week, SWEDISH, printed_on=date(2026, 11, 20))

    assert [remark.kind for remark in document.remarks] == [RemarkKind.LOGO_UNREADABLE]
    assert render(document).startswith(b"%PDF")


@pytest.mark.parametrize("content", [PIXEL, DRAWING, plain_png(300, 100)], ids=["png", "svg", "wide"])
def test_logo_reaches_the_sheet(content: bytes) -> None:
    with_logo = replace(empty_week(), sender=replace(empty_week().sender, logo=content))

    document = week_poster(with_logo, SWEDISH, printed_on=date(2026, 11, 20))

    assert document.remarks == ()
    assert render(document) != render(replace(document, logo=DRAWING.replace(b"<rect", b"<circle r='2'")))
