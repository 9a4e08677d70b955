"""From a document to PDF bytes, and from PDF bytes to pictures of its pages.

Everything here belongs to one thread at a time (the paper lane): concurrent pdfium calls end the process, and
a typst compiler cannot be shared. What stands on a page is decided elsewhere in this package.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from models.documents.explanations import without_explanations
from models.documents.stream_ends import settle_stream_ends
from models.values.errors import RefusalCode, Refused
from models.values.phrases import TextRef
from models.values.printing import PageImage, Paper, Product, Remark
from models.values.timeslot import IsoWeek
from resources import path_to

if TYPE_CHECKING:
    import pypdfium2
    import typst

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]

_POINTS_PER_INCH = 72
_MISSING_GLYPH = re.compile(r'the text `?"(?P<text>.*)"`? could not be displayed')


class TypesettingFault(Exception):
    """A template or a font is wrong: a bug of ours, not trouble of the user's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file to be: a template, the finished strings that go into it, and the sender's logo as it is.

    ``content`` is JSON, so that whatever users have written stays text. ``printed_on`` becomes the file's
    time stamp: the same document gives the same bytes. ``used`` is every text that was looked up in a language,
    ``explained`` the content with what each run says in Swedish.
    """

    template: str
    content: str
    printed_on: date
    remarks: tuple[Remark, ...] = ()
    logo: bytes | None = None
    used: frozenset[TextRef] = frozenset()
    explained: str = ""


def new_document(
    template: str,
    content: Mapping[str, Json],
    *,
    printed_on: date,
    remarks: Sequence[Remark] = (),
    logo: bytes | None = None,
    used: Iterable[TextRef] = (),
) -> Document:
    """Make a document of ``content``, whose strings must be finished; ``logo`` is SVG text for ``/logo.svg``."""
    text = json.dumps(content, ensure_ascii=False)
    return Document(
        template=template,
        used=frozenset(used),
        content=without_explanations(text),
        printed_on=printed_on,
        remarks=tuple(remarks),
        logo=logo,
        explained=text,
    )


def file_name(subject: IsoWeek | str, product: Product, paper: Paper, language: str, extension: str = "pdf") -> str:
    """Name a file after its week, day or place, so that they sort by it: ``2026-W48-poster-a4-ar.pdf``."""
    return f"{subject}-{product.value}-{paper.value}-{language}.{extension}"


def render(document: Document) -> bytes:
    """Typeset as tagged PDF/UA-1 and PDF/A-2a.

    Raises ``Refused`` with ``GLYPH_MISSING`` for a character that no font of ours has.
    Any other complaint of the typesetter, warnings too, is a ``TypesettingFault``: an unknown font is only
    a warning and would give a blank page that every validator likes.
    """
    return settle_stream_ends(_compiled(document, document.content, is_tagged=True))


def render_explained(document: Document) -> bytes:
    """Lay the same pages out once more, each run a link to what it says: for the preview, never for paper."""
    return _compiled(document, document.explained, is_tagged=False)


def _compiled(document: Document, content: str, *, is_tagged: bool) -> bytes:
    import typst

    midnight = datetime.combine(document.printed_on, time(), tzinfo=UTC)
    template = path_to("templates", f"{document.template}.typ").read_bytes()
    # Content goes in as a file in memory, not as an input: then measures of what has not changed are remembered.
    files = {"main": template, "data.json": content.encode("utf-8")}
    if document.logo is not None:
        files["logo.svg"] = document.logo
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            files,  # type: ignore[type-var]  # a project in memory is documented, but its types are not given
            format="pdf",
            pdf_standards=["ua-1", "a-2a"] if is_tagged else [],
            timestamp=midnight,
        )
    except typst.TypstError as error:
        missing = _MISSING_GLYPH.search(error.message)
        if missing is not None:
            raise Refused(RefusalCode.GLYPH_MISSING, {"character": missing["text"]}) from error
        raise TypesettingFault(error.message) from error
    if warnings or not isinstance(pdf, bytes):
        raise TypesettingFault("; ".join(warning.message for warning in warnings))
    return pdf


def page_images(pdf: bytes, dpi: int) -> tuple[PageImage, ...]:
    """Draw every page on white at ``dpi``."""
    images = []
    opened = _opened(pdf)
    try:
        for page in opened:
            bitmap = page.render(scale=dpi / _POINTS_PER_INCH, prefer_bgrx=True)
            images.append(
                PageImage(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, data=bytes(bitmap.buffer))
            )
            bitmap.close()
            page.close()
    finally:
        opened.close()
    return tuple(images)


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    opened = _opened(pdf)
    try:
        return len(opened)
    finally:
        opened.close()


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[path_to("fonts")])
    return typst.Compiler(root=path_to(), font_paths=fonts)
