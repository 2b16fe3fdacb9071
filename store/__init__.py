"""Everything at rest: keys, tables, transactions, the audit chain."""

from store.key_files import KeyFileMissing, make_keys
from store.reading import Reading
from store.store import Store, open_store
from store.unit_of_work import UnitOfWork

__all__ = [
    "KeyFileMissing",
    "Reading",
    "Store",
    "UnitOfWork",
    "make_keys",
    "open_store",
]
