"""The pages of a finished PDF as pdfium holds them, loaded once for all that the checks ask of them."""

from __future__ import annotations

import atexit
from functools import lru_cache

import pypdfium2
import pypdfium2.raw as raw


@lru_cache(maxsize=4)
def pages_of(pdf: bytes) -> list[pypdfium2.PdfPage]:
    """Load the pages once for all that is asked of them; each holds on to the open file."""
    return list(pypdfium2.PdfDocument(pdf))


@lru_cache(maxsize=4)
def text_pages_of(pdf: bytes) -> list[pypdfium2.PdfTextPage]:
    """Give the text of each page as pdfium holds it."""
    return [page.get_textpage() for page in pages_of(pdf)]


@lru_cache(maxsize=4)
def text_objects_of(pdf: bytes) -> list[list[pypdfium2.PdfObject]]:
    """Give the pieces of text of each page; each holds on to its page."""
    return [list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=6)) for page in pages_of(pdf)]


@atexit.register
def _close_pages() -> None:
    """Let go in order: pdfium names every page that is still open when it is shut down."""
    text_objects_of.cache_clear()
    text_pages_of.cache_clear()
    pages_of.cache_clear()
