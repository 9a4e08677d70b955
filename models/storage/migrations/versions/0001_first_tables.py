"""The first tables: organisations, meeting points, series, occasions, closed days, history and drafts."""

from __future__ import annotations

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


def _choice(name: str, values: str) -> sa.Enum:
    """Give a column of words with a check that it holds no other."""
    return sa.Enum(*values.split(), name=name, native_enum=False, create_constraint=True, length=40)


def _create_areas() -> None:
    op.create_table(
        "areas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_areas"),
        sa.UniqueConstraint("name", name="uq_areas_name"),
    )


def _create_audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transaction", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("action", _choice("changeaction", "created updated deleted"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
    )
    op.create_index("ix_audit_entry_kind_key", "audit_entry", ["kind", "key"])
    op.create_index("ix_audit_entry_transaction", "audit_entry", ["transaction"])


def _create_coordinators() -> None:
    op.create_table(
        "coordinators",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coordinators"),
        sa.UniqueConstraint("uid", name="uq_coordinators_uid"),
    )


def _create_draft() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.UniqueConstraint("kind", "key", name="uq_draft_kind_key"),
    )


def _create_local_texts() -> None:
    op.create_table(
        "local_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_uid", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("text", sa.String(length=400), nullable=False),
        sa.Column("swedish", sa.String(length=400), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_local_texts"),
        sa.UniqueConstraint("owner_uid", "field", "language", name="uq_local_texts_owner_uid_field_language"),
    )


def _create_organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            _choice("organisationkind", "library parish association study_association municipality"),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("email", sa.String(length=120), nullable=False),
        sa.Column("web_address", sa.String(length=200), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
        sa.UniqueConstraint("name", name="uq_organisations_name"),
        sa.UniqueConstraint("uid", name="uq_organisations_uid"),
    )


def _create_meeting_points() -> None:
    op.create_table(
        "meeting_points",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("kind", _choice("placekind", _PLACEKIND_WORDS), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("room", sa.String(length=80), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("bus_stop", sa.String(length=80), nullable=False),
        sa.Column("step_free", _choice("stepfree", "yes no unknown"), nullable=False),
        sa.Column("contact_function", sa.String(length=120), nullable=False),
        sa.Column("contact_phone", sa.String(length=40), nullable=False),
        sa.Column("contact_email", sa.String(length=120), nullable=False),
        sa.Column("opening_hours", sa.JSON(), nullable=False),
        sa.Column("colour", _choice("placecolour", "blue green amber violet rose teal slate brown"), nullable=False),
        sa.Column("address_public", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["areas.id"], name="fk_meeting_points_area_id_areas"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name="fk_meeting_points_organisation_id_organisations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_points"),
        sa.UniqueConstraint("name", name="uq_meeting_points_name"),
        sa.UniqueConstraint("uid", name="uq_meeting_points_uid"),
    )
    op.create_index("ix_meeting_points_area_id", "meeting_points", ["area_id"])
    op.create_index("ix_meeting_points_organisation_id", "meeting_points", ["organisation_id"])


def _create_office() -> None:
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("responsible_board", sa.String(length=120), nullable=False),
        sa.Column("scope", _choice("officescope", "cafes pairs both"), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("web_address", sa.String(length=200), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name="fk_office_organisation_id_organisations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
        sa.UniqueConstraint("uid", name="uq_office_uid"),
    )


def _create_activity_series() -> None:
    op.create_table(
        "activity_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column("continues_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=80), nullable=False),
        sa.Column("kind", _choice("activitykind", _ACTIVITYKIND_WORDS), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column(
            "level",
            _choice("activitylevel", "unsaid all_levels beginner intermediate advanced no_swedish_needed"),
            nullable=False,
        ),
        sa.Column(
            "audience",
            _choice("audience", "everyone women_only men_only young_people parents_children"),
            nullable=False,
        ),
        sa.Column("age_from", sa.Integer(), nullable=True),
        sa.Column("age_to", sa.Integer(), nullable=True),
        sa.Column(
            "children", _choice("childrenpolicy", "unsaid children_welcome child_corner childcare"), nullable=False
        ),
        sa.Column("sign_up", _choice("signup", "none required"), nullable=False),
        sa.Column("sign_up_contact", sa.String(length=120), nullable=False),
        sa.Column("fika", sa.Boolean(), nullable=False),
        sa.Column("is_free", sa.Boolean(), nullable=False),
        sa.Column("minimum_hosts", sa.Integer(), nullable=False),
        sa.Column("on_public_programme", sa.Boolean(), nullable=False),
        sa.Column("regular_contact_with_children", sa.Boolean(), nullable=False),
        sa.Column("library_staff_involved", sa.Boolean(), nullable=False),
        sa.Column("target_children_youth", sa.Boolean(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("rule", _choice("rulekind", "weekly monthly dates"), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=True),
        sa.Column("every_weeks", sa.Integer(), nullable=True),
        sa.Column("nth", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("dates", sa.JSON(), nullable=False),
        sa.Column("season_first", sa.Date(), nullable=False),
        sa.Column("season_last", sa.Date(), nullable=True),
        sa.Column("breaks", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["continues_id"], ["activity_series.id"], name="fk_activity_series_continues_id_activity_series"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_point_id"], ["meeting_points.id"], name="fk_activity_series_meeting_point_id_meeting_points"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name="fk_activity_series_organisation_id_organisations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_activity_series"),
        sa.UniqueConstraint("uid", name="uq_activity_series_uid"),
    )
    op.create_index("ix_activity_series_meeting_point_id", "activity_series", ["meeting_point_id"])
    op.create_index("ix_activity_series_organisation_id", "activity_series", ["organisation_id"])


def _create_closed_days() -> None:
    op.create_table(
        "closed_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", _choice("closeddaykind", "public_holiday eve school_break closure"), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_point_id"], ["meeting_points.id"], name="fk_closed_days_meeting_point_id_meeting_points"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_closed_days"),
    )
    op.create_index("ix_closed_days_first", "closed_days", ["first"])
    op.create_index("ix_closed_days_last", "closed_days", ["last"])
    op.create_index("ix_closed_days_meeting_point_id", "closed_days", ["meeting_point_id"])


def _create_occasions() -> None:
    op.create_table(
        "occasions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("original_date", sa.Date(), nullable=False),
        sa.Column("planned_starts", sa.Time(), nullable=False),
        sa.Column("planned_ends", sa.Time(), nullable=False),
        sa.Column("planned_meeting_point_id", sa.Integer(), nullable=False),
        sa.Column("planned_room", sa.String(length=80), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("meeting_point_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=80), nullable=False),
        sa.Column("status", _choice("occasionstatus", "planned cancelled"), nullable=False),
        sa.Column(
            "cancel_reason",
            _choice("cancelreason", "host_missing place_closed closed_day few_visitors weather other"),
            nullable=True,
        ),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("changed_by_hand", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("kept_on_closed_day", sa.Boolean(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_point_id"], ["meeting_points.id"], name="fk_occasions_meeting_point_id_meeting_points"
        ),
        sa.ForeignKeyConstraint(
            ["planned_meeting_point_id"],
            ["meeting_points.id"],
            name="fk_occasions_planned_meeting_point_id_meeting_points",
        ),
        sa.ForeignKeyConstraint(["series_id"], ["activity_series.id"], name="fk_occasions_series_id_activity_series"),
        sa.PrimaryKeyConstraint("id", name="pk_occasions"),
        sa.UniqueConstraint("series_id", "original_date", name="uq_occasions_series_id_original_date"),
        sa.UniqueConstraint("uid", name="uq_occasions_uid"),
    )
    op.create_index("ix_occasions_day", "occasions", ["day"])
    op.create_index("ix_occasions_meeting_point_id", "occasions", ["meeting_point_id"])
    op.create_index("ix_occasions_planned_meeting_point_id", "occasions", ["planned_meeting_point_id"])
