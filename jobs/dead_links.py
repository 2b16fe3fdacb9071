"""Links to packages die by themselves, and codes past their time are wiped (L92)."""

import httpx

from services.close_link import close_link, dead_links, wipe_link_code
from settings import Settings
from store import Store
from store.models import DownloadLink


def sweep(store: Store, settings: Settings, http: httpx.Client) -> int:  # noqa: ARG001 - every sweep is called alike
    """How many links were closed or lost their code."""
    with store.reader() as read:
        if not dead_links(read):
            return 0
    with store.unit_of_work("jobs") as work:
        found = dead_links(work)
        for link_id, over in found:
            link = work.session.get_one(DownloadLink, link_id, with_for_update=True)
            if over:
                close_link(work, link)
            else:
                wipe_link_code(work, link)
        work.commit()
    return len(found)
