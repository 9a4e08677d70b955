"""Pairs of language friends, their first meetings and contact log, what was decided beforehand, and the policies."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_STATUSES = "proposed accepted booked trial active paused declined lapsed ended"
_WAYS = "call sms email visit interpreter"
_ENDINGS = "goal_reached time_over lack_of_time no_contact moved no_chemistry work_or_studies safety other"
_VETOES = "know_each_other newcomer_said_no volunteer_said_no too_different other"


def upgrade() -> None:
    with op.batch_alter_table("office", table_kwargs={"sqlite_autoincrement": True}) as office:
        office.add_column(sa.Column("pairing_policy", sa.JSON(), nullable=True))
        office.add_column(sa.Column("pair_life_policy", sa.JSON(), nullable=True))
    _create_first_meetings()
    _create_pairs()
    _create_pair_contacts()
    _create_pair_choices()


def _choice(check: str, words: str) -> sa.Enum:
    return sa.Enum(*words.split(), name=check, native_enum=False, create_constraint=True, length=40)


def _reference(column: str, table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name)


def _version_and_moments() -> tuple[sa.Column[int], sa.Column[datetime], sa.Column[datetime]]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )


def _create_first_meetings() -> None:
    op.create_table(
        "first_meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=True),
        sa.Column("room", sa.String(80), nullable=False),
        sa.Column("occasion_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(400), nullable=False),
        *_version_and_moments(),
        _reference("meeting_point_id", "meeting_points", "fk_first_meetings_meeting_point_id_meeting_points"),
        _reference("occasion_id", "occasions", "fk_first_meetings_occasion_id_occasions"),
        sa.PrimaryKeyConstraint("id", name="pk_first_meetings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_first_meetings_day", "first_meetings", ["day"])
    op.create_index("ix_first_meetings_meeting_point_id", "first_meetings", ["meeting_point_id"])
    op.create_index("ix_first_meetings_occasion_id", "first_meetings", ["occasion_id"])


def _create_pairs() -> None:
    op.create_table(
        "pairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", _choice("pairstatus", _STATUSES), nullable=False),
        sa.Column("status_since", sa.Date(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("fit", sa.Integer(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        sa.Column("newcomer_yes_on", sa.Date(), nullable=True),
        sa.Column("newcomer_yes_how", _choice("newcomer_yes_how", _WAYS), nullable=True),
        sa.Column("volunteer_yes_on", sa.Date(), nullable=True),
        sa.Column("volunteer_yes_how", _choice("volunteer_yes_how", _WAYS), nullable=True),
        sa.Column("first_meeting_id", sa.Integer(), nullable=True),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("agreed_end", sa.Date(), nullable=True),
        sa.Column("call_again_on", sa.Date(), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("before_pause", _choice("before_pause", _STATUSES), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column(
            "ending",
            _choice("endingreason", _ENDINGS),
            nullable=True,
        ),
        sa.Column("ending_note", sa.String(2000), nullable=False),
        sa.Column("may_meet_again", sa.Boolean(), nullable=False),
        sa.Column("broken_rules", sa.JSON(), nullable=False),
        sa.Column("by_hand_reason", sa.String(400), nullable=False),
        sa.Column("newcomer_block_lifted_on", sa.Date(), nullable=True),
        sa.Column("volunteer_block_lifted_on", sa.Date(), nullable=True),
        sa.Column("newcomer_id", sa.Integer(), nullable=False),
        sa.Column("volunteer_id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        _reference("first_meeting_id", "first_meetings", "fk_pairs_first_meeting_id_first_meetings"),
        _reference("newcomer_id", "people", "fk_pairs_newcomer_id_people"),
        _reference("volunteer_id", "people", "fk_pairs_volunteer_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_pairs"),
        sa.UniqueConstraint("uid", name="uq_pairs_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pairs_first_meeting_id", "pairs", ["first_meeting_id"])
    op.create_index("ix_pairs_newcomer_id", "pairs", ["newcomer_id"])
    op.create_index("ix_pairs_status", "pairs", ["status"])
    op.create_index("ix_pairs_volunteer_id", "pairs", ["volunteer_id"])


def _create_pair_contacts() -> None:
    op.create_table(
        "pair_contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("side", _choice("pairside", "newcomer volunteer both"), nullable=False),
        sa.Column("how", _choice("paircontacthow", _WAYS), nullable=False),
        sa.Column("outcome", _choice("paircontactoutcome", "no_answer reached yes no met"), nullable=False),
        sa.Column("note", sa.String(2000), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("follow_up", sa.Integer(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        *_version_and_moments(),
        _reference("author_id", "coordinators", "fk_pair_contacts_author_id_coordinators"),
        _reference("pair_id", "pairs", "fk_pair_contacts_pair_id_pairs"),
        sa.PrimaryKeyConstraint("id", name="pk_pair_contacts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pair_contacts_pair_id", "pair_contacts", ["pair_id"])


def _create_pair_choices() -> None:
    op.create_table(
        "pair_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", _choice("choicekind", "lock veto"), nullable=False),
        sa.Column(
            "reason",
            _choice("vetoreason", _VETOES),
            nullable=True,
        ),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("newcomer_id", sa.Integer(), nullable=False),
        sa.Column("volunteer_id", sa.Integer(), nullable=False),
        *_version_and_moments(),
        _reference("author_id", "coordinators", "fk_pair_choices_author_id_coordinators"),
        _reference("newcomer_id", "people", "fk_pair_choices_newcomer_id_people"),
        _reference("volunteer_id", "people", "fk_pair_choices_volunteer_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_pair_choices"),
        sa.UniqueConstraint("newcomer_id", "volunteer_id", name="uq_pair_choices_newcomer_id_volunteer_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pair_choices_newcomer_id", "pair_choices", ["newcomer_id"])
    op.create_index("ix_pair_choices_volunteer_id", "pair_choices", ["volunteer_id"])
