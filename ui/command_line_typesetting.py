"""Typesets many sheets on two cores.

The typesetter wants a thread to itself and is slower in two threads than in one (measured), so half of the
sheets go to a second process. It starts at once and is ready by the time the week is read.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from models.documents.typesetting import Document, render

FEWEST_FOR_TWO = 4
"""With fewer sheets the second process costs more than it saves."""


class SheetTypesetter:
    """Typesets the sheets of one order; ``expected`` is how many there will be."""

    def __init__(self, expected: int) -> None:
        self._second: ProcessPoolExecutor | None = None
        if expected >= FEWEST_FOR_TWO and (os.cpu_count() or 1) > 1:
            # A fresh process, not a fork: the typesetter's own threads would not survive one.
            self._second = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
            self._second.submit(os.getpid)

    def render_all(self, documents: Sequence[Document]) -> list[bytes]:
        """Give the PDF of each document, in their order; raises as ``render`` does."""
        if self._second is None:
            return [render(document) for document in documents]
        waiting = [self._second.submit(render, document) for document in documents[1::2]]
        pdfs: list[bytes | None] = [None] * len(documents)
        pdfs[::2] = [render(document) for document in documents[::2]]
        try:
            pdfs[1::2] = [answer.result() for answer in waiting]
        except BrokenProcessPool:
            # Somebody ended the second process, or it could not say what is wrong: the sheets are made here.
            pdfs[1::2] = [render(document) for document in documents[1::2]]
        return [pdf for pdf in pdfs if pdf is not None]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._second is not None:
            self._second.shutdown(cancel_futures=True)
