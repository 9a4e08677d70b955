"""Organisations, the office that uses the program, its areas and its coordinators."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.values.activities import OfficeScope
from models.values.changes import EntityKind
from models.values.identifiers import AreaId, CoordinatorId, OrganisationId
from models.values.places import OrganisationKind


class Organisation(HasUid, Versioned, Stamped, Base):
    """A library, parish, association, study association or municipality; ``owner`` is the office's uid."""

    __tablename__ = "organisations"
    __kind__: ClassVar = EntityKind.ORGANISATION

    id: Mapped[OrganisationId] = mapped_column(primary_key=True)
    owner: Mapped[UUID]
    kind: Mapped[OrganisationKind]
    name: Mapped[str] = mapped_column(String(120), unique=True)
    phone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    web_address: Mapped[str] = mapped_column(String(200), default="")


class Office(HasUid, Versioned, Stamped, Base):
    """The one office of this database: who it is and what it uses the program for.

    ``phone`` is a function number, ``web_address`` the target of the QR code, ``logo`` SVG or PNG. ``colour`` is the
    accent of printed sheets as ``#RRGGBB``, empty for the program's own; ``footer`` the Swedish line at the foot of
    sheets, whose other languages are local texts; ``qr_suffix`` what is put behind ``web_address``, with
    ``{language}`` where a language's code belongs. ``second_hand_contact`` says where things are taken;
    ``intake_policy`` is what is asked of volunteers, ``pairing_policy`` how pairs are chosen and ``pair_life_policy``
    how they are followed, each ``None`` for what the field does.
    """

    __tablename__ = "office"
    __kind__: ClassVar = EntityKind.OFFICE

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[OrganisationId] = mapped_column(ForeignKey("organisations.id"))
    responsible_board: Mapped[str] = mapped_column(String(120))
    scope: Mapped[OfficeScope]
    phone: Mapped[str] = mapped_column(String(40), default="")
    web_address: Mapped[str] = mapped_column(String(200), default="")
    logo: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    colour: Mapped[str] = mapped_column(String(7), default="")
    footer: Mapped[str] = mapped_column(String(200), default="")
    qr_suffix: Mapped[str] = mapped_column(String(40), default="")
    second_hand_contact: Mapped[str] = mapped_column(String(400), default="")
    intake_policy: Mapped[dict[str, object] | None] = mapped_column(JSON, default=None)
    pairing_policy: Mapped[dict[str, object] | None] = mapped_column(JSON, default=None)
    pair_life_policy: Mapped[dict[str, object] | None] = mapped_column(JSON, default=None)
    organisation: Mapped[Organisation] = relationship(lazy="raise_on_sql")


class Area(Versioned, Base):
    """A part of the municipality, in the office's own order."""

    __tablename__ = "areas"
    __kind__: ClassVar = EntityKind.AREA

    id: Mapped[AreaId] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    position: Mapped[int] = mapped_column(default=0)


class Coordinator(HasUid, Versioned, Stamped, Base):
    """Someone who uses the program; the uid is the label of the key slot, so that the key file names nobody.

    An administrator may lift a block after an ending for safety.
    """

    __tablename__ = "coordinators"
    __kind__: ClassVar = EntityKind.COORDINATOR

    id: Mapped[CoordinatorId] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    active: Mapped[bool] = mapped_column(default=True)
    is_administrator: Mapped[bool] = mapped_column(default=False)
