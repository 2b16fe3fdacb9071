"""A package on the public page: an opaque link, a fresh code each time, and an end."""

import re

import httpx
import pytest

from duties.errors import CodeRejected, NotFound
from duties.kinds import Right
from duties.packages import (
    MOST_DOWNLOADS,
    MOST_LINK_CODES,
    MOST_LINK_TRIES,
    CodesUsedUp,
    LinkDead,
    PackageRefused,
)
from jobs.dead_links import sweep
from services.deliver_package import PAGE, deliver_package
from services.download_package import download_package
from services.find_link import find_link
from services.send_link_code import send_link_code
from services.token_hash import token_hash
from store.models import DownloadLink, OutboundMessage, Package
from tests.conftest import SetClock
from tests.services.copy_cases import copied, rich
from tests.services.desk_cases import Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import Front


class Link:
    """A delivered package as its person sees it."""

    def __init__(self, desk: Desk, reference: str, medium: str = "email") -> None:
        self.desk = desk
        desk.run_errands(reference)
        self.package: Package = copied(desk, reference).package
        with desk.store.unit_of_work("cli") as work:
            message = deliver_package(
                work, reference, self.package.id, medium=medium, staff="lola", settings=desk.settings
            )
            work.commit()
        self.words = desk.front.body(message)
        found = re.search(rf"{PAGE}/([\w-]+)", self.words)
        self.token = found[1] if found else ""

    def code(self) -> str:
        """Ask for a code and read it where it was sent."""
        with self.desk.store.unit_of_work("channel") as work:
            link = send_link_code(work, self.token, settings=self.desk.settings)
            work.commit()
        with self.desk.store.reader() as read:
            message = read.session.get_one(OutboundMessage, link.code_message_id)
        code: str = re.findall(r"\b\d{6}\b", self.desk.front.body(message))[0]
        return code

    def open(self, code: str) -> bytes:
        """As the bot server does it: a wrong code is committed."""
        with self.desk.store.unit_of_work("channel") as work:
            try:
                content = download_package(work, self.token, code)
            except CodeRejected:
                work.commit()
                raise
            work.commit()
            return content

    def alive(self) -> bool:
        """Whether the page would offer anything."""
        with self.desk.store.reader() as read:
            try:
                find_link(read, self.token)
            except LinkDead:
                return False
        return True


@pytest.fixture
def link(front: Front) -> Link:
    desk, reference, _ = rich(front)
    return Link(desk, reference)


def test_a_link_opens_with_the_code_sent_to_the_contact_on_file_and_is_noted(link: Link) -> None:
    """L45, L49, L55: every download is in the audit."""
    assert link.open(link.code()).startswith(b"PK")
    entry = last_entry(link.desk.store)
    assert ("package_downloaded" in entry.events, entry.actor) == (True, "channel")
    assert link.alive()


def test_nothing_in_the_store_or_the_audit_tells_the_token_or_the_code(link: Link) -> None:
    """L92."""
    code = link.code()
    with link.desk.store.reader() as read:
        row = read.session.query(DownloadLink).one()
    assert (row.token_hash, row.code_hmac) != (link.token, code)
    assert row.token_hash == token_hash(link.token)
    assert link.token not in last_entry(link.desk.store).events


def test_a_code_works_once_and_its_message_is_wiped(link: Link) -> None:
    """L92: replayed, it is a wrong one."""
    code = link.code()
    link.open(code)
    with pytest.raises(CodeRejected):
        link.open(code)
    with link.desk.store.reader() as read:
        (otp,) = [
            row
            for row in read.session.query(OutboundMessage).filter_by(kind="otp")
            if row.identity_check_id is None
        ]
    assert (otp.status, otp.body_sealed) == ("wiped", None)


def test_a_newer_code_and_ten_minutes_void_the_older(link: Link, clock: SetClock) -> None:
    first, second = link.code(), link.code()
    if first != second:
        with pytest.raises(CodeRejected):
            link.open(first)
    clock.forward(minutes=11)
    with pytest.raises(CodeRejected):
        link.open(second)


def test_too_many_wrong_codes_codes_or_downloads_end_the_link(front: Front) -> None:
    """L49."""
    desk, reference, _ = rich(front)
    guessed, asked, fetched = (Link(desk, reference) for _ in range(3))
    right = guessed.code()
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(MOST_LINK_TRIES):
        with pytest.raises(CodeRejected):
            guessed.open(wrong)
    with pytest.raises(LinkDead):
        guessed.open(right)
    last = ""
    for _ in range(MOST_LINK_CODES):
        last = asked.code()
    with pytest.raises(CodesUsedUp):
        asked.code()
    assert asked.open(last).startswith(b"PK"), "the last code still opens it"
    for _ in range(MOST_DOWNLOADS):
        fetched.open(fetched.code())
    assert not fetched.alive()


def test_a_link_dies_by_itself_after_its_days(link: Link, clock: SetClock) -> None:
    """The controller says how many in `amparo.toml`."""
    link.code()
    clock.forward(days=link.desk.settings.downloads.days)
    assert not link.alive()
    with httpx.Client() as http:
        swept = [sweep(link.desk.store, link.desk.settings, http) for _ in range(2)]
    assert swept == [1, 0]
    with link.desk.store.reader() as read:
        row = read.session.query(DownloadLink).one()
    assert (row.closed_at is not None, row.code_hmac) == (True, None)


def test_a_forged_token_is_dead_like_any_other(link: Link) -> None:
    link.token = link.token[::-1]
    assert not link.alive()
    with pytest.raises(LinkDead):
        link.code()


def test_it_goes_only_to_what_is_on_file_or_on_paper(front: Front) -> None:
    """L49."""
    desk, reference, _ = rich(front)
    assert "copia de sus datos" in Link(desk, reference, "letter").words
    assert Link(desk, reference, "sms").alive()
    with pytest.raises(PackageRefused) as refused:
        Link(desk, reference, "fax")
    assert refused.value.why == "medium"


def test_what_is_not_ready_is_not_sent(front: Front) -> None:
    desk, reference, _ = rich(front, Right.ACCESS)
    package = copied(desk, reference).package
    with desk.store.unit_of_work("jobs") as work:
        work.session.get_one(Package, package.id).status = "held"
        work.commit()
    with pytest.raises(PackageRefused), desk.store.unit_of_work("cli") as work:
        deliver_package(work, reference, package.id, medium="email", staff="lola", settings=desk.settings)


def test_the_same_delivery_asked_for_twice_is_sent_once(front: Front) -> None:
    """A form sent twice; another delivery of the same copy is another link."""
    desk, reference, _ = rich(front, Right.ACCESS)
    desk.run_errands(reference)
    package = copied(desk, reference).package
    for delivery in ("a" * 32, "a" * 32, "b" * 32):
        with desk.store.unit_of_work("cli") as work:
            deliver_package(
                work,
                reference,
                package.id,
                medium="email",
                staff="lola",
                settings=desk.settings,
                delivery_id=delivery,
            )
            work.commit()
    with desk.store.reader() as read:
        assert read.session.query(DownloadLink).count() == 2
        assert read.session.query(OutboundMessage).filter_by(kind="link").count() == 2


def test_a_copy_is_not_sent_from_the_page_of_another_request(front: Front) -> None:
    desk, reference, _ = rich(front, Right.ACCESS)
    package, other = copied(desk, reference).package, desk.request(Right.ERASURE)
    with pytest.raises(NotFound), desk.store.unit_of_work("cli") as work:
        deliver_package(work, other, package.id, medium="email", staff="lola", settings=desk.settings)
