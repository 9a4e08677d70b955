"""The poster as a page of HTML, for a comparison with WeasyPrint: once as the same page, once as plainly as can be.

Both take the finished strings of a poster. The same page has our fonts, both languages of every row, pictograms,
boxes, code, closing lines and tags, at a size that fills the sheet; the plain one has a cell for every string.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from importlib import import_module
from typing import cast
from urllib.parse import quote

from models.documents.typesetting import Document, Json
from resources import path_to

Fields = Mapping[str, Json]

_SIZE = {"th": "10.2pt", "ar": "10.4pt", "fa": "10.4pt", "ps": "10.4pt", "ckb": "10.4pt"}
_FAMILIES = {
    "Noto Sans": "NotoSans",
    "Vazirmatn": "Vazirmatn",
    "Noto Sans Ethiopic": "NotoSansEthiopic",
    "Noto Sans Thai": "NotoSansThai",
}
_LOOK = """
@page { size: A4; margin: 14mm 15mm 13mm }
body { font-family: "Noto Sans", Vazirmatn, "Noto Sans Ethiopic", "Noto Sans Thai"; color: #1F2328; line-height: 1.24 }
h1 { font-size: 27pt; margin: 0; line-height: 1.2 } h2 { font-size: 1.15em; margin: 0 }
.title { border-bottom: 2.6pt solid #1D5C8A; width: 100% }
.dates { font-size: 21pt; font-weight: bold; text-align: end }
.rows { border-collapse: collapse; width: 100% }
.rows td { vertical-align: top; padding: 0 0.9em 0.55em 0 } .first td { border-top: 0.7pt solid #878c91 }
.rows th { font-weight: normal; font-size: 9.5pt; color: #4A5057; text-align: start }
.sv { color: #4A5057; font-weight: normal; font-size: 0.92em } .time, .name { font-weight: bold; font-size: 1.08em }
.off { text-decoration: line-through } .quiet { color: #4A5057 } .offers { color: #1D5C8A; font-size: 0.84em }
.ways { color: #4A5057; font-size: 0.84em } .unbroken { white-space: nowrap; unicode-bidi: isolate }
.box { border: 1.6pt solid black; padding: 0.08em 0.35em; font-weight: bold }
.filled { background: black; color: white } .filled .sv { color: white } img { height: 1.15em; vertical-align: -16% }
.closing { border-top: 0.7pt solid #4A5057; width: 100%; font-size: 11pt } .closing img { height: 31mm }
"""


def style_sheet() -> str:
    """Give the look of the same page, our fonts among it."""
    faces = [
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f" src: url({path_to('fonts', f'{file}-{name}.ttf').as_uri()}) }}"
        for family, file in _FAMILIES.items()
        for weight, name in (("normal", "Regular"), ("bold", "Bold"))
    ]
    return "\n".join(faces) + _LOOK


def same_page(document: Document) -> str:
    """Write the poster as the page that we typeset, in tables and spans."""
    sheet = _sheet(document)
    direction = "rtl" if sheet["is_right_to_left"] else "ltr"
    size = _SIZE.get(str(sheet["lang"]), "11.5pt")
    heads = "".join(f"<th>{_both(entry)}</th>" for entry in _list(sheet["headings"]))
    days = "".join(_day(day) for day in _list(sheet["days"]))
    return (
        f'<html lang="{sheet["lang"]}" dir="{direction}"><head><title>{_words(sheet["title"])}</title></head>'
        f'<body style="font-size: {size}; font-family: {sheet["font"]}, Noto Sans">{_title(sheet)}'
        f'<table class="rows"><thead><tr>{heads}</tr></thead>{days}</table>{_closing(sheet)}</body></html>'
    )


def plain_page(document: Document) -> str:
    """Write the days as a table with a cell for every string, and the title above."""
    sheet = _sheet(document)
    rows = "".join(f"<tr><td>{'</td><td>'.join(map(escape, _strings(day)))}</td></tr>" for day in _list(sheet["days"]))
    direction = "rtl" if sheet["is_right_to_left"] else "ltr"
    return f'<html lang="{sheet["lang"]}" dir="{direction}"><h1>{_words(sheet["title"])}</h1><table>{rows}</table>'


class WeasyPrint:
    """Lays pages out; the fonts and the look of the same page are read once, which is kind to it."""

    def __init__(self) -> None:
        self._program = import_module("weasyprint")
        self._fonts = import_module("weasyprint.text.fonts").FontConfiguration()
        self._look = self._program.CSS(string=style_sheet(), font_config=self._fonts)

    def lay_out(self, html: str) -> bytes:
        """Lay the same page out, tagged."""
        page = self._program.HTML(string=html)
        pdf = page.write_pdf(stylesheets=[self._look], font_config=self._fonts, pdf_variant="pdf/ua-1")
        return cast("bytes", pdf)

    def lay_out_plainly(self, html: str) -> bytes:
        """Lay a page out with the system's fonts and without tags."""
        return cast("bytes", self._program.HTML(string=html).write_pdf())


def _sheet(document: Document) -> Fields:
    return cast("Fields", json.loads(document.content)["sheets"][0])


def _list(value: Json) -> Sequence[Fields]:
    return cast("Sequence[Fields]", value)


def _strings(value: Json) -> list[str]:
    if isinstance(value, Mapping):
        return [text for inner in value.values() for text in _strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _strings(inner)]
    return [value] if isinstance(value, str) else []


def _words(runs: Json) -> str:
    wrap: dict[str, Callable[[str], str]] = {"number": _number, "swedish": _swedish, "plain": str}
    return "".join(wrap[str(run["kind"])](escape(str(run["text"]))) for run in _list(runs))


def _number(text: str) -> str:
    return f'<span class="unbroken" dir="ltr">{text}</span>'


def _swedish(text: str) -> str:
    return f'<span lang="sv-SE" dir="ltr">{text}</span>'


def _beside(text: Json) -> str:
    return "" if text is None else f' <span class="sv" lang="sv-SE" dir="ltr">{escape(str(text))}</span>'


def _both(entry: Fields) -> str:
    return _words(entry["words"]) + _beside(entry["swedish"])


def _title(sheet: Fields) -> str:
    return (
        f'<table class="title"><tr><td><h1>{_words(sheet["title"])}</h1>{_beside(sheet["title_swedish"])}</td>'
        f'<td class="dates">{_words(sheet["dates"])}<br>{_beside(sheet["dates_swedish"])}</td></tr></table>'
    )


def _icon(name: Json) -> str:
    return f'<img alt="" src="{path_to("icons", "print", f"{name}.svg").as_uri()}">\u00a0'


def _pictures(entries: Json) -> str:
    each = (f'<span class="unbroken">{_icon(entry["icon"])}{_words(entry["words"])}</span>' for entry in _list(entries))
    return " ".join(each)


def _day(day: Fields) -> str:
    rows = [_row(row) for row in _list(day["rows"])]
    name = f"<h2>{_words(day['name'])}</h2>{_beside(day['name_swedish'])}<br>{_number(str(day['date']))}"
    head = f'<td rowspan="{len(rows)}">{name}</td>'
    return f'<tr class="first">{head}{rows[0]}</tr>' + "".join(f"<tr>{row}</tr>" for row in rows[1:])


def _row(row: Fields) -> str:
    off = "" if row["is_on"] else " off"
    lines = "<br>".join(_words(line) for line in _list(row["time"]))
    former = "" if row["former"] is None else f'<div class="quiet off">{_number(str(row["former"]))}</div>'
    part = f'<div class="quiet">{_icon(row["part_icon"])}{_words(row["part"])}</div>'
    boxes = " ".join(
        f'<span class="box{" filled" if mark["is_filled"] else ""}">{_both(mark)}</span>'
        for mark in _list(row["boxes"])
    )
    name = f'<span class="name{off}">{_words(row["name"])}</span>{_beside(row["name_swedish"])}'
    offers = f'<div class="offers">{_pictures(row["offers"])}</div>' if row["offers"] else ""
    place = "" if row["place"] is None else _place(cast("Fields", row["place"]))
    notes = "".join(f"<div>{_both(note)}</div>" for note in _list(row["notes"]))
    return f'<td><div class="time{off}">{lines}</div>{former}{part}</td><td>{boxes} {name}{notes}{place}{offers}</td>'


def _place(place: Fields) -> str:
    kind = f' <span class="quiet">({_words(place["kind"])})</span>' if place["kind"] else ""
    rest = "".join(
        f', <span class="unbroken">{escape(str(part))}</span>' for part in cast("Sequence[str]", place["rest"])
    )
    line = f'<div lang="sv-SE" dir="ltr">{escape(str(place["name"]))}{kind}{rest}</div>'
    return line + f'<div class="ways">{_pictures(place["ways"])}</div>'


def _closing(sheet: Fields) -> str:
    promises = " · ".join(_both(entry) for entry in _list(sheet["promises"]))
    questions = "" if sheet["questions"] is None else _both(cast("Fields", sheet["questions"]))
    scan = "" if sheet["scan"] is None else _both(cast("Fields", sheet["scan"]))
    code = "data:image/svg+xml," + quote(str(sheet["qr"]))
    picture = "" if sheet["qr"] is None else f'<img alt="QR: {escape(str(sheet["url"]))}" src="{code}">'
    return (
        f'<table class="closing"><tr><td><b>{promises}</b><br>'
        f"<b>{_number(escape(str(sheet['phone'])))}</b> {questions}<br>"
        f"<b>{escape(str(sheet['address']))}</b> {scan}<br>{_swedish(escape(str(sheet['organisers'])))}<br>"
        f"{_words(sheet['printed'])}</td><td>{picture}</td></tr></table>"
    )
