"""What each role wants of a pair: columns of volunteers and newcomers alike."""

from __future__ import annotations

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from models.values.people import GenderWish


class WishColumns:
    """Whom somebody wants to meet, and who comes along.

    ``wish_households`` lists the accepted kinds, none for all. ``adults`` are ids of other people of the household
    who take part, ``children`` the birth years of the children who do.
    """

    wish_gender: Mapped[GenderWish] = mapped_column(default=GenderWish.NONE)
    wish_for_all_adults: Mapped[bool] = mapped_column(default=False)
    wish_households: Mapped[list[str]] = mapped_column(JSON, default=list)
    adults: Mapped[list[int]] = mapped_column(JSON, default=list)
    children: Mapped[list[int]] = mapped_column(JSON, default=list)
