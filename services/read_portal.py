"""What the person's own page shows: what is on file, consents, requests, incidents, recordings, copies (L53, L55)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, exists, or_, select

from duties.kinds import Identity
from duties.packages import MOST_DOWNLOADS, PackageStatus
from duties.portal import FACTS
from services.person_banners import Banner, banners_of
from services.read_identity import Fact, read_person
from services.sealed_text import text_or_none
from services.web_choices import PageChoice, read_choices
from settings import Settings
from store import Reading
from store.models import Contract, DownloadLink, Incident, Package, Person, Recording, Request
from store.models import Conversation as Talk

NEWEST = 50


@dataclass(frozen=True, repr=False)
class OwnContract:
    """A contract of the person's."""

    reference: str
    product: str


@dataclass(frozen=True, repr=False)
class PortalPage:
    """One person's page. `has_address` tells that there is one without telling it (L112). `repr` shows nothing."""

    facts: tuple[Fact, ...]
    has_address: bool
    contracts: tuple[OwnContract, ...]
    banners: tuple[Banner, ...]
    choices: tuple[PageChoice, ...]
    requests: Sequence[Request]
    incidents: Sequence[Incident]
    recordings: Sequence[Recording]
    copies: Sequence[tuple[str, datetime]]


def read_portal(read: Reading, person_id: str, *, settings: Settings) -> PortalPage:
    """The newest of everything that is proven to be the person's."""
    person, known = read.session.get_one(Person, person_id), read_person(read, person_id)
    own = select(Talk.id).where(Talk.person_id == person_id)
    return PortalPage(
        facts=tuple(fact for fact in known if fact.what in FACTS),
        has_address=any(fact.what == "address" for fact in known),
        contracts=_contracts(read, person_id),
        banners=banners_of(read, person),
        choices=read_choices(read, person_id, settings=settings),
        requests=_newest(
            read,
            select(Request)
            .where(Request.person_id == person_id, Request.identity == Identity.VERIFIED)
            .order_by(Request.received_at.desc(), Request.id),
        ),
        incidents=_newest(
            read,
            select(Incident)
            .where(or_(Incident.person_id == person_id, Incident.conversation_id.in_(own)))
            .order_by(Incident.opened_at.desc(), Incident.id),
        ),
        recordings=_newest(
            read,
            select(Recording)
            .where(Recording.conversation_id.in_(own))
            .order_by(Recording.started_at.desc(), Recording.id),
        ),
        copies=_copies(read, person_id),
    )


def live_links(read: Reading, person_id: str) -> Select[DownloadLink]:
    """The links sent to the person that still open a copy of theirs, the newest first."""
    ready = exists().where(Package.id == DownloadLink.package_id, Package.status == PackageStatus.READY)
    return (
        select(DownloadLink)
        .where(DownloadLink.person_id == person_id, DownloadLink.closed_at.is_(None), ready)
        .where(DownloadLink.expires_at > read.now, DownloadLink.downloads < MOST_DOWNLOADS)
        .order_by(DownloadLink.expires_at.desc(), DownloadLink.id)
    )


def _copies(read: Reading, person_id: str) -> list[tuple[str, datetime]]:
    """Each copy once, by the link that lives longest."""
    until: dict[str, tuple[str, datetime]] = {}
    for link in read.session.scalars(live_links(read, person_id)):
        until.setdefault(link.package_id, (link.id, link.expires_at))
    return list(until.values())


def _contracts(read: Reading, person_id: str) -> tuple[OwnContract, ...]:
    rows = read.session.scalars(
        select(Contract).where(Contract.person_id == person_id).order_by(Contract.created_at, Contract.id)
    )
    owner, place = f"person:{person_id}", "contracts.contract_ref_sealed"
    return tuple(
        OwnContract(text_or_none(read, owner, place, row.id, row.contract_ref_sealed) or "", row.product)
        for row in rows
    )


def _newest[Row](read: Reading, found: Select[Row]) -> Sequence[Row]:
    return read.session.scalars(found.limit(NEWEST)).all()
