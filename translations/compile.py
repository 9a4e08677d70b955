"""Compiles catalogues: ``python -m translations.compile`` makes each ``.mo`` that is missing or old.

Entries marked ``fuzzy`` are left out: they are drafts that may not be shown until somebody who reads the
language has approved them. A compiled catalogue carries no comments: therefore entries in the context ``review``
list all ``keys``, those that are ``drafts`` by their comment and those ``withheld``, whose words stand in the
context ``withheld``.
"""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from translations.catalogue import FOLDER, REVIEW_CONTEXT, WITHHELD_CONTEXT, compiled_file, is_fresh, source_files

DRAFT_MARK = "draft"


def read_catalogue(code: str, domain: str, folder: Path = FOLDER) -> Catalog:
    """Read the sources of one catalogue together; the main file wins over a fragment."""
    merged = Catalog(domain=domain, charset="utf-8")
    for number, source in enumerate(source_files(code, domain, folder)):
        with source.open("rb") as file:
            part = read_po(file, domain=domain, charset="utf-8")
        if number == 0:
            merged = part
            continue
        for message in part:
            known = merged.get(message.id, message.context) if message.id else message
            if known is None:
                merged[message.id] = message
            elif not any(known.string or ()):
                # an entry without words, or a plural with empty forms, is only a place to fill
                known.string = message.string
    return merged


def compile_catalogue(code: str, domain: str, folder: Path = FOLDER) -> bytes:
    """Compile one catalogue and keep the result beside its source; in a read-only folder only give it."""
    catalogue = read_catalogue(code, domain, folder)
    written = {str(entry.id): entry for entry in catalogue if isinstance(entry.id, str) and entry.id and entry.string}
    withheld = {key: str(entry.string) for key, entry in written.items() if entry.fuzzy}
    reviews = {
        "keys": list(written),
        "drafts": [key for key, entry in written.items() if DRAFT_MARK in entry.user_comments],
        "withheld": list(withheld),
    }
    for name, keys in reviews.items():
        catalogue.add(name, string=" ".join(keys), context=REVIEW_CONTEXT)
    for key, text in withheld.items():
        catalogue.add(key, string=text, context=WITHHELD_CONTEXT)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    _keep(compiled_file(code, domain, folder), buffer.getvalue())
    return buffer.getvalue()


def compile_stale(folder: Path = FOLDER) -> list[Path]:
    """Compile every catalogue that is not fresh and tell which."""
    made = []
    for messages in sorted(folder.glob("*/LC_MESSAGES")):
        code = messages.parent.name
        domains = {source.stem for source in messages.glob("*.po")} | {part.stem for part in messages.glob("*.d")}
        for domain in sorted(domains):
            if source_files(code, domain, folder) and not is_fresh(code, domain, folder):
                compile_catalogue(code, domain, folder)
                made.append(compiled_file(code, domain, folder))
    return made


def _keep(target: Path, content: bytes) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, suffix=".part")
    except OSError:
        return  # an installed program stands in a read-only folder; the words are used from memory
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(target)


if __name__ == "__main__":
    compile_stale()
