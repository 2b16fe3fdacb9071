"""Send a browser to the identity provider: what ties its answer to this browser, this once."""

import base64
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete

from store import UnitOfWork
from store.models import ProviderLogin

AWAY_AT_MOST = timedelta(minutes=10)


@dataclass(frozen=True)
class Departure:
    """A login on its way: `browser` goes into a cookie, `state` and `nonce` to the provider, `verifier` to neither."""

    state: str = field(repr=False)
    browser: str = field(repr=False)

    @property
    def nonce(self) -> str:
        """What the provider has to put into its token."""
        return _from(self.browser, "nonce").hex()

    @property
    def verifier(self) -> str:
        """What PKCE (RFC 7636) keeps back until the code is redeemed."""
        return base64.urlsafe_b64encode(_from(self.browser, "verifier")).rstrip(b"=").decode()


def begin_provider_login(work: UnitOfWork) -> Departure:
    """A fresh departure, of which only hashes are kept. Those that never came back are swept away."""
    work.session.execute(delete(ProviderLogin).where(ProviderLogin.expires_at <= work.now))
    departure = Departure(state=secrets.token_urlsafe(32), browser=secrets.token_urlsafe(32))
    work.session.add(
        ProviderLogin(
            id=hashed(departure.state),
            browser=hashed(departure.browser),
            expires_at=work.now + AWAY_AT_MOST,
        )
    )
    return departure


def hashed(secret: str) -> str:
    """What a secret is kept as."""
    return sha256(secret.encode()).hexdigest()


def _from(secret: str, what: str) -> bytes:
    return sha256(f"{what}|{secret}".encode()).digest()
