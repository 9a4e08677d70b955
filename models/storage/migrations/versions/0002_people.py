"""People: households, roles, languages, assignments, papers, pauses, notes, enquiries, and the words of the search."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _create_households()
    _create_people()
    _create_language_skills()
    _create_volunteers()
    _create_newcomers()
    _create_assignments()
    _create_pauses()
    _create_papers()
    _create_notes()
    _create_enquiries()
    _create_search_entry()


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


def _sorted_text(length: int) -> sa.String:
    """Give the type of a key that sorts by its signs alone, whatever order a server has for words."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _create_households() -> None:
    _create_table(
        "households",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("kind", "householdkind", "single couple family group organisation"),
        _text("name", 120),
        sa.Column("children", sa.JSON(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_households"),
        sa.UniqueConstraint("uid", name="uq_households_uid"),
    )


def _create_people() -> None:
    _create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        _text("given_name", 120),
        _text("family_name", 120),
        _text("alias", 120),
        sa.Column("sort_key", _sorted_text(300), nullable=False),
        sa.Column("phones", sa.JSON(), nullable=False),
        _text("email", 120),
        _word("preferred_channel", "contactchannel", "unsaid phone sms email letter"),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        _word("is_adult", "adulthood", "yes no unknown"),
        _word("gender", "gender", "unsaid woman man other"),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("reach_areas", sa.JSON(), nullable=False),
        _flag("outside_municipality"),
        _flag("online"),
        _text("occupation", 40),
        _word("main_activity", "mainactivity", "unsaid work studies retired parental_leave seeking_work"),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("shares_contact_since", sa.Date(), nullable=True),
        sa.Column("informed_on", sa.Date(), nullable=True),
        sa.Column("informed_how", _choice("informedhow", "call visit form email letter"), nullable=True),
        sa.Column("household_id", sa.Integer(), nullable=True),
        _flag("protected"),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.Column("uid", sa.Uuid(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        _reference("area_id", "areas", "fk_people_area_id_areas"),
        _reference("household_id", "households", "fk_people_household_id_households"),
        _reference("responsible_id", "coordinators", "fk_people_responsible_id_coordinators"),
        sa.UniqueConstraint("uid", name="uq_people_uid"),
    )
    op.create_index("ix_people_area_id", "people", ["area_id"])
    op.create_index("ix_people_household_id", "people", ["household_id"])
    op.create_index("ix_people_protected", "people", ["protected"])
    op.create_index("ix_people_sort_key", "people", ["sort_key"])


def _create_language_skills() -> None:
    _create_table(
        "language_skills",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("language", 12),
        _word("level", "languagelevel", "a_little conversation fluent"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_language_skills"),
        _reference("person_id", "people", "fk_language_skills_person_id_people"),
        sa.UniqueConstraint("person_id", "language", name="uq_language_skills_person_id_language"),
    )
    op.create_index("ix_language_skills_language", "language_skills", ["language"])
    op.create_index("ix_language_skills_person_id", "language_skills", ["person_id"])


def _create_volunteers() -> None:
    _create_table(
        "volunteers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        sa.Column("interview_on", sa.Date(), nullable=True),
        sa.Column("interviewed_on", sa.Date(), nullable=True),
        sa.Column("least_swedish", _choice("swedishlevel", "none a b c d after"), nullable=True),
        sa.Column("free", sa.JSON(), nullable=False),
        _flag("refined"),
        _word("wish_gender", "genderwish", "none woman man same"),
        _flag("wish_for_all_adults"),
        sa.Column("wish_households", sa.JSON(), nullable=False),
        sa.Column("adults", sa.JSON(), nullable=False),
        sa.Column("children", sa.JSON(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_volunteers"),
        _reference("person_id", "people", "fk_volunteers_person_id_people"),
        sa.UniqueConstraint("person_id", name="uq_volunteers_person_id"),
    )


def _create_newcomers() -> None:
    _create_table(
        "newcomers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        _word("status", "newcomerstatus", "interest interview ready paused ended"),
        sa.Column("status_since", sa.Date(), nullable=False),
        sa.Column("interview_on", sa.Date(), nullable=True),
        sa.Column("interviewed_on", sa.Date(), nullable=True),
        sa.Column("oral_swedish", _choice("oral_swedish", "none a b c d after"), nullable=True),
        sa.Column("course", _choice("course", "none a b c d after"), nullable=True),
        _text("print_language", 12),
        _flag("needs_interpreter"),
        sa.Column("arrived", sa.Date(), nullable=True),
        sa.Column("wants", sa.JSON(), nullable=False),
        _flag("wants_another"),
        sa.Column("free", sa.JSON(), nullable=False),
        _flag("refined"),
        _word("wish_gender", "genderwish", "none woman man same"),
        _flag("wish_for_all_adults"),
        sa.Column("wish_households", sa.JSON(), nullable=False),
        sa.Column("adults", sa.JSON(), nullable=False),
        sa.Column("children", sa.JSON(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_newcomers"),
        _reference("person_id", "people", "fk_newcomers_person_id_people"),
        sa.UniqueConstraint("person_id", name="uq_newcomers_person_id"),
    )


def _create_assignments() -> None:
    _create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("kind", "assignmentkind", "language_friend cafe_host homework_help"),
        sa.Column("capacity", sa.Integer(), nullable=False),
        _word("status", "assignmentstatus", "interest contacted interview checks ready paused ended"),
        sa.Column("status_since", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
        _reference("person_id", "people", "fk_assignments_person_id_people"),
        sa.UniqueConstraint("person_id", "kind", name="uq_assignments_person_id_kind"),
    )
    op.create_index("ix_assignments_person_id", "assignments", ["person_id"])
    op.create_index("ix_assignments_status", "assignments", ["status"])


def _create_pauses() -> None:
    _create_table(
        "pauses",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("role", "personrole", "volunteer newcomer"),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pauses"),
        _reference("person_id", "people", "fk_pauses_person_id_people"),
    )
    op.create_index("ix_pauses_person_id", "pauses", ["person_id"])


def _create_papers() -> None:
    _create_table(
        "papers",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("kind", "paperkind", "agreement pledge introduction insurance record_extract"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seen_by", sa.Integer(), nullable=True),
        _flag("under_a_year"),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_papers"),
        _reference("person_id", "people", "fk_papers_person_id_people"),
        _reference("seen_by", "coordinators", "fk_papers_seen_by_coordinators"),
    )
    op.create_index("ix_papers_person_id", "papers", ["person_id"])


def _create_notes() -> None:
    _create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _text("text", 2000),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
        _reference("author_id", "coordinators", "fk_notes_author_id_coordinators"),
        _reference("person_id", "people", "fk_notes_person_id_people"),
    )
    op.create_index("ix_notes_person_id", "notes", ["person_id"])


def _create_enquiries() -> None:
    _create_table(
        "enquiries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        _word("channel", "enquirychannel", "phone visit email form other"),
        sa.Column("wants", sa.JSON(), nullable=False),
        _text("name", 120),
        _text("phone", 40),
        _text("phone_number", 20),
        _text("email", 120),
        sa.Column("area_id", sa.Integer(), nullable=True),
        _text("reach_when", 200),
        _text("note", 2000),
        _text("next_step", 200),
        sa.Column("next_step_on", sa.Date(), nullable=True),
        sa.Column("form_text", sa.Text(), nullable=False),
        _word("state", "enquirystate", "open done"),
        sa.Column("outcome", _choice("enquiryoutcome", "volunteer newcomer redirect closed"), nullable=True),
        _text("reason", 400),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("taken_by", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("free", sa.JSON(), nullable=False),
        _flag("refined"),
        *_version_and_moments(),
        sa.PrimaryKeyConstraint("id", name="pk_enquiries"),
        _reference("area_id", "areas", "fk_enquiries_area_id_areas"),
        _reference("person_id", "people", "fk_enquiries_person_id_people"),
        _reference("taken_by", "coordinators", "fk_enquiries_taken_by_coordinators"),
        sa.UniqueConstraint("uid", name="uq_enquiries_uid"),
    )
    op.create_index("ix_enquiries_area_id", "enquiries", ["area_id"])
    op.create_index("ix_enquiries_next_step_on", "enquiries", ["next_step_on"])
    op.create_index("ix_enquiries_person_id", "enquiries", ["person_id"])
    op.create_index("ix_enquiries_state", "enquiries", ["state"])


def _create_search_entry() -> None:
    _create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("kind", 40),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("sort_key", _sorted_text(400), nullable=False),
        _text("folded", 800),
        _text("skeleton", 400),
        _text("digits", 400),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_entry"),
        sa.UniqueConstraint("kind", "key", name="uq_search_entry_kind_key"),
    )
    op.create_index("ix_search_entry_kind_sort_key", "search_entry", ["kind", "sort_key"])
