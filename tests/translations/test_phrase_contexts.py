"""Every sentence that explains a phrase belongs to one, and explains each of its placeholders."""

from __future__ import annotations

import re

from translations.catalogue import FOLDER, for_language
from translations.phrase_contexts import phrase_contexts


def test_context_stands_for_a_phrase_that_there_is() -> None:
    template = (FOLDER / "schedule.pot").read_text(encoding="utf-8")
    keys = set(re.findall(r'^msgid "(\w+)"$', template, re.MULTILINE))

    assert set(phrase_contexts()) - keys == set()


def test_every_phrase_has_its_context() -> None:
    template = (FOLDER / "schedule.pot").read_text(encoding="utf-8")
    keys = set(re.findall(r'^msgid "(\w+)"$', template, re.MULTILINE))

    assert keys - set(phrase_contexts()) == set()


def test_context_explains_every_placeholder() -> None:
    swedish = for_language("sv")

    unexplained = {
        key: placeholders
        for key, text in phrase_contexts().items()
        if (placeholders := set(re.findall(r"{\w+}", swedish.gettext(key)))) != set(re.findall(r"{\w+}", text))
    }

    assert not unexplained
