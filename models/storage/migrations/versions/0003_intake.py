"""Intake: what is asked of volunteers, where things go, how lists were understood, and who read what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("office", table_kwargs={"sqlite_autoincrement": True}) as office:
        office.add_column(sa.Column("second_hand_contact", sa.String(400), nullable=False, server_default=""))
        office.add_column(sa.Column("intake_policy", sa.JSON(), nullable=True))
    op.create_table(
        "column_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("role", _choice("personrole", "volunteer newcomer"), nullable=False),
        sa.Column("headings", sa.String(64), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_column_choice"),
        sa.UniqueConstraint("role", "headings", name="uq_column_choice_role_headings"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        sa.Column("kind", _choice("readingkind", "protected_card exported_list"), nullable=False),
        sa.Column("key", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
        sa.ForeignKeyConstraint(["actor"], ["coordinators.id"], name="fk_reading_actor_coordinators"),
        sqlite_autoincrement=True,
    )


def _choice(check: str, words: str) -> sa.Enum:
    return sa.Enum(*words.split(), name=check, native_enum=False, create_constraint=True, length=40)
