"""Times of one application, asked in-process as each role: what the server needs, without network or browser."""

import asyncio
import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import httpx
from sqlalchemy import select

from console.access import SESSION_COOKIE
from console.app import create_app
from duties.packages import PackageKind
from duties.permissions import Deed, Role, may
from services.make_package import entries_of
from services.open_session import open_session
from services.read_request import find_by_reference
from services.write_archive import write_archive
from settings import Settings
from store import Store
from store.models import Staff, StaffSession
from tests.bench.desk.build import Built
from tests.bench.desk.pages import PAGES, SEARCHES
from tests.bench.figures import median, p95
from tests.bench.progress import say

RUNS = 20


@dataclass
class Timing:
    """Milliseconds of one thing, by wall clock and of this process's processor time, run by run."""

    what: str
    kind: str  # page | search | dossier
    role: str
    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    size: int = 0  # bytes of the largest answer

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time what happens within."""
        began, used = time.perf_counter(), time.process_time()
        yield
        self.wall.append((time.perf_counter() - began) * 1000)
        self.processor.append((time.process_time() - used) * 1000)

    @property
    def figures(self) -> dict[str, float]:
        """Median and p95 of both, in milliseconds."""
        return {
            "median": median(self.wall),
            "p95": p95(self.wall),
            "processor_median": median(self.processor),
            "processor_p95": p95(self.processor),
        }


def measure(
    settings: Settings,
    store: Store,
    built: Built,
    *,
    runs: int = RUNS,
    roles: Sequence[Role] = tuple(Role),
) -> list[Timing]:
    """Every page as every role that may see it, every search, the dossier."""
    found = asyncio.run(_pages(settings, store, built, runs, roles))
    say("dossier")
    return [*found, _dossier(settings, store, built, runs)]


async def _pages(
    settings: Settings, store: Store, built: Built, runs: int, roles: Sequence[Role]
) -> list[Timing]:
    transport = httpx.ASGITransport(create_app(settings, store))
    timings = []
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        for role in roles:
            say(f"as {role}")
            csrf = _sit_down(client, store, role)
            for page in PAGES:
                timing = Timing(page.name, "page", role)
                if await _asked(client, timing, partial(page.address, built), runs):
                    timings.append(timing)
            if may(role, Deed.SEARCH_PEOPLE):
                timings += await _searches(client, role, csrf, built, runs)
    return timings


async def _asked(client: httpx.AsyncClient, timing: Timing, address: Callable[[int], str], runs: int) -> bool:
    """Whether the role may see it; once before for nothing, then as often as is wanted."""
    if (await client.get(address(runs))).status_code == 403:
        return False
    gc.collect()
    for run in range(runs):
        with timing.running():
            answer = await client.get(address(run))
        answer.raise_for_status()
        timing.size = max(timing.size, len(answer.content))
    return True


async def _searches(client: httpx.AsyncClient, role: str, csrf: str, built: Built, runs: int) -> list[Timing]:
    timings = []
    for what, words in SEARCHES.items():
        timing = Timing(f"search by {what}", "search", role)
        for run in range(-1, runs):
            form = {"csrf": csrf, "wanted": words(built.people[run * 89 % len(built.people)], built)}
            spared = Timing("", "", "") if run < 0 else timing
            with spared.running():
                answer = await client.post("/personas", data=form)
            answer.raise_for_status()
            if "/personas/" not in answer.text:
                raise RuntimeError(f"nobody was found by {what}")
        timings.append(timing)
    return timings


def _dossier(settings: Settings, store: Store, built: Built, runs: int) -> Timing:
    """The whole archive of the one who has talked so much: gathered, its letter set, packed."""
    timing = Timing("dossier of 1,000 conversations", "dossier", "")
    for _ in range(max(1, runs // 2)):
        with store.reader() as read, timing.running():
            request = find_by_reference(read, built.talker)
            entries, _ = entries_of(read, request, PackageKind.DOSSIER, settings=settings)
            timing.size = sum(len(piece) for piece in write_archive(entries))
    return timing


def _sit_down(client: httpx.AsyncClient, store: Store, role: Role) -> str:
    """Be logged in as this role; gives the token of its forms."""
    with store.unit_of_work(f"staff:{role}") as work:
        member = work.session.scalars(select(Staff).where(Staff.name == role.value)).one()
        secret = open_session(work, member)
        csrf = next(each.csrf for each in work.session.new if isinstance(each, StaffSession))
        work.commit()
    client.cookies.clear()
    client.cookies.set(SESSION_COOKIE, secret)
    return str(csrf)
