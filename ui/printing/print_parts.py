"""What is printed or saved in one go: products in languages, with copies of each, and what is left when it stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from models.values.language import LanguageCode
from ui.printing.pdf_files import PdfFile
from ui.printing.print_job import PrintReport, Sheet
from ui.printing.sheets import Sheets


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPart:
    """One product with the copies that are wanted of each language, in the order they are printed.

    ``set_name`` is that of the named set to which it belongs, if it does.
    """

    sheets: Sheets
    copies: Mapping[LanguageCode, int]
    set_name: str = ""

    @property
    def languages(self) -> tuple[LanguageCode, ...]:
        """Give the languages in order."""
        return tuple(self.copies)

    @property
    def title(self) -> str:
        """Name the whole for a queue or a dialog."""
        return title_of(self.sheets, self.languages)

    def only(self, languages: Sequence[LanguageCode]) -> PrintPart:
        """Give the same in some of the languages."""
        return replace(self, copies={code: number for code, number in self.copies.items() if code in languages})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOutcome:
    """What became of a job: which parts are in the queue, and which are not."""

    report: PrintReport
    sent: tuple[PrintPart, ...]
    rest: tuple[PrintPart, ...]


def title_of(sheets: Sheets, languages: Sequence[LanguageCode]) -> str:
    """Name a job as its file would be named."""
    return sheets.name_of(languages).removesuffix(".pdf")


def sheets_of(parts: Sequence[PrintPart]) -> tuple[Sheet, ...]:
    """Give one sheet a language and product, in order."""
    return tuple(
        Sheet(
            title=title_of(part.sheets, [code]),
            paper=part.sheets.paper,
            pdf=partial(part.sheets.pdf, code),
            copies=number,
        )
        for part in parts
        for code, number in part.copies.items()
    )


def files_of(parts: Sequence[PrintPart], *, one_file: bool) -> tuple[PdfFile, ...]:
    """Give a file a language and product, or with ``one_file`` one a product."""
    files: list[PdfFile] = []
    for part in parts:
        sheets = part.sheets
        if one_file:
            pdf = partial(sheets.pdf_of_all, part.languages)
            files.append(PdfFile(name=sheets.name_of(part.languages), pdf=pdf))
        else:
            files += [PdfFile(name=sheets.name_of([code]), pdf=partial(sheets.pdf, code)) for code in part.languages]
    return tuple(files)


def outcome_of(parts: Sequence[PrintPart], report: PrintReport) -> PrintOutcome:
    """Tell what was sent from what was not, language by language."""
    left = report.sent
    sent: list[PrintPart] = []
    rest: list[PrintPart] = []
    for part in parts:
        gone, kept = part.languages[:left], part.languages[left:]
        left -= len(gone)
        sent += [part.only(gone)] if gone else []
        rest += [part.only(kept)] if kept else []
    return PrintOutcome(report=report, sent=tuple(sent), rest=tuple(rest))
