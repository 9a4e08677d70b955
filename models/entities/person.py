"""People of the register, and what marks every record that belongs to one of them.

No personal identity number, religion, health, ethnicity or ground of a permit has a column here.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.column_types import sorted_text
from models.entities.household import Household
from models.entities.organisation import Area
from models.values.changes import EntityKind
from models.values.identifiers import AreaId, CoordinatorId, HouseholdId, PersonId
from models.values.people import Adulthood, ContactChannel, Gender, InformedHow, MainActivity


class Person(HasUid, Versioned, Stamped, Base):
    """Somebody in the register; the roles point here.

    ``phones`` is a list of ``[number in E.164 or "", as written]`` in the person's order. ``reach_areas`` are ids of
    areas beside the own one, ``interests`` keys. ``sort_key`` orders names as Swedish does. ``owner`` is the office's
    uid. A protected person has only an alias and is seen by the ``responsible_id`` alone (``storage.access``).
    """

    __tablename__ = "people"
    __kind__: ClassVar = EntityKind.PERSON

    id: Mapped[PersonId] = mapped_column(primary_key=True)
    owner: Mapped[UUID]
    given_name: Mapped[str] = mapped_column(String(120), default="")
    family_name: Mapped[str] = mapped_column(String(120), default="")
    alias: Mapped[str] = mapped_column(String(120), default="")
    sort_key: Mapped[str] = mapped_column(sorted_text(300), default="", index=True)
    phones: Mapped[list[list[str]]] = mapped_column(JSON, default=list)
    email: Mapped[str] = mapped_column(String(120), default="")
    preferred_channel: Mapped[ContactChannel] = mapped_column(default=ContactChannel.UNSAID)
    birth_year: Mapped[int | None] = mapped_column(default=None)
    is_adult: Mapped[Adulthood] = mapped_column(default=Adulthood.UNKNOWN)
    gender: Mapped[Gender] = mapped_column(default=Gender.UNSAID)
    area_id: Mapped[AreaId | None] = mapped_column(ForeignKey("areas.id"), index=True)
    reach_areas: Mapped[list[int]] = mapped_column(JSON, default=list)
    outside_municipality: Mapped[bool] = mapped_column(default=False)
    online: Mapped[bool] = mapped_column(default=False)
    occupation: Mapped[str] = mapped_column(String(40), default="")
    main_activity: Mapped[MainActivity] = mapped_column(default=MainActivity.UNSAID)
    interests: Mapped[list[str]] = mapped_column(JSON, default=list)
    shares_contact_since: Mapped[date | None] = mapped_column(default=None)
    informed_on: Mapped[date | None] = mapped_column(default=None)
    informed_how: Mapped[InformedHow | None] = mapped_column(default=None)
    household_id: Mapped[HouseholdId | None] = mapped_column(ForeignKey("households.id"), index=True)
    protected: Mapped[bool] = mapped_column(default=False, index=True)
    responsible_id: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
    area: Mapped[Area | None] = relationship(lazy="raise_on_sql")
    household: Mapped[Household | None] = relationship(lazy="raise_on_sql")


class BelongsToPerson:
    """A record about one person: hidden from everybody from whom the person is hidden."""

    person_id: Mapped[PersonId] = mapped_column(ForeignKey("people.id"), index=True)
