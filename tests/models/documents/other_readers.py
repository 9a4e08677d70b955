"""Text of a PDF as two more programs find it: MuPDF, and poppler where the system has it."""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache

import pymupdf

from tests.models.documents.pdf_checks import share_of_words

POPPLER = shutil.which("pdftotext")


@lru_cache(maxsize=64)
def mupdf_text(pdf: bytes) -> str:
    """Give the text as MuPDF finds it."""
    with pymupdf.open(stream=pdf, filetype="pdf") as document:  # type: ignore[no-untyped-call]  # it has no types
        return "\n".join(str(page.get_text()) for page in document)


@lru_cache(maxsize=64)
def poppler_text(pdf: bytes) -> str:
    """Give the text as ``pdftotext`` writes it."""
    if POPPLER is None:
        raise FileNotFoundError("pdftotext")
    done = subprocess.run([POPPLER, "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def share_for_mupdf(pdf: bytes, expected: list[str]) -> float:
    """Tell which share of the expected words MuPDF finds."""
    return share_of_words(mupdf_text(pdf), expected)


def share_for_poppler(pdf: bytes, expected: list[str]) -> float:
    """Tell which share of the expected words poppler finds."""
    return share_of_words(poppler_text(pdf), expected)
