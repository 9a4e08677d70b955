"""Workbooks as programs write them that work nothing out: cell by cell, formulas with and without a result."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def excel(*sheets: str, head: str = "", prefix: str = "") -> bytes:
    """Give an ``.xlsx`` with these sheets, whose parts do not stand in the order of their names."""
    names = [f'<sheet name="Blad{n}" sheetId="{n}" r:id="r{n}"/>' for n, _ in enumerate(sheets, 1)]
    links = [
        f'<Relationship Id="r{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{len(sheets) + 1 - n}.xml"/>'
        for n, _ in enumerate(sheets, 1)
    ]
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{"".join(names)}</sheets></workbook>'
    root = f'<Relationship Id="r1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        packed.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>')
        packed.writestr("xl/workbook.xml", book)
        relations = f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(links)}</Relationships>'
        packed.writestr("xl/_rels/workbook.xml.rels", relations)
        for number, rows in enumerate(sheets, 1):
            name = f"xmlns:{prefix}" if prefix else "xmlns"
            tag = f"{prefix}:" if prefix else ""
            sheet = f'{head}<{tag}worksheet {name}="{_MAIN}"><{tag}sheetData>{rows}</{tag}sheetData></{tag}worksheet>'
            packed.writestr(f"xl/worksheets/sheet{len(sheets) + 1 - number}.xml", sheet)
    return content.getvalue()


def libre_office(rows: Sequence[str]) -> bytes:
    """Give an ``.ods`` with one sheet."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    table = f'<table:table table:name="Blad1">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
        entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        packed.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}">{entry}</manifest:manifest>')  # fmt: skip # noqa: E501
    return content.getvalue()


def words(text: str) -> str:
    """Give a cell of an ``.ods``."""
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def inline(place: str, text: str) -> str:
    """Give a cell of an ``.xlsx``."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
