"""The staff's identity provider: OpenID Connect by code with PKCE. What it answers counts only once it is checked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

import httpx
from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from duties.errors import ProviderRefused, ProviderUnavailable
from settings import Oidc

ALGORITHMS = [
    "RS256",
    "PS256",
    "ES256",
]  # signatures by a key of the provider; never a shared secret, never none
LEEWAY = 30  # seconds that the two clocks may differ
_SECONDS = 5.0
_DISCOVERY = "/.well-known/openid-configuration"


class IdentityProvider:
    """One provider. Addresses and keys are read anew at each login: there are few, and keys are rotated."""

    def __init__(self, oidc: Oidc) -> None:
        self._oidc = oidc

    def address(self, *, state: str, nonce: str, verifier: str, back: str) -> str:
        """Where to send the browser. Raises ProviderUnavailable."""
        parameters = {
            "response_type": "code",
            "client_id": self._oidc.client_id,
            "redirect_uri": back,
            "scope": "openid profile email",
            "state": state,
            "nonce": nonce,
            "code_challenge": create_s256_code_challenge(verifier),
            "code_challenge_method": "S256",
        }
        with self._client() as client:
            endpoint = _text(self._metadata(client), "authorization_endpoint")
        return str(add_params_to_uri(endpoint, list(parameters.items())))

    def claims(self, *, code: str, nonce: str, verifier: str, back: str, now: datetime) -> Mapping[str, Any]:
        """What the provider says of whoever came back with the code. Raises ProviderRefused, ProviderUnavailable."""
        with self._client() as client:
            metadata = self._metadata(client)
            answer = self._tokens(client, metadata, code=code, verifier=verifier, back=back)
            keys = _json(client.get, _text(metadata, "jwks_uri"))
        return self._checked(answer, keys, nonce=nonce, now=now)

    def _client(self) -> httpx.Client:
        return httpx.Client(timeout=_SECONDS, follow_redirects=False)

    def _metadata(self, client: httpx.Client) -> Mapping[str, Any]:
        metadata = _json(client.get, self._oidc.issuer.rstrip("/") + _DISCOVERY)
        if metadata.get("issuer") != self._oidc.issuer:
            raise ProviderUnavailable("the provider's own description names another issuer")
        return metadata

    def _tokens(
        self, client: httpx.Client, metadata: Mapping[str, Any], *, code: str, verifier: str, back: str
    ) -> Mapping[str, Any]:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "client_id": self._oidc.client_id,
            "code_verifier": verifier,
        }
        auth: httpx.Auth | None = None
        methods = metadata.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        if self._oidc.client_secret is not None and "client_secret_basic" in methods:
            auth = httpx.BasicAuth(quote(self._oidc.client_id), quote(self._oidc.client_secret))
        elif self._oidc.client_secret is not None:
            form["client_secret"] = self._oidc.client_secret
        return _json(client.post, _text(metadata, "token_endpoint"), data=form, auth=auth)

    def _checked(
        self, answer: Mapping[str, Any], keys: Mapping[str, Any], *, nonce: str, now: datetime
    ) -> Mapping[str, Any]:
        try:
            token = jwt.decode(
                str(answer["id_token"]), KeySet.import_key_set({"keys": keys["keys"]}), algorithms=ALGORITHMS
            )
            claims = CodeIDToken(
                token.claims,
                token.header,
                options={
                    "iss": {"essential": True, "value": self._oidc.issuer},
                    "aud": {"essential": True, "value": self._oidc.client_id},
                },
                params={
                    "nonce": nonce,
                    "client_id": self._oidc.client_id,
                    "access_token": answer.get("access_token"),
                },
            )
            claims.validate(now=int(now.timestamp()), leeway=LEEWAY)
        except (JoseError, KeyError, ValueError, TypeError, AttributeError) as wrong:
            raise ProviderRefused(f"the provider's token does not hold: {type(wrong).__name__}") from None
        return dict(claims)


def _json(call: Any, address: str, **arguments: Any) -> Mapping[str, Any]:
    try:
        answer = call(address, **arguments)
        answer.raise_for_status()
        found = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as failed:
        raise ProviderUnavailable(f"the identity provider failed: {type(failed).__name__}") from None
    if not isinstance(found, dict):
        raise ProviderUnavailable("the identity provider did not answer with an object")
    return found


def _text(metadata: Mapping[str, Any], name: str) -> str:
    value = metadata.get(name)
    if not isinstance(value, str):
        raise ProviderUnavailable(f"the provider's own description lacks {name}")
    return value
