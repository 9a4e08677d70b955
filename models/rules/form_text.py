"""Parts a pasted text into forms, and each form into questions and answers: "Namn: Per", or one above the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from models.rules.cell_words import folded
from models.rules.column_matching import is_heading

_RULE: Final = re.compile(r"\s*[-=_*#~]{3,}\s*")
_LABELLED: Final = re.compile(r"\s*(?:[-•*]\s+)?(?P<label>[^:\t]{2,80}?)\s*(?::|\t)\s*(?P<answer>.*)")
_ASKED: Final = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(?P<label>[^?]{3,150}\?)\s*[*:]?\s*(?P<answer>.*)")
_NO_LABEL: Final = re.compile(r"https?$|mailto$|\d|^(?:re|sv|vb|fw|fwd|obs|ps|hej|hello)$", re.IGNORECASE)
_MOST_WORDS: Final = 6
_LONGEST_HEADING: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswer:
    """One question of a form and what was answered; text before the first question has none."""

    question: str
    answer: str


def parted_forms(text: str) -> tuple[tuple[FormAnswer, ...], ...]:
    """Give the forms of a text in their order; a line of signs, or the first question said again, begins a new one."""
    forms: list[list[FormAnswer]] = [[]]
    for block in _blocks(text):
        for answer in _answers(block):
            first = next((one.question for one in forms[-1] if one.question), "")
            if answer.question and first and folded(answer.question) == folded(first):
                forms.append([])
            forms[-1].append(answer)
        forms.append([])
    return tuple(tuple(form) for form in forms if form)


def _blocks(text: str) -> Iterator[list[str]]:
    """Give the lines between lines of signs."""
    block: list[str] = []
    for line in text.splitlines():
        if _RULE.fullmatch(line):
            yield block
            block = []
        else:
            block.append(line.strip())
    yield block


def _answers(lines: list[str]) -> Iterator[FormAnswer]:
    question, said = "", list[str]()
    for line in lines:
        found = _question(line)
        if found is None or (_awaits_an_answer(question, said) and _is_bare_heading(line)):
            said.append(line)
            continue
        if question or any(said):
            yield _answer(question, said)
        question, said = found.question, [found.answer]
    if question or any(said):
        yield _answer(question, said)


def _answer(question: str, said: list[str]) -> FormAnswer:
    return FormAnswer(question=question, answer="\n".join(said).strip())


def _question(line: str) -> FormAnswer | None:
    """Read a line as a question, with what is answered beside it; ``None`` for a line that goes on answering."""
    labelled = _LABELLED.fullmatch(line)
    if labelled is not None and _is_label(labelled["label"]):
        return FormAnswer(question=labelled["label"].strip(" *"), answer=labelled["answer"])
    asked = _ASKED.fullmatch(line)
    if asked is not None:
        return FormAnswer(question=asked["label"], answer=asked["answer"])
    if _is_bare_heading(line):
        return FormAnswer(question=line.rstrip(" *"), answer="")
    return None


def _is_bare_heading(line: str) -> bool:
    return not set(":?") & set(line) and len(line) < _LONGEST_HEADING and is_heading(line.rstrip(" *"))


def _awaits_an_answer(question: str, said: list[str]) -> bool:
    """Tell whether the next line answers what it is, also one that could be a heading: "Språkvän", "E-post"."""
    return question.endswith("?") and not any(said)


def _is_label(text: str) -> bool:
    """Tell whether the words before a colon name something: a known heading, or a few words without digits."""
    plain = text.strip(" *")
    return is_heading(plain) or (len(plain.split()) <= _MOST_WORDS and _NO_LABEL.search(plain) is None)
