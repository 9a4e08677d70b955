"""The spreadsheet that a native reader checks a language in: how it looks, and how it is understood when it returns.

It speaks Swedish and plain English whatever the window speaks, since it leaves the office. What its answers change
is decided in ``models.rules.phrase_reading``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from models.formats.spreadsheet import ColumnKind, SheetColumn, SheetRows, TableSheet
from models.queries.phrases import PhraseRow
from models.rules.phrase_reading import answer_of
from models.values.language import LanguageCode
from models.values.phrase_exchange import ReaderLine, SentPhrase
from models.values.phrases import PhraseState, TextRef
from translations.languages import Language, schedule_languages

SHEET_NAME: Final = "Ord och fraser"
MARKS_NAME: Final = "samsprak"
_FORM: Final = ("samsprak", "phrases", "1")
_OWNER: Final = "@"

_KEY: Final = "Nyckel / Key"
_SWEDISH: Final = "Svenska / Swedish"
_CONTEXT: Final = "Var det står, vad det betyder / Where and what"
_NOW: Final = "Text nu / Text now"
_STATE: Final = "Läge / State"
_CORRECTED: Final = "Rättad text / Corrected text"
_ANSWER: Final = "Stämmer (skriv ja) / Right (write yes)"
_NAME: Final = "Ditt namn / Your name:"

_NOTES: Final = (
    "Tack för att du läser våra texter. De ska stå på affischer om språkcaféer och andra träffar. / "
    "Thank you for reading our texts. They will stand on posters about language cafés and other meetings.",
    "1. Läs ”Text nu” och jämför med svenskan. Är texten rätt, skriv ja i kolumnen ”Stämmer”. / "
    "Read “Text now” and compare it with the Swedish. If it is right, write yes in the column “Right”.",
    "2. Är texten fel, eller låter den konstig, skriv den rätta texten i ”Rättad text”. Då behövs inget ja. / "
    "If it is wrong or sounds strange, write the right text in “Corrected text”. Then no yes is needed.",
    "3. Är du osäker, hoppa över raden. Du behöver inte hinna allt. / "
    "If you are not sure, leave the row empty. You need not do everything.",
    "4. Ord inom klammer, till exempel {place}, byts ut mot ett namn, ett datum eller ett klockslag. Skriv dem precis "
    "som de är. De får byta plats i meningen. / Words in braces, such as {place}, are replaced by a name, a date or a "
    "time. Write them exactly as they are. They may move within the sentence.",
    "5. Ändra inget annat. Spara filen och skicka tillbaka den. / Change nothing else. Save the file and send it back.",
)
_OWN_TEXT: Final = "Vår egen text."
_OWN: Final = {
    "name": "Namnet på en av våra aktiviteter.",
    "theme": "Vad en träff handlar om den dagen.",
    "public_note": "En upplysning om en av våra aktiviteter.",
    "footer": "En rad längst ner på varje blad.",
}
_STATES: Final = {
    PhraseState.REVIEWED: "granskad / reviewed",
    PhraseState.DRAFT: "utkast / draft",
    PhraseState.UNSURE: "osäker / unsure",
    PhraseState.OUTDATED: "svenskan är ändrad / Swedish has changed",
    PhraseState.MISSING: "saknas / missing",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderSheet:
    """A spreadsheet that came back: which language, when it was sent, what was sent and what the reader says."""

    language: LanguageCode
    sent_on: date | None
    reader: str
    sent: Mapping[str, SentPhrase]
    lines: tuple[ReaderLine, ...]


def sheet_for_reader(language: Language, rows: Sequence[PhraseRow]) -> TableSheet:
    """Lay out what the reader sees; what nobody has approved yet stands first."""
    foreign = language.is_right_to_left
    waiting_first = sorted(rows, key=_is_reviewed)
    return TableSheet(
        name=SHEET_NAME,
        title=f"Ord och fraser: {language.swedish_name} ({language.self_name})",
        notes=_NOTES,
        fields=(_NAME,),
        columns=(
            SheetColumn(heading=_KEY, width=3, kind=ColumnKind.KEY),
            SheetColumn(heading=_SWEDISH, width=32),
            SheetColumn(heading=_CONTEXT, width=34),
            SheetColumn(heading=_NOW, width=34, kind=ColumnKind.FOREIGN, right_to_left=foreign),
            SheetColumn(heading=_STATE, width=14),
            SheetColumn(heading=_CORRECTED, width=34, kind=ColumnKind.ENTRY, right_to_left=foreign),
            SheetColumn(heading=_ANSWER, width=14, kind=ColumnKind.ENTRY),
        ),
        rows=tuple(
            (mark_of(row.ref), row.swedish, _context(row), row.text, _STATES[row.state], "", "")
            for row in waiting_first
        ),
    )


def marks_of_sheet(language: LanguageCode, rows: Sequence[PhraseRow], *, sent_on: date) -> SheetRows:
    """Give the unseen sheet: by it the import knows the language and what has changed since."""
    head = (_FORM, ("language", language), ("sent", sent_on.isoformat()))
    return SheetRows(name=MARKS_NAME, rows=(*head, *((mark_of(row.ref), row.swedish, row.text) for row in rows)))


def read_reader_sheet(sheets: Sequence[SheetRows]) -> ReaderSheet | None:
    """Understand a spreadsheet that came back, with columns and sheets in any order; ``None`` for any other file."""
    marks = next((sheet for sheet in sheets if sheet.rows and _begins(sheet.rows[0], _FORM)), None)
    if marks is None or len(marks.rows) < 3:
        return None
    language = _cell(marks.rows[1], 1)
    if language not in schedule_languages():
        return None
    tables = [table for sheet in sheets if sheet is not marks and (table := _table(sheet)) is not None]
    if not tables:
        return None
    return ReaderSheet(
        language=LanguageCode(language),
        sent_on=_day(_cell(marks.rows[2], 1)),
        reader=next((name for sheet in sheets if (name := _reader(sheet))), ""),
        sent=dict(_sent(marks.rows[3:])),
        lines=tuple(dict.fromkeys(line for table in tables for line in table)),
    )


def mark_of(ref: TextRef) -> str:
    """Write which text it is as one word: ``welcome``, or ``name@…`` for a text of the office's own."""
    return ref.key if ref.owner_uid is None else f"{ref.key}{_OWNER}{ref.owner_uid}"


