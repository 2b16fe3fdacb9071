"""Logging in with the company's account: the real protocol against a provider of our own."""

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import tomlkit
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

from console.views.provider import AWAY_COOKIE
from services.add_staff import add_staff
from services.reset_staff import reset_staff
from settings import Settings, load
from settings.environment import PROJECT
from store import Store
from tests.conftest import SetClock
from tests.console.conftest import events_of, log_in, staff_named, token
from tests.console.fake_provider import CLIENT, SECRET, FakeProvider
from tests.e2e.serving import served
from tests.services.second_factor_cases import enrol, shown

Hire = Callable[[str, str], None]


@pytest.fixture
def provider(clock: SetClock) -> Iterator[FakeProvider]:
    """The provider, served."""
    fake = FakeProvider(clock)
    with served(fake.app()) as port:
        fake.issuer = f"http://127.0.0.1:{port}"
        yield fake


@pytest.fixture
def oidc() -> dict[str, object]:
    """What a test changes in `[console.oidc]`."""
    return {}


@pytest.fixture
def settings(tmp_path: Path, provider: FakeProvider, oidc: dict[str, object]) -> Settings:
    """A demo whose staff may come in through the provider."""
    document = tomlkit.parse((PROJECT / "amparo.toml").read_text(encoding="utf-8")).unwrap()
    local = oidc.pop("local_password", True)
    document["console"] |= {
        "local_password": local,
        "oidc": {"issuer": provider.issuer, "client_id": CLIENT, **oidc},
    }
    config = tmp_path / "amparo.toml"
    config.write_text(tomlkit.dumps(document), encoding="utf-8")
    places = {"AMPARO_HOME": str(tmp_path), "AMPARO_CONFIG": str(config), "AMPARO_DEMO": "1"}
    return load({**places, "AMPARO_OIDC_CLIENT_SECRET": SECRET})


def way_back(browser: httpx.Client) -> str:
    """Leave, agree at the provider; gives the address that leads back."""
    away = browser.get("/entrar/proveedor")
    assert away.status_code == 303
    returned = urlsplit(httpx.get(away.headers["location"]).headers["location"])
    assert returned.path == "/entrar/vuelta"
    return f"{returned.path}?{returned.query}"


def come_in(browser: httpx.Client) -> httpx.Response:
    """The whole way."""
    return browser.get(way_back(browser))


def is_refused(browser: httpx.Client, answer: httpx.Response) -> bool:
    """Whether nobody was let in, in the one wording."""
    said = "La cuenta de la empresa no abre este puesto" in answer.text
    return (answer.status_code, said) == (403, True) and browser.get("/cola").status_code == 303


def test_a_member_of_staff_comes_in_with_the_role_of_our_table(
    browser: httpx.Client, hire: Hire, provider: FakeProvider, store: Store
) -> None:
    """L93: the role is ours, whatever the provider says."""
    hire("lola", "agent")
    provider.person |= {"preferred_username": "Lola", "role": "admin", "groups": ["admin"]}
    answer = come_in(browser)
    assert answer.status_code == 200
    assert '<meta http-equiv="refresh" content="0; url=/hoy">' in answer.text
    assert browser.get("/cola").status_code == 200
    assert browser.get("/control").status_code == 403
    assert "con la cuenta de la empresa" in browser.get("/cuenta").text
    assert "login_succeeded" in events_of(store)
    assert store.verify() == []


def test_what_is_sent_away_is_a_code_request_with_pkce_state_and_nonce(
    browser: httpx.Client, provider: FakeProvider
) -> None:
    away = browser.get("/entrar/proveedor")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(away.headers["location"]).query).items()}
    assert away.headers["location"].startswith(f"{provider.issuer}/authorize?")
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert asked["redirect_uri"] == "http://127.0.0.1:8081/entrar/vuelta"
    assert min(len(asked["state"]), len(asked["nonce"])) >= 43
    cookie = away.headers["set-cookie"]
    assert cookie.startswith(AWAY_COOKIE)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


