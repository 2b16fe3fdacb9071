"""What a home gets at its first start: secrets, keys, a migrated store, demo customers, a staff login."""

from sqlalchemy import func, select

from cli.demo_customers import rows
from duties.permissions import Role
from services.add_staff import add_staff
from services.import_customers import import_customers
from settings import Settings, secrets
from settings.clock import Clock
from store import Store, make_keys, open_store
from store.models import Person, Staff

FIRST_LOGIN = "dpo"


def prepare_secrets(settings: Settings) -> str | None:
    """Make what is missing of secrets and keys. The DPO's passphrase if it was made now: it is shown once."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    secrets.make(settings)
    return make_keys(settings.home)


def prepare_store(settings: Settings) -> int:
    """Migrate; in a demo, fill an empty store with fictitious customers. How many were loaded."""
    store = open_store(settings, Clock(settings))
    try:
        store.migrate()
        return _load_customers(store) if settings.demo else 0
    finally:
        store.close()


def first_login(settings: Settings) -> tuple[str, str] | None:
    """Name and first password of a DPO if nobody is on the staff yet; it is shown once."""
    store = open_store(settings, Clock(settings))
    try:
        with store.unit_of_work("system") as work:
            if work.session.scalar(select(func.count()).select_from(Staff)):
                return None
            staff, password = add_staff(work, name=FIRST_LOGIN, role=Role.DPO)
            work.commit()
            return staff.name, password
    finally:
        store.close()


def _load_customers(store: Store) -> int:
    with store.unit_of_work("system") as work:
        if work.session.scalar(select(func.count()).select_from(Person)):
            return 0
        report = import_customers(work, rows())
        work.commit()
        return report.good
