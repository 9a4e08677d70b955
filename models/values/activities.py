"""Activities: what sort they are, for whom, and on which terms."""

from __future__ import annotations

from enum import StrEnum


class ActivityKind(StrEnum):
    """What happens; every value except ``OTHER`` is a key of the schedule phrases.

    ``OTHER`` has only the name that the office writes.
    """

    LANGUAGE_CAFE = "language_cafe"
    WOMENS_CAFE = "womens_cafe"
    FAMILY_CAFE = "family_cafe"
    BABY_CAFE = "baby_cafe"
    YOUTH_CAFE = "youth_cafe"
    KNITTING_CAFE = "knitting_cafe"
    SEWING_CAFE = "sewing_cafe"
    JOB_CAFE = "job_cafe"
    CONVERSATION_GROUP = "conversation_group"
    BOOK_CIRCLE = "book_circle"
    HOMEWORK_HELP = "homework_help"
    HOMEWORK_ADULTS = "homework_adults"
    CIVIC_INFO = "civic_info"
    DIGITAL_HELP = "digital_help"
    WALK = "walk"
    COOKING = "cooking"
    SINGING = "singing"
    GAMES = "games"
    FOOTBALL = "football"
    CYCLING = "cycling"
    GARDENING = "gardening"
    OPEN_HOUSE = "open_house"
    OTHER = "other"


class ActivityLevel(StrEnum):
    """How much Swedish suits; every value except ``UNSAID`` is a key of the schedule phrases."""

    UNSAID = "unsaid"
    ALL_LEVELS = "all_levels"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    NO_SWEDISH_NEEDED = "no_swedish_needed"


class Audience(StrEnum):
    """Who is invited; ``EVERYONE`` prints "all are welcome" only when true of the whole sheet."""

    EVERYONE = "everyone"
    WOMEN_ONLY = "women_only"
    MEN_ONLY = "men_only"
    YOUNG_PEOPLE = "young_people"
    PARENTS_CHILDREN = "parents_children"


class ChildrenPolicy(StrEnum):
    """Whether one may bring children; every value except ``UNSAID`` is a key of the schedule phrases."""

    UNSAID = "unsaid"
    CHILDREN_WELCOME = "children_welcome"
    CHILD_CORNER = "child_corner"
    CHILDCARE = "childcare"


class SignUp(StrEnum):
    """Whether one must sign up first."""

    NONE = "none"
    REQUIRED = "required"


class OccasionStatus(StrEnum):
    """What holds for one occasion; moved and retimed are derived from what the series says."""

    PLANNED = "planned"
    CANCELLED = "cancelled"


class CancelReason(StrEnum):
    """Why an occasion is cancelled; kept for statistics, never printed."""

    HOST_MISSING = "host_missing"
    PLACE_CLOSED = "place_closed"
    CLOSED_DAY = "closed_day"
    FEW_VISITORS = "few_visitors"
    WEATHER = "weather"
    OTHER = "other"


class ClosedDayKind(StrEnum):
    """Why nothing may be on; holidays and eves are computed, the others are entered."""

    PUBLIC_HOLIDAY = "public_holiday"
    EVE = "eve"
    SCHOOL_BREAK = "school_break"
    CLOSURE = "closure"


class OfficeScope(StrEnum):
    """What the office uses the program for; the rest is hidden."""

    CAFES = "cafes"
    PAIRS = "pairs"
    BOTH = "both"
