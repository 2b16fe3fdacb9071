"""The fields of a form, whatever is sent as one."""

import pytest
from starlette.requests import Request

from channels.form import read_fields
from channels.problems import Refusal

FORM = "application/x-www-form-urlencoded"


def sent(kind: str) -> Request:
    """A request of that media type."""
    return Request({"type": "http", "headers": [(b"content-type", kind.encode())]})


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"", {}),
        (b"a=1&b=2", {"a": "1", "b": "2"}),
        (b"a=1&a=1", {"a": "1"}),
        (b"a=1&a=2&b=3", {"b": "3"}),
        (b"a=%C3%B1+o", {"a": "ñ o"}),
        (b"\xff=\xff", {"�": "�"}),
    ],
)
def test_a_name_has_one_value_or_none(body: bytes, fields: dict[str, str]) -> None:
    assert read_fields(sent(f"{FORM}; charset=utf-8"), body, most=5) == fields


@pytest.mark.parametrize(("kind", "body"), [("application/json", b"a=1"), ("", b"a=1"), (FORM, b"a=1&" * 9)])
def test_what_is_no_form_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(Refusal):
        read_fields(sent(kind), body, most=5)
