"""What Alembic runs for an upgrade; the open connection is handed over by ``models.storage.migrate``."""

from __future__ import annotations

from alembic import context

from models.entities.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
context.run_migrations()
