"""The sweep that makes people findable who were on file before names were indexed."""

import httpx
from sqlalchemy import delete

from jobs.name_index import sweep
from services.search_people import search_people
from settings import Settings
from store import Store
from store.models import PersonName
from tests.services.talk import ANA, LUIS, Front


def found(store: Store, text: str) -> list[str]:
    with store.reader() as read:
        return [each.customer_ref for each in search_people(read, text).people]


def test_each_is_indexed_once_and_a_blocked_name_stays_closed(store: Store, settings: Settings) -> None:
    """L67: a migration has no keys; the sweep opens the names it may."""
    front = Front(store, settings)
    front.enrol(ANA, LUIS)
    with store.unit_of_work("system") as work:
        work.session.execute(delete(PersonName))
        work.block_key(f"person:{front.person_id('C2')}")
        work.commit()
    assert found(store, "Arriaga") == []
    with httpx.Client() as http:
        assert sweep(store, settings, http) == 1
        assert sweep(store, settings, http) == 0
    assert (found(store, "Arriaga"), found(store, "Hidalgo")) == (["C1"], [])
    assert store.verify() == []
