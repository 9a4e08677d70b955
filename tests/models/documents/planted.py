"""Small pages that are sound, and the same pages with one fault each, to see that every check can find its own."""

from __future__ import annotations

import typst

from models.documents.qr import qr_svg
from models.documents.stream_ends import settle_stream_ends
from resources import path_to

CODE = "https://ljungsala.example/sprakcafe"
WORDS = ("Mötesplatsen i Ljungsala", "Måndag klockan tio", "Fika och samtal", "Alla är välkomna", "Ring gärna")
SOUND = """
#set document(title: "Program", author: "Ljungsala")
#set page(paper: "a4", margin: 20mm)
#set text(font: "Noto Sans", lang: "sv", region: "SE", fallback: false, size: 14pt)
#show heading: it => it.body
#heading(level: 1)[Mötesplatsen i Ljungsala]
#par[Måndag klockan tio]
#par[Fika och samtal]
#par[Alla är välkomna]
#par[Ring gärna]
#image(bytes(sys.inputs.qr), format: "svg", alt: "QR", width: 31mm)
"""

_LAST = "#par[Ring gärna]"
FAULTS = {
    "blank page": (SOUND.partition("#heading")[0] + "#pagebreak()", "is blank"),
    "no font": (SOUND.replace('"Noto Sans"', '"Font Som Saknas"'), "no font"),
    "one page blank": (SOUND + "#pagebreak()\n#par[ ]#pagebreak(weak: false)", "is blank"),
    "words missing": (SOUND.replace("Alla är välkomna", "Alla är med").replace("Ring", "Sms"), "finds"),
    "over one another": (
        SOUND.replace(_LAST, "#place(top + left, dy: 1mm)[#par[Ring gärna]]"),
        "over one another",
    ),
    "outside the page": (SOUND.replace(_LAST, "#move(dx: 170mm)[Ring gärna]"), "outside the page"),
    "read in another order": (
        SOUND.replace("#heading", "#place(bottom)[#par[Ring gärna]]\n#heading").replace(f"\n{_LAST}", "", 1),
        "stands above it",
    ),
    "another language": (
        SOUND.replace("[Fika och samtal]", '[#text(lang: "de")[Fika och samtal]]'),
        "languages",
    ),
    "no code": (SOUND.partition("#image")[0], "codes"),
    "no alternative text": (SOUND.replace(', alt: "QR"', ""), "refused"),
}


def typeset(source: str) -> bytes:
    """Typeset as the program does, but let warnings pass."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[path_to("fonts")])
    compiler = typst.Compiler(font_paths=fonts, sys_inputs={"qr": qr_svg(CODE)})
    pdf, _ = compiler.compile_with_warnings(source.encode(), format="pdf", pdf_standards=["ua-1", "a-2a"])
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return settle_stream_ends(pdf)
