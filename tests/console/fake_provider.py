"""An identity provider of our own for tests: discovery, keys, authorisation and tokens over real HTTP."""

import base64
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Annotated, Any

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from joserfc import jwt
from joserfc.jwk import ECKey

from tests.conftest import SetClock

CLIENT, SECRET = "amparo", "muy secreto/+"


@dataclass
class FakeProvider:
    """It lets in whoever `person` is. `lies` go into its tokens, `header` into their header."""

    clock: SetClock
    issuer: str = ""
    person: dict[str, Any] = field(default_factory=lambda: {"sub": "7001", "preferred_username": "lola"})
    lies: dict[str, Any] = field(default_factory=dict)
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": "one"}))
    signing: ECKey | None = None
    answer: str | None = None
    seal: Callable[[dict[str, Any]], str] | None = None
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def app(self) -> FastAPI:
        """Its application."""
        app = FastAPI()
        app.add_api_route("/.well-known/openid-configuration", self.describe)
        app.add_api_route("/keys", self.keys)
        app.add_api_route("/authorize", self.authorize)
        app.add_api_route("/token", self.token, methods=["POST"], response_model=None)
        return app

    def describe(self) -> dict[str, Any]:
        """Discovery."""
        here = self.issuer
        return {
            "issuer": self.lies.get("issuer_of_description", here),
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "jwks_uri": f"{here}/keys",
        }

    def keys(self) -> dict[str, Any]:
        """The public keys."""
        return {"keys": [self.key.as_dict(private=False)]}

    def authorize(self, request: Request) -> Response:
        """The person agrees at once."""
        code = secrets.token_hex(8)
        self.asked[code] = dict(request.query_params)
        back, state = request.query_params["redirect_uri"], request.query_params["state"]
        return RedirectResponse(f"{back}?code={code}&state={state}", 303)

    def token(
        self,
        request: Request,
        code: Annotated[str, Form()],
        code_verifier: Annotated[str, Form()],
        redirect_uri: Annotated[str, Form()],
    ) -> Response:
        """Redeem a code, once, for whoever proves to have asked for it."""
        asked = self.asked.pop(code, None)
        challenge = base64.urlsafe_b64encode(sha256(code_verifier.encode()).digest()).rstrip(b"=").decode()
        expected = base64.b64encode(b"amparo:muy%20secreto/%2B").decode()
        if (
            asked is None
            or asked["code_challenge"] != challenge
            or asked["code_challenge_method"] != "S256"
            or asked["redirect_uri"] != redirect_uri
            or request.headers["authorization"] != f"Basic {expected}"
        ):
            raise HTTPException(400)
        return JSONResponse({"access_token": "a", "token_type": "Bearer", "id_token": self.id_token(asked)})

    def id_token(self, asked: dict[str, str]) -> str:
        """What it says of the person, truly but for its lies."""
        if self.answer is not None:
            return self.answer
        now = int(self.clock.now().timestamp())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            **self.person,
            **self.lies,
        }
        if self.seal is not None:
            return self.seal(claims)
        key = self.signing or self.key
        return jwt.encode({"alg": "ES256", "kid": "one"}, claims, key, algorithms=["ES256"])
