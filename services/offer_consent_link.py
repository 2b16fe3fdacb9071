"""Put into a message that is due anyway the link to a person's page of choices, if the desk wants them asked (L27)."""

import secrets
from datetime import timedelta

from sqlalchemy import select

from duties.consent_link import LINK_DAYS, RIGHTS, invitation
from duties.coverage import OPEN_TO_ASKING
from duties.kinds import MARKETING, Right
from services.ask_at_next_contact import open_asks
from services.token_hash import token_hash
from settings import Settings
from store import UnitOfWork
from store.models import ConsentLink, CoverageCell, new_id


def offer_consent_link(
    work: UnitOfWork, person_id: str | None, right: Right, settings: Settings, *, language: str = "es"
) -> str:
    """The sentence with its link; nothing if nobody is to be asked. It may go only to a contact on file."""
    if person_id is None or right not in RIGHTS or settings.dialogue.marketing_question == "never":
        return ""
    if not _wanted(work, person_id):
        return ""
    token = secrets.token_urlsafe(32)
    link = ConsentLink(
        id=new_id(),
        token_hash=token_hash(token),
        person_id=person_id,
        created_at=work.now,
        expires_at=work.now + timedelta(days=LINK_DAYS),
    )
    work.session.add(link)
    work.record("consent_link_made", link)
    return invitation(f"{settings.public_url.rstrip('/')}/preferencias/{token}", language)


def _wanted(work: UnitOfWork, person_id: str) -> set[str]:
    """What the desk wants asked and the person has said nothing about since, by an objection either (L61)."""
    said = select(CoverageCell.purpose).where(
        CoverageCell.person_id == person_id, CoverageCell.state.not_in(OPEN_TO_ASKING)
    )
    return (set(open_asks(work, person_id)) & set(MARKETING)) - set(work.session.scalars(said))
