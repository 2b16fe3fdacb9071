"""Index the names of people who were on file before names could be searched: a migration has no keys to open them."""

import httpx

from services.index_names import index_known_names, people_without_names
from settings import Settings
from store import Store

AT_ONCE = 200
MOST = 2000  # in one sweep: the others must have their turn


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many people were indexed."""
    done, after = 0, ""
    while done < MOST:
        with store.reader() as read:
            ids = people_without_names(read, after=after, most=AT_ONCE)
        if not ids:
            break
        with store.unit_of_work("jobs") as work:
            done += index_known_names(work, ids)
            work.commit()
        after = ids[-1]
    return done
