"""Makes the demo municipality: an invented Ljungsala with its places, weeks and people, in a file of its own."""

from __future__ import annotations

from contextlib import ExitStack

from models.services.demo_activities import add_demo_activities
from models.services.demo_events import add_demo_events
from models.services.demo_pairs import add_demo_pairs
from models.services.demo_people import add_demo_people
from models.services.demo_phrases import add_demo_phrases
from models.services.demo_places import add_demo_places
from models.services.demo_printouts import add_demo_printouts
from models.services.search_index import index_missing
from models.storage.database import Database
from models.storage.opening import temporary_database
from models.values.clock import Clock


def make_demo_database(clock: Clock) -> Database:
    """Make, fill and commit a throw-away database laid out around the clock's day, the same for the same day.

    Whoever gets it closes it; then it is gone from the disk.
    """
    database = temporary_database(clock)
    with ExitStack() as on_failure:
        on_failure.callback(database.close)
        with database.write() as uow:
            places = add_demo_places(uow.session)
            add_demo_activities(uow, places.meeting_points)
            add_demo_printouts(uow)
            add_demo_phrases(uow)
            add_demo_people(uow)
            add_demo_pairs(uow)
            index_missing(uow)
            uow.commit()
        add_demo_events(database)
        on_failure.pop_all()
    return database
