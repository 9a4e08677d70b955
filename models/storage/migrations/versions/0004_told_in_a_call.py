"""Who was told in a call what is kept about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("enquiries", sa.Column("informed_on", sa.Date(), nullable=True))
