"""QR codes as SVG text, drawn as vectors on paper."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno


@lru_cache(maxsize=16)
def qr_svg(url: str) -> str:
    """Draw ``url`` with its quiet zone; error level Q survives a wrinkled poster."""
    buffer = BytesIO()
    segno.make(url, error="q", micro=False).save(buffer, kind="svg", border=4, xmldecl=False, svgns=True)
    return buffer.getvalue().decode("utf-8")