@pytest.mark.parametrize(
    "lie",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another-client"},
        {"aud": [CLIENT, "another-client"]},
        {"nonce": "0" * 64},
        {"nonce": None},
        {"exp": 1},
        {"iat": 32503680000},
        {"sub": None},
        {"preferred_username": "nadie"},
        {"preferred_username": ""},
        {"preferred_username": 7},
        {"preferred_username": "lola@elsewhere.example"},
        {"preferred_username": "lola\x00"},
    ],
    ids=str,
)
def test_a_token_that_does_not_hold_lets_nobody_in(
    browser: httpx.Client, hire: Hire, provider: FakeProvider, store: Store, lie: dict[str, object]
) -> None:
    """Wrong issuer, audience, nonce, time, subject or person: the same refusal, in the audit."""
    hire("lola", "agent")
    provider.lies = lie
    assert is_refused(browser, come_in(browser))
    assert "provider_login_refused" in events_of(store)


def test_a_token_signed_by_another_key_lets_nobody_in(
    browser: httpx.Client, hire: Hire, provider: FakeProvider
) -> None:
    hire("lola", "agent")
    provider.signing = ECKey.generate_key("P-256", {"kid": "one"})
    assert is_refused(browser, come_in(browser))


def unsigned(claims: dict[str, Any]) -> str:
    """A token of the algorithm `none`."""
    parts = ({"alg": "none", "kid": "one"}, claims)
    coded = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts]
    return ".".join((*coded, ""))


def by_shared_secret(claims: dict[str, Any]) -> str:
    """A token signed with the client's own secret."""
    key = OctKey.import_key(SECRET * 4)
    return jwt.encode({"alg": "HS256", "kid": "one"}, claims, key, algorithms=["HS256"])


@pytest.mark.parametrize("seal", [unsigned, by_shared_secret])
def test_a_token_without_the_providers_signature_lets_nobody_in(
    browser: httpx.Client, hire: Hire, provider: FakeProvider, seal: Callable[[dict[str, Any]], str]
) -> None:
    hire("lola", "agent")
    provider.seal = seal
    assert is_refused(browser, come_in(browser))


@pytest.mark.parametrize("answer", ["", "x", "a.b.c", "ñ"])
def test_a_token_that_is_none_lets_nobody_in(
    browser: httpx.Client, hire: Hire, provider: FakeProvider, answer: str
) -> None:
    hire("lola", "agent")
    provider.answer = answer
    assert is_refused(browser, come_in(browser))


def test_a_state_is_good_for_one_return(browser: httpx.Client, hire: Hire) -> None:
    hire("lola", "agent")
    back = way_back(browser)
    cookie = browser.cookies[AWAY_COOKIE]
    assert browser.get(back).status_code == 200
    browser.cookies.clear()
    browser.cookies.set(AWAY_COOKIE, cookie)
    assert is_refused(browser, browser.get(back))


def test_a_return_into_another_browser_lets_nobody_in(
    browser: httpx.Client, hire: Hire, address: str
) -> None:
    hire("lola", "agent")
    back = way_back(browser)
    with httpx.Client(base_url=address) as victim:
        victim.get("/entrar/proveedor")
        assert is_refused(victim, victim.get(back))
    assert is_refused(browser, browser.get(back))


def test_a_return_after_ten_minutes_lets_nobody_in(
    browser: httpx.Client, hire: Hire, clock: SetClock
) -> None:
    hire("lola", "agent")
    back = way_back(browser)
    clock.forward(minutes=10)
    assert is_refused(browser, browser.get(back))


@pytest.mark.parametrize("query", ["", "?error=access_denied", "?code=x", "?code=x&state=y", "?state=%00"])
def test_a_return_that_never_left_lets_nobody_in(browser: httpx.Client, query: str) -> None:
    assert is_refused(browser, browser.get(f"/entrar/vuelta{query}"))


def test_a_return_in_another_issuers_name_lets_nobody_in(browser: httpx.Client, hire: Hire) -> None:
    """RFC 9207: mixed-up providers."""
    hire("lola", "agent")
    assert is_refused(browser, browser.get(f"{way_back(browser)}&iss=https://elsewhere.example"))


def test_nobody_is_created(browser: httpx.Client, provider: FakeProvider, store: Store) -> None:
    provider.person["preferred_username"] = "nueva"
    assert is_refused(browser, come_in(browser))
    assert "staff_added" not in events_of(store)


def test_somebody_disabled_stays_out(browser: httpx.Client, hire: Hire, store: Store) -> None:
    hire("lola", "agent")
    with store.unit_of_work("cli") as work:
        work.session.merge(staff_named(store, "lola")).disabled = True
        work.commit()
    assert is_refused(browser, come_in(browser))


