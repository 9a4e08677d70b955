"""What lists read is what the mapped classes keep: the same tables, columns and types."""

from __future__ import annotations

import pytest
from sqlalchemy import Enum, TableClause

from models.entities.tables import METADATA
from models.seen import raw_tables

EVERY_TABLE = [table for table in vars(raw_tables).values() if isinstance(table, TableClause)]


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: str(table.name))
def test_columns_are_those_of_the_mapped_table(table: TableClause) -> None:
    kept = METADATA.tables[table.name].c

    for column in table.c:
        kept_type = kept[column.name].type
        assert type(column.type) is type(kept_type), column.name
        if isinstance(column.type, Enum) and isinstance(kept_type, Enum):
            assert column.type.enum_class is kept_type.enum_class, column.name
            assert column.type.enums == kept_type.enums, column.name
