"""The first tables: organisations, meeting points, series, occasions, closed days, history and drafts."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_PLACEKIND_WORDS = """
    library church parish_hall association school community_centre family_centre open_preschool sports_hall
    museum park other
"""
_ACTIVITYKIND_WORDS = """
    language_cafe womens_cafe family_cafe baby_cafe youth_cafe knitting_cafe sewing_cafe job_cafe
    conversation_group book_circle homework_help homework_adults civic_info digital_help walk cooking singing
    games football cycling gardening open_house other
"""


def upgrade() -> None:
    _create_areas()
    _create_audit_entry()
    _create_coordinators()
    _create_draft()
    _create_local_texts()
    _create_organisations()
    _create_meeting_points()
    _create_office()
    _create_activity_series()
    _create_closed_days()
    _create_occasions()
    _create_phrase_reviews()
    _create_print_sets()
    _create_printouts()


def _create_table(name: str, *parts: sa.schema.SchemaItem) -> None:
    """Make a table that never gives a key twice, not even on SQLite: history, undo and unsaved forms go by keys.

    A later step that makes a table anew (batch) has to say ``table_kwargs={"sqlite_autoincrement": True}``.
    """
    op.create_table(name, *parts, sqlite_autoincrement=True)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _word(name: str, check: str, words: str) -> sa.Column[str]:
    return sa.Column(name, _choice(check, words), nullable=False)


def _choice(check: str, words: str) -> sa.Enum:
    """Give the type of a column of words, with a check that it holds no other."""
    return sa.Enum(*words.split(), name=check, native_enum=False, create_constraint=True, length=40)


def _reference(column: str, table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name)


def _version_and_moments() -> tuple[sa.Column[int], sa.Column[datetime], sa.Column[datetime]]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )


def _create_areas() -> None:
    _create_table(
        "areas",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("name", 80),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_areas"),
        sa.UniqueConstraint("name", name="uq_areas_name"),
    )


def _create_audit_entry() -> None:
    _create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transaction", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _text("kind", 40),
        sa.Column("key", sa.Integer(), nullable=False),
        _word("action", "changeaction", "created updated deleted"),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
    )
    op.create_index("ix_audit_entry_kind_key", "audit_entry", ["kind", "key"])
    op.create_index("ix_audit_entry_transaction", "audit_entry", ["transaction"])


def _create_coordinators() -> None:
    _create_table(
        "coordinators",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("name", 120),
        _flag("active"),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_coordinators"),
        sa.UniqueConstraint("uid", name="uq_coordinators_uid"),
    )


def _create_draft() -> None:
    _create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("kind", 40),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.UniqueConstraint("kind", "key", name="uq_draft_kind_key"),
    )


def _create_local_texts() -> None:
    _create_table(
        "local_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_uid", sa.Uuid(), nullable=False),
        _text("field", 40),
        _text("language", 12),
        _text("text", 400),
        _text("swedish", 400),
        _text("reviewed_by", 120),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_local_texts"),
        sa.UniqueConstraint("owner_uid", "field", "language", name="uq_local_texts_owner_uid_field_language"),
    )


def _create_organisations() -> None:
    _create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        _word("kind", "organisationkind", "library parish association study_association municipality"),
        _text("name", 120),
        _text("phone", 40),
        _text("email", 120),
        _text("web_address", 200),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
        sa.UniqueConstraint("name", name="uq_organisations_name"),
        sa.UniqueConstraint("uid", name="uq_organisations_uid"),
    )


def _create_meeting_points() -> None:
    _create_table(
        "meeting_points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=True),
        _word("kind", "placekind", _PLACEKIND_WORDS),
        _text("name", 120),
        _text("address", 160),
        _text("room", 80),
        sa.Column("floor", sa.Integer(), nullable=True),
        _text("bus_stop", 80),
        _word("step_free", "stepfree", "yes no unknown"),
        _text("contact_function", 120),
        _text("contact_phone", 40),
        _text("contact_email", 120),
        sa.Column("opening_hours", sa.JSON(), nullable=False),
        _word("colour", "placecolour", "blue green amber violet rose teal slate brown"),
        _flag("address_public"),
        _text("note", 2000),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        _reference("area_id", "areas", "fk_meeting_points_area_id_areas"),
        _reference("organisation_id", "organisations", "fk_meeting_points_organisation_id_organisations"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_points"),
        sa.UniqueConstraint("name", name="uq_meeting_points_name"),
        sa.UniqueConstraint("uid", name="uq_meeting_points_uid"),
    )
    op.create_index("ix_meeting_points_area_id", "meeting_points", ["area_id"])
    op.create_index("ix_meeting_points_organisation_id", "meeting_points", ["organisation_id"])


def _create_office() -> None:
    _create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        _text("responsible_board", 120),
        _word("scope", "officescope", "cafes pairs both"),
        _text("phone", 40),
        _text("web_address", 200),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        _text("colour", 7),
        _text("footer", 200),
        _text("qr_suffix", 40),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        _reference("organisation_id", "organisations", "fk_office_organisation_id_organisations"),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
        sa.UniqueConstraint("uid", name="uq_office_uid"),
    )


def _create_activity_series() -> None:
    _create_table(
        "activity_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column("continues_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=False),
        _text("room", 80),
        _word("kind", "activitykind", _ACTIVITYKIND_WORDS),
        _text("name", 120),
        _word("level", "activitylevel", "unsaid all_levels beginner intermediate advanced no_swedish_needed"),
        _word("audience", "audience", "everyone women_only men_only young_people parents_children"),
        sa.Column("age_from", sa.Integer(), nullable=True),
        sa.Column("age_to", sa.Integer(), nullable=True),
        _word("children", "childrenpolicy", "unsaid children_welcome child_corner childcare"),
        _word("sign_up", "signup", "none required"),
        _text("sign_up_contact", 120),
        _flag("fika"),
        _flag("is_free"),
        sa.Column("minimum_hosts", sa.Integer(), nullable=False),
        _flag("on_public_programme"),
        _flag("regular_contact_with_children"),
        _flag("library_staff_involved"),
        _flag("target_children_youth"),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        _word("rule", "rulekind", "weekly monthly dates"),
        sa.Column("anchor", sa.Date(), nullable=True),
        sa.Column("every_weeks", sa.Integer(), nullable=True),
        sa.Column("nth", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("dates", sa.JSON(), nullable=False),
        sa.Column("season_first", sa.Date(), nullable=False),
        sa.Column("season_last", sa.Date(), nullable=True),
        sa.Column("breaks", sa.JSON(), nullable=False),
        _text("note", 2000),
        _text("public_note", 200),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        _reference("continues_id", "activity_series", "fk_activity_series_continues_id_activity_series"),
        _reference("meeting_point_id", "meeting_points", "fk_activity_series_meeting_point_id_meeting_points"),
        _reference("organisation_id", "organisations", "fk_activity_series_organisation_id_organisations"),
        sa.PrimaryKeyConstraint("id", name="pk_activity_series"),
        sa.UniqueConstraint("uid", name="uq_activity_series_uid"),
    )
    op.create_index("ix_activity_series_meeting_point_id", "activity_series", ["meeting_point_id"])
    op.create_index("ix_activity_series_organisation_id", "activity_series", ["organisation_id"])


def _create_closed_days() -> None:
    _create_table(
        "closed_days",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("kind", "closeddaykind", "public_holiday eve school_break closure"),
        _text("name", 120),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=True),
        *_version_and_moments(),
        _reference("meeting_point_id", "meeting_points", "fk_closed_days_meeting_point_id_meeting_points"),
        sa.PrimaryKeyConstraint("id", name="pk_closed_days"),
    )
    op.create_index("ix_closed_days_first", "closed_days", ["first"])
    op.create_index("ix_closed_days_last", "closed_days", ["last"])
    op.create_index("ix_closed_days_meeting_point_id", "closed_days", ["meeting_point_id"])


def _create_occasions() -> None:
    _create_table(
        "occasions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("original_date", sa.Date(), nullable=False),
        sa.Column("planned_starts", sa.Time(), nullable=False),
        sa.Column("planned_ends", sa.Time(), nullable=False),
        sa.Column("planned_meeting_point_id", sa.Integer(), nullable=False),
        _text("planned_room", 80),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=False),
        _text("room", 80),
        _word("status", "occasionstatus", "planned cancelled"),
        sa.Column(
            "cancel_reason",
            _choice("cancelreason", "host_missing place_closed closed_day few_visitors weather other"),
            nullable=True,
        ),
        _text("note", 2000),
        _text("theme", 120),
        _flag("changed_by_hand"),
        _flag("removed"),
        _flag("kept_on_closed_day"),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        _reference("meeting_point_id", "meeting_points", "fk_occasions_meeting_point_id_meeting_points"),
        _reference(
            "planned_meeting_point_id", "meeting_points", "fk_occasions_planned_meeting_point_id_meeting_points"
        ),
        _reference("series_id", "activity_series", "fk_occasions_series_id_activity_series"),
        sa.PrimaryKeyConstraint("id", name="pk_occasions"),
        sa.UniqueConstraint("series_id", "original_date", name="uq_occasions_series_id_original_date"),
        sa.UniqueConstraint("uid", name="uq_occasions_uid"),
    )
    op.create_index("ix_occasions_day", "occasions", ["day"])
    op.create_index("ix_occasions_meeting_point_id", "occasions", ["meeting_point_id"])
    op.create_index("ix_occasions_original_date", "occasions", ["original_date"])
    op.create_index("ix_occasions_planned_meeting_point_id", "occasions", ["planned_meeting_point_id"])


def _create_phrase_reviews() -> None:
    _create_table(
        "phrase_reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("language", 12),
        _text("key", 60),
        _text("text", 400),
        _text("swedish", 400),
        _text("shipped", 400),
        _text("reviewed_by", 120),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_phrase_reviews"),
        sa.UniqueConstraint("language", "key", name="uq_phrase_reviews_language_key"),
    )


def _create_print_sets() -> None:
    _create_table(
        "print_sets",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("name", 80),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_print_sets"),
        sa.UniqueConstraint("name", name="uq_print_sets_name"),
        sa.UniqueConstraint("uid", name="uq_print_sets_uid"),
    )


def _create_printouts() -> None:
    _create_table(
        "printouts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        _word("way", "printway", "printer file"),
        _text("product", 40),
        _word("paper", "paper", "a4 a3"),
        _text("week", 8),
        sa.Column("subject_uid", sa.Uuid(), nullable=True),
        sa.Column("copies", sa.JSON(), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        _text("hangs_at", 400),
        sa.Column("taken_down_on", sa.Date(), nullable=True),
        _text("set_name", 80),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_printouts"),
    )
    op.create_index("ix_printouts_at", "printouts", ["at"])
    op.create_index("ix_printouts_week", "printouts", ["week"])
