"""How a caller wants to be reached; that a protected person's alias stood in a list that left the program; and who is
an administrator: at first whoever came first of those who still work here."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    # In place: a table made anew would forget which keys were given, and a removed enquiry's would be given again.
    op.execute(
        "ALTER TABLE enquiries ADD COLUMN preferred_channel VARCHAR(40) DEFAULT 'unsaid' NOT NULL"
        " CONSTRAINT ck_enquiries_contactchannel"
        " CHECK (preferred_channel IN ('unsaid', 'phone', 'sms', 'email', 'letter'))"
    )
    with op.batch_alter_table("reading", table_kwargs={"sqlite_autoincrement": True}) as reading:
        reading.drop_constraint("readingkind", type_="check")
        reading.create_check_constraint(
            "readingkind", "kind IN ('protected_card', 'exported_list', 'exported_protected')"
        )
    op.add_column(
        "coordinators", sa.Column("is_administrator", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.execute(
        "UPDATE coordinators SET is_administrator = true WHERE id = (SELECT min(id) FROM coordinators WHERE active)"
    )
