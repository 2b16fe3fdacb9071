"""The fields of a form that was sent to a public page."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from channels.body import media_type
from channels.problems import Refusal


def read_fields(request: Request, body: bytes, *, most: int) -> dict[str, str]:
    """Each name with its value; two different values of one name are none. Refusal 400 for what is no form."""
    if media_type(request) != "application/x-www-form-urlencoded":
        raise Refusal("malformed-form")
    try:
        fields = parse_qsl(body.decode("utf-8", "replace"), max_num_fields=most)
    except ValueError:
        raise Refusal("malformed-form") from None
    said: dict[str, set[str]] = {}
    for name, value in fields:
        said.setdefault(name, set()).add(value)
    return {name: values.pop() for name, values in said.items() if len(values) == 1}
