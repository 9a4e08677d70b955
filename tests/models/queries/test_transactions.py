"""Which transactions the history tells of."""

from __future__ import annotations

from models.queries.transactions import newest_transaction, transactions_after
from models.storage.database import Database
from models.values.identifiers import TransactionNumber
from tests.models.storage.records import save_area, save_organisation


def test_transactions_are_found_from_a_number_on(database: Database) -> None:
    with database.read() as session:
        assert newest_transaction(session) == 0
    save_area(database)
    save_organisation(database)
    save_area(database, "Södra")

    with database.read() as session:
        assert newest_transaction(session) == 3
        assert transactions_after(session, TransactionNumber(1)) == {2, 3}
        assert transactions_after(session, TransactionNumber(3)) == frozenset()