def _ref_of(mark: str) -> TextRef | None:
    key, _, owner = mark.partition(_OWNER)
    if not owner:
        return TextRef(key=key)
    try:
        return TextRef(key=key, owner_uid=UUID(owner))
    except ValueError:
        return None


def _is_reviewed(row: PhraseRow) -> bool:
    return row.state is PhraseState.REVIEWED


def _context(row: PhraseRow) -> str:
    if row.ref.owner_uid is not None:
        return _OWN.get(row.ref.key, _OWN_TEXT)
    return row.context


def _table(sheet: SheetRows) -> tuple[ReaderLine, ...] | None:
    """Read the lines below the heading; ``None`` where there is no heading with a key and something to answer."""
    for number, row in enumerate(sheet.rows):
        places = {
            heading: place for heading in (_KEY, _NOW, _CORRECTED, _ANSWER) if (place := _find(row, heading)) >= 0
        }
        if _KEY in places and (_CORRECTED in places or _ANSWER in places):
            return tuple(_line(line, places) for line in sheet.rows[number + 1 :] if _cell(line, places[_KEY]))
    return None


def _line(row: Sequence[str], places: Mapping[str, int]) -> ReaderLine:
    texts = {heading: _cell(row, place) for heading, place in places.items()}
    said = texts.get(_ANSWER, "")
    return ReaderLine(
        mark=texts[_KEY],
        now=texts.get(_NOW, ""),
        corrected=texts.get(_CORRECTED, ""),
        answer=answer_of(said),
        said=said,
    )


def _find(row: Sequence[str], heading: str) -> int:
    """Find a heading by its Swedish words, whatever stands around them."""
    wanted = heading.split(" / ")[0].split(" (")[0].casefold()
    return next((place for place, text in enumerate(row) if text.casefold().startswith(wanted)), -1)


def _reader(sheet: SheetRows) -> str:
    wanted = _NAME.split(" / ")[0].casefold()
    for row in sheet.rows:
        for place, text in enumerate(row):
            if text.casefold().startswith(wanted):
                return next((name for name in row[place + 1 :] if name), "")
    return ""


def _sent(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, SentPhrase]]:
    for row in rows:
        mark = _cell(row, 0)
        ref = _ref_of(mark)
        if ref is not None:
            yield mark, SentPhrase(ref=ref, swedish=_cell(row, 1), text=_cell(row, 2))


def _begins(row: Sequence[str], wanted: Sequence[str]) -> bool:
    return tuple(row[: len(wanted)]) == tuple(wanted)


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
