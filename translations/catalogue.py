"""Finds and reads the catalogue of one language and domain. No global choice of language lives here.

A compiled catalogue that is missing or older than its source is compiled on the way, so that a fresh
clone works; with fresh ones neither Babel nor a compiler is imported, which keeps the start-up short.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import import_module
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent


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
    """Tell whether the compiled catalogue exists and is no older than any of its sources."""
    compiled = compiled_file(code, domain, folder)
    if not compiled.exists():
        return False
    made = compiled.stat().st_mtime_ns
    return all(source.stat().st_mtime_ns <= made for source in source_files(code, domain, folder))


@lru_cache(maxsize=64)
def for_language(code: str, domain: str = "schedule", folder: Path = FOLDER) -> NullTranslations:
    """Read the catalogue of ``code``; one without words if there is no source for it."""
    if not source_files(code, domain, folder):
        return NullTranslations()
    if is_fresh(code, domain, folder):
        return GNUTranslations(BytesIO(compiled_file(code, domain, folder).read_bytes()))
    compiled: bytes = import_module("translations.compile").compile_catalogue(code, domain, folder)
    return GNUTranslations(BytesIO(compiled))
