"""Whether a webhook is Twilio's: its signature over the public URL and every parameter, blanks included."""

from collections.abc import Sequence

from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator

from settings import Settings


def is_from_twilio(
    settings: Settings, path: str, query: str, params: Sequence[tuple[str, str]], signature: str | None
) -> bool:
    """Check against every configured token (one is being rotated, or there is one per region)."""
    if not signature or not settings.twilio.auth_tokens:
        return False
    url = settings.public_url.rstrip("/") + path + (f"?{query}" if query else "")
    values = ImmutableMultiDict(list(params))
    return any(
        RequestValidator(token).validate(url, values, signature) for token in settings.twilio.auth_tokens
    )