def test_a_name_that_was_given_to_somebody_else_later_opens_nothing(
    browser: httpx.Client, hire: Hire, provider: FakeProvider, store: Store
) -> None:
    hire("lola", "agent")
    hire("ana", "dpo")
    assert come_in(browser).status_code == 200
    browser.cookies.clear()
    provider.person["sub"] = "7002"
    assert is_refused(browser, come_in(browser))
    provider.person |= {"sub": "7001", "preferred_username": "ana"}
    assert is_refused(browser, come_in(browser))
    with store.unit_of_work("cli") as work:
        reset_staff(work, name="lola")
        work.commit()
    provider.person |= {"sub": "7002", "preferred_username": "lola"}
    assert come_in(browser).status_code == 200


def test_ones_own_second_factor_is_asked_for_all_the_same(
    browser: httpx.Client, hire: Hire, store: Store, clock: SetClock
) -> None:
    hire("lola", "agent")
    telephone, _ = enrol(store, clock)
    assert "url=/codigo" in come_in(browser).text
    assert browser.get("/cola").headers["location"] == "/codigo"
    form = {"csrf": token(browser.get("/codigo").text), "code": shown(telephone, clock)}
    assert browser.post("/codigo", data=form).headers["location"] == "/hoy"
    assert "con la cuenta de la empresa" in browser.get("/cuenta").text


def test_a_first_password_is_not_asked_for(browser: httpx.Client, store: Store) -> None:
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        work.commit()
    come_in(browser)
    assert browser.get("/cola").status_code == 200


def test_a_provider_that_names_another_issuer_or_is_away_says_so(
    browser: httpx.Client, provider: FakeProvider
) -> None:
    provider.lies["issuer_of_description"] = "https://elsewhere.example"
    answer = browser.get("/entrar/proveedor")
    assert answer.status_code == 503
    assert "no responde" in answer.text


class TestThroughTheProviderOnly:
    """`local_password = false`, a claim with a domain, and a provider that asks for its own second factor."""

    @pytest.fixture
    def oidc(self) -> dict[str, object]:
        return {
            "local_password": False,
            "claim": "email",
            "domain": "norte.example",
            "checks_second_factor": True,
        }

    def test_passwords_open_nothing(self, browser: httpx.Client, hire: Hire) -> None:
        hire("lola", "agent")
        page = browser.get("/entrar").text
        assert "Entrar con la cuenta de la empresa" in page
        assert "Contraseña" not in page
        browser.cookies.set("amparo_login", "x" * 64)
        form = {"csrf": "x" * 64, "name": "lola", "password": "caballo-grapa-correcto"}
        assert browser.post("/entrar", data=form).status_code == 404

    @pytest.mark.parametrize(
        ("person", "let_in"),
        [
            ({"email": "Lola@Norte.example", "email_verified": True}, True),
            ({"email": "lola@norte.example", "email_verified": False}, False),
            ({"email": "lola@norte.example"}, False),
            ({"email": "lola@elsewhere.example", "email_verified": True}, False),
            ({"email": "lola", "email_verified": True}, False),
            ({"email": "lola@norte.example@elsewhere.example", "email_verified": True}, False),
        ],
    )
    def test_only_a_verified_address_of_the_domain_counts(
        self,
        browser: httpx.Client,
        hire: Hire,
        provider: FakeProvider,
        *,
        person: dict[str, object],
        let_in: bool,
    ) -> None:
        hire("lola", "agent")
        provider.person |= person
        assert (come_in(browser).status_code == 200) is let_in

    def test_the_providers_second_factor_is_enough(
        self, browser: httpx.Client, hire: Hire, provider: FakeProvider, store: Store, clock: SetClock
    ) -> None:
        hire("lola", "agent")
        enrol(store, clock)
        provider.person |= {"email": "lola@norte.example", "email_verified": True}
        assert "url=/hoy" in come_in(browser).text


class TestWithoutOne:
    """A console that has no provider."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> Settings:
        return load({"AMPARO_HOME": str(tmp_path), "AMPARO_DEMO": "1"})

    def test_the_way_is_not_there(self, browser: httpx.Client, hire: Hire) -> None:
        hire("lola", "agent")
        assert "cuenta de la empresa" not in browser.get("/entrar").text
        assert browser.get("/entrar/proveedor").status_code == 404
        assert browser.get("/entrar/vuelta?code=x&state=y").status_code == 404
        assert log_in(browser, "lola") == 303
