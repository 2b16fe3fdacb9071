"""After destruction: nothing deleted stays readable in the database's own files (L70)."""

from sqlalchemy import Engine


def scrub(engine: Engine) -> None:
    """SQLite overwrites on deleting (`secure_delete`) and its log is cut short here; PostgreSQL is vacuumed.

    PostgreSQL keeps its write-ahead log for as long as its own settings say.
    """
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()  # outside any transaction, or SQLite refuses
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM")
