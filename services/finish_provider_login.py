"""Somebody comes back from the identity provider: let in if they are on the staff already, with the role of our table."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from duties.errors import ProviderRefused
from services.begin_provider_login import Departure, hashed
from services.identity_provider import IdentityProvider
from services.second_factors import is_protected
from services.staff_access import access_of, is_shut, note_login
from settings import Oidc
from store import Store, UnitOfWork
from store.models import ProviderLogin, Staff, StaffAccess


def finish_provider_login(
    store: Store, oidc: Oidc, *, state: str, browser: str, code: str, issuer: str | None, back: str
) -> tuple[Staff, bool]:
    """The member of staff, and whether Amparo's own second factor is still to come.

    Nobody is created. Raises ProviderRefused, the same for a bad answer and an unknown person, ProviderUnavailable.
    """
    departure = Departure(state=state, browser=browser)
    try:
        _consume(store, departure)
        _check_return(oidc, code, issuer)
        claims = IdentityProvider(oidc).claims(
            code=code,
            nonce=departure.nonce,
            verifier=departure.verifier,
            back=back,
            now=store.clock.now(),
        )
        name = login_name(oidc, claims)
    except ProviderRefused:
        _refuse(store)
        raise
    return _let_in(store, oidc, name=name, subject=f"{oidc.issuer}|{claims['sub']}")


def login_name(oidc: Oidc, claims: Mapping[str, Any]) -> str:
    """The login name that the configured claim stands for. Raises ProviderRefused."""
    value = claims.get(oidc.claim)
    if not isinstance(value, str) or not value:
        raise ProviderRefused(f"the provider's token lacks the claim {oidc.claim}")
    if oidc.claim == "email" and claims.get("email_verified") is not True:
        raise ProviderRefused("the provider has not verified the e-mail address")
    name, _, domain = value.casefold().partition("@")
    if domain != (oidc.domain or "").casefold():
        raise ProviderRefused("the provider's person belongs to another domain")
    return name


def _consume(store: Store, departure: Departure) -> None:
    """A state is good for one return, in the browser that it left from, within its time."""
    with store.unit_of_work("console") as work:
        wanted = select(ProviderLogin).where(ProviderLogin.id == hashed(departure.state)).with_for_update()
        away = work.session.scalar(wanted)
        good = away is not None and away.browser == hashed(departure.browser) and away.expires_at > work.now
        if away is not None:
            work.session.delete(away)
        work.commit()
    if not good:
        raise ProviderRefused("no login is away under this state in this browser")


def _check_return(oidc: Oidc, code: str, issuer: str | None) -> None:
    if not code or issuer not in (None, oidc.issuer):  # RFC 9207
        raise ProviderRefused("the provider came back without a code, or it is another one")


def _let_in(store: Store, oidc: Oidc, *, name: str, subject: str) -> tuple[Staff, bool]:
    with store.unit_of_work("console") as work:
        staff = work.session.scalar(select(Staff).where(Staff.name == name).with_for_update())
        if staff is None or is_shut(work, staff) or not _is_theirs(work, staff, subject):
            work.record("provider_login_refused", staff)
            work.commit()
            raise ProviderRefused("the provider's person is not let in")
        owes_code = not oidc.checks_second_factor and is_protected(work, staff.id)
        if owes_code:
            work.record("provider_accepted", staff)
        else:
            note_login(work, staff)
        work.commit()
    return staff, owes_code


def _is_theirs(work: UnitOfWork, staff: Staff, subject: str) -> bool:
    """The first login ties the account to the provider's subject: a name given to somebody else later opens nothing."""
    index = work.blind("provider_subject", subject)
    owner = work.session.scalar(select(StaffAccess.staff_id).where(StaffAccess.subject_index == index))
    if owner is not None:
        return owner == staff.id
    access = access_of(work, staff)
    if access.subject_index is not None:
        return False
    access.subject_index = index
    work.record("provider_account_tied", staff)
    return True


def _refuse(store: Store) -> None:
    with store.unit_of_work("console") as work:
        work.record("provider_login_refused")
        work.commit()
