"""Everything at rest: keys, tables, transactions, the audit chain."""

from store.audit import identity_of
from store.key_files import KeyFileMissing, make_keys
from store.reading import Reading
from store.store import Store, open_store
from store.trees import delete_tree, keyed_digest, sealed_hash
from store.unit_of_work import UnitOfWork

__all__ = [
    "KeyFileMissing",
    "Reading",
    "Store",
    "UnitOfWork",
    "delete_tree",
    "identity_of",
    "keyed_digest",
    "make_keys",
    "open_store",
    "sealed_hash",
]
