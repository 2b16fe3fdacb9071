"""Coming back from the provider: what a claim stands for. The whole way is in tests/console/test_provider.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duties.errors import ProviderRefused
from services.begin_provider_login import AWAY_AT_MOST, begin_provider_login
from services.finish_provider_login import finish_provider_login, login_name
from settings import Oidc
from store import Store
from store.models import ProviderLogin
from tests.conftest import SetClock

BY_NAME = Oidc("https://id.example.org", "amparo", None)
BY_EMAIL = Oidc("https://id.example.org", "amparo", None, claim="email", domain="Norte.example")


@pytest.mark.parametrize(
    ("oidc", "claims", "name"),
    [
        (BY_NAME, {"preferred_username": "Lola"}, "lola"),
        (BY_EMAIL, {"email": "LOLA@norte.EXAMPLE", "email_verified": True}, "lola"),
    ],
)
def test_a_claim_stands_for_a_login_name(oidc: Oidc, claims: dict[str, object], name: str) -> None:
    assert login_name(oidc, claims) == name


@given(st.text())
def test_without_a_domain_in_the_settings_no_address_counts(domain: str) -> None:
    if domain:
        with pytest.raises(ProviderRefused):
            login_name(BY_NAME, {"preferred_username": f"lola@{domain}"})


def test_departures_that_never_came_back_are_swept(store: Store, clock: SetClock) -> None:
    with store.unit_of_work("console") as work:
        begin_provider_login(work)
        work.commit()
    clock.forward(seconds=AWAY_AT_MOST.total_seconds())
    with store.unit_of_work("console") as work:
        departure = begin_provider_login(work)
        work.commit()
    with store.reader() as read:
        (row,) = read.session.query(ProviderLogin)
    assert departure.state not in {row.id, row.browser}
    assert departure.browser not in {row.id, row.browser}
    assert len(departure.verifier) == 43


def test_a_state_that_nobody_left_with_asks_no_provider(store: Store) -> None:
    """The provider's address does not exist: reaching for it would raise ProviderUnavailable."""
    with pytest.raises(ProviderRefused):
        finish_provider_login(store, BY_NAME, state="x", browser="y", code="z", issuer=None, back="")
