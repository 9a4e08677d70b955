"""Forms that were not saved: each coordinator's own, and of a part of a record beside that of the whole."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.batch_alter_table("draft", table_kwargs={"sqlite_autoincrement": True}) as draft:
        draft.add_column(sa.Column("coordinator_id", sa.Integer(), server_default="0", nullable=False))
        draft.add_column(sa.Column("part", sa.String(40), server_default="", nullable=False))
        draft.drop_constraint("uq_draft_kind_key", type_="unique")
        draft.create_unique_constraint(
            "uq_draft_kind_key_coordinator_id_part", ["kind", "key", "coordinator_id", "part"]
        )
    # A form of a new record lay under the negative of who wrote it; of the others nobody knows who did.
    op.execute("UPDATE draft SET coordinator_id = -key, key = 0 WHERE key < 0")
    op.execute(
        "UPDATE draft SET coordinator_id = coalesce((SELECT min(id) FROM coordinators WHERE active), 0) WHERE key > 0"
    )
    # Nobody would ever get to see what a colleague left who no longer works here.
    op.execute("DELETE FROM draft WHERE coordinator_id IN (SELECT id FROM coordinators WHERE NOT active)")
