"""Web pages and XML workbooks are known by how they begin; how their letters are stored is seen from the bytes."""

from __future__ import annotations

import codecs

import pytest

from models.formats.markup import MarkupKind, NotInThisEncoding, markup_kind, markup_text

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "mac_roman")
PAGE = "<html><table><tr><td>Åsa Öberg äter på kafé</td></tr></table></html>"


@pytest.mark.parametrize(
    "begins",
    [
        "<html>", "\r\n <table border=1>", "<!DOCTYPE html PUBLIC", "<!-- x --><table>", "<meta charset=utf-8><table>",
        '<?xml version="1.0"?><html xmlns="x">', "<tr><td>", "<style>td{}</style>", "<HTML\nxmlns:x='urn:x'>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_web_page_is_known_in_every_encoding(begins: str, encoding: str) -> None:
    assert markup_kind(begins.encode(encoding)) is MarkupKind.WEB_PAGE


@pytest.mark.parametrize(
    ("begins", "kind"),
    [
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "xml_workbook"),
        (b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "xml_workbook"),
        (b'<?xml version="1.0"?><office:document>', "other"),
        (b"<!DOCTYPE svg>", "other"),
        (b"<anna@example.se>;Anna\n", None),
        (b"Namn;Ort\n<table>;x\n", None),
        (b"", None),
    ],
)
def test_other_beginnings_are_told_apart(begins: bytes, kind: str | None) -> None:
    assert markup_kind(begins) == kind


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_page_that_says_nothing_of_its_encoding_is_read_right(encoding: str) -> None:
    text, named = markup_text(PAGE.encode(encoding))

    assert text == PAGE
    assert codecs.lookup(named).name == codecs.lookup("utf-8-sig" if encoding == "utf-8" else encoding).name


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_page_that_calls_itself_unicode_is_read_as_it_is(encoding: str) -> None:
    page = PAGE.replace("<html>", '<html><meta charset="utf-8">')

    assert markup_text(page.encode(encoding))[0] == page


def test_old_encoding_that_a_page_names_counts_between_the_old_ones() -> None:
    named = PAGE.replace("<html>", '<meta http-equiv="Content-Type" content="text/html; charset={}">')
    central, western = "<meta charset=windows-1250><table><td>Łukasz Öberg", named.format("iso-8859-1")

    assert markup_text(central.encode("cp1250")) == (central, "")
    assert markup_text(western.encode("cp1252")) == (western, "cp1252")
    assert markup_text(western.encode()) == (western, "utf-8-sig")
    assert markup_text(named.format("finns-inte").encode("cp850"))[1] == "cp850"


def test_encoding_said_by_hand_counts_or_is_refused() -> None:
    assert "?sa" not in markup_text(PAGE.encode("cp850"), "cp850")[0]
    with pytest.raises(NotInThisEncoding):
        markup_text(PAGE.encode("cp850"), "utf-8-sig")
    with pytest.raises(NotInThisEncoding):
        markup_text(PAGE.encode(), "finns-inte")
    with pytest.raises(NotInThisEncoding):
        markup_text(f"<meta charset=idna>{PAGE}".encode("cp1252"))
