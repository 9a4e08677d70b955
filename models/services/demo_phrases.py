"""Fills the demo's phrase bank: some languages read over by invented readers, some hardly begun, some outdated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import insert, select

from models.entities.activity_series import ActivitySeries
from models.entities.local_text import LocalText
from models.entities.phrase_review import PhraseReview
from models.queries.series import NAME_FIELD
from models.services.demo_tables import DemoTable, demo_table
from models.services.phrases import PhraseDraft, approve_phrases, correct_phrase
from models.storage.history import UNAUDITED
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import TextRef
from translations.catalogue import shipped_texts


def add_demo_phrases(uow: UnitOfWork) -> None:
    """Add everything of ``phrases.toml``; readings lie so many days back, corrections are of today."""
    file = demo_table("phrases")
    readings = file.tables("readings")
    rows = [row for reading in readings for row in _reviews(uow, reading)]
    # In one statement and without history: what was done so many days back is no change of today.
    uow.session.execute(insert(PhraseReview), rows, execution_options={UNAUDITED: True})
    for reading in readings:
        if reading.flag("names"):
            _approve_names(uow, reading)
    readers = {reading.text("language"): reading.text("reader") for reading in readings}
    for correction in file.tables("corrections"):
        _correct(uow, correction, readers)
    for name in file.tables("outdated_names"):
        _outdate(uow, name)
    uow.session.flush()


def _reviews(uow: UnitOfWork, reading: DemoTable) -> Sequence[dict[str, object]]:
    """Give the columns of everything that one reader has read over."""
    language = LanguageCode(reading.text("language"))
    on, at = _day_of(uow, reading), uow.clock.now() - _time_since(reading)
    shipped, swedish = shipped_texts(language), shipped_texts(SWEDISH)
    return [
        {
            "language": language,
            "key": key,
            "text": shipped[key].text,
            "swedish": swedish[key].text,
            "shipped": shipped[key].text,
            "reviewed_by": reading.text("reader"),
            "reviewed_on": on,
            "version": 1,
            "created_at": at,
            "updated_at": at,
        }
        for key in _keys(reading, language)
    ]


def _approve_names(uow: UnitOfWork, reading: DemoTable) -> None:
    language, but_not = LanguageCode(reading.text("language")), reading.texts("but_not")
    for text in _own_texts(uow, language, written_since=but_not):
        text.reviewed_by, text.reviewed_on = reading.text("reader"), _day_of(uow, reading)


def _day_of(uow: UnitOfWork, reading: DemoTable) -> date:
    return uow.clock.today() - _time_since(reading)


def _time_since(reading: DemoTable) -> timedelta:
    return timedelta(days=reading.whole("days_back") or 0)


def _keys(reading: DemoTable, language: LanguageCode) -> Sequence[str]:
    only, skip, every = reading.texts("only"), reading.texts("skip"), reading.whole("leave_every")
    if only:
        return only
    keys = [key for key in shipped_texts(language) if key not in skip]
    return [key for place, key in enumerate(keys, start=1) if every is None or place % every]


def _own_texts(uow: UnitOfWork, language: LanguageCode, *, written_since: Sequence[str]) -> Sequence[LocalText]:
    """Give what the office had written in a language when the reader was there."""
    written = select(LocalText).where(LocalText.language == language, LocalText.text.not_in(written_since))
    return uow.session.scalars(written).all()


def _correct(uow: UnitOfWork, correction: DemoTable, readers: dict[str, str]) -> None:
    ref, language = TextRef(key=correction.text("key")), LanguageCode(correction.text("language"))
    version = uow.session.scalar(
        select(PhraseReview.version).where(PhraseReview.key == ref.key, PhraseReview.language == language)
    )
    version = correct_phrase(
        uow, PhraseDraft(ref=ref, language=language, text=correction.text("text"), version=version)
    )
    if correction.flag("is_read") and language != SWEDISH:
        approve_phrases(uow, [(ref, language, version)], readers[language])


def _outdate(uow: UnitOfWork, name: DemoTable) -> None:
    """Let the names of a series be those of what it was called before."""
    owners = select(ActivitySeries.uid).where(ActivitySeries.name == name.text("name"))
    texts = select(LocalText).where(LocalText.owner_uid.in_(owners), LocalText.field == NAME_FIELD)
    if "language" in name:
        texts = texts.where(LocalText.language == name.text("language"))
    for text in uow.session.scalars(texts):
        text.swedish = name.text("before")
