"""A proven person takes the copy that was sent to them from their own page (L45, L55)."""

import pytest

from duties.errors import NotFound
from duties.packages import MOST_DOWNLOADS
from services.find_portal import find_portal
from services.give_own_copy import give_own_copy
from store.models import DownloadLink
from tests.services.copy_cases import rich, unpacked
from tests.services.portal_cases import Visit
from tests.services.talk import LUIS, Front
from tests.services.test_download_package import Link


@pytest.fixture
def link(front: Front) -> str:
    """The id of the link to Ana's copy."""
    desk, reference, _ = rich(front)
    front.enrol(LUIS)
    Link(desk, reference)
    with front.store.reader() as read:
        return read.session.query(DownloadLink).one().id


def take(visit: Visit, link: str) -> bytes:
    """As the page does it."""
    with visit.front.store.unit_of_work("channel") as work:
        content = give_own_copy(work, find_portal(work, visit.session, visit.token), link)
        work.commit()
        return content


def test_the_archive_is_given_and_counts_as_a_download(front: Front, link: str) -> None:
    """L45, L55."""
    visit = Visit.proven(front)
    assert "datos.json" in unpacked(take(visit, link))
    with front.store.reader() as read:
        assert read.session.query(DownloadLink).one().downloads == 1
    for _ in range(MOST_DOWNLOADS - 1):
        take(visit, link)
    with pytest.raises(NotFound):
        take(visit, link)
    assert front.store.verify() == []


def test_nobody_else_gets_it(front: Front, link: str) -> None:
    """L49."""
    with pytest.raises(NotFound):
        take(Visit.proven(front, LUIS["document"]), link)
