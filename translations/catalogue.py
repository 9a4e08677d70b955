"""Finds and reads the catalogue of one language and domain. No global choice of language lives here.

A compiled catalogue that is missing or older than its source is compiled on the way, so that a fresh
clone works; with fresh ones neither Babel nor a compiler is imported, which keeps the start-up short.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import import_module
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent
COMPILER = Path(__file__).with_name("compile.py")
REVIEW_CONTEXT = "review"
WITHHELD_CONTEXT = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedText:
    """One phrase as the program brings it: ``text`` may be an unread draft, or too unsure to be printed."""

    text: str
    is_draft: bool = False
    is_withheld: bool = False


def source_files(code: str, domain: str, folder: Path = FOLDER) -> tuple[Path, ...]:
    """Give the ``.po`` files of a catalogue: the main one and, beside it, fragments in ``<domain>.d``."""
    messages = folder / code / "LC_MESSAGES"
    main = messages / f"{domain}.po"
    fragments = sorted((messages / f"{domain}.d").glob("*.po"))
    return ((main,) if main.exists() else ()) + tuple(fragments)


def compiled_file(code: str, domain: str, folder: Path = FOLDER) -> Path:
    """Give the place of the compiled catalogue, whether it exists or not."""
    return folder / code / "LC_MESSAGES" / f"{domain}.mo"


def is_fresh(code: str, domain: str, folder: Path = FOLDER) -> bool:
    """Tell whether the compiled catalogue exists and is no older than any of its sources and the compiler itself."""
    compiled = compiled_file(code, domain, folder)
    if not compiled.exists():
        return False
    made = compiled.stat().st_mtime_ns
    return all(source.stat().st_mtime_ns <= made for source in (*source_files(code, domain, folder), COMPILER))


@lru_cache(maxsize=64)
def for_language(code: str, domain: str = "schedule", folder: Path = FOLDER) -> NullTranslations:
    """Read the catalogue of ``code``; one without words if there is no source for it."""
    if not source_files(code, domain, folder):
        return NullTranslations()
    if is_fresh(code, domain, folder):
        return GNUTranslations(BytesIO(compiled_file(code, domain, folder).read_bytes()))
    compiled: bytes = import_module("translations.compile").compile_catalogue(code, domain, folder)
    return GNUTranslations(BytesIO(compiled))


@lru_cache(maxsize=64)
def shipped_texts(code: str, domain: str = "schedule", folder: Path = FOLDER) -> Mapping[str, ShippedText]:
    """Give every message that has words in ``code``, by its key and in the order of the source, unsure ones too."""
    words = for_language(code, domain, folder)
    drafts, withheld = _listed(words, "drafts"), _listed(words, "withheld")
    return {
        key: ShippedText(
            text=words.pgettext(WITHHELD_CONTEXT, key) if key in withheld else words.gettext(key),
            is_draft=key in drafts,
            is_withheld=key in withheld,
        )
        for key in _listed(words, "keys")
    }


def _listed(words: NullTranslations, name: str) -> Mapping[str, None]:
    """Give the keys of a list that the compiled catalogue carries, in its order; an empty list has no entry."""
    return {key: None for key in words.pgettext(REVIEW_CONTEXT, name).split() if key != name}
